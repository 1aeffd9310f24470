import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Organisation, Person, Relation, RoleAssignment } from '#libs/database/entities/person.entity.js';
import { today } from '#libs/database/stores/today.js';
import { people } from '../people.js';
import { deputyships, organisations, relations } from './organisations.js';

/**
 * Makes the demonstration people known: their roles, associations, what they are to each other, and who stands in for whom.
 * Whoever is known already stays as they are.
 */
export async function invite(em: EntityManager): Promise<void> {
  const ids = new Map<string, string>();
  const associations = new Map<string, string>();
  let isNew = false;
  for (const { sub, name, email, roles } of people) {
    const kind = roles.includes('applicant') ? 'applicant' : 'staff';
    const known = await em.findOne(Person, { kind, email });
    const id = known?.id ?? randomUUID();
    ids.set(sub, id);
    if (known) continue;
    isNew = true;
    em.create(Person, { id, kind, email, name, subject: kind === 'staff' ? sub : null });
    await em.flush();
    if (kind === 'staff') for (const role of roles) em.create(RoleAssignment, { id: randomUUID(), personId: id, role });
    const organisation = organisations[sub];
    if (organisation) associations.set(sub, await found(em, id, organisation));
    await em.flush();
  }
  if (!isNew) return;
  for (const { person, organisation, kind } of relations) {
    const [personId, organisationId] = [ids.get(person), associations.get(organisation)];
    if (personId && organisationId) em.create(Relation, { id: randomUUID(), personId, organisationId, kind });
  }
  await em.flush();
  for (const { absent, deputy, days } of deputyships)
    await em.execute(
      `insert into deputyship (id, absent_id, deputy_id, from_day, to_day) values (?, ?, ?, ${today}, ${today} + ?::int)`,
      [randomUUID(), ids.get(absent) ?? '', ids.get(deputy) ?? '', days],
    );
}

async function found(
  em: EntityManager,
  personId: string,
  { name, legalForm }: { name: string; legalForm: string },
): Promise<string> {
  const id = randomUUID();
  em.create(Organisation, { id, name, legalForm });
  await em.flush();
  await em.execute(`insert into membership (person_id, organisation_id, role) values (?, ?, 'representative')`, [
    personId,
    id,
  ]);
  return id;
}
