import { describe, expect, it } from '@jest/globals';
import { codeHash, digitsOf, isCode, newCode } from './codes.js';

const id = '0b8ac6a2-7f0a-4f0e-9c6a-1c8f6f1f3a11';

describe('one-time codes', () => {
  it('have eight digits, also those that begin with zeros, and do not repeat', () => {
    const codes = Array.from({ length: 500 }, newCode);
    for (const code of codes) expect(code).toMatch(/^\d{8}$/);
    expect(new Set(codes).size).toBeGreaterThan(495);
    expect(codes.some((code) => code.startsWith('0'))).toBe(true);
  });

  it('are right only as they were made, and only for their own row', async () => {
    const hash = await codeHash('01234567', id);
    expect(hash).not.toContain('01234567');
    expect(await isCode('01234567', id, hash)).toBe(true);
    expect(await isCode('0123 45-67', id, hash)).toBe(true);
    expect(await isCode('1234567', id, hash)).toBe(false);
    expect(await isCode('01234568', id, hash)).toBe(false);
    expect(await isCode('01234567', '2d9f7f3e-1111-4222-8333-444455556666', hash)).toBe(false);
  });

  it('are never right where there is nothing to compare with', async () => {
    expect(await isCode('01234567', id, undefined)).toBe(false);
    expect(await isCode('', id, '')).toBe(false);
  });

  it('are read without what people copy along', () => {
    expect(digitsOf(' 0123 4567\n')).toBe('01234567');
    expect(digitsOf('9'.repeat(1000))).toHaveLength(20);
  });
});
