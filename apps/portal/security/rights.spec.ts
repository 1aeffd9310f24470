import { describe, expect, it } from '@jest/globals';
import type { Actor } from './actor.js';
import { isConflicted, mayOpen, mayReadAnswers, type DossierView } from './rights.js';

const applicant: Actor = {
  personId: 'a',
  kind: 'applicant',
  name: '',
  email: 'a@verein.example',
  language: 'de',
  roles: [],
  relatedTo: [],
};
const officer: Actor = { ...applicant, personId: 's', kind: 'staff', roles: [{ role: 'officer', programme: null }] };
const dossier: DossierView = { programme: 'projekt', process: 'projectFunding', applicantId: 'a', organisationId: 'o' };

describe('who may open a dossier', () => {
  it('lets applicants open their own and no other', () => {
    expect(mayOpen(applicant, dossier)).toBe(true);
    expect(mayOpen({ ...applicant, personId: 'b' }, dossier)).toBe(false);
    expect(mayOpen(applicant, { ...dossier, applicantId: null })).toBe(false);
  });

  it('gives an applicant nothing for roles, nor staff anything for having the same id', () => {
    expect(mayOpen({ ...applicant, personId: 'b', roles: officer.roles }, dossier)).toBe(false);
    expect(mayOpen({ ...officer, personId: 'a', roles: [] }, dossier)).toBe(false);
  });

  it('lets staff open what their programme covers', () => {
    expect(mayOpen(officer, dossier)).toBe(true);
    expect(mayOpen({ ...officer, roles: [{ role: 'assessor', programme: 'projekt' }] }, dossier)).toBe(true);
    expect(mayOpen({ ...officer, roles: [{ role: 'assessor', programme: 'preis' }] }, dossier)).toBe(false);
    expect(mayOpen({ ...officer, roles: [] }, dossier)).toBe(false);
  });

  it('keeps the roles of a council away from applications', () => {
    for (const role of ['author', 'councilOffice', 'chair', 'councilMember', 'mayor'] as const)
      expect(mayOpen({ ...officer, roles: [{ role, programme: null }] }, dossier)).toBe(false);
  });

  it('shows an administrator no dossier', () => {
    expect(mayOpen({ ...officer, roles: [{ role: 'administrator', programme: null }] }, dossier)).toBe(false);
  });

  it('shows conflicted staff nothing, whatever their roles', () => {
    const related = { ...officer, relatedTo: ['o'] };
    expect(isConflicted(related, dossier)).toBe(true);
    expect(mayOpen(related, dossier)).toBe(false);
    expect(mayOpen(related, { ...dossier, organisationId: 'other' })).toBe(true);
    expect(mayOpen(related, { ...dossier, organisationId: null })).toBe(true);
  });

  it('lets applicants open their own dossier although they belong to its organisation', () => {
    expect(mayOpen({ ...applicant, relatedTo: ['o'] }, dossier)).toBe(true);
  });
});

describe('who may read what was answered in a task', () => {
  const winner: DossierView = { ...dossier, process: 'nomination' };
  const reads = (role: Actor['roles'][number]['role'], programme: string | null, task: string | null): boolean =>
    mayReadAnswers({ roles: [{ role, programme }] }, winner, task);

  it('keeps bank details for those who pay, in their programme', () => {
    expect(reads('officer', null, 'bankDetails-1')).toBe(true);
    expect(reads('releaser', 'projekt', 'bankDetails-2')).toBe(true);
    expect(reads('officer', 'preis', 'bankDetails-1')).toBe(false);
    for (const role of ['lead', 'programmeManager', 'auditor', 'juror', 'clerk'] as const)
      expect(reads(role, null, 'bankDetails-1')).toBe(false);
  });

  it('keeps nothing else', () => {
    expect(reads('lead', null, 'screen-1')).toBe(true);
    expect(reads('auditor', null, null)).toBe(true);
  });
});
