import { describe, expect, it } from '@jest/globals';
import { manager, nominee, otto, PlayedRound, prize, releaser } from '../../../test/support/played-round.js';

const four = ['n1', 'n2', 'n3', 'n4'];

describe('a round', () => {
  it('goes from its announcement to the payment of its prizes', () => {
    const round = new PlayedRound(prize()).session(four);
    expect(round.nominationsIn('scored')).toEqual(four);
    round.embargo('n2', 'n1', 'n3');
    expect(round.readers('round')).toEqual(expect.arrayContaining(['press', 'judy', 'otto']));
    expect(round.nominationsIn('scored')).toEqual(four);
    round.accepts('round', 'holdCeremony.held', manager, {});
    expect(round.awards.size).toBe(0);
    round.strikes('round', 'publishes');
    expect(round.state('round')).toBe('settlement');
    expect(round.readers('round')).toBeNull();
    expect(
      [...round.awards.values()].map(({ key, values }) => [key['nomination_id'], values['rank'], values['cents']]),
    ).toEqual([
      ['n2', 1, 500_000],
      ['n1', 2, 300_000],
      ['n3', 3, 200_000],
    ]);
    expect(round.state('n4')).toBe('notAwarded');
    expect(round.ledger).toMatchObject({ planned: 1_000_000, committed: 1_000_000 });
    for (const id of ['n1', 'n2', 'n3']) {
      round.accepts(id, 'bankDetails.given', nominee(id), {});
      round.accepts(id, 'orderPayment.ordered', otto, {});
      round.accepts(id, 'releasePayment.release', releaser, {});
    }
    expect(round.ledger).toMatchObject({ planned: 1_000_000, committed: 0, paid: 1_000_000 });
    round.accepts('round', 'closeAccounts.closed', manager, { sponsorReceived: true });
    expect(round.state('round')).toBe('settled');
  });
});
