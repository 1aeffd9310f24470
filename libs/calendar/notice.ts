import { addDays, type Day } from './days.js';
import { periodEnd, type PeriodEnd } from './periods.js';
import { workingDayFrom } from './working-days.js';

/**
 * A day by two readings of the law. `strict`: the day of the fiction stays, even on a weekend or holiday
 * (administrative courts). `safe`: it moves to the next working day (tax practice). Rights lapse, and a notice
 * stands, only after the later one; this is `safe`.
 */
export type Readings<T> = { strict: T; safe: T };

/** Whether the remedy instruction of the notice is right; without one, or with a wrong one, a year runs (§ 58 II VwGO). */
export type RemedyInstruction = 'correct' | 'missingOrWrong';

/**
 * When a notice sent by post counts as announced: on the 4th day after posting, on the 3rd if posted before 2025
 * (§ 41 II VwVfG NRW; § 4 II LZG NRW for registered mail). A later arrival counts instead; whoever disputes arrival
 * gets what can be proved, so `arrivedOn` is the day that stands.
 */
export function announcedByPost(postedOn: Day, arrivedOn?: Day): Readings<Day> {
  const strict = addDays(postedOn, postedOn < '2025-01-01' ? 3 : 4);
  const safe = workingDayFrom(strict);
  if (arrivedOn === undefined) return { strict, safe };
  return { strict: later(strict, arrivedOn), safe: later(safe, arrivedOn) };
}

/**
 * The last day on which a legal remedy against a notice is in time: one month after its announcement
 * (§ 74 VwGO), one year if the instruction is missing or wrong (§ 58 II VwGO).
 */
export function remedyPeriodEnd(
  announced: Readings<Day>,
  instruction: RemedyInstruction = 'correct',
): Readings<PeriodEnd> {
  const period = instruction === 'correct' ? { months: 1 } : { years: 1 };
  const end = (day: Day): PeriodEnd => periodEnd(day, period, 'FRIST', 'event');
  return { strict: end(announced.strict), safe: end(announced.safe) };
}

/**
 * The last day for the proof of use: six months after the funding period, whose last day is given
 * (ANBest-P; a programme may set another number). They begin with the day after it, which counts (§§ 187 II, 188 II BGB).
 */
export function proofOfUseEnd(fundingPeriodEndsOn: Day, months = 6): PeriodEnd {
  return periodEnd(addDays(fundingPeriodEndsOn, 1), { months }, 'FRIST', 'startOfDay');
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
