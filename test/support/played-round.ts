import type { AnswerData } from '#libs/processes/process.js';
import { person, PrizeStage } from './prize-stage.js';

export const manager = person('mona', 'programmeManager');
export const releaser = person('rita', 'releaser');
export const otto = person('otto', 'officer');
export const olga = person('olga', 'officer');
export const lead = person('lena', 'lead');
export const mayor = person('maya', 'confirmer');
export const juror = (id: string): ReturnType<typeof person> => person(id, 'juror');
export const proposer = (id: string): ReturnType<typeof person> => person(`proposer-${id}`, 'proposer');
export const nominee = (id: string): ReturnType<typeof person> => person(`nominee-${id}`, 'applicant');

/** The rules of a prize with three places; a spec changes what it is about. */
export const prize = (over: Readonly<Record<string, unknown>> = {}, jury: object = {}): Record<string, unknown> => ({
  prizes: [
    { key: 'first', place: 1, cents: 500_000, de: '1. Preis', en: 'First prize' },
    { key: 'second', place: 2, cents: 300_000, de: '2. Preis', en: 'Second prize' },
    { key: 'third', place: 3, cents: 200_000, de: '3. Preis', en: 'Third prize' },
  ],
  honorary: true,
  extraPrizes: 'sponsor',
  split: true,
  noAward: true,
  jury: { min: 3, quorum: 'half', tie: 'chair', runOff: true, lot: true, readersPer: 'all', minScores: 3, ...jury },
  confirmation: false,
  oncePerNominee: false,
  ...over,
});

export const prepared: AnswerData = {
  name: 'Preis 2027',
  opensOn: '2027-02-01',
  closesOn: '2027-04-30',
  scoringEndsOn: '2027-06-15',
  sessionOn: '2027-07-01',
  sessionTime: '17:00',
  ceremonyOn: '2027-09-09',
  budgetYear: 2027,
  potCents: 1_000_000,
  sponsorCents: 1_000_000,
  sponsorCommitted: true,
};

export const jury: AnswerData = {
  members: [
    { person: 'chair', part: 'chair' },
    { person: 'judy', part: 'voting' },
    { person: 'jack', part: 'voting' },
    { person: 'jill', part: 'voting' },
    { person: 'adam', part: 'advisory' },
    { person: 'sue', part: 'substitute' },
  ],
  attendants: ['otto', 'mona'],
  confirmers: ['maya'],
};
export const everybody = ['chair', 'judy', 'jack', 'jill', 'adam'];
export const appointed = [...everybody, 'sue'];

const onDay: Readonly<Record<string, string>> = {
  'openSession.opened': 'sessionAt',
  'holdCeremony.held': 'ceremonyAt',
};

/** The way of a round, step by step; each brings it to the state of its name. */
export class PlayedRound extends PrizeStage {
  constructor(
    terms: Readonly<Record<string, unknown>>,
    /** what the nominations say beside the least, by their ids */
    private readonly details: Readonly<Record<string, AnswerData>> = {},
    /** the organisation that all nominate for, or that each has its own */
    private readonly organisation?: string,
  ) {
    super(terms);
  }

  /** a session is opened, and prizes are awarded, on their days; a spec about other days takes that away */
  punctual = true;

  override gives(...[id, type, ...more]: Parameters<PrizeStage['gives']>): ReturnType<PrizeStage['gives']> {
    const due = onDay[type] && this.facts(id)[onDay[type]];
    if (this.punctual && typeof due === 'string' && due > this.at) this.at = due;
    return super.gives(id, type, ...more);
  }

  announced(): this {
    this.accepts('round', 'prepare', manager, prepared);
    this.accepts('round', 'releaseRound.release', releaser, {});
    return this;
  }

  /** Open, with these nominations made by the nominees themselves. */
  open(...nominations: string[]): this {
    this.announced().strikes('round', 'opens');
    for (const id of nominations) this.nominated(id, this.details[id]);
    return this;
  }

  nominated(id: string, data: AnswerData = {}): void {
    this.nominate(id, this.organisation);
    this.accepts(id, 'submit', nominee(id), { origin: 'self', title: id, ...data });
  }

