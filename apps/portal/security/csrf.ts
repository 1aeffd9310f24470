import { keyedDigest, sameSecret } from './tokens.js';
import { isUuid } from './uuid.js';

/** Name of the hidden field, and of the header for requests by script. */
export const csrfField = '_csrf';
export const csrfHeader = 'x-csrf-token';

/**
 * The token of a session's forms: names the session and is keyed with its secret. It stays provable after the session has
 * ended, so that a form sent too late can be kept for the person who filled it in.
 */
export function sessionCsrfToken(signInId: string, csrfSecret: string): string {
  return `${signInId}.${keyedDigest(csrfSecret, `form of ${signInId}`)}`;
}

/** The token of forms before sign-in, keyed with the visitor's random cookie (double submit, not to be guessed). */
export function visitorCsrfToken(visitor: string): string {
  return `visitor.${keyedDigest(visitor, 'form of a visitor')}`;
}

/** The session a token says it was made for; only `isSessionCsrfToken` proves it. */
export function claimedSignIn(token: string): string | undefined {
  const [, id = ''] = /^(.{36})\.[\w-]{43}$/.exec(token) ?? [];
  return isUuid(id) ? id : undefined;
}

/** Whether the token was made for this session. Takes the same time for every wrong token. */
export function isSessionCsrfToken(token: string, signInId: string, csrfSecret: string): boolean {
  return sameSecret(token, sessionCsrfToken(signInId, csrfSecret));
}

/** Whether the token was made for the visitor with this cookie. */
export function isVisitorCsrfToken(token: string, visitor: string): boolean {
  return sameSecret(token, visitorCsrfToken(visitor));
}
