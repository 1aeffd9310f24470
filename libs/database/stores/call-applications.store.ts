import type { EntityManager } from '@mikro-orm/postgresql';
import { unbiased, unbiasedBy } from './openable.js';

/** How many applications of a call stand in a state of the main region. */
export interface ApplicationCount {
  process: string;
  state: string;
  status: 'active' | 'ended';
  /** they wait for money, in the order of their rank */
  inLine: boolean;
  count: number;
}

/** The applications of a call by where they stand, most first, without those that do not exist for this person. */
export function applicationsByState(
  em: EntityManager,
  { callId, personId }: { callId: string; personId: string },
): Promise<ApplicationCount[]> {
  return em.execute<ApplicationCount[]>(
    `select process, split_part(state, ' | ', 1) as state, status, in_line as "inLine", count(*)::int as count
     from dossier d where call_id = ? and ${unbiased} group by 1, 2, 3, 4 order by count(*) desc, 2`,
    [callId, ...unbiasedBy({ personId })],
  );
}
