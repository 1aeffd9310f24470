import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from '#libs/processes/roles.js';
import { hasRole, type Actor } from './actor.js';

/**
 * Who may use a route: `public` anyone, `person` anyone signed in, `applicant` and `staff` one kind of person, `role` staff
 * who hold one of the roles in any programme. Rights over a single dossier are decided beside, in rights.ts.
 */
export type AccessRule = 'public' | 'person' | 'applicant' | 'staff' | { readonly role: Role | readonly Role[] };

export const accessKey = 'portal:access';

/** Declares who may use a route, or every route of a controller. A route without a declaration is refused. */
export const Access = (rule: AccessRule): CustomDecorator => SetMetadata(accessKey, rule);

/** Whether the rule lets this actor in; no rule lets nobody in. */
export function isAllowed(rule: AccessRule | undefined, actor: Actor | undefined): boolean {
  if (rule === 'public') return true;
  if (rule === undefined || actor === undefined) return false;
  if (rule === 'person') return true;
  if (typeof rule === 'string') return actor.kind === rule;
  return actor.kind === 'staff' && hasRole(actor, ...[rule.role].flat());
}
