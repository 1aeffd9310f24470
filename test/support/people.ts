import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Person, RoleAssignment } from '#libs/database/entities/person.entity.js';
import { Call } from '#libs/database/entities/programme.entity.js';

/** A person, with roles in all programmes. */
export async function addPerson(em: EntityManager, kind: 'applicant' | 'staff', ...roles: string[]): Promise<string> {
  const id = randomUUID();
  const email = `${kind}-${randomBytes(4).toString('hex')}@feinschliff.example`;
  em.create(Person, {
    id,
    kind,
    email,
    name: `Name ${email.slice(0, 14)}`,
    ...(kind === 'staff' ? { subject: id } : {}),
  });
  await em.flush();
  for (const role of roles) em.create(RoleAssignment, { id: randomUUID(), personId: id, role });
  await em.flush();
  return id;
}

/** A call of a programme that is open now, or whatever the dates say: first come, first served, with its money planned. */
export async function addCall(em: EntityManager, over: Partial<Call> = {}): Promise<Call> {
  const call = em.create(Call, {
    id: randomUUID(),
    programme: 'miado-projekte',
    name: `Runde ${randomBytes(3).toString('hex')}`,
    opensAt: new Date(Date.now() - 86_400_000),
    closesAt: new Date(Date.now() + 86_400_000),
    deadlineKind: 'cutoff',
    budgetYear: 2027,
    budgetCents: 10_000_000,
    selection: 'firstCome',
    ...over,
  });
  await em.flush();
  await em.execute(
    `insert into budget (programme, budget_year, planned_cents) values (?, ?, ?)
     on conflict (programme, budget_year) do update set planned_cents = budget.planned_cents + excluded.planned_cents`,
    [call.programme, call.budgetYear, call.budgetCents],
  );
  return call;
}
