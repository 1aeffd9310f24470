import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/engine/outcome.js';
import {
  juror,
  lead,
  manager,
  nominee,
  olga,
  otto,
  PlayedRound,
  prize,
  proposer,
  releaser,
} from '../../../test/support/played-round.js';
import { person } from '../../../test/support/prize-stage.js';
import type { AnswerData } from '../process.js';

type Way = (round: PlayedRound) => unknown;
/** Who does what with which answers; `clock` strikes a timer of the nomination. */
type Act = [who: Actor | 'clock', what: string, data?: AnswerData];

const id = 'n1';
const own: AnswerData = { origin: 'self', title: 'x' };
const others: AnswerData = { origin: 'third', title: 'x' };
const fresh: Way = (r) => {
  r.open();
  r.nominate(id);
};
const foreign: Way = (r) => {
  r.open();
  r.nominate(id, 'org', `nominee-${id}`, `proposer-${id}`);
};
const isClosed = (r: PlayedRound): unknown => {
  r.strikes('round', 'closes');
  r.at = '2027-04-30T22:00:00.000Z';
  return r;
};
const screening: Way = (r) => r.open(id);
const asked: Way = (r) => {
  r.open();
  r.proposed(id);
};
const screened =
  (outcome: 'admitted' | 'excluded' | 'merged'): Way =>
  (r) => {
    r.open(id);
    r.accepts(id, `screen.${outcome}`, otto, {});
  };
const scoring: Way = (r) => r.scoring(id);
const scored: Way = (r) => r.invited(id);
const won: Way = (r) => r.published();
const ordering: Way = (r) => {
  r.published();
  r.accepts(id, 'bankDetails.given', nominee(id), {});
};
const releasing: Way = (r) => {
  ordering(r);
  r.accepts(id, 'orderPayment.ordered', otto, {});
};
const paid: Way = (r) => {
  r.published();
  r.paid(id);
};
const revoked: Way = (r) => {
  paid(r);
  r.accepts(id, 'revoke', lead, {});
};
const honoured: Way = (r) => {
  r.session([id, 'n2', 'n3', 'n4']);
  r.moved({ kind: 'honorary', nominations: [id] }, { yes: 4, no: 0, abstained: 0 });
  r.embargo('n2', 'n3', 'n4');
  r.accepts('round', 'holdCeremony.held', manager, {});
  r.strikes('round', 'publishes');
};

