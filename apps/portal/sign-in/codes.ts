import { randomInt, scrypt } from 'node:crypto';
import { sameSecret } from '../security/tokens.js';

export const codeDigits = 8;
export const codeMinutes = 10;
export const codeTries = 5;

/** A one-time code of eight random digits. */
export function newCode(): string {
  return String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');
}

/**
 * What is stored in place of a code. Slow on purpose: eight digits could be found in seconds from a fast hash.
 * @param codeId salts the hash
 */
export function codeHash(code: string, codeId: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(code, codeId, 32, { N: 2 ** 14, r: 8, p: 1 }, (error, key) =>
      error ? reject(error) : resolve(key.toString('base64url')),
    );
  });
}

/** The digits of what was typed or pasted: people copy spaces and hyphens along. */
export function digitsOf(typed: string): string {
  return typed.replace(/[\s.-]/g, '').slice(0, 20);
}

/** Whether the code is the one behind the hash; takes as long when there is no hash to compare with. */
export async function isCode(typed: string, codeId: string, hash: string | undefined): Promise<boolean> {
  const given = await codeHash(digitsOf(typed), codeId);
  return sameSecret(given, hash ?? '') && hash !== undefined;
}
