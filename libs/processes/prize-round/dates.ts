import { text } from '../answers.js';
import type { AnswerData, CaseFile, Days } from '../process.js';

const day = 86_400_000;

/** The dates of a round, instants in UTC. */
export interface RoundDates {
  opensAt: string;
  /** exclusive: who is received before it is in time */
  closesAt: string;
  /** reminders to those with a draft: 14 and 3 days before the end (B2) */
  remindFirstAt: string;
  remindLastAt: string;
  scoringEndsAt: string;
  sessionAt: string;
  ceremonyAt: string;
  /** the embargo's end: the minute of release */
  publishAt: string;
}

/** Reads the dates as they were prepared, and what was put off since. */
export function roundDates(source: CaseFile & { days: Days }): RoundDates {
  const { application, days, said, everGiven } = source;
  const extension = said('extend');
  const closesAt = later(
    days.endOf(text(application, 'closesOn')),
    extension && days.endOf(text(extension, 'closesOn')),
  );
  const newest = (tasks: readonly string[], date: string): AnswerData | undefined =>
    tasks
      .flatMap((task) => everGiven?.(task) ?? [])
      .filter(({ data }) => text(data, date) !== '')
      .toSorted((one, other) => (one.at < other.at ? -1 : 1))
      .at(-1)?.data;
  const adjourned = newest(['openSession', 'leadSession'], 'nextOn');
  const held = newest(['setEmbargo', 'holdCeremony'], 'ceremonyOn');
  return {
    opensAt: days.beginOf(text(application, 'opensOn')),
    closesAt,
    remindFirstAt: before(closesAt, 14),
    remindLastAt: before(closesAt, 3),
    scoringEndsAt: days.endOf(text(application, 'scoringEndsOn')),
    sessionAt: adjourned
      ? instant(days, adjourned, 'nextOn', 'nextTime')
      : instant(days, application, 'sessionOn', 'sessionTime'),
    ceremonyAt: held ? instant(days, held, 'ceremonyOn', 'ceremonyTime') : instant(days, application, 'ceremonyOn', ''),
    publishAt: held ? instant(days, held, 'publishOn', 'publishTime') : '',
  };
}

/** A day and a time of the clock in Berlin, as an instant; 18:00 where no time is given. */
function instant(days: Days, answers: AnswerData | undefined, on: string, at: string): string {
  const date = text(answers, on);
  const [hours = 18, minutes = 0] = /^(\d{1,2}):(\d{2})$/.exec(text(answers, at))?.slice(1).map(Number) ?? [];
  // From the day's end, so that it is right on days when the clocks change in the night.
  const left = (24 - hours) * 3_600_000 - minutes * 60_000;
  return new Date(Date.parse(days.endOf(date)) - left).toISOString();
}

const before = (at: string, days: number): string => new Date(Date.parse(at) - days * day).toISOString();
const later = (one: string, other: string | undefined): string => (other !== undefined && other > one ? other : one);