/** The line of the nomination below the rows of the funding handbook §4.3. */
const rows: [row: string, before: Way, act: Act, state: string, out: string[]][] = [
  ['submitted by oneself', fresh, [nominee(id), 'submit', own], 'screening', ['D receipt', 'M nomination-received']],
  [
    'submitted by somebody else',
    foreign,
    [proposer(id), 'submit', others],
    'consent',
    ['D receipt', 'M nomination-received proposer', 'M consent-requested'],
  ],
  [
    'submitted late by oneself',
    (r) => {
      fresh(r);
      isClosed(r);
    },
    [nominee(id), 'submit', own],
    'late',
    ['M nomination-late'],
  ],
  [
    'submitted late by somebody else',
    (r) => {
      foreign(r);
      isClosed(r);
    },
    [proposer(id), 'submit', others],
    'late',
    ['M nomination-late proposer'],
  ],
  [
    'the nominee accepts',
    asked,
    [nominee(id), 'consent.accepted', others],
    'screening',
    ['D receipt', 'M nomination-received'],
  ],
  ['the nominee declines', asked, [nominee(id), 'consent.declined'], 'declined', ['M consent-declined proposer']],
  ['the nominee does not answer', asked, ['clock', 'consent'], 'unanswered', ['M consent-unanswered proposer']],
  ['checked by the first', screening, [otto, 'screen.admitted', {}], 'screeningConfirmation', []],
  ['returned by the second', screened('admitted'), [olga, 'confirmScreening.return', {}], 'screening', []],
  ['admitted', screened('admitted'), [olga, 'confirmScreening.confirm', {}], 'admitted', []],
  [
    'excluded',
    screened('excluded'),
    [olga, 'confirmScreening.confirm', {}],
    'excluded',
    ['D exclusion', 'M nomination-excluded'],
  ],
  [
    'merged',
    screened('merged'),
    [olga, 'confirmScreening.confirm', {}],
    'merged',
    ['M nomination-merged', 'M nomination-merged proposer'],
  ],
  [
    'withdrawn while it is checked',
    screening,
    [nominee(id), 'withdraw'],
    'withdrawn',
    ['tell parent nominationWithdrawn', 'M nomination-withdrawn'],
  ],
  [
    'withdrawn by who was nominated',
    asked,
    [nominee(id), 'withdraw'],
    'withdrawn',
    ['tell parent nominationWithdrawn', 'M nomination-withdrawn'],
  ],
  ['scored', scoring, [juror('judy'), 'score.scored', { scores: { idea: 7 } }], 'scoring', []],
  [
    'withdrawn while it is scored',
    scoring,
    [nominee(id), 'withdraw'],
    'withdrawn',
    ['tell parent nominationWithdrawn', 'M nomination-withdrawn'],
  ],
  [
    'withdrawn when it is scored',
    scored,
    [nominee(id), 'withdraw'],
    'withdrawn',
    ['tell parent nominationWithdrawn', 'M nomination-withdrawn'],
  ],
  ['a winner says where the money goes', won, [nominee(id), 'bankDetails.given', {}], 'paymentOrder', []],
  ['a winner does not say', won, ['clock', 'bankDetails'], 'lapsed', ['committed -500000', 'M prize-lapsed']],
  ['the payment is ordered', ordering, [otto, 'orderPayment.ordered', {}], 'paymentRelease', []],
  ['the payment is returned', releasing, [releaser, 'releasePayment.return', {}], 'paymentOrder', []],
  [
    'paid',
    releasing,
    [releaser, 'releasePayment.release', {}],
    'paid',
    ['committed -500000', 'paid 500000', 'M payment-made'],
  ],
  [
    'revoked before the account is known',
    won,
    [lead, 'revoke', {}],
    'revoked',
    ['committed -500000', 'M prize-revoked'],
  ],
  ['revoked before it is ordered', ordering, [lead, 'revoke', {}], 'revoked', ['committed -500000', 'M prize-revoked']],
  ['revoked before it is paid', releasing, [lead, 'revoke', {}], 'revoked', ['committed -500000', 'M prize-revoked']],
  ['revoked when it is paid', paid, [lead, 'revoke', {}], 'refund', []],
  ['paid back', revoked, [otto, 'recordRefund.refunded'], 'revoked', ['returned 500000', 'M prize-revoked']],
  ['not paid back', revoked, [otto, 'recordRefund.waived'], 'revoked', ['M prize-revoked']],
  ['an honorary prize revoked', honoured, [lead, 'revoke', {}], 'revoked', ['M prize-revoked']],
  ['a year after the payment', paid, ['clock', 'revocationEnds'], 'closed', []],
  ['a year after an honorary prize', honoured, ['clock', 'revocationEnds'], 'closed', []],
];

/** What its round tells it: which state it is in then, and what goes out. */
const words: [word: string, before: Way, nomination: string, state: string, out: string[]][] = [
  ['scoring', scoring, id, 'scoring', []],
  ['scoringClosed', scored, id, 'scored', []],
  [
    'invited',
    (r) => r.session([id, 'n2', 'n3']).embargo(id, 'n2', 'n3'),
    id,
    'scored',
    ['D invitation', 'M ceremony-invitation'],
  ],
  [
    'published to a winner',
    won,
    id,
    'bankDetails',
    ['committed 500000', 'D award-letter', 'D certificate first', 'M prize-won'],
  ],
  ['published to an honorary winner', honoured, id, 'honoured', ['D certificate honorary', 'M prize-honoured']],
  ['published to all others', won, 'n4', 'notAwarded', ['M prize-not-won', 'M prize-not-won proposer']],
  [
    'abandoned',
    (r) => {
      r.session([id]).accepts('round', 'abandon', lead, {});
    },
    id,
    'abandoned',
    ['M round-abandoned', 'M round-abandoned proposer'],
  ],
];

