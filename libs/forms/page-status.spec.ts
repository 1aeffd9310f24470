import { describe, expect, it } from '@jest/globals';
import { exampleForm } from './example-form.js';
import { pageStatus } from './page-status.js';

describe('pageStatus', () => {
  it('tells untouched, begun and finished pages apart', () => {
    const answers = { group: { name: 'Brücke' }, files: ['f'], agreed: true };
    expect(pageStatus(exampleForm, answers)).toEqual({ group: 'inProgress', plan: 'notStarted', end: 'complete' });
  });

  it('does not take a blank row for a beginning', () => {
    expect(pageStatus(exampleForm, { plan: [{}] })).toMatchObject({ plan: 'notStarted' });
  });
});
