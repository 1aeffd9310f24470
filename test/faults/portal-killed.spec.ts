import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openE2eStage, type E2eStage } from '../support/e2e-stage.js';
import { waitFor } from '../support/services.js';

jest.setTimeout(300_000);
let stage: E2eStage;
let silent: Server;

beforeAll(async () => {
  // Takes connections and never answers: the portal waits for Temporal after its commit, long enough to be killed there.
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  stage = await openE2eStage({ TEMPORAL_ADDRESS: `127.0.0.1:${address.port}` });
}, 180_000);
afterAll(() => {
  silent.close();
});

describe('a portal that is killed between commit and update', () => {
  it('has received the command: it is decided, once', async () => {
    const sent = await stage.submit();
    await stage.gateway.send(sent, 30_000);
    const [person] = await stage.database.query<{ email: string }>('select email from person where id = $1', [
      stage.people.applicant,
    ]);
    const page = await stage.visit();
    await page.goto(`${stage.portalUrl}/applications/${sent.reference}/withdraw`);
    await stage.signInApplicant(page, person?.email ?? '');
    await page.waitForURL(/withdraw/);
    const pressed = page
      .locator('main form button')
      .last()
      .click()
      .catch(() => undefined);
    const received = "select id from command where type = 'withdraw'";
    await waitFor(async () => (await stage.database.query(received)).length === 1, {
      within: 20_000,
      what: 'the commit',
    });
    await stage.portal.kill();
    await pressed;
    await stage.settled();
    expect(await stage.states([sent.reference])).toEqual(['withdrawn']);
    expect(await stage.database.query(received)).toHaveLength(1);
    expect(await stage.discrepancies()).toEqual([]);
  });
});
