import type { FactSource } from '../process.js';
import type { FundingTerms } from './terms.js';

/** Without a known meeting the clerk has six weeks: what a submission's way usually takes. */
const withoutMeeting = 42 * 86_400_000;

/**
 * Until when the committee's resolution is awaited: the end of the day of its next meeting, as the programme or the last
 * deferral names it.
 * @returns an ISO instant, in any case after the command's
 */
export function meetingAt(source: FactSource, terms: FundingTerms): string {
  const day = nextMeeting(source, terms);
  return day ? source.days.endOf(day) : new Date(Date.parse(source.command.at) + withoutMeeting).toISOString();
}

/** Whether a later meeting is known when an item is deferred (A12). */
export const nextMeetingKnown = (source: FactSource, terms: FundingTerms): boolean =>
  nextMeeting(source, terms) !== undefined;

function nextMeeting(
  { given, days, command: { at: now } }: FactSource,
  { committee }: FundingTerms,
): string | undefined {
  const deferred = given('resolution').at(-1);
  const after = typeof deferred?.['meetingOn'] === 'string' ? deferred['meetingOn'] : now.slice(0, 10);
  const named = deferred?.['nextMeetingOn'];
  if (typeof named === 'string' && days.endOf(named) > now) return named;
  return committee?.meetings.find((day) => day > after && days.endOf(day) > now);
}
