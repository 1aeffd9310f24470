import { z } from 'zod';
import { statisticsParts, type StatisticsPart } from '#libs/database/stores/statistics.store.js';

/** What is counted; every choice stands in the address, so that it can be kept and passed on. */
export interface StatisticsQuery {
  /** of receipt; left out: the newest in which anything came in */
  readonly year?: number | 'all' | undefined;
  readonly programme?: string | undefined;
  /** id of the call */
  readonly call?: string | undefined;
  readonly by: StatisticsPart;
}

const query = z.object({
  year: z
    .union([z.literal('all'), z.coerce.number().int().min(1900).max(9999)])
    .optional()
    .catch(undefined),
  programme: z
    .string()
    .regex(/^[\w-]{1,100}$/)
    .optional()
    .catch(undefined),
  call: z.uuid().optional().catch(undefined),
  by: z.enum(statisticsParts).catch('programme').default('programme'),
});

/** Reads an address; what cannot be read is as if it were not there. */
export const readStatisticsQuery = (address: unknown): StatisticsQuery => query.parse(address ?? {});

/** The address of the same numbers, of the page or of its file. */
export function statisticsHref({ year, programme, call, by }: StatisticsQuery, ending: '' | '.csv' = ''): string {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries({ year, programme, call, by }))
    if (value !== undefined) parameters.set(key, String(value));
  return `/statistics${ending}?${parameters.toString()}`;
}
