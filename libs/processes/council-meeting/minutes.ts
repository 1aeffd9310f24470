import { group, rows, text, texts } from '../answers.js';
import type { ItemOutcome } from '../council/outcomes.js';
import { bodyMeant, emptyRegister, type CouncilSeat, type SeatRole, type Standing } from '../council/register.js';
import { resultTexts } from '../council/words.js';
import { compareGerman } from '../german-order.js';
import type { AnswerData, DocumentSource, LogEntry } from '../process.js';
import { standing, type Item } from './agenda.js';
import { generatedText } from './minutes-text.js';
import { chaptersOf, hasPart, itemHead, meetingHead } from './papers.js';
import { presentAt, quorumOf, resultOf, sittingOf, voteOf, type Result, type Sitting } from './sitting.js';

const parts: Readonly<Record<SeatRole, string>> = {
  chair: 'Vorsitz',
  deputyChair: 'Stellvertretender Vorsitz',
  member: '',
  substitute: 'Stellvertretung',
  secretary: 'Schriftführung',
};
const standings: Readonly<Record<Standing, string>> = {
  councillor: 'Ratsmitglied',
  expertCitizen: 'Sachkundige Bürgerin oder sachkundiger Bürger',
  expertResident: 'Sachkundige Einwohnerin oder sachkundiger Einwohner',
  elected: 'Gewähltes Mitglied',
  other: '',
};

const partOf = ({ role, standing: as, voting }: CouncilSeat): string =>
  [parts[role], standings[as], ...(voting ? [] : ['beratend'])].filter((word) => word !== '').join(', ');

/** People by their names; who is not known any more is still counted. */
export const nameIn =
  ({ people = {} }: DocumentSource) =>
  (id: string): string =>
    people[id] ?? 'Ausgeschiedenes Mitglied';

/**
 * The minutes of a meeting: who was there, and what came of each item. Those of the public part say nothing of the rest: not
 * its items, and nothing of what happened after the last public one.
 */
export function minutes(source: DocumentSource, isPublic: boolean): Record<string, unknown> {
  const whole = sittingOf(source);
  const until = isPublic ? endOfPublic(whole) : undefined;
  const log = source.log.filter(({ at }) => until === undefined || at <= until);
  const said = source.given('writeMinutes').at(-1);
  const print = (item: Item, number: string) => minutesItem(source, whole, said, item, number);
  const shown = isPublic ? [true] : [true, ...(hasPart(whole, false) ? [false] : [])];
  return {
    ...meetingHead(source, whole),
    ...timesOf(source.log, whole, until),
    ...attendance(source, whole, log),
    opening: text(said, 'opening'),
    closing: text(said, 'closing'),
    parts: shown.map((part) => ({ public: part, chapters: chaptersOf(whole, part, print) })),
    chair: chairOf(source, whole),
    keeper: keeperOf(source),
  };
}

/** When the last item of the public part was done; where none was, when the meeting began. */
function endOfPublic(sitting: Sitting): string {
  const open = standing(sitting.items).filter((item) => item.isPublic);
  const done = open.flatMap(({ id }) => resultOf(sitting, id)?.at ?? []);
  return done.toSorted().at(-1) ?? '';
}

/** When it was opened and closed; nothing of a meeting that was entered afterwards. */
function timesOf(
  log: readonly LogEntry[],
  { enteredLater }: Sitting,
  until: string | undefined,
): Record<string, string> {
  if (enteredLater) return {};
  const opened = log.find(({ type }) => type === 'openMeeting.opened')?.at;
  const closed = until ?? log.find(({ type }) => type === 'leadMeeting.close')?.at;
  return { ...(opened ? { openedAt: opened } : {}), ...(closed ? { closedAt: closed } : {}) };
}

/** Who was there, from when and until when; who was not; and whether they were enough. */
function attendance(source: DocumentSource, sitting: Sitting, log: readonly LogEntry[]): Record<string, unknown> {
  const named = nameIn(source);
  const lists = log.filter(({ type }) => type === 'openMeeting.opened' || type === 'leadMeeting.attendance');
  const opened = source.log.find(({ type }) => type === 'openMeeting.opened');
  const all = lists.length > 0 || !opened ? lists : [opened];
  const first = texts(all[0]?.data, 'present');
  const seats = listed([...new Map(sitting.seats.map((seat) => [seat.person, seat])).values()], named);
  const ever = new Set(all.flatMap(({ data }) => texts(data, 'present')));
  const timed = !sitting.enteredLater;
  const member = (seat: CouncilSeat) => {
    const came = all.find(({ data }) => texts(data, 'present').includes(seat.person));
    const last = all.findLast(({ data }) => texts(data, 'present').includes(seat.person));
    const left = last && all[all.indexOf(last) + 1];
    return {
      name: named(seat.person),
      part: partOf(seat),
      ...(timed && came && came !== all[0] ? { from: came.at } : {}),
      ...(timed && left ? { until: left.at } : {}),
    };
  };
  const { needed, voters } = quorumOf({ ...sitting, present: first });
  return {
    present: seats.filter(({ person }) => ever.has(person)).map(member),
    absent: seats
      .filter(({ person, role }) => !ever.has(person) && role !== 'substitute')
      .map((seat) => ({ name: named(seat.person), part: partOf(seat) })),
    quorum: { needed, present: voters.length },
  };
}

