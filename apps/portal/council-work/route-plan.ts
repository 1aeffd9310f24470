import { berlinDays } from '#libs/calendar/berlin-days.js';
import type { Answers } from '#libs/forms/definition.js';
import { rows } from '#libs/processes/answers.js';
import { fittingDates, type FittingStep, type PlannedMeeting } from '#libs/processes/council/fitting-dates.js';
import type { CouncilRegister } from '#libs/processes/council/register.js';
import { routeRows, type RouteFault, type SuggestedStep } from '#libs/processes/council/route.js';
import { plannedSteps } from '#libs/processes/council/steps.js';
import type { PaperView } from '#libs/processes/paper-view.js';
import { berlinDay } from '../view/values.js';

/** A route as it is suggested for what was answered, with dates, and what stands against the one that was entered. */
export interface RoutePlan {
  readonly register: CouncilRegister;
  readonly steps: readonly (SuggestedStep & Pick<FittingStep, 'meetings' | 'chosen'>)[];
  /** what was entered is the same, but for days */
  readonly isSame: boolean;
  /** of these, a day was wished that is not the suggested one */
  readonly otherDays: readonly SuggestedStep[];
  /** and that is no day of a meeting which can still take it */
  readonly daysWithout: readonly SuggestedStep[];
  readonly faults: readonly RouteFault[];
  /** the day from which dates are counted, and the working days of signing in it */
  readonly from: string;
  readonly signingDays: number;
}

interface Planning {
  readonly view: PaperView;
  readonly answers: Answers;
  readonly terms: Readonly<Record<string, unknown>>;
  readonly register: CouncilRegister;
  /** that can still take a paper */
  readonly meetings: readonly PlannedMeeting[];
  /** everybody has signed it: that takes no more days */
  readonly isSigned?: boolean;
}

/** Plans the route of a paper from its answers, whether they are complete or not. */
export function planRoute({ view, answers, terms, register, meetings, isSigned }: Planning): RoutePlan {
  const suggested = view.suggests(answers, terms);
  const signingDays = isSigned ? 0 : view.signingDays(answers, terms);
  const from = berlinDays.addWorking(berlinDay(new Date()), signingDays);
  const dates = fittingDates(suggested, { meetings, register, from, days: berlinDays });
  const own = plannedSteps(rows(answers, view.route));
  const steps = suggested.map((step, index) => ({
    ...step,
    meetings: dates[index]?.meetings ?? [],
    chosen: dates[index]?.chosen,
  }));
  const otherDays = steps.filter(({ on, chosen }) => on !== '' && on !== chosen?.on);
  return {
    register,
    steps,
    otherDays,
    daysWithout: otherDays.filter((step) => !step.meetings.some(({ on }) => on === step.on)),
    isSame:
      own.length === suggested.length &&
      own.every(({ body, role }, index) => body === suggested[index]?.body && role === suggested[index].role),
    faults: view.faults(answers, register, terms),
    from,
    signingDays,
  };
}

/** The suggested route as rows of its form; with the days of the meetings that fit, or those that were wished. */
export const rowsOfPlan = ({ steps }: RoutePlan, withDates: boolean): Answers[] =>
  routeRows(
    steps.map(({ body, role, deciding, on, chosen }) => ({
      body,
      role,
      deciding,
      on: withDates ? (chosen?.on ?? '') : on,
    })),
  );