const guards: [row: string, before: Way, act: Act, because: string, terms?: Record<string, unknown>][] = [
  [
    'by oneself, where others nominate',
    fresh,
    [nominee(id), 'submit', own],
    'onlyByThird',
    prize({ nomination: { by: 'third' } }),
  ],
  [
    'by others, where one applies oneself',
    foreign,
    [proposer(id), 'submit', others],
    'onlyBySelf',
    prize({ nomination: { by: 'self' } }),
  ],
  [
    'a project that is too young',
    (r) => {
      r.open();
      r.nominated(id, { startedOn: '2026-06-01' });
    },
    [otto, 'screen.admitted', {}],
    'existsTooShort',
    prize({ existsMonths: 12 }),
  ],
];

function does(round: PlayedRound, [who, what, data]: Act): void {
  if (who === 'clock') round.strikes(id, what);
  else round.accepts(id, what, who, data);
}

describe('a nomination, row by row', () => {
  it.each(rows)('%s', (_row, before, act, state, out) => {
    const round = new PlayedRound(prize());
    before(round);
    does(round, act);
    expect(round.state(id)).toBe(state);
    expect(round.out(id)).toEqual(out);
  });

  it.each(rows.filter(([, , [who]]) => who !== 'clock'))(
    '%s, by nobody without the role',
    (_row, before, [, what, data]) => {
      const round = new PlayedRound(prize());
      before(round);
      expect(round.refuses(id, what, person('stranger', 'auditor'), data).code).toBe('notAllowed');
    },
  );

  it.each(words)('hears %s', (word, before, nomination, state, out) => {
    const round = new PlayedRound(prize());
    before(round);
    expect(round.state(nomination)).toBe(state);
    expect(round.out(nomination, word.split(' ')[0])).toEqual(out);
  });

  it.each(guards)('%s', (_row, before, [who, what, data], because, terms) => {
    const round = new PlayedRound(terms ?? prize());
    before(round);
    expect(who === 'clock' || round.refuses(id, what, who, data)).toEqual({ code: 'notYet', because });
  });

  it('is confirmed by another than who checked it, and released by another than who ordered it', () => {
    const round = new PlayedRound(prize());
    screened('admitted')(round);
    expect(round.refuses(id, 'confirmScreening.confirm', otto, {})).toMatchObject({
      code: 'fourEyes',
      other: 'screen',
    });
    const other = new PlayedRound(prize());
    releasing(other);
    const both = person('otto', 'officer', 'releaser');
    expect(other.refuses(id, 'releasePayment.release', both, {})).toMatchObject({
      code: 'fourEyes',
      other: 'orderPayment',
    });
  });

  it('can be withdrawn until its result is out, and not after', () => {
    for (const before of [won, ordering, releasing, paid, honoured]) {
      const round = new PlayedRound(prize());
      before(round);
      expect(round.refuses(id, 'withdraw', nominee(id)).code).toBe('notNow');
    }
  });

  it('is scored by those it was given to, who have no conflict of interest, as long as the round lets them', () => {
    const round = new PlayedRound(prize());
    round.relations.set(`org-${id}`, ['jill']);
    scoring(round);
    expect(round.refuses(id, 'score.scored', juror('jill'), {}).code).toBe('conflictOfInterest');
    expect(round.refuses(id, 'score.scored', juror('adam'), {}).code).toBe('taskTaken');
    round.accepts(id, 'score.scored', juror('judy'), { scores: { idea: 7 } });
    round.accepts(id, 'score.scored', juror('judy'), { scores: { idea: 3 } });
    expect(round.facts(id)['scores']).toBe(1);
    round.scored(id);
    round.accepts('round', 'closeScoring.completed', otto);
    expect(round.refuses(id, 'score.scored', juror('judy'), {}).code).toBe('notNow');
  });
});
