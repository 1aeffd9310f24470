import type { CouncilPlay } from '../play.js';
import type { MeetingPlot } from '../sitting.js';
import { meet } from '../sitting.js';
import type { MeetingDays } from './days.js';

/** The council meets on one day with the main committee. */
const bodiesOn = (days: MeetingDays): (readonly [body: string, on: string])[] => [
  ...days.integration.next.slice(1).map((on) => ['integration', on] as const),
  ...days.finance.next.slice(1).map((on) => ['finance', on] as const),
  ...days.council.next.flatMap((on) => [['mainCommittee', on] as const, ['council', on] as const]),
];

/** Plans the meetings of the next three months, without those that something stands on the agenda of already. */
export async function planAhead(play: CouncilPlay, days: MeetingDays): Promise<void> {
  for (const [body, on] of bodiesOn(days)) await meet(play, { ...to(body, on), items: [] }, 'planned');
}

export const to = (body: string, on: string): Omit<MeetingPlot, 'items'> => ({ body, on, record: 'live' });
/** A meeting that was held some weeks ago. */
export const past = (body: string, on: string): Omit<MeetingPlot, 'items'> => ({ body, on, record: 'later' });
