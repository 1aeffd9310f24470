import { describe, expect, it } from '@jest/globals';
import { isAllowed } from './access.js';
import type { Actor } from './actor.js';

const applicant: Actor = {
  personId: 'a',
  kind: 'applicant',
  name: '',
  email: 'a@verein.example',
  language: 'de',
  roles: [],
  relatedTo: [],
};
const officer: Actor = { ...applicant, kind: 'staff', roles: [{ role: 'officer', programme: 'projekt' }] };

describe('access to a route', () => {
  it('is closed without a declaration, to everyone', () => {
    expect(isAllowed(undefined, undefined)).toBe(false);
    expect(isAllowed(undefined, officer)).toBe(false);
  });

  it('is open to all where it is public, and else only to those signed in', () => {
    expect(isAllowed('public', undefined)).toBe(true);
    for (const rule of ['person', 'applicant', 'staff', { role: 'officer' }] as const)
      expect(isAllowed(rule, undefined)).toBe(false);
  });

  it('keeps the kinds of people apart', () => {
    expect([isAllowed('person', applicant), isAllowed('applicant', applicant), isAllowed('staff', applicant)]).toEqual([
      true,
      true,
      false,
    ]);
    expect([isAllowed('person', officer), isAllowed('applicant', officer), isAllowed('staff', officer)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('asks for one of the roles, and for staff', () => {
    expect(isAllowed({ role: 'officer' }, officer)).toBe(true);
    expect(isAllowed({ role: ['lead', 'officer'] }, officer)).toBe(true);
    expect(isAllowed({ role: 'administrator' }, officer)).toBe(false);
    expect(isAllowed({ role: 'officer' }, { ...officer, kind: 'applicant' })).toBe(false);
  });
});
