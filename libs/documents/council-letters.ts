import { dayOf, formatInstant } from '#libs/calendar/berlin.js';
import { formatDay } from '#libs/calendar/days.js';
import type { z } from 'zod';
import type { councilData } from './council-data.js';
import { fill, formatCents, rows, type Words } from './print-values.js';

type Data = { [T in keyof typeof councilData]: z.output<(typeof councilData)[T]> };
type Meeting = Pick<Data['council-agenda'], 'body' | 'on' | 'startsAt' | 'room'>;
type AgendaItem = Data['council-agenda']['chapters'][number]['items'][number];
type MinutesItem = Data['council-extract']['item'];
type Minutes = Data['council-minutes'];
type Member = Minutes['present'][number];

const weekday = new Intl.DateTimeFormat('de-DE', { weekday: 'long', timeZone: 'UTC' });
const dayOrDash = (day: string): string => (day === '' ? '–' : formatDay(day));

/** When, where and who, as rows. */
const meetingRows = ({ body, on, startsAt, room }: Meeting, words: Words): unknown[] =>
  rows(words, {
    bodyRow: body,
    onRow: `${weekday.format(new Date(on))}, ${formatDay(on)}`,
    startsRow: fill(words['oclock'], { time: startsAt }),
    roomRow: room,
  });

/** Lines under an item's title: its paper, what others said, and whether it came late. */
function linesOf(item: Pick<AgendaItem, 'paper' | 'advice'>, words: Words, asked = ''): string[] {
  const paper = item.paper === '' ? [] : [fill(words['paperLine'], { number: item.paper })];
  return [
    [...paper, ...(asked === '' ? [] : [asked])].join(' · '),
    ...item.advice.map(({ said, body, on }) =>
      fill(words[on === '' ? 'adviceOpen' : 'advice'], { said, body, day: on === '' ? '' : formatDay(on) }),
    ),
  ].filter((line) => line !== '');
}

const markOf = ({ late, urgent }: Pick<AgendaItem, 'late' | 'urgent'>, words: Words): string => {
  if (urgent) return words['urgentMark'] ?? '';
  return late ? (words['lateMark'] ?? '') : '';
};

const chaptersOf = (chapters: Data['council-agenda']['chapters'], words: Words): unknown[] =>
  chapters.map(({ number, title, items }) => ({
    title: `${number} ${title}`,
    items: items.map((item) => ({
      number: item.number,
      title: item.title,
      lines: linesOf(item, words, item.asked),
      mark: markOf(item, words),
    })),
  }));

/** An item of the minutes: what was said, who was kept from it, and what was decided. */
function minutesItem(item: MinutesItem, words: Words): Record<string, unknown> {
  const { result, biased, left } = item;
  const votes = result?.votes;
  const consequence = result && [
    ...(result.to === '' ? [] : [fill(words['referredTo'], { body: result.to })]),
    ...(result.nextOn === undefined ? [] : [fill(words['deferredTo'], { day: formatDay(result.nextOn) })]),
    ...(result.cents === undefined ? [] : [fill(words['amount'], { amount: formatCents(result.cents) })]),
  ];
  return {
    number: item.number,
    title: item.title,
    lines: linesOf(item, words),
    mark: markOf(item, words),
    urgentBecause: item.urgentBecause === '' ? '' : fill(words['urgentBecause'], { reason: item.urgentBecause }),
    text: item.text,
    biased: biased.length === 0 ? '' : fill(words[left ? 'biasedLeft' : 'biased'], { names: biased.join(', ') }),
    ...(result
      ? {
          result: {
            label: result.label,
            words: result.words,
            said: result.said,
            votes: votes ? fill(words['votes'], votes) : '',
            ballot: votes && result.ballot !== 'open' ? (words[`ballot-${result.ballot}`] ?? '') : '',
            named: result.named.map(({ name, vote }) => ({ name, vote: words[`vote-${vote}`] })),
            consequence: consequence ?? [],
            conditions: result.conditions,
          },
        }
      : {}),
  };
}

const memberOf = ({ name, part, from, until }: Member, words: Words): { name: string; part: string; time: string } => ({
  name,
  part,
  time: [
    ...(from === undefined ? [] : [fill(words['fromTime'], { time: timeOf(from) })]),
    ...(until === undefined ? [] : [fill(words['untilTime'], { time: timeOf(until) })]),
  ].join(', '),
});
/** `15:40 Uhr` of `23.05.2027, 15:40 Uhr`. */
const timeOf = (instant: string): string => formatInstant(instant).split(', ')[1] ?? '';

