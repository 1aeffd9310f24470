import { z } from 'zod';
import { orderStates, type FollowUpFilter } from '#libs/database/stores/follow-up.store.js';

/** What of the register is asked for; every choice stands in the address. */
export interface FollowUpQuery {
  readonly part: 'public' | 'internal';
  readonly department: string | undefined;
  readonly state: (typeof orderStates)[number] | undefined;
  readonly overdue: boolean;
  /** `2026-2` for its second half */
  readonly half: string | undefined;
  readonly page: number;
}

const word = z
  .string()
  .regex(/^[A-Za-z]{1,60}$/)
  .optional()
  .catch(undefined);

const query = z.object({
  part: z.enum(['public', 'internal']).catch('public'),
  department: word,
  state: z.enum(orderStates).optional().catch(undefined),
  overdue: z
    .literal('1')
    .optional()
    .catch(undefined)
    .transform((said) => said === '1'),
  half: z
    .string()
    .regex(/^20\d{2}-[12]$/)
    .optional()
    .catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Reads an address; what cannot be read is as if it were not there. */
export const readFollowUpQuery = (address: unknown): FollowUpQuery => {
  const { department, state, half, ...rest } = query.parse(address);
  return { ...rest, department, state, half };
};

/** The address of the same list, changed as `over` says; of the list itself or of one of its files. */
export function followUpHref(
  of: FollowUpQuery,
  over: Partial<FollowUpQuery> = {},
  ending: '' | '.csv' | '.pdf' = '',
): string {
  const { part, department, state, overdue, half, page } = { ...of, page: 1, ...over };
  const parameters = new URLSearchParams({ part });
  for (const [key, value] of Object.entries({ department, state, half })) if (value) parameters.set(key, value);
  if (overdue) parameters.set('overdue', '1');
  if (page > 1) parameters.set('page', String(page));
  return `/follow-up${ending}?${parameters.toString()}`;
}

/** Days of a half-year, both included. */
export function daysOfHalf(half: string): { from: string; to: string } {
  const [year = '', number] = half.split('-');
  return number === '1'
    ? { from: `${year}-01-01`, to: `${year}-06-30` }
    : { from: `${year}-07-01`, to: `${year}-12-31` };
}

/** The half-year that a day is in. */
export const halfOf = (day: string): string => `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? 1 : 2}`;

/** The half-year that many before a day's own. */
export function halfBefore(day: string, count: number): string {
  const [year = 0, number = 1] = halfOf(day).split('-').map(Number);
  const halves = year * 2 + number - 1 - count;
  return `${Math.floor(halves / 2)}-${(halves % 2) + 1}`;
}

/** The choice as the database takes it. */
export const filterOf = ({ part, department, state, overdue, half }: FollowUpQuery): FollowUpFilter => ({
  isPublic: part === 'public',
  department,
  state,
  overdue,
  ...(half ? daysOfHalf(half) : {}),
});
