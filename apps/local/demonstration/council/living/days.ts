import { addDays } from '#libs/calendar/days.js';

/** Tuesday, as JavaScript counts days of the week. */
const tuesday = 2;

/** Days on which bodies meet around a day: as they do in Dortmund, the committee on integration on a Tuesday, the others on a Thursday. */
export interface MeetingDays {
  /** past ones, then those to come */
  integration: { before: readonly [string, string]; next: readonly [string, string, string] };
  /** two weeks before the council each time */
  finance: { before: string; next: readonly [string, string] };
  /** with the main committee on the same day */
  council: { before: string; next: readonly [string, string] };
}

/** Nobody meets about Christmas and the New Year. */
const isFree = (day: string): boolean => day.slice(5) >= '12-20' || day.slice(5) <= '01-06';
const unlessFree = (day: string): string => (isFree(day) ? unlessFree(addDays(day, 7)) : day);

/**
 * The meetings of some months. The next one of the committee on integration is 13 to 19 days ahead, so that there is still
 * time to call it; the finance committee follows two days later, the council two weeks after that, five weeks apart. Past
 * ones lie 16 to 50 days back, the council's 7 to 13.
 */
export function daysAround(today: string): MeetingDays {
  const earliest = addDays(today, 13);
  const tuesdayThen = addDays(earliest, (tuesday - new Date(earliest).getUTCDay() + 7) % 7);
  const first = unlessFree(tuesdayThen);
  const finance = unlessFree(addDays(first, 2));
  const council = unlessFree(addDays(finance, 14));
  const later = unlessFree(addDays(first, 35));
  const financeLater = unlessFree(addDays(later, 2));
  return {
    integration: {
      before: [addDays(tuesdayThen, -63), addDays(tuesdayThen, -35)],
      next: [first, later, unlessFree(addDays(later, 28))],
    },
    finance: { before: addDays(tuesdayThen, -40), next: [finance, financeLater] },
    council: { before: addDays(tuesdayThen, -26), next: [council, unlessFree(addDays(financeLater, 14))] },
  };
}
