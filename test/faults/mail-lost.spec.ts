import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openTheatre, type Theatre } from '../support/theatre.js';
import { waitFor } from '../support/services.js';

jest.setTimeout(300_000);
let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});

const effectsDone = (): Promise<boolean> =>
  waitFor(async () => (await theatre.database.query('select 1 from effect where done_at is null')).length === 0, {
    within: 60_000,
    what: 'effects to be carried out',
  });

describe('mail', () => {
  it('waits while SMTP is down, and goes out once when it is back', async () => {
    theatre.catcher.fault.mode = 'refuse';
    const sent = await Promise.all([theatre.submit(), theatre.submit()]);
    await Promise.all(sent.map((command) => theatre.gateway.send(command, 30_000)));
    await effectsDone();
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(theatre.catcher.mailbox.list()).toHaveLength(0);
    theatre.catcher.fault.mode = 'none';
    await theatre.settled();
    expect([...(await theatre.deliveries()).values()]).toEqual([1, 1]);
  });

  it('goes out once although the queue has lost all its data', async () => {
    await theatre.mailer.stop();
    const sent = await Promise.all([theatre.submit(), theatre.submit(), theatre.submit()]);
    await Promise.all(sent.map((command) => theatre.gateway.send(command, 30_000)));
    await effectsDone();
    const tables = await theatre.database.query<{ name: string }>(
      `select quote_ident(table_name) as name from information_schema.tables where table_schema = 'bullmq'
       and table_type = 'BASE TABLE' and table_name like '%job%'`,
    );
    expect(tables.length).toBeGreaterThan(0);
    await theatre.database.query(`truncate ${tables.map(({ name }) => `bullmq.${name}`).join(', ')} cascade`);
    await theatre.mailer.start();
    await theatre.settled();
    expect([...(await theatre.deliveries()).values()]).toEqual([1, 1, 1, 1, 1]);
    expect(await theatre.discrepancies()).toEqual([]);
  });

  it('waits alone while its queue is away: decisions are carried out, and commands left behind are taken up', async () => {
    await theatre.mailer.stop();
    await theatre.database.query('alter schema bullmq rename to bullmq_away');
    await theatre.gateway.send(await theatre.submit(), 30_000);
    await effectsDone();
    // Written, and never sent to its workflow: only the reconciler finds it, with mails that it cannot queue.
    const left = await theatre.submit();
    await waitFor(
      async () =>
        (await theatre.database.query('select outcome from command where id = $1', [left.id]))[0]?.['outcome'],
      { within: 150_000, what: 'the command left behind' },
    );
    await theatre.database.query('alter schema bullmq_away rename to bullmq');
    await theatre.mailer.start();
    await theatre.settled();
    expect([...(await theatre.deliveries()).values()]).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(await theatre.discrepancies()).toEqual([]);
  });
});
