import { describe, expect, it } from '@jest/globals';
import { processes } from '#libs/processes/index.js';
import { openFields } from './open-fields.js';

const form = processes['projectFunding']?.forms.find(({ name }) => name === 'project-funding-application');
if (!form) throw new Error('no application form');

describe('the fields open for a request for changes', () => {
  it('are the one asked for alone, where nothing depends on it', () => {
    expect(openFields(form, ['/project/description'])).toEqual(['/project/description']);
  });

  it('are both sides of the plan and the amount, when one of them is asked for', () => {
    const plan = ['/costs', '/income', '/requestedCents'];
    for (const ptr of plan) expect(openFields(form, [ptr])).toEqual(plan);
    expect(openFields(form, ['/costs/0/amountCents'])).toEqual(plan);
  });

  it('are begin and end together, and with the legal form the number that it may ask for', () => {
    expect(openFields(form, ['/period/to'])).toEqual(['/period/from', '/period/to']);
    expect(openFields(form, ['/organisation/legalForm'])).toContain('/organisation/registerNumber');
  });

  it('are none for a place that the form does not have', () => {
    expect(openFields(form, ['/nothing', ''])).toEqual([]);
  });
});