function minutesContent(data: Minutes, words: Words): Record<string, unknown> {
  const { quorum, openedAt, closedAt } = data;
  return {
    ...data,
    meeting: meetingRows(data, words),
    session: rows(words, {
      openedRow: openedAt === undefined ? undefined : timeOf(openedAt),
      closedRow: closedAt === undefined ? undefined : timeOf(closedAt),
      chairRow: data.chair || undefined,
      keeperRow: data.keeper || undefined,
      quorumRow: fill(words[quorum.present < quorum.needed ? 'notQuorate' : 'quorate'], quorum),
    }),
    present: data.present.map((one) => memberOf(one, words)),
    absent: data.absent.map((one) => memberOf(one, words)),
    parts: data.parts.map((part) => ({
      title: words[part.public ? 'publicPart' : 'internalPart'],
      chapters: part.chapters.map(({ number, title, items }) => ({
        title: `${number} ${title}`,
        items: items.map((item) => minutesItem(item, words)),
      })),
    })),
  };
}

/** What the templates of a council print, in print form. */
export const councilContents: { [T in keyof Data]: (data: Data[T], words: Words) => Record<string, unknown> } = {
  'council-paper': (data, words) => ({
    ...data,
    mark: data.internalBecause === '' ? '' : words['internalMark'],
    about: rows(words, {
      departmentRow: data.department || undefined,
      involvedRow: data.involved.length === 0 ? undefined : data.involved.join('\n'),
      fileNumberRow: data.fileNumber || undefined,
      versionRow: fill(words['versionOf'], { version: data.version, day: formatDay(dayOf(data.versionAt)) }),
      internalRow: data.internalBecause || undefined,
      districtsRow: data.districts.length === 0 ? undefined : data.districts.join('\n'),
      placeRow: data.place || undefined,
      integrationRow: data.integrationRelevant ? words['yes'] : undefined,
      attachmentsRow: data.attachments === 0 ? undefined : String(data.attachments),
    }),
    route: data.route.map(({ body, role, on, result }) => ({ body, role, day: dayOrDash(on), result })),
    finances: data.finances?.text ?? '',
    hasFinances: data.finances !== undefined,
    amount:
      data.finances?.cents === undefined ? '' : fill(words['amount'], { amount: formatCents(data.finances.cents) }),
  }),
  'urgency-note': (data, words) => ({
    ...data,
    mark: data.internalBecause === '' ? '' : words['internalMark'],
    about: rows(words, {
      kindRow: data.kind,
      departmentRow: data.department || undefined,
      wayRow: words[`way-${data.way}`],
      bodyRow: data.body || undefined,
      resultRow: data.result || undefined,
      approvesRow: data.approves || undefined,
    }),
    rights: words[data.rightsOfOthers ? 'rights' : 'noRights'],
    next: words[data.rightsOfOthers ? 'nextBound' : 'next'],
    signed: data.signed.map(({ name, at }) => ({ name, at: formatInstant(at) })),
  }),
  'council-invitation': (data, words) => ({
    ...data,
    title: data.supplement === 0 ? words['title'] : fill(words['supplementTitle'], { number: data.supplement }),
    mark: data.internal.length === 0 ? '' : words['internalMark'],
    meeting: meetingRows(data, words),
    shortBecause: data.shortBecause === '' ? '' : fill(words['shortBecause'], { reason: data.shortBecause }),
    opening: words[data.supplement === 0 ? 'invites' : 'supplements'],
    chapters: chaptersOf(data.chapters, words),
    internal: chaptersOf(data.internal, words),
  }),
  'council-agenda': (data, words) => ({
    ...data,
    meeting: meetingRows(data, words),
    chapters: chaptersOf(data.chapters, words),
  }),
  'council-minutes': minutesContent,
  'council-minutes-internal': minutesContent,
  'council-extract': (data, words) => ({
    ...data,
    mark: data.public ? '' : words['internalMark'],
    part: words[data.public ? 'publicPart' : 'internalPart'],
    meeting: meetingRows(data, words),
    item: minutesItem(data.item, words),
  }),
};
