/**
 * A path of the portal itself to go back to, from a value anyone may have written: never another site, never another
 * protocol, never a way back into signing in.
 * @returns path and query, or `/` for anything else
 */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > 500) return '/';
  const base = 'http://portal.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : undefined;
  if (
    url?.origin !== base ||
    /^\/(sign-in|sign-out|language)(\/|$)/.test(url.pathname) ||
    url.pathname.startsWith('//')
  )
    return '/';
  return `${url.pathname}${url.search}`;
}

/** The sign-in page, which leads back to this path; without one, and who has signed in, to where their work is. */
export function signInPath(to: string): string {
  return to === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(to)}`;
}

/** Where whoever has just signed in goes on to: the path wanted, or the sign-in page, which by then knows who they are. */
export function wayOn(wanted: unknown): string {
  const to = returnPath(wanted);
  return to === '/' ? signInPath(to) : to;
}
