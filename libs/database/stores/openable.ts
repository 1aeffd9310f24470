import type { EntityManager } from '@mikro-orm/postgresql';
import type { QueueOwner } from './queue.store.js';
import { holdsToday } from './today.js';

const unrelated = `d.applicant_id is distinct from ? and d.proposer_id is distinct from ?
      and not coalesce(d.snapshot -> 'recused' @> to_jsonb(?::text), false)
      and not exists (select 1 from relation r where r.person_id = ? and r.organisation_id = d.organisation_id
        and ${holdsToday('r')})`;

const inRoles = `exists (select 1 from jsonb_to_recordset(?::jsonb) as h(role text, programme text, closed text[])
        where (h.programme is null or h.programme = d.programme) and not d.process = any (coalesce(h.closed, '{}')))`;

/** The condition in SQL that a person may see the dossier `d`, whatever their roles: not their own, no conflict of interest, and not sealed for them. */
export const unbiased = `${unrelated} and (d.readers is null or ? = any (d.readers))`;

/**
 * The condition in SQL that a member of staff may open the dossier `d`, by the same rule as its page: a role in the
 * programme that opens its process, no conflict of interest, not their own, not sealed for them (§§ 20, 21 VwVfG NRW).
 */
export const openable = `${inRoles} and ${unbiased}`;

/**
 * The condition in SQL that the dossier `d` counts in numbers for a member of staff: as `openable`, but a sealed one counts
 * for readers and all others alike. Of such a one only what everybody knows may be counted.
 */
export const countable = `${inRoles} and ${unrelated}`;

/** Whether a person must not judge something that a dossier started: documents about all of it are then not theirs. */
export async function isBiasedBelow(
  em: EntityManager,
  { dossierId, personId }: { dossierId: string; personId: string },
): Promise<boolean> {
  const [row] = await em.execute<{ biased: boolean }[]>(
    `select exists (select 1 from dossier d where d.parent_id = ? and not (${unbiased})) as biased`,
    [dossierId, ...unbiasedBy({ personId })],
  );
  return row?.biased ?? true;
}

/** The values of `openable`, in their order. */
export const openableBy = ({ personId, roles }: QueueOwner): string[] => [
  JSON.stringify(roles),
  ...unbiasedBy({ personId }),
];

/** The values of `countable`, in their order. */
export const countableBy = ({ personId, roles }: QueueOwner): string[] => [
  JSON.stringify(roles),
  ...Array<string>(4).fill(personId),
];

/** The values of `unbiased`. */
export const unbiasedBy = ({ personId }: Pick<QueueOwner, 'personId'>): string[] => Array<string>(5).fill(personId);
