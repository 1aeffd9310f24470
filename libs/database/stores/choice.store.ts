import type { EntityManager } from '@mikro-orm/postgresql';
import type { Choice } from '#libs/forms/definition.js';
import { germanOrder } from '../german-order.js';
import { prepared } from '../prepared.js';

/** These people by name. */
export function namesOf(em: EntityManager, ids: readonly string[]): Promise<Choice[]> {
  return prepared(em).execute<Choice[]>(
    `select id as value, name as label from person where id = any(?) order by ${germanOrder('name')}, id`,
    [[...ids]],
  );
}

/** Staff who hold one of these roles in the programme today, or in all, by name; no roles: whoever holds any. */
export function holdersOf(em: EntityManager, roles: readonly string[], programme: string): Promise<Choice[]> {
  return prepared(em).execute<Choice[]>(
    `select p.id as value, p.name as label from person p where p.kind = 'staff'
     and exists (select 1 from held_roles(p.id, (now() at time zone 'Europe/Berlin')::date) r
       where (r.role = any(?) or ?::int = 0) and (r.programme is null or r.programme = ?)) order by ${germanOrder('p.name')}, p.id`,
    [[...roles], roles.length, programme],
  );
}

/** These dossiers by reference and title. */
export function titlesOf(em: EntityManager, ids: readonly string[]): Promise<Choice[]> {
  return prepared(em).execute<Choice[]>(
    `select id as value, reference || ' · ' || title as label from dossier where id = any(?) order by reference`,
    [[...ids]],
  );
}

/** The other dossiers that the same one started and that go on, by reference and title. */
export function siblingsOf(
  em: EntityManager,
  { id, parentId }: { id: string; parentId?: string | null | undefined },
): Promise<Choice[]> {
  return prepared(em).execute<Choice[]>(
    `select id as value, reference || ' · ' || title as label from dossier
     where parent_id = ? and id <> ? and status = 'active' order by reference`,
    [parentId ?? null, id],
  );
}

/** Submissions before the bodies whose next step of this body has no meeting yet, and these others, by number and title. */
export function waitingFor(em: EntityManager, body: string, others: readonly string[] = []): Promise<Choice[]> {
  return prepared(em).execute<Choice[]>(
    `select d.id as value, coalesce(d.number, d.reference) || ' · ' || d.title as label from dossier d
     where d.id = any(?) or (d.status = 'active' and d.number is not null and exists (
       select 1 from consultation c where c.dossier_id = d.id and c.body = ? and c.state = 'planned'))
     order by coalesce(d.number, d.reference)`,
    [[...others], body],
  );
}
