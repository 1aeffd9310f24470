import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { germanOrder } from '../german-order.js';
import { today } from './today.js';

export interface NamedPerson {
  id: string;
  name: string;
}

/** Everybody on the staff, by name. */
export function staffByName(em: EntityManager): Promise<NamedPerson[]> {
  return em.execute(`select id, name from person where kind = 'staff' order by ${germanOrder('name')}, id`);
}

/** A role held now or later. Days are `YYYY-MM-DD` here and below. */
export interface HeldRoleLine {
  id: string;
  personId: string;
  name: string;
  role: string;
  programme: string | null;
  fromDay: string;
  toDay: string | null;
  /** up to which sum, in cents; null: up to any */
  limitCents: number | null;
}

export function heldRoleLines(em: EntityManager): Promise<HeldRoleLine[]> {
  return em.execute(
    `select r.id, r.person_id as "personId", p.name, r.role, r.programme, r.from_day::text as "fromDay", r.to_day::text as "toDay",
       r.limit_cents::float8 as "limitCents" from role_assignment r join person p on p.id = r.person_id where r.to_day is null or r.to_day >= ${today}
     order by ${germanOrder('p.name')}, r.role, r.programme nulls first`,
  );
}

export interface RoleGift {
  personId: string;
  role: string;
  programme: string;
  fromDay: string;
  toDay: string | null;
  limitCents: number | null;
}

/** Gives a role in one programme. @returns its id, or nothing where the person has it in those days already */
export async function giveRole(em: EntityManager, gift: RoleGift): Promise<string | undefined> {
  const { personId, role, programme, fromDay, toDay, limitCents } = gift;
  return em.transactional(async (inner) => {
    await inner.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`roles of ${personId}`]);
    const [row] = await inner.execute<{ id: string }[]>(
      `insert into role_assignment (id, person_id, role, programme, from_day, to_day, limit_cents)
       select ?, ?, ?, ?, ?::date, ?::date, ?::bigint where not exists (select from role_assignment r where r.person_id = ? and r.role = ?
         and r.programme = ? and r.from_day <= coalesce(?::date, 'infinity') and coalesce(r.to_day, 'infinity') >= ?::date) returning id`,
      [randomUUID(), personId, role, programme, fromDay, toDay, limitCents, personId, role, programme, toDay, fromDay],
    );
    return row?.id;
  });
}

/** Ends a role with yesterday; never one's own. @returns whose role in what it was, or nothing where there is none to end */
export async function endRole(
  em: EntityManager,
  id: string,
  by: string,
): Promise<{ personId: string; role: string; programme: string | null } | undefined> {
  const [row] = await em.execute<{ personId: string; role: string; programme: string | null }[]>(
    `update role_assignment set to_day = ${today} - 1 where id = ? and person_id <> ? and (to_day is null or to_day >= ${today})
     returning person_id as "personId", role, programme`,
    [id, by],
  );
  return row;
}

/** Somebody who stands in for somebody, now or later. */
export interface Deputyship {
  id: string;
  absentId: string;
  absent: string;
  deputyId: string;
  deputy: string;
  programme: string | null;
  fromDay: string;
  toDay: string;
  /** today lies in its days */
  now: boolean;
}

/** Deputyships that are not over; of everybody, or in which this person is one of the two. */
export function deputyships(em: EntityManager, personId?: string): Promise<Deputyship[]> {
  const one = personId ?? null;
  return em.execute(
    `select d.id, d.absent_id as "absentId", a.name as absent, d.deputy_id as "deputyId", s.name as deputy, d.programme,
       d.from_day::text as "fromDay", d.to_day::text as "toDay", d.from_day <= ${today} as now
     from deputyship d join person a on a.id = d.absent_id join person s on s.id = d.deputy_id
     where d.to_day >= ${today} and (?::uuid is null or d.absent_id = ? or d.deputy_id = ?) order by d.from_day, a.name, d.id`,
    [one, one, one],
  );
}

export interface NewDeputyship {
  absentId: string;
  deputyId: string;
  programme: string | null;
  fromDay: string;
  toDay: string;
}

/** Names a deputy; saying the same twice changes nothing. @returns the id of a new one */
export async function addDeputyship(em: EntityManager, one: NewDeputyship): Promise<string | undefined> {
  const { absentId, deputyId, programme, fromDay, toDay } = one;
  return em.transactional(async (inner) => {
    await inner.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`deputies of ${absentId}`]);
    const [row] = await inner.execute<{ id: string }[]>(
      `insert into deputyship (id, absent_id, deputy_id, programme, from_day, to_day) select ?, ?, ?, ?, ?::date, ?::date
       where not exists (select from deputyship d where d.absent_id = ? and d.deputy_id = ? and d.programme is not distinct from ?
         and d.from_day = ?::date and d.to_day = ?::date) returning id`,
      [randomUUID(), absentId, deputyId, programme, fromDay, toDay, absentId, deputyId, programme, fromDay, toDay],
    );
    return row?.id;
  });
}

/** Ends a deputyship with yesterday; one that has not begun is taken back. */
export async function endDeputyship(em: EntityManager, id: string): Promise<void> {
  await em.execute(`delete from deputyship where id = ? and from_day >= ${today}`, [id], 'run');
  await em.execute(`update deputyship set to_day = ${today} - 1 where id = ? and to_day >= ${today}`, [id], 'run');
}

