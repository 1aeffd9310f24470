import { taskNameOf } from '#libs/engine/state.js';
import { processes } from '#libs/processes/index.js';
import type { Role } from '#libs/processes/roles.js';
import type { Actor } from './actor.js';

/** What of a dossier decides who may open it. */
export interface DossierView {
  readonly programme: string;
  readonly process: string;
  readonly applicantId?: string | null;
  readonly proposerId?: string | null;
  readonly organisationId?: string | null;
  /** who alone may open it while it is sealed */
  readonly readers?: readonly string[] | null;
  readonly snapshot?: {
    readonly recused: readonly string[];
    readonly tasks?: readonly { readonly seats: readonly { readonly holder: string | null }[] }[];
    readonly doers?: Readonly<Record<string, readonly string[]>>;
  } | null;
}

/**
 * Roles whose work is on dossiers, where their process does not name others. An administrator runs the system and has no
 * business in them.
 */
const dossierRoles: readonly Role[] = [
  'officer',
  'deputy',
  'assessor',
  'releaser',
  'clerk',
  'programmeManager',
  'auditor',
  'lead',
  'confirmer',
  'juror',
];

/** Roles that come to a dossier only by a task of their own: what they are not asked about they don't see. */
const byTaskOnly: readonly Role[] = ['juror', 'coSigner', 'councilMember'];

/** Whether dossiers of a process are a role's to open. */
const opens = (role: Role, process: string): boolean => (processes[process]?.openTo ?? dossierRoles).includes(role);

/** Who sees a programme's money: planned, booked, and who stands in line for it. */
export const moneyRoles: readonly Role[] = ['officer', 'releaser', 'lead', 'programmeManager', 'auditor'];

/**
 * Who sees what becomes of all applications of a programme, in numbers: those who answer for it and those who audit it. They
 * may open each dossier that counts; whom a conflict of interest keeps from one, for them it does not count.
 */
export const statisticsRoles: readonly Role[] = ['programmeManager', 'lead', 'auditor'];

/** A role in which somebody works on dossiers, and the processes whose dossiers are not its to open. */
export type DossierRole = Actor['roles'][number] & { readonly closed: readonly string[] };

/** Who looks into the calendar of a council's meetings; what of each they see is decided there. */
export const meetingRoles: readonly Role[] = [
  'clerk',
  'councilOffice',
  'chair',
  'mayor',
  'councilMember',
  'author',
  'departmentHead',
];

/** The roles in which the actor works on dossiers: what the queue asks by. */
export function dossierRolesOf(actor: Actor): DossierRole[] {
  const all = Object.keys(processes);
  return actor.roles.flatMap((held) => {
    const closed = all.filter((process) => !opens(held.role, process));
    return closed.length === all.length ? [] : [{ ...held, closed }];
  });
}

/** The roles in which the actor may look for dossiers: those that see more than their own tasks. */
export function searchRolesOf(actor: Actor): DossierRole[] {
  return dossierRolesOf(actor).filter(({ role }) => !byTaskOnly.includes(role));
}

/** The roles in which the actor sees numbers of dossiers. */
export function statisticsRolesOf(actor: Actor): DossierRole[] {
  return searchRolesOf(actor).filter(({ role }) => statisticsRoles.includes(role));
}

/** Whether somebody may see the money of a programme. */
export const seesMoney = ({ roles }: Pick<Actor, 'roles'>, key: string): boolean =>
  roles.some(({ role, programme }) => moneyRoles.includes(role) && (programme === null || programme === key));

/** Whether somebody leads a programme; of null, whether they lead all of them. */
export const leadsIn = ({ roles }: Pick<Actor, 'roles'>, key: string | null): boolean =>
  roles.some(({ role, programme }) => role === 'lead' && (programme === null || programme === key));

/** Who looks at a whole round of many nominations, and not at their own part alone. */
const overviewRoles: readonly Role[] = ['officer', 'programmeManager', 'lead', 'auditor'];

/** Whether somebody looks after the rounds of a programme. */
export const seesRounds = ({ roles }: Pick<Actor, 'roles'>, key: string): boolean =>
  roles.some(({ role, programme }) => overviewRoles.includes(role) && (programme === null || programme === key));

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
 * today, unless they are conflicted; of a sealed one its readers alone. Whoever may not is answered as if there were none (404).
 */
export function mayOpen(actor: Actor, dossier: DossierView): boolean {
  if (actor.kind === 'applicant') return [dossier.applicantId, dossier.proposerId].includes(actor.personId);
  if (isConflicted(actor, dossier)) return false;
  if (dossier.readers) return dossier.readers.includes(actor.personId);
  return actor.roles.some(
    ({ role, programme }) =>
      opens(role, dossier.process) &&
      (programme === null || programme === dossier.programme) &&
      (!byTaskOnly.includes(role) || isAsked(actor, dossier)),
  );
}

/** Whether somebody may read what was answered in a task, by the key of one opening; their own answers they always may. */
export function mayReadAnswers({ roles }: Pick<Actor, 'roles'>, dossier: DossierView, taskKey: string | null): boolean {
  const readers = processes[dossier.process]?.definition.tasks[taskNameOf(taskKey ?? '')]?.answersFor;
  const isReader = ({ role, programme }: Actor['roles'][number]): boolean =>
    readers?.includes(role) === true && (programme === null || programme === dossier.programme);
  return readers === undefined || roles.some(isReader);
}

/** Whether somebody sees a dossier for nothing but a task of their own. */
export const comesByTask = (
  { kind, roles }: Pick<Actor, 'kind' | 'roles'>,
  { programme: key, process }: Pick<DossierView, 'programme' | 'process'>,
): boolean =>
  kind === 'staff' &&
  !roles.some(
    ({ role, programme }) =>
      opens(role, process) && !byTaskOnly.includes(role) && (programme === null || programme === key),
  );

/** Whether a task of the dossier is or was this person's. */
function isAsked({ personId }: Actor, { snapshot }: DossierView): boolean {
  const holds = snapshot?.tasks?.some(({ seats }) => seats.some(({ holder }) => holder === personId)) ?? false;
  return holds || Object.values(snapshot?.doers ?? {}).some((persons) => persons.includes(personId));
}