/** Whoever leads comes first; then by the last word of the name. */
function listed(seats: readonly CouncilSeat[], named: (id: string) => string): CouncilSeat[] {
  const ranks = Object.keys(parts);
  const last = ({ person }: CouncilSeat): string => named(person).split(' ').at(-1) ?? '';
  return seats.toSorted((a, b) => ranks.indexOf(a.role) - ranks.indexOf(b.role) || compareGerman(last(a), last(b)));
}

function minutesItem(
  source: DocumentSource,
  sitting: Sitting,
  said: AnswerData | undefined,
  item: Item,
  number: string,
): Record<string, unknown> {
  const result = resultOf(sitting, item.id);
  const written = rows(said, 'items').find((row) => text(row, 'item') === item.id);
  const present = presentAt(source.log, result?.at);
  const biased = sitting.biasedIn(item.id).filter((person) => present.includes(person));
  return {
    ...itemHead(item, number, source.council),
    urgentBecause: item.urgentBecause,
    text: written ? text(written, 'text') : generatedText(item, result),
    biased: biased.map(nameIn(source)),
    left: !item.isPublic,
    ...(result ? { result: resultIn(source, item, result) } : {}),
  };
}

const labels: Partial<Record<ItemOutcome, string>> = {
  resolved: 'Beschluss',
  resolvedAmended: 'Beschluss',
  recommended: 'Empfehlung',
  recommendedAmended: 'Empfehlung',
};

/** A result in words; a resolution that takes a paper as it is has the paper's words. */
function resultIn(source: DocumentSource, item: Item, result: Result): Record<string, unknown> {
  const { outcome, ballot, named, text: words } = result;
  const label = labels[outcome];
  const counted = voteOf(result);
  const said = source.log.findLast(
    ({ type, data }) => type === 'leadMeeting.result' && text(data, 'item') === item.id,
  )?.data;
  const to = text(said, 'to');
  const cents = said?.['cents'];
  return {
    label: label ?? 'Ergebnis',
    said: counted
      ? `${counted.majority === 'unanimous' ? 'einstimmig' : 'mehrheitlich'} ${resultTexts[outcome]}`
      : resultTexts[outcome],
    words: words || (label ? item.proposal : ''),
    ...(counted ? { votes: counted.votes } : {}),
    ...(ballot ? { ballot } : {}),
    named: named.map(({ person, vote }) => ({ name: nameIn(source)(person), vote })),
    to: to === '' ? '' : (bodyMeant(source.council ?? emptyRegister, to, '')?.name ?? to),
    ...(text(said, 'nextOn') ? { nextOn: text(said, 'nextOn') } : {}),
    ...(typeof cents === 'number' ? { cents } : {}),
    conditions: text(said, 'conditions') || text(group(said, 'conditions'), 'text'),
  };
}

const chairOf = (source: DocumentSource, { seats }: Sitting): string => {
  const present = new Set(source.log.flatMap(({ data }) => texts(data, 'present')));
  const seat = (role: SeatRole) => seats.find((one) => one.role === role && present.has(one.person));
  const found = seat('chair') ?? seat('deputyChair');
  return found ? nameIn(source)(found.person) : '';
};

/** Who wrote the minutes; the facts of the decision name them, so that their name is known here. */
const keeperOf = ({ log, people = {} }: DocumentSource): string =>
  people[log.findLast(({ type }) => type === 'writeMinutes.submitted')?.actor ?? ''] ?? '';

/** The minutes on one item; undefined where there is no such item. */
export function extract(source: DocumentSource): Record<string, unknown> | undefined {
  const sitting = sittingOf(source);
  const item = standing(sitting.items).find(({ id }) => id === source.part);
  if (!item) return undefined;
  const said = source.given('writeMinutes').at(-1);
  const printed = chaptersOf(sitting, item.isPublic, (one, number) =>
    one.id === item.id ? [minutesItem(source, sitting, said, one, number)] : [],
  );
  const [found] = printed.flatMap(({ items }) => items.flat());
  return { ...meetingHead(source, sitting), public: item.isPublic, item: found, keeper: keeperOf(source) };
}