  /** Nominated by somebody else; the nominee is asked. */
  proposed(id: string, data: AnswerData = {}): void {
    this.nominate(id, `org-${id}`, `nominee-${id}`, `proposer-${id}`);
    this.accepts(id, 'submit', proposer(id), { origin: 'third', title: id, ...data });
  }

  screened(id: string, outcome: 'admitted' | 'excluded' | 'merged' = 'admitted'): void {
    this.accepts(id, `screen.${outcome}`, otto, {});
    this.accepts(id, 'confirmScreening.confirm', olga, {});
  }

  /** Closed and screened, with a jury that is asked to take part. */
  joining(...nominations: string[]): this {
    this.open(...nominations).strikes('round', 'closes');
    for (const id of nominations) this.screened(id);
    this.accepts('round', 'appointJury', manager, jury);
    this.accepts('round', 'closeScreening.completed', otto);
    return this;
  }

  /** With a jury that scores. */
  scoring(...nominations: string[]): this {
    this.joining(...nominations);
    for (const id of appointed) this.accepts('round', 'joinJury.accepted', juror(id), {});
    return this;
  }

  /** Everybody who reads a nomination scores it with these points. */
  scored(id: string, points = 5): void {
    const seats = this.dossier(id).state?.tasks.find(({ name }) => name === 'score')?.seats ?? [];
    for (const { holder } of seats) {
      if (holder !== null) this.accepts(id, 'score.scored', juror(holder), { scores: { idea: points } });
    }
  }

  /** Everything is scored, and the session is next. */
  invited(...nominations: string[]): this {
    this.scoring(...nominations);
    for (const id of nominations) this.scored(id);
    this.accepts('round', 'closeScoring.completed', otto);
    return this;
  }

  /** In session, opened with these members there. */
  session(nominations: string[], present: readonly string[] = everybody): this {
    this.invited(...nominations);
    this.accepts('round', 'openSession.opened', otto, { present: [...present] });
    return this;
  }

  /** A motion and its count. */
  moved(motion: AnswerData, count: AnswerData): void {
    this.accepts('round', 'leadSession.motion', otto, { ballot: 'open', reason: 'weil', ...motion });
    this.accepts('round', 'countVotes.counted', otto, count);
  }

  /** All who vote on it are for it. */
  awarded(place: string, nomination: string): void {
    const motion = { kind: 'award', place, nominations: [nomination], ballot: 'open', reason: 'weil' };
    this.accepts('round', 'leadSession.motion', otto, motion);
    this.accepts('round', 'countVotes.counted', otto, {
      yes: Number(this.facts('round')['votersCount']),
      no: 0,
      abstained: 0,
    });
  }

  /** Decided with these winners. */
  decided(first: string, second: string, third: string): this {
    this.awarded('first', first);
    this.awarded('second', second);
    this.awarded('third', third);
    this.accepts('round', 'leadSession.close', otto, {});
    return this;
  }

  /** Decided with these winners, and under embargo until the ceremony. */
  embargo(first: string, second: string, third: string): this {
    this.decided(first, second, third);
    if (this.state('round') === 'confirmation') this.accepts('round', 'confirmResult.confirmed', mayor, {});
    this.accepts('round', 'setEmbargo.set', manager, embargo);
    return this;
  }

  /** Four nominations, three of them with a prize; the result is out. */
  published(): this {
    this.session(['n1', 'n2', 'n3', 'n4']).embargo('n1', 'n2', 'n3');
    this.accepts('round', 'holdCeremony.held', manager, {});
    this.strikes('round', 'publishes');
    return this;
  }

  /** The money of a prize, from the account to its payment. */
  paid(id: string): void {
    this.accepts(id, 'bankDetails.given', nominee(id), {});
    this.accepts(id, 'orderPayment.ordered', otto, {});
    this.accepts(id, 'releasePayment.release', releaser, {});
  }
}

export const embargo: AnswerData = {
  ceremonyOn: '2027-09-09',
  ceremonyTime: '18:00',
  publishOn: '2027-09-09',
  publishTime: '20:00',
  place: 'Rathaus, Bürgerhalle',
  pressText: 'Heute wurden drei Projekte ausgezeichnet.',
  readers: ['press'],
};
