import { describe, expect, it } from '@jest/globals';
import { returnPath } from './return-path.js';

describe('the way back after signing in', () => {
  it('keeps a path of the portal with its query', () => {
    expect(returnPath('/antraege/PF-2026-00017?seite=2')).toBe('/antraege/PF-2026-00017?seite=2');
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '\\/evil.example',
    '/\t/evil.example',
    '/./\\evil.example',
    '/..//evil.example',
    'javascript:alert(1)',
    '',
    undefined,
    ['/a'],
    `/${'a'.repeat(600)}`,
  ])('leads nowhere else: %j', (wanted) => {
    expect(returnPath(wanted)).toBe('/');
  });

  it('does not lead back into signing in or out', () => {
    expect(returnPath('/sign-in?to=/x')).toBe('/');
    expect(returnPath('/sign-out')).toBe('/');
    expect(returnPath('/sign-info')).toBe('/sign-info');
  });
});
