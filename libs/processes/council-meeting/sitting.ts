import { rows, text, texts, whole } from '../answers.js';
import { isOutcome, majorityOf, needsVote, type ItemOutcome, type Votes } from '../council/outcomes.js';
import { bodyOn, emptyRegister, rulesOn, seatsOn, type Body, type CouncilSeat } from '../council/register.js';
import type { AnswerData, CaseFile, LogEntry } from '../process.js';
import { agendaOf, type Item } from './agenda.js';

/** What was decided on an item. */
export interface Result {
  readonly item: string;
  readonly outcome: ItemOutcome;
  readonly votes: Votes;
  readonly majority: 'unanimous' | 'majority';
  readonly ballot: string;
  readonly text: string;
  readonly at: string;
  /** how each voted, in a vote by name */
  readonly named: readonly { person: string; vote: string }[];
}

/** A meeting as it stands: when and where, who is there, what is on the table, what was decided. People by ids. */
export interface Sitting {
  /** key of the body, and the body as it is on the day */
  readonly bodyKey: string;
  readonly body: Body | undefined;
  readonly on: string;
  readonly startsAt: string;
  readonly room: string;
  readonly short: boolean;
  /** it was held before it was entered here: what is due before a meeting does not bind it */
  readonly enteredLater: boolean;
  readonly seats: readonly CouncilSeat[];
  readonly present: readonly string[];
  readonly items: readonly Item[];
  /** id of the item on the table */
  readonly current: string;
  readonly results: readonly Result[];
  /** who must not take part in an item, known from relations or declared in the meeting (§ 31 GO NRW) */
  readonly biasedIn: (item: string) => readonly string[];
}

/** Reads a meeting from what was planned and entered. */
export function sittingOf(source: Pick<CaseFile, 'log' | 'application' | 'council'>): Sitting {
  const { log, council = emptyRegister } = source;
  const said = (key: string): string =>
    text(
      log.findLast(({ type, data }) => (type === 'plan' || type === 'reschedule') && text(data, key) !== '')?.data,
      key,
    );
  const [bodyKey, on] = [said('body'), said('on')];
  const body = bodyOn(council, bodyKey, on);
  const items = agendaOf(source);
  const declared = log.filter(({ type }) => type === 'leadMeeting.bias');
  const biasedIn = (item: string): readonly string[] => {
    const known = items.find(({ id }) => id === item)?.biased ?? [];
    // What was ticked by mistake is taken back by the next word on the item.
    const own = texts(declared.findLast(({ data }) => text(data, 'item') === item)?.data, 'persons');
    return [...new Set([...known, ...own])];
  };
  return {
    bodyKey,
    body,
    on,
    startsAt: said('startsAt'),
    room: said('room'),
    short: said('notice') === 'short',
    enteredLater: said('record') === 'later',
    seats: body ? seatsOn(council, body.id, on) : [],
    present: presentAt(log),
    items,
    current: text(log.findLast(({ type }) => type === 'leadMeeting.item')?.data, 'item'),
    results: resultsIn(log, biasedIn),
    biasedIn,
  };
}

/** Who was there at an instant, or is: as the opening says, or the newest change. */
export function presentAt(log: readonly LogEntry[], until = '9999'): string[] {
  const listed = log.findLast(
    ({ type, at }) => (type === 'openMeeting.opened' || type === 'leadMeeting.attendance') && at <= until,
  );
  return texts(listed?.data, 'present');
}

/** Chapters of its agenda, in their order; none where its body did not exist that day. */
export const chaptersOn = ({ body, on }: Pick<Sitting, 'body' | 'on'>): readonly string[] =>
  body ? rulesOn(body, on).chapters : [];

/** Results in their order; who was there and biased at that moment is counted with each. */
function resultsIn(log: readonly LogEntry[], biasedIn: Sitting['biasedIn']): Result[] {
  return log.flatMap(({ type, at, data }, index) => {
    const outcome = text(data, 'decision');
    if (type !== 'leadMeeting.result' || !isOutcome(outcome)) return [];
    const item = text(data, 'item');
    const present = presentAt(log.slice(0, index));
    const biased = biasedIn(item).filter((person) => present.includes(person)).length;
    const votes = { ...votesIn(data), biased };
    const what = { ballot: text(data, 'ballot'), text: text(data, 'text'), named: namedIn(data) };
    return [{ item, outcome, votes, majority: majorityOf(votes), ...what, at }];
  });
}

/** How the vote on a result went; nothing where its outcome takes none. */
export const voteOf = ({
  outcome,
  votes,
  majority,
}: Result): { votes: Record<keyof Votes, number>; majority: string } | undefined =>
  needsVote(outcome) ? { votes: { ...votes }, majority } : undefined;

export const namedIn = (data: AnswerData | undefined): { person: string; vote: string }[] =>
  rows(data, 'named').map((row) => ({ person: text(row, 'person'), vote: text(row, 'vote') }));

/** Votes as they were counted; by name, from how each voted. */
export function votesIn(data: AnswerData | undefined): Omit<Votes, 'biased'> {
  const named = namedIn(data);
  if (named.length === 0)
    return { yes: whole(data, 'yes'), no: whole(data, 'no'), abstained: whole(data, 'abstained') };
  const count = (vote: string): number => named.filter((one) => one.vote === vote).length;
  return { yes: count('yes'), no: count('no'), abstained: count('abstained') };
}

/** Of those entitled to vote on an item: who is there and may, how many must be, and whether that is enough. */
export interface Quorum {
  readonly voters: readonly string[];
  /** who is there and biased in the item */
  readonly barred: readonly string[];
  /** more than half of the statutory number (§ 49 GO NRW) */
  readonly needed: number;
  /** councillors and expert citizens among the voters: of committees, more councillors have to be there (§ 58 III GO NRW) */
  readonly councillors: number;
  readonly experts: number;
  readonly quorate: boolean;
}

/** The quorum for an item, or for the meeting as a whole. */
export function quorumOf({ body, seats, present, biasedIn }: Sitting, item = ''): Quorum {
  const barredAll = item === '' ? [] : biasedIn(item);
  const there = seats.filter(({ voting, person }) => voting && present.includes(person));
  const may = there.filter(({ person }) => !barredAll.includes(person));
  const needed = Math.floor((body?.statutoryMembers ?? 0) / 2) + 1;
  const councillors = may.filter(({ standing }) => standing === 'councillor').length;
  const experts = may.filter(({ standing }) => standing === 'expertCitizen').length;
  const enoughCouncillors = body?.kind !== 'committee' || experts === 0 || councillors > experts;
  return {
    voters: may.map(({ person }) => person),
    barred: there.filter(({ person }) => barredAll.includes(person)).map(({ person }) => person),
    needed,
    councillors,
    experts,
    quorate: may.length >= needed && enoughCouncillors,
  };
}

export const resultOf = ({ results }: Sitting, item: string): Result | undefined =>
  results.findLast((result) => result.item === item);
