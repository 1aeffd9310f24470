import type { Actor, Role } from './actor.js';

/** What of a dossier decides who may open it. */
export interface DossierView {
  readonly programme: string;
  readonly applicantId?: string | null;
  readonly organisationId?: string | null;
  readonly snapshot?: { readonly recused: readonly string[] } | null;
}

/** Roles whose work is on dossiers. An administrator runs the system and has no business in them. */
const dossierRoles: readonly Role[] = [
  'officer',
  'deputy',
  'assessor',
  'releaser',
  'clerk',
  'programmeManager',
  'auditor',
  'lead',
];

/** Who sees a programme's money: planned, booked, and who stands in line for it. */
export const moneyRoles: readonly Role[] = ['officer', 'releaser', 'lead', 'programmeManager', 'auditor'];

/** The roles in which the actor works on dossiers: what queues and searches ask by. */
export function dossierRolesOf(actor: Actor): Actor['roles'] {
  return actor.roles.filter(({ role }) => dossierRoles.includes(role));
}

/** Whether somebody may see the money of a programme. */
export const seesMoney = ({ roles }: Pick<Actor, 'roles'>, key: string): boolean =>
  roles.some(({ role, programme }) => moneyRoles.includes(role) && (programme === null || programme === key));

/**
 * Whether the actor has a relation to the dossier's organisation, or declared a conflict of interest. Such a dossier does
 * not exist for them: not its page, not its tasks, not its part in a count (§§ 20, 21 VwVfG NRW).
 */
export function isConflicted(actor: Actor, dossier: DossierView): boolean {
  const isRelated = typeof dossier.organisationId === 'string' && actor.relatedTo.includes(dossier.organisationId);
  return isRelated || (dossier.snapshot?.recused.includes(actor.personId) ?? false);
}

/**
 * The one rule of who may open a dossier: applicants their own; staff those of the programmes in which they hold a role
 * today, unless they are conflicted. Whoever may not is answered as if there were none (404).
 */
export function mayOpen(actor: Actor, dossier: DossierView): boolean {
  if (actor.kind === 'applicant') return dossier.applicantId === actor.personId;
  if (isConflicted(actor, dossier)) return false;
  return actor.roles.some(
    ({ role, programme }) => dossierRoles.includes(role) && (programme === null || programme === dossier.programme),
  );
}
