import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openTheatre, type Theatre } from '../support/theatre.js';

jest.setTimeout(240_000);
let theatre: Theatre;
beforeAll(async () => {
  theatre = await openTheatre();
});

describe('a worker that is killed in the middle of commands', () => {
  it('loses nothing and does nothing twice', async () => {
    const sent = await Promise.all(Array.from({ length: 12 }, () => theatre.submit()));
    const answers = sent.map((command) => theatre.gateway.send(command, 60_000));
    await new Promise((resolve) => setTimeout(resolve, 120));
    await theatre.worker.kill();
    await theatre.worker.start();
    await Promise.all(answers);
    await theatre.settled();
    const references = sent.map((command) => command.reference);
    expect(await theatre.states(references)).toEqual(references.map(() => 'formalCheck'));
    const entries = await theatre.database.query('select command_id from journal_entry');
    expect(entries).toHaveLength(12);
    expect([...(await theatre.deliveries()).values()]).toEqual(references.map(() => 1));
    expect(await theatre.discrepancies()).toEqual([]);
  });
});
