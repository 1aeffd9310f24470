import type { Role } from '#libs/processes/roles.js';
import type { Language } from '../view/catalogue.js';

/** Who is acting, with the rights of this very request. */
export interface Actor {
  readonly personId: string;
  readonly kind: 'applicant' | 'staff';
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  /** Roles held today; `programme` null means in every programme, without `limitCents` up to any sum. */
  readonly roles: readonly {
    readonly role: Role;
    readonly programme: string | null;
    readonly limitCents?: number | null;
  }[];
  /** Organisations the person has a relation to today: their dossiers do not exist for them (§§ 20, 21 VwVfG NRW). */
  readonly relatedTo: readonly string[];
  /** Whether the person has a seat in a body of the council today. */
  readonly seated?: boolean;
}

/** Whether the actor holds one of the roles, in any programme. */
export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.roles.some(({ role }) => wanted.includes(role));
}
