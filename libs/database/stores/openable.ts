import type { QueueOwner } from './queue.store.js';

/**
 * The condition in SQL that a member of staff may open the dossier `d`, by the same rule as its page: a role in the
 * programme, no conflict of interest, not their own (§§ 20, 21 VwVfG NRW).
 */
export const openable = `exists (select 1 from jsonb_to_recordset(?::jsonb) as h(role text, programme text)
        where h.programme is null or h.programme = d.programme)
      and d.applicant_id is distinct from ?
      and not coalesce(d.snapshot -> 'recused' @> to_jsonb(?::text), false)
      and not exists (select 1 from relation r where r.person_id = ? and r.organisation_id = d.organisation_id
        and (now() at time zone 'Europe/Berlin')::date between coalesce(r.from_day, '-infinity') and coalesce(r.to_day, 'infinity'))`;

/** The values of `openable`, in their order. */
export const openableBy = ({ personId, roles }: QueueOwner): string[] => [
  JSON.stringify(roles),
  personId,
  personId,
  personId,
];
