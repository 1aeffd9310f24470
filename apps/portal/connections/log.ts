/** Injects the portal's log: `@Inject(LOG) private readonly log: Log`. */
export const LOG = Symbol('the log of the portal');
