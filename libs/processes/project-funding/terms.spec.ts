import { describe, expect, it } from '@jest/globals';
import { defaultSheet } from './task-forms.js';
import { fundingTerms } from './terms.js';

describe('the terms of a programme', () => {
  it('are complete whatever is left out, with the default score sheet', () => {
    const terms = fundingTerms({});
    expect(terms).toMatchObject({ selection: 'rank', financing: 'fixed', assessed: true, legalForm: 'notice' });
    const { form, scaleMax, maxSpreadHundredths } = defaultSheet;
    const criteria = defaultSheet.criteria.map(({ key, weight }) => ({ key, weight }));
    expect(terms.sheet).toEqual({ form, scaleMax, maxSpreadHundredths, criteria });
  });

  it('keep what is given, and let pass what others read', () => {
    expect(fundingTerms({ maxGrantCents: 1, decisionOn: '2027-04-15' })).toMatchObject({
      maxGrantCents: 1,
      decisionOn: '2027-04-15',
    });
  });

  it.each([
    ['selection', { selection: 'luck' }],
    ['maxGrantCents', { maxGrantCents: 0.5 }],
    ['delegationLimitCents', { delegationLimitCents: -1 }],
    ['assessed', { assessed: 'no' }],
    ['committee', { committee: { name: 'Rat', quorum: 0, meetings: [] } }],
    ['committee', { committee: { name: 'Rat', quorum: 5, meetings: ['2027-02-30'] } }],
    ['sheet', { sheet: { criteria: [] } }],
    ['flatRates', { flatRates: { room: '1000' } }],
    ['eligibility', { eligibility: [{ key: 'seat', de: { question: 'Sitz?' } }] }],
    ['shareBasisPoints', { financing: 'share' }],
    ['minGrantCents', { minGrantCents: 200, maxGrantCents: 100 }],
  ])('that are nonsense are named: %s', (key, terms) => {
    expect(() => fundingTerms(terms)).toThrow(key);
  });
});
