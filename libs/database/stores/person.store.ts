import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What an identity provider says about a member of staff. */
export interface StaffIdentity {
  /** issuer and subject, which together never change nor pass to someone else (OpenID Connect Core 1.0, 5.7) */
  subject: string;
  email: string;
  name: string;
  language: string;
}

/** People and the roles they hold. */
export class PersonStore {
  constructor(private readonly em: EntityManager) {}

  /** The applicant with this address, whose mails come in this language from now on; the row is made at the first sign-in. */
  async applicantFor(email: string, language: string): Promise<string> {
    const [row] = await this.em.execute<{ id: string }[]>(
      `insert into person (id, kind, email, language) values (?, 'applicant', ?, ?)
       on conflict (kind, lower(email)) do update set language = excluded.language returning id`,
      [randomUUID(), email, language],
    );
    if (!row) throw new Error('the applicant was neither found nor made');
    return row.id;
  }

  /**
   * The member of staff whom the identity provider names, with name and address as it says now. A row without a subject
   * that was made beforehand for this address becomes theirs.
   * @returns nothing when the address belongs to another subject: only an administrator can say which of them is right
   */
  async staffFor({ subject, email, name, language }: StaffIdentity): Promise<string | undefined> {
    const [known] = await this.em.execute<{ id: string }[]>(
      `update person set subject = ?, email = ?, name = ? where kind = 'staff'
         and (subject = ? or (subject is null and lower(email) = lower(?) and not exists (select from person where subject = ?)))
         and not exists (select from person other where other.kind = 'staff' and lower(other.email) = lower(?) and other.id <> person.id)
       returning id`,
      [subject, email, name, subject, email, subject, email],
    );
    if (known) return known.id;
    const [made] = await this.em.execute<{ id: string }[]>(
      `insert into person (id, kind, subject, email, name, language) values (?, 'staff', ?, ?, ?, ?) on conflict do nothing returning id`,
      [randomUUID(), subject, email, name, language],
    );
    return made?.id;
  }

  /**
   * Makes the roles held in all programmes exactly these, from today. Roles that ended keep their row, so that it can be
   * seen later who was allowed what; roles in a single programme stay as they are.
   */
  async syncRoles(personId: string, roles: readonly string[]): Promise<void> {
    const held = JSON.stringify(roles);
    await this.em.execute(
      `update role_assignment set to_day = (now() at time zone 'Europe/Berlin')::date - 1
       where person_id = ? and programme is null and (to_day is null or to_day >= (now() at time zone 'Europe/Berlin')::date)
         and role not in (select jsonb_array_elements_text(?::jsonb))`,
      [personId, held],
      'run',
    );
    await this.em.execute(
      `insert into role_assignment (id, person_id, role, from_day)
       select gen_random_uuid(), ?, wanted.role, (now() at time zone 'Europe/Berlin')::date from jsonb_array_elements_text(?::jsonb) wanted (role)
       where not exists (select from role_assignment r where r.person_id = ? and r.role = wanted.role and r.programme is null
         and r.from_day <= (now() at time zone 'Europe/Berlin')::date and (r.to_day is null or r.to_day >= (now() at time zone 'Europe/Berlin')::date))`,
      [personId, held, personId],
      'run',
    );
  }
}
