import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { meetingDefinition } from '#libs/processes/council-meeting/definition.js';
import type { Sitting } from '#libs/processes/council-meeting/sitting.js';
import type { Actor } from '../security/actor.js';
import { mayOpen, searchRolesOf } from '../security/rights.js';

/** How much of a meeting somebody sees: its office and whoever answers for it everything; members once they are invited. */
export type Sight = 'office' | 'member';

interface Seen {
  readonly dossier: Dossier;
  readonly sitting: Sitting;
  /** the agenda was fixed and sent */
  readonly invited: boolean;
}

/** What somebody sees of a meeting; nothing where it is as if there were none. */
export function sightOf(actor: Actor, { dossier, sitting, invited }: Seen): Sight | undefined {
  if (actor.kind !== 'staff') return undefined;
  if (mayOpen(actor, dossier)) return 'office';
  const isMember = sitting.seats.some(({ person }) => person === actor.personId);
  return invited && isMember ? 'member' : undefined;
}

/** Whether somebody opens meetings of all bodies. */
export const opensMeetings = (actor: Actor): boolean =>
  searchRolesOf(actor).some(({ closed }) => !closed.includes(meetingDefinition.name));
