import { roleTexts, resultTexts } from '../council/words.js';
import { isOutcome, type ItemOutcome } from '../council/outcomes.js';
import { bodyMeant, emptyRegister } from '../council/register.js';
import { text } from '../answers.js';
import type { DocumentSource } from '../process.js';
import { inOrder, numbersOf, type Item } from './agenda.js';
import { chaptersOn, type Sitting } from './sitting.js';

/** What every paper on a meeting says: of which body it is, when and where. */
export const meetingHead = (source: DocumentSource, { body, bodyKey, on, startsAt, room }: Sitting) => ({
  reference: source.reference,
  programme: source.programme['title'] ?? '',
  body: body?.name ?? bodyKey,
  on,
  startsAt,
  room,
});

/** A chapter of an agenda with what is printed of its items. */
export interface Chapter<Printed> {
  number: number;
  title: string;
  items: Printed[];
}

/** What was said of an item before it came here. */
const saidBefore: Partial<Record<ItemOutcome, string>> = {
  resolved: 'Beschluss',
  resolvedAmended: 'Geänderter Beschluss',
  recommended: 'Empfehlung',
  recommendedAmended: 'Empfehlung mit Änderungen',
  rejected: 'Ablehnung',
  noted: 'Kenntnisnahme',
  noVote: 'Weitergeleitet ohne Empfehlung',
  deferred: 'Vertagung',
};

/** The lines that an item has in every paper. */
export function itemHead(item: Item, number: string, council = emptyRegister) {
  return {
    number,
    title: item.title,
    paper: item.number,
    late: item.late,
    urgent: item.urgent,
    advice: item.advice.map(({ body, outcome, on }) => ({
      said: isOutcome(outcome) ? (saidBefore[outcome] ?? resultTexts[outcome]) : outcome,
      body: bodyMeant(council, body, on)?.name ?? body,
      on,
    })),
  };
}

/** One part of the agenda by its chapters; items of the other part leave no trace in it. */
export function chaptersOf<Printed>(
  sitting: Sitting,
  isPublic: boolean,
  print: (item: Item, number: string) => Printed,
): Chapter<Printed>[] {
  const { items } = sitting;
  const titles = chaptersOn(sitting);
  const numbers = numbersOf(items, titles);
  const listed = inOrder(items, titles).filter((item) => item.isPublic === isPublic && item.ready);
  return titles.map((title, index) => ({
    number: index + 1,
    title,
    items: listed
      .filter(({ chapter }) => chapter === title || (index === titles.length - 1 && !titles.includes(chapter)))
      .map((item) => print(item, numbers.get(item.id) ?? '')),
  }));
}

/** Whether something stands in a part of the agenda. */
export const hasPart = ({ items }: Sitting, isPublic: boolean): boolean =>
  items.some((item) => item.gone === '' && item.ready && item.isPublic === isPublic);

/** What opens every meeting of a council (A12), unless the agenda has an item for it. */
const opening: readonly { said: string; as: RegExp }[] = [
  { said: 'Benennung eines Mitglieds zur Mitunterzeichnung der Niederschrift', as: /mitunterzeichnung/i },
  { said: 'Hinweis auf das Mitwirkungsverbot gemäß §§ 31 und 43 Abs. 2 GO NRW', as: /mitwirkungsverbot/i },
  { said: 'Feststellung der Tagesordnung', as: /feststellung der tagesordnung/i },
];

export const regulars = ({ items }: Sitting): string[] =>
  opening.flatMap(({ said, as }) => (items.some((item) => item.isPublic && as.test(item.title)) ? [] : [said]));

/** An item of an agenda as it is printed. */
const agendaItem = (source: DocumentSource) => (item: Item, number: string) => ({
  ...itemHead(item, number, source.council),
  asked: item.role ? roleTexts[item.role] : '',
});

/** The agenda for everybody. */
export const agenda = (source: DocumentSource, sitting: Sitting) => ({
  ...meetingHead(source, sitting),
  regulars: regulars(sitting),
  chapters: chaptersOf(sitting, true, agendaItem(source)),
});

/** The invitation, or a supplement to it, for members: with both parts. */
export function invitation(source: DocumentSource, sitting: Sitting) {
  const { log, people = {} } = source;
  const chair = sitting.seats.find(({ role }) => role === 'chair')?.person ?? '';
  const dates = log.findLast(
    ({ type, data }) => (type === 'plan' || type === 'reschedule') && text(data, 'notice') !== '',
  );
  return {
    ...agenda(source, sitting),
    chair: people[chair] ?? '',
    shortBecause: sitting.short ? text(dates?.data, 'noticeReason') : '',
    supplement: log.filter(({ type }) => type === 'supplement').length,
    internal: hasPart(sitting, false) ? chaptersOf(sitting, false, agendaItem(source)) : [],
  };
}
