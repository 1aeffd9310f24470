import type { Language } from '../view/catalogue.js';

/** The roles of staff, as the identity provider's groups name them. */
export const roles = [
  'officer',
  'deputy',
  'assessor',
  'releaser',
  'clerk',
  'programmeManager',
  'auditor',
  'lead',
  'administrator',
  'juror',
  'confirmer',
  'author',
  'coSigner',
  'departmentHead',
  'councilOffice',
  'chair',
  'councilMember',
  'mayor',
] as const;
export type Role = (typeof roles)[number];

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
}

/** Narrows a name from outside to a role of the house. */
export function isRole(name: string): name is Role {
  return roles.some((role) => role === name);
}

/** Whether the actor holds one of the roles, in any programme. */
export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.roles.some(({ role }) => wanted.includes(role));
}
