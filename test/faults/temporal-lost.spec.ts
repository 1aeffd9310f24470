import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '../support/services.js';
import { openTheatre, type Theatre } from '../support/theatre.js';

jest.setTimeout(400_000);
let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});

describe('Temporal', () => {
  it('may be stopped: submissions and decisions are received, and decided when it is back', async () => {
    const before = await theatre.submit();
    await theatre.gateway.send(before, 30_000);
    await theatre.temporal.stop();
    const submitted = await Promise.all([theatre.submit(), theatre.submit(), theatre.submit()]);
    const decided = await theatre.act(before.reference, 'formalCheck.complete');
    const answers = await Promise.all([...submitted, decided].map((command) => theatre.gateway.send(command)));
    expect(answers).toEqual(['pending', 'pending', 'pending', 'pending']);
    await theatre.temporal.start();
    await theatre.settled();
    const references = [before, ...submitted].map((command) => command.reference);
    expect(await theatre.states(references)).toEqual(['assessment', 'formalCheck', 'formalCheck', 'formalCheck']);
    expect(await theatre.discrepancies()).toEqual([]);
  });

  it('may lose its database: within two minutes every running dossier is back with its timer', async () => {
    const sent = await Promise.all(Array.from({ length: 8 }, () => theatre.submit()));
    await Promise.all(sent.map((command) => theatre.gateway.send(command, 30_000)));
    const [first] = sent;
    if (!first) throw new Error('nothing sent');
    await theatre.gateway.send(await theatre.act(first.reference, 'formalCheck.incomplete'), 30_000);
    await theatre.settled();
    await theatre.temporal.stop();
    theatre.temporal.forget();
    await theatre.temporal.start();
    const began = Date.now();
    const references = sent.map((command) => command.reference);
    await waitFor(async () => (await Promise.all(references.map(hasTimer))).every(Boolean), {
      within: 120_000,
      every: 1_000,
      what: 'workflows with timers',
    });
    expect(Date.now() - began).toBeLessThan(120_000);
    const other = await theatre.act(references[1] ?? '', 'formalCheck.complete');
    expect(await theatre.gateway.send(other, 30_000)).toMatchObject({ kind: 'accepted', state: 'assessment' });
    await theatre.settled();
    expect([...(await theatre.deliveries()).values()].every((times) => times === 1)).toBe(true);
    expect(await theatre.discrepancies()).toEqual([]);
  });
});

/** Whether a dossier's workflow runs and has a timer set. */
async function hasTimer(reference: string): Promise<boolean> {
  const handle = theatre.client.workflow.getHandle(reference);
  const { status } = await handle.describe();
  const { events } = await handle.fetchHistory();
  return status.name === 'RUNNING' && (events ?? []).some((event) => event.timerStartedEventAttributes);
}
