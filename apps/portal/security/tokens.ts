import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 256 random bits, fit for cookies and URLs. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored in place of a random token. Good only for random values: a guessable one needs a slow hash. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

const digest = (value: string): Buffer => createHash('sha256').update(value).digest();

/** Compares two strings in a time that depends on neither's content. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** A keyed digest of a text, for tokens that can be checked without being stored. */
export function keyedDigest(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
