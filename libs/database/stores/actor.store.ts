import type { Actor } from '#libs/engine/outcome.js';
import type { Dossier } from '../entities/dossier.entity.js';
import { prepared, type Sender } from '../prepared.js';
import type { ReceivedCommand } from './dossier.store.js';
import { holdsToday } from './today.js';

/**
 * Roles as the engine knows them. One that is held several times has its highest limit; held once without, it has none.
 * @param parties what the actor is on the dossier by themselves
 */
export function withLimits(
  held: readonly { role: string; limitCents?: number | null }[],
  parties: readonly string[],
): Pick<Actor, 'roles' | 'limits'> {
  const roles = [...new Set(held.map(({ role }) => role))];
  const limits = roles.flatMap((role): [string, number][] => {
    const sums = held.flatMap((one) => (one.role === role ? [one.limitCents ?? Infinity] : []));
    const most = Math.max(...sums);
    return most === Infinity ? [] : [[role, most]];
  });
  return {
    roles: [...parties, ...roles],
    ...(limits.length > 0 ? { limits: Object.fromEntries(limits) } : {}),
  };
}

/** Who gives a command, as the engine sees it: roles now, own dossier or not, conflict or not. */
export function actorOf(command: ReceivedCommand, dossier: Dossier): Actor {
  const { actorKind: kind, actorId: id } = command;
  if (kind !== 'person' || !id) return { kind, id: id ?? null, roles: [], conflicted: false };
  const parties = partiesOf(dossier, id);
  return { kind, id, ...withLimits(command.roles, parties), conflicted: parties.length > 0 || command.related };
}

/** What a person is on a dossier by themselves: whoever it belongs to, or who made it for them. */
export function partiesOf(
  { applicantId, proposerId }: Pick<Dossier, 'applicantId' | 'proposerId'>,
  id: string,
): string[] {
  return [...(applicantId === id ? ['applicant'] : []), ...(proposerId === id ? ['proposer'] : [])];
}

/** People with one of these roles in the programme and no conflict with the organisation, with what a mail needs; of a sealed dossier its readers alone. */
export function staffWith(by: Sender, roles: string[], dossier: Dossier): Promise<MailAddressee[]> {
  return prepared(by).execute<MailAddressee[]>(
    `select p.id, p.email, p.language from person p where p.kind = 'staff' and (?::uuid[] is null or p.id = any(?))
     and exists (select 1 from held_roles(p.id, (now() at time zone 'Europe/Berlin')::date) r
       where r.role = any(?) and (r.programme is null or r.programme = ?))
     and not exists (select 1 from relation x where x.person_id = p.id and x.organisation_id = ?
       and ${holdsToday('x')})`,
    [dossier.readers ?? null, dossier.readers ?? null, roles, dossier.programme, dossier.organisationId ?? null],
  );
}

export interface MailAddressee {
  id: string;
  email: string;
  language: string;
}

export function addressees(by: Sender, personIds: string[]): Promise<MailAddressee[]> {
  return prepared(by).execute<MailAddressee[]>('select id, email, language from person where id = any(?)', [personIds]);
}
