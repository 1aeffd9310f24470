import type { EntityManager } from '@mikro-orm/postgresql';
import type { Dossier } from '../entities/dossier.entity.js';
import { germanOrder } from '../german-order.js';
import { holdsToday } from './today.js';

/** Whose dossier it is, and of which programme and call. */
export interface DossierFrame {
  applicant: { name: string; email: string } | null;
  organisation: string | null;
  call: string | null;
  /** of the call's own dossier, where it has one */
  callReference: string | null;
  /** of the programme, by language */
  texts: Record<string, Record<string, string>>;
  terms: Record<string, unknown>;
  /** those with a conflict of interest, by name */
  recused: Colleague[];
}

/** Reads what stands around a dossier. Whether somebody may see it is decided before. */
export async function dossierFrame(em: EntityManager, dossier: Dossier): Promise<DossierFrame> {
  const [row] = await em.execute<DossierFrame[]>(
    `select jsonb_build_object('name', a.name, 'email', a.email) as applicant, o.name as organisation, c.name as call, cd.reference as "callReference", p.texts, p.terms || coalesce(c.terms, '{}') as terms,
       (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name) order by ${germanOrder('x.name')}), '[]') from person x
         where d.snapshot -> 'recused' @> to_jsonb(x.id::text)) as recused
     from dossier d join programme p on p.key = d.programme left join person a on a.id = d.applicant_id
     left join organisation o on o.id = d.organisation_id left join call c on c.id = d.call_id
     left join dossier cd on cd.id = c.dossier_id where d.id = ?`,
    [dossier.id],
  );
  if (!row) throw new Error(`dossier ${dossier.reference} has no programme`);
  return { ...row, applicant: dossier.applicantId ? row.applicant : null };
}

/** A person a task can be handed to. */
export interface Colleague {
  id: string;
  name: string;
}

/**
 * Staff with one of these roles in the dossier's programme today, without a conflict of interest, by name.
 * @param cents the sum it is about: only those who hold the role up to it
 */
export function colleaguesFor(
  em: EntityManager,
  dossier: Dossier,
  roles: readonly string[],
  cents = 0,
): Promise<Colleague[]> {
  if (roles.length === 0) return Promise.resolve([]);
  return em.execute(
    `select p.id, p.name from person p where p.kind = 'staff'
     and exists (select 1 from held_roles(p.id, (now() at time zone 'Europe/Berlin')::date) r
       where r.role in (?) and (r.programme is null or r.programme = ?) and coalesce(r.limit_cents >= ?, true)) and p.id is distinct from ?
     and not exists (select 1 from relation x where x.person_id = p.id and x.organisation_id = ?
       and ${holdsToday('x')})
     order by ${germanOrder('p.name')}, p.id`,
    [[...roles], dossier.programme, cents, dossier.applicantId ?? null, dossier.organisationId ?? null],
  );
}
