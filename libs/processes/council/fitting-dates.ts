import type { Days } from '../process.js';
import { handInBy } from './deadlines.js';
import { bodyOn, type CouncilRegister } from './register.js';
import type { PlannedStep } from './steps.js';

/** A meeting that is planned and can still take a submission. */
export interface PlannedMeeting {
  /** id of its dossier */
  id: string;
  /** key of the body */
  body: string;
  /** `YYYY-MM-DD` and `15:00` */
  on: string;
  startsAt: string;
}

/** A meeting with the last day for handing in to the council's office. */
export interface FittingMeeting extends PlannedMeeting {
  handInBy: string;
  /** that day is over, or comes before the submission can be ready */
  tooLate: boolean;
}

/** A step of a route with the next meetings of its body, and the one of the first combination that keeps the order. */
export interface FittingStep {
  step: PlannedStep;
  meetings: readonly FittingMeeting[];
  chosen: FittingMeeting | undefined;
}

/**
 * When the bodies of a route could meet about it: for each its next meetings, and of all of them the earliest that keep the
 * order of the route. A body that has none planned leaves its step without a day; those after it go on from the step before.
 * @param from day on which the submission can be handed in at the earliest
 */
export function fittingDates(
  steps: readonly PlannedStep[],
  { meetings, register, from, days }: Calendar,
): FittingStep[] {
  const taken: FittingMeeting[] = [];
  return steps.map((step) => {
    const own = meetings
      .filter(({ body }) => body === step.body)
      .flatMap((meeting) => withHandIn(meeting, register, from, days))
      .toSorted(byTime);
    const last = taken.at(-1);
    const chosen = own.find(
      (meeting) =>
        !meeting.tooLate && !taken.some(({ id }) => id === meeting.id) && (!last || byTime(last, meeting) <= 0),
    );
    if (chosen) taken.push(chosen);
    return { step, meetings: own, chosen };
  });
}

/** What the dates of a route depend on. */
export interface Calendar {
  meetings: readonly PlannedMeeting[];
  register: CouncilRegister;
  from: string;
  days: Days;
}

function withHandIn(meeting: PlannedMeeting, register: CouncilRegister, from: string, days: Days): FittingMeeting[] {
  const body = bodyOn(register, meeting.body, meeting.on);
  if (!body || body.rules.length === 0) return [];
  const last = handInBy(body, meeting.on, days);
  return [{ ...meeting, handInBy: last, tooLate: last < from }];
}

const byTime = (a: PlannedMeeting, b: PlannedMeeting): number =>
  `${a.on} ${a.startsAt}`.localeCompare(`${b.on} ${b.startsAt}`);
