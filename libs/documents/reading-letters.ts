import { formatDay } from '#libs/calendar/days.js';
import type { z } from 'zod';
import { fill, rows, type Words } from './print-values.js';
import type { readingData } from './reading-data.js';

type Data = { [T in keyof typeof readingData]: z.output<(typeof readingData)[T]> };
type Item = Data['meeting-pack']['items'][number];

const weekday = new Intl.DateTimeFormat('de-DE', { weekday: 'long', timeZone: 'UTC' });

const itemOf = ({ number, title, paper, asked, marks, advice }: Item, words: Words) => ({
  number,
  title,
  marks,
  lines: [
    [...(paper === '' ? [] : [fill(words['paperLine'], { number: paper })]), ...(asked === '' ? [] : [asked])].join(
      ' · ',
    ),
    ...advice,
  ].filter((line) => line !== ''),
});

/** What the templates for readers print. */
export const readingContents: { [T in keyof Data]: (data: Data[T], words: Words) => Record<string, unknown> } = {
  'meeting-pack': (data, words) => ({
    ...data,
    meeting: rows(words, {
      forRow: data.member,
      onRow: `${weekday.format(new Date(data.on))}, ${formatDay(data.on)}`,
      startsRow: fill(words['oclock'], { time: data.startsAt }),
      roomRow: data.room === '' ? undefined : data.room,
    }),
    items: data.items.map((one) => itemOf(one, words)),
    internal: data.internal.map((one) => itemOf(one, words)),
    secret: data.internal.length > 0 ? (words['secret'] ?? '') : '',
  }),
  'follow-up-register': (data, words) => ({
    ...data,
    count: fill(words[data.orders.length === 1 ? 'countOne' : 'count'], { count: data.orders.length }),
    orders: data.orders.map((one) => ({
      ...one,
      due: formatDay(one.dueOn),
      late: one.overdue ? (words['late'] ?? '') : '',
    })),
  }),
};
