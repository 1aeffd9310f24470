/** A calendar day without time or zone, `YYYY-MM-DD`. Days compare as strings: earlier is less. */
export type Day = string;

const msPerDay = 86_400_000;
const [firstMs, lastMs] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T00:00:00Z')];

/** Whether the text is a day that exists, `YYYY-MM-DD` in the years 0001 to 9999. */
export function isDay(text: string): boolean {
  return !Number.isNaN(msOf(text));
}

/** Milliseconds of the day's beginning in UTC; NaN for what is no day. Asked for at every deadline, so no text is made anew. */
function msOf(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return Number.NaN;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return new Date(ms).getUTCDate() === Number(text.slice(8)) ? ms : Number.NaN;
}

/** The day `count` days after `day` (before it, if negative). Throws a RangeError for a day that does not exist. */
export function addDays(day: Day, count: number): Day {
  return fromMs(toMs(day) + whole(count) * msPerDay);
}

/** How many days `to` lies after `from`; negative if before. */
export function daysBetween(from: Day, to: Day): number {
  return (toMs(to) - toMs(from)) / msPerDay;
}

/** 1 = Monday to 7 = Sunday, as in ISO 8601. */
export function weekday(day: Day): number {
  return new Date(toMs(day)).getUTCDay() || 7;
}

/** Year, month (1 to 12) and day of the month (1 to 31). */
export function partsOf(day: Day): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(toMs(day));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/**
 * The day with number `dayOfMonth` in the month `months` after that of `day`, or the last day of that month
 * if it is shorter (§ 188 III BGB). Number 0 is the last day of the month before.
 */
export function dayInMonth(day: Day, months: number, dayOfMonth: number): Day {
  const { year, month } = partsOf(day);
  const first = utc(year, month - 1 + whole(months), 1);
  const length = new Date(utc(year, month + months, 0)).getUTCDate();
  return fromMs(first + (Math.min(dayOfMonth, length) - 1) * msPerDay);
}

/** The day so many months later; the last of its month where that has no such day (§ 188 III BGB). */
export const addMonths = (day: Day, months: number): Day => dayInMonth(day, months, partsOf(day).dayOfMonth);

/** The day as a German reader writes it, `dd.mm.yyyy`. */
export function formatDay(day: Day): string {
  toMs(day);
  return `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

function toMs(day: Day): number {
  const ms = msOf(day);
  if (Number.isNaN(ms)) throw new RangeError(`not a day (YYYY-MM-DD): ${day}`);
  return ms;
}

function fromMs(ms: number): Day {
  if (!(ms >= firstMs && ms <= lastMs)) throw new RangeError('the day lies outside the years 0001 to 9999');
  return new Date(ms).toISOString().slice(0, 10);
}

/** Date.UTC alone would read the years 0 to 99 as 1900 to 1999. */
function utc(year: number, monthIndex: number, dayOfMonth: number): number {
  return new Date(0).setUTCFullYear(year, monthIndex, dayOfMonth);
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return count;
}
