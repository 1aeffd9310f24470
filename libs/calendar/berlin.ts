import { addDays, addMonths, formatDay, type Day } from './days.js';

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

/** The day it is in Berlin at that instant. Takes any ISO instant with a zone; throws a RangeError otherwise. */
export function dayOf(instantIso: string): Day {
  return wallClock(toMs(instantIso)).day;
}

/** The instant at which that day begins in Berlin, ISO in UTC. */
export function startOfDay(day: Day): string {
  const midnight = Date.parse(`${addDays(day, 0)}T00:00:00Z`);
  // Clocks change at 01:00 UTC, never between Berlin's midnight and UTC's: both have the same offset.
  return toIso(midnight - offsetAt(midnight));
}

/** The instant 24:00 of that day in Berlin, which is the start of the next day; ISO in UTC. */
export function endOfDay(day: Day): string {
  return startOfDay(addDays(day, 1));
}

/** Whether a day begins at exactly that instant in Berlin. */
export function isStartOfDay(instantIso: string): boolean {
  return toMs(startOfDay(dayOf(instantIso))) === toMs(instantIso);
}

/** That many milliseconds later, ISO in UTC. */
export function addMilliseconds(instantIso: string, count: number): string {
  return toIso(toMs(instantIso) + count);
}

/** What processes need of days, which import no calendar: they are given this one. */
export const berlinDays = { beginOf: startOfDay, endOf: endOfDay, at: dayOf, add: addDays, addMonths };

/** `27.03.2026, 23:58 Uhr`, in Berlin. */
export function formatInstant(instantIso: string): string {
  const { day, time } = wallClock(toMs(instantIso));
  return `${formatDay(day)}, ${time} Uhr`;
}

/** As formatInstant, but midnight belongs to the day that ends: `27.03.2026, 24:00 Uhr`. For instants until which something is possible. */
export function formatDeadline(instantIso: string): string {
  if (!isStartOfDay(instantIso)) return formatInstant(instantIso);
  return `${formatDay(addDays(dayOf(instantIso), -1))}, 24:00 Uhr`;
}

function wallClock(ms: number): { day: Day; time: string } {
  const local = toIso(ms + offsetAt(ms));
  return { day: local.slice(0, 10), time: local.slice(11, 16) };
}

const offsets = new Map<number, number>();

/** How far Berlin is ahead of UTC. Clocks change at full hours, and to ask is slow: an hour has one answer. */
function offsetAt(ms: number): number {
  const hour = Math.floor(ms / 3_600_000) * 3_600_000;
  let offset = offsets.get(hour);
  if (offset === undefined) {
    const part: Record<string, string> = {};
    for (const { type, value } of clock.formatToParts(hour)) part[type] = value;
    const day = `${part['year']?.padStart(4, '0')}-${part['month']}-${part['day']}`;
    offset = Date.parse(`${day}T${part['hour']}:${part['minute']}:${part['second']}Z`) - hour;
    if (offsets.size >= 1_000) offsets.clear();
    offsets.set(hour, offset);
  }
  return offset;
}

function toMs(instantIso: string): number {
  const ms = /(Z|[+-]\d{2}:?\d{2})$/.test(instantIso) ? Date.parse(instantIso) : Number.NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not an ISO instant with a zone: ${instantIso}`);
  return ms;
}

function toIso(ms: number): string {
  return new Date(ms).toISOString();
}
