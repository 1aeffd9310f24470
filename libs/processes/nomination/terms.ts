import { once } from '../once.js';

/** One prize of a place, with integer cents; its names by language. */
export interface PrizePlace {
  key: string;
  place: number;
  cents: number;
  de: string;
  en: string;
}

/** The rules of a prize, as its programme has them (funding handbook §4.2). */
export interface PrizeTerms {
  prizes: readonly PrizePlace[];
  honorary: boolean;
  /** prizes beside the places: none, within the pot, or with the sponsor's consent also beyond it */
  extraPrizes: 'no' | 'pot' | 'sponsor';
  /** a place may be shared; the following places are then skipped and their money shared too */
  split: boolean;
  noAward: boolean;
  jury: JuryRules;
  confirmation: boolean;
  oncePerNominee: boolean;
  nomination: {
    by: 'self' | 'third' | 'both';
    /** in which the nominee answers */
    consentDays: number;
    /** keys of those who alone may nominate others; nobody else where there are some */
    bodies: readonly string[];
  };
  /** how long a project must exist at the end of the call; 0 for no matter how long */
  existsMonths: number;
  /** who won an earlier round: may again, is pointed out to the office, or is out */
  previousWinners: 'allowed' | 'flag' | 'excluded';
  /** names of those who won a place before */
  winners: readonly string[];
  /** days between the end of the call and the session, so that the jury can be invited in time */
  invitationDays: number;
  /** in which a winner says where the money should go */
  payoutMonths: number;
}

export interface JuryRules {
  /** voting members at least, the chair among them */
  min: number;
  /** how many of those who may vote must be there: half of them, or this many */
  quorum: 'half' | number;
  /** who decides a tie */
  tie: 'chair' | 'none';
  runOff: boolean;
  lot: boolean;
  /** how many read a nomination */
  readersPer: 'all' | number;
  /** scores below which a nomination cannot be judged */
  minScores: number;
  /** nothing is decided without the chair */
  chairRequired: boolean;
}

/** Reads the terms of a programme. @throws naming the key that makes no sense */
export function prizeTerms(terms: Readonly<Record<string, unknown>>): PrizeTerms {
  return {
    prizes: list(terms['prizes'], 'prizes').map((one) => {
      const prize = record(one, 'prizes');
      return {
        key: text(prize['key'], 'prizes.key'),
        place: whole(prize['place'], 'prizes.place'),
        cents: whole(prize['cents'], 'prizes.cents'),
        de: text(prize['de'], 'prizes.de'),
        en: text(prize['en'], 'prizes.en'),
      };
    }),
    honorary: terms['honorary'] === true,
    extraPrizes: oneOf(terms['extraPrizes'] ?? 'no', ['no', 'pot', 'sponsor'] as const, 'extraPrizes'),
    split: terms['split'] === true,
    noAward: terms['noAward'] === true,
    jury: juryRules(record(terms['jury'], 'jury')),
    confirmation: terms['confirmation'] === true,
    oncePerNominee: terms['oncePerNominee'] === true,
    nomination: nominationRules(record(terms['nomination'] ?? {}, 'nomination')),
    existsMonths: whole(terms['existsMonths'] ?? 0, 'existsMonths'),
    previousWinners: oneOf(
      terms['previousWinners'] ?? 'allowed',
      ['allowed', 'flag', 'excluded'] as const,
      'previousWinners',
    ),
    winners: winnersOf(terms['history']),
    invitationDays: whole(terms['invitationDays'] ?? 0, 'invitationDays'),
    payoutMonths: whole(terms['payoutMonths'] ?? 6, 'payoutMonths'),
  };
}

function juryRules(jury: Readonly<Record<string, unknown>>): JuryRules {
  const readersPer = jury['readersPer'] === 'all' ? 'all' : whole(jury['readersPer'], 'jury.readersPer');
  const minScores = whole(jury['minScores'], 'jury.minScores');
  if (readersPer !== 'all' && readersPer < minScores) return wrong('jury.readersPer', `at least ${minScores}`);
  return {
    min: whole(jury['min'], 'jury.min'),
    quorum: jury['quorum'] === 'half' ? 'half' : whole(jury['quorum'], 'jury.quorum'),
    tie: oneOf(jury['tie'], ['chair', 'none'] as const, 'jury.tie'),
    runOff: jury['runOff'] === true,
    lot: jury['lot'] === true,
    readersPer,
    minScores,
    chairRequired: jury['chairRequired'] === true,
  };
}

function nominationRules(nomination: Readonly<Record<string, unknown>>): PrizeTerms['nomination'] {
  return {
    by: oneOf(nomination['by'] ?? 'both', ['self', 'third', 'both'] as const, 'nomination.by'),
    consentDays: whole(nomination['consentDays'] ?? 10, 'nomination.consentDays'),
    bodies: nomination['bodies'] === undefined ? [] : list(nomination['bodies'], 'nomination.bodies').map(String),
  };
}

const winnersOf = (history: unknown): string[] => (Array.isArray(history) ? winnersIn(history) : []);

/**
 * Winners of places in the rounds before, by name; honorary prizes go to people and bar nobody. A programme's history is
 * long, and the same for all nominations.
 */
const winnersIn = once((history: readonly unknown[]): string[] => {
  const awards = history.flatMap((round: unknown) => {
    const { awards: given } = record(round, 'history');
    return Array.isArray(given) ? given.map((one) => record(one, 'history.awards')) : [];
  });
  return awards.flatMap(({ place, organisation }) =>
    typeof place === 'number' && typeof organisation === 'string' ? [organisation] : [],
  );
});

function record(value: unknown, key: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(key, 'a record');
  return { ...value };
}
function list(value: unknown, key: string): readonly unknown[] {
  return Array.isArray(value) && value.length > 0 ? value : wrong(key, 'a list');
}
const whole = (value: unknown, key: string): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : wrong(key, 'a whole number from 0');
const text = (value: unknown, key: string): string =>
  typeof value === 'string' && value ? value : wrong(key, 'a text');
const oneOf = <T extends string>(value: unknown, these: readonly T[], key: string): T =>
  these.find((one) => one === value) ?? wrong(key, these.join(' or '));
function wrong(key: string, what: string): never {
  throw new Error(`the term “${key}” of a prize must be ${what}`);
}
