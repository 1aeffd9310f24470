import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SignIn, SignInCode } from '#libs/database/entities/sign-in.entity.js';
import { holdsToday } from './today.js';

/** A role held today, in one programme or (null) in all of them, up to a sum in cents or (null) any. */
export interface HeldRole {
  role: string;
  programme: string | null;
  limitCents: number | null;
}

/** The person behind an open session, with the rights of this very moment. */
export interface SignedInPerson {
  signInId: string;
  csrfSecret: string;
  personId: string;
  kind: 'applicant' | 'staff';
  name: string;
  email: string;
  language: string;
  roles: HeldRole[];
  /** Organisations the person has a relation to today (§§ 20, 21 VwVfG NRW). */
  relatedTo: string[];
  /** They have a seat in a body of the council today. */
  seated: boolean;
}

/** A code that was right: whom it signs in, and where to. */
export interface RedeemedCode {
  email: string;
  language: string;
  returnTo: string | null;
}

/** Sessions and one-time codes. Tokens and codes come in as hashes; the values themselves are never stored. */
export class SignInStore {
  constructor(private readonly em: EntityManager) {}

  /**
   * Opens a session.
   * @param idleMinutes it ends when unused for so long
   */
  async open(
    session: { personId: string; tokenHash: string; csrfSecret: string; idToken?: string },
    idleMinutes: number,
  ): Promise<void> {
    await this.em.insert(SignIn, {
      id: randomUUID(),
      personId: session.personId,
      tokenHash: session.tokenHash,
      csrfSecret: session.csrfSecret,
      idToken: session.idToken ?? null,
      expiresAt: new Date(Date.now() + idleMinutes * 60_000),
    });
  }

  /** Who holds this token, if its session is open: neither ended, nor idle for too long, nor past its last hour. */
  async findOpen(tokenHash: string): Promise<SignedInPerson | undefined> {
    const [row] = await this.em.execute<SignedInPerson[]>(
      `select s.id "signInId", s.csrf_secret "csrfSecret", p.id "personId", p.kind, p.name, p.email, p.language,
         (select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'programme', r.programme, 'limitCents', r.limit_cents)), '[]') from held_roles(p.id, today.day) r) roles,
         (select coalesce(jsonb_agg(distinct l.organisation_id), '[]') from relation l
          where l.person_id = p.id and ${holdsToday('l')}) "relatedTo",
         exists (select 1 from council_seat c where c.person_id = p.id and today.day between c.from_day and coalesce(c.to_day, 'infinity')) seated
       from sign_in s join person p on p.id = s.person_id
       cross join (select (now() at time zone 'Europe/Berlin')::date as day) today
       where s.token_hash = ? and s.ended_at is null and s.expires_at > now()`,
      [tokenHash],
    );
    return row;
  }

  /** Moves the idle limit of a session on, at most once a minute and never past its absolute limit. */
  async touch(signInId: string, idleMinutes: number, absoluteHours: number): Promise<void> {
    await this.em.execute(
      `update sign_in set seen_at = now(),
         expires_at = least(now() + make_interval(mins => ?), created_at + make_interval(hours => ?))
       where id = ? and seen_at < now() - interval '1 minute'`,
      [idleMinutes, absoluteHours, signInId],
      'run',
    );
  }

  /** Ends a session at once. Answers the identity provider's token it was opened with, once. */
  async end(tokenHash: string): Promise<{ idToken: string | null } | undefined> {
    const [ended] = await this.em.execute<{ idToken: string | null }[]>(
      `update sign_in s set ended_at = now(), id_token = null from sign_in before
       where s.id = before.id and s.token_hash = ? and s.ended_at is null returning before.id_token "idToken"`,
      [tokenHash],
    );
    return ended;
  }

  /** What tells whether a form was made for this session, open or ended, of the last seven days. */
  async findForm(signInId: string): Promise<{ csrfSecret: string; personId: string } | undefined> {
    const [row] = await this.em.execute<{ csrfSecret: string; personId: string }[]>(
      `select csrf_secret "csrfSecret", person_id "personId" from sign_in where id = ? and created_at > now() - interval '7 days'`,
      [signInId],
    );
    return row;
  }

  /** Keeps the hash of a new one-time code. */
  async addCode(code: {
    id: string;
    email: string;
    language: string;
    codeHash: string;
    returnTo: string | null;
    minutes: number;
  }): Promise<void> {
    const { minutes, ...row } = code;
    await this.em.insert(SignInCode, { ...row, expiresAt: new Date(Date.now() + minutes * 60_000) });
  }

  /** Counts one try before it is judged, so that tries at the same moment count too. Nothing when none is left. */
  async takeTry(id: string, maxTries: number): Promise<{ codeHash: string; email: string } | undefined> {
    const [row] = await this.em.execute<{ codeHash: string; email: string }[]>(
      `update sign_in_code set tries = tries + 1 where id = ? and used_at is null and expires_at > now() and tries < ?
       returning code_hash "codeHash", email`,
      [id, maxTries],
    );
    return row;
  }

  /** Uses a code up, and every other open one of the same address. Nothing when someone was faster. */
  async redeem(id: string): Promise<RedeemedCode | undefined> {
    const [row] = await this.em.execute<RedeemedCode[]>(
      `update sign_in_code set used_at = now() where id = ? and used_at is null and expires_at > now()
       returning email, language, return_to "returnTo"`,
      [id],
    );
    if (row)
      await this.em.execute(
        `update sign_in_code set used_at = now() where email = ? and used_at is null`,
        [row.email],
        'run',
      );
    return row;
  }
}
