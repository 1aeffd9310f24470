import { addMilliseconds, dayOf, endOfDay, isStartOfDay } from './berlin.js';
import { type Day } from './days.js';
import { explain, type Explanation } from './explain.js';
import { isDayPeriod, millisecondsOf, periodEnd, type EndKind, type Period } from './periods.js';

/** `at` is exclusive: who is received before it is in time. `day` is the day to show; what is due ends with it. */
export type Due = { at: string; day: Day; explanation: Explanation };

/**
 * When something is due that is counted from an instant: a period of days ends at 24:00 in Berlin of its last day,
 * hours, minutes and seconds are plain time. An instant at which a day begins in Berlin is the end of the day
 * before, so that day counts (§ 187 II BGB): deadlines chain without losing a day. For `kind` see EndKind.
 */
export function dueAt(fromIso: string, period: Period, kind: EndKind = 'FRIST'): Due {
  if (!isDayPeriod(period)) {
    const at = addMilliseconds(fromIso, millisecondsOf(period));
    return { at, day: dayOf(at), explanation: { from: fromIso, period, at } };
  }
  const from = dayOf(fromIso);
  const start = isStartOfDay(fromIso) ? 'startOfDay' : 'event';
  const end = endOf(from, period, kind, start);
  return { at: endOfDay(end.day), day: end.day, explanation: { from, period, start, ...end } };
}

const ends = new Map<string, ReturnType<typeof periodEnd>>();

/** Many dossiers ask for the same ends of the same day's periods; there is one answer, so it is kept. */
function endOf(...asked: Parameters<typeof periodEnd>): ReturnType<typeof periodEnd> {
  const of = JSON.stringify(asked);
  let end = ends.get(of);
  if (!end) {
    if (ends.size >= 1_000) ends.clear();
    ends.set(of, (end = periodEnd(...asked)));
  }
  return end;
}

/** What the engine needs of a calendar, by NRW's holidays and Berlin's time. */
export const calendar = {
  due(fromIso: string, period: Period): { at: string; day: Day } {
    const { at, day } = dueAt(fromIso, period);
    return { at, day };
  },
  explain,
};