export const relationKinds = ['board', 'employee', 'member', 'relative', 'adviser'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** What ties somebody to an organisation, now or later. */
export interface RelationLine {
  id: string;
  personId: string;
  name: string;
  organisation: string;
  kind: RelationKind;
  fromDay: string | null;
  toDay: string | null;
}

/** Relations of staff that are not over; of everybody, or of one person. One to several organisations of a name is one line. */
export function relationLines(em: EntityManager, personId?: string): Promise<RelationLine[]> {
  const one = personId ?? null;
  return em.execute(
    `select min(r.id::text) as id, r.person_id as "personId", p.name, min(o.name) as organisation, r.kind,
       r.from_day::text as "fromDay", r.to_day::text as "toDay"
     from relation r join person p on p.id = r.person_id join organisation o on o.id = r.organisation_id
     where p.kind = 'staff' and (r.to_day is null or r.to_day >= ${today}) and (?::uuid is null or r.person_id = ?)
     group by r.person_id, p.name, plain_name(o.name), r.kind, r.from_day, r.to_day order by ${germanOrder('p.name')}, ${germanOrder('min(o.name)')}, r.kind`,
    [one, one],
  );
}

/** Whether an organisation of this name is on record, and up to five others with a similar name. */
export async function organisationsNamed(
  em: EntityManager,
  name: string,
): Promise<{ known: boolean; similar: string[] }> {
  const rows = await em.execute<{ name: string; known: boolean }[]>(
    `select min(name) as name, plain_name(min(name)) = plain_name(?) as known, max(similarity(lower(name), lower(?))) as near
     from organisation where plain_name(name) = plain_name(?) or similarity(lower(name), lower(?)) >= 0.3
     group by plain_name(name) order by known desc, near desc limit 5`,
    [name, name, name, name],
  );
  const known = rows.some((row) => row.known);
  return { known, similar: known ? [] : rows.map((row) => row.name) };
}

export interface NewRelation {
  personId: string;
  organisation: string;
  kind: RelationKind;
  fromDay: string | null;
  toDay: string | null;
}

/**
 * Records a relation to every organisation of that name, whatever its case, blanks and signs: the same association may have
 * applied through several people. One that nobody has applied for is put on record, for when it does. Saying the same twice
 * changes nothing.
 * @returns the ids of the organisations
 */
export async function addRelation(em: EntityManager, one: NewRelation): Promise<string[]> {
  const { personId, kind, fromDay, toDay } = one;
  const name = one.organisation.trim();
  return em.transactional(async (inner) => {
    await inner.execute('select pg_advisory_xact_lock(hashtextextended(plain_name(?), 0))', [name]);
    const known = await inner.execute<{ id: string }[]>(
      'select id from organisation where plain_name(name) = plain_name(?)',
      [name],
    );
    const found =
      known.length > 0
        ? known
        : await inner.execute<{ id: string }[]>('insert into organisation (id, name) values (?, ?) returning id', [
            randomUUID(),
            name,
          ]);
    for (const { id } of found) {
      await inner.execute(
        `insert into relation (id, person_id, organisation_id, kind, from_day, to_day) select ?, ?, ?, ?, ?::date, ?::date
         where not exists (select from relation r where r.person_id = ? and r.organisation_id = ? and r.kind = ?
           and r.from_day is not distinct from ?::date and r.to_day is not distinct from ?::date)`,
        [randomUUID(), personId, id, kind, fromDay, toDay, personId, id, kind, fromDay, toDay],
        'run',
      );
    }
    return found.map(({ id }) => id);
  });
}

/** An organisation that is new on record, whose name others bear already: what ties people to those ties them to it too. */
export async function takeRelations(em: EntityManager, organisationId: string): Promise<void> {
  // Whoever is just recording a relation to that name comes before or after, and neither is missed.
  await em.execute(
    'select pg_advisory_xact_lock(hashtextextended(plain_name(name), 0)) from organisation where id = ?',
    [organisationId],
  );
  await em.execute(
    `insert into relation (id, person_id, organisation_id, kind, from_day, to_day)
     select gen_random_uuid(), r.person_id, n.id, r.kind, r.from_day, r.to_day
     from organisation n join organisation o on plain_name(o.name) = plain_name(n.name) and o.id <> n.id
       join relation r on r.organisation_id = o.id
     where n.id = ? and (r.to_day is null or r.to_day >= ${today})
     group by n.id, r.person_id, r.kind, r.from_day, r.to_day`,
    [organisationId],
    'run',
  );
}

/** Ends a relation, to all organisations of that name, with yesterday; never one's own, since that would give oneself a dossier back. */
export async function endRelation(
  em: EntityManager,
  id: string,
  by: string,
): Promise<{ personId: string; organisationId: string } | undefined> {
  const [row] = await em.execute<{ personId: string; organisationId: string }[]>(
    `update relation r set to_day = ${today} - 1 from relation one join organisation o on o.id = one.organisation_id
     where one.id = ? and r.person_id = one.person_id and r.kind = one.kind and r.from_day is not distinct from one.from_day
       and r.to_day is not distinct from one.to_day
       and r.organisation_id in (select x.id from organisation x where plain_name(x.name) = plain_name(o.name))
       and r.person_id <> ? and (r.to_day is null or r.to_day >= ${today})
     returning r.person_id as "personId", r.organisation_id as "organisationId"`,
    [id, by],
  );
  return row;
}
