import type { Env } from '#libs/config/env.js';

/** The portal's settings, read once at start. */
export type PortalEnv = Env<'portal'>;

/** Injects them: `@Inject(PORTAL_ENV) private readonly env: PortalEnv`. */
export const PORTAL_ENV = Symbol('the settings of the portal');
