import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { financingTexts } from './financing-texts.js';
import { calculate, part, reduced, type FinancingRules, type Plan } from './financing.js';
import { planOf } from './financing-plan.js';
import { financingKinds } from './terms.js';

const plan = (over: Partial<Plan> = {}): Plan => ({
  costs: [{ category: 'materials', cents: 100_000 }],
  flatRates: [],
  volunteerHours: 0,
  ownFundsCents: 0,
  thirdPartyCents: 0,
  vatDeductible: false,
  ...over,
});
const rules = (over: Partial<FinancingRules>): FinancingRules => ({
  financing: 'fixed',
  ownShareBasisPoints: 0,
  notEligible: [],
  ...over,
});
const share = (basisPoints: number, over: Partial<FinancingRules> = {}): FinancingRules =>
  rules({ financing: 'share', shareBasisPoints: basisPoints, ...over });
const deficit = (over: Partial<FinancingRules> = {}): FinancingRules => rules({ financing: 'deficit', ...over });
const thousand = rules({
  maxGrantCents: 100_000,
  minGrantCents: 100_000,
  volunteers: { rateCents: 1_500, maxBasisPoints: 2_000 },
  notEligible: ['rent'],
});
const costs = (...amounts: [string, number][]): Pick<Plan, 'costs'> => ({
  costs: amounts.map(([category, cents]) => ({ category, cents })),
});

describe('the highest possible grant', () => {
  it.each<[string, Plan, FinancingRules, number]>([
    // 80 % of 1,000 € = 800 €
    ['share', plan(), share(8_000), 80_000],
    // 80 % of 1,000 € = 800 €, but only 600 € are applied for
    ['share, less applied for', plan({ requestedCents: 60_000 }), share(8_000), 60_000],
    ['share, more applied for', plan({ requestedCents: 90_000 }), share(8_000), 80_000],
    // 80 % of 1,000 € = 800 €, cap 500 €
    ['share, capped', plan(), share(8_000, { maxGrantCents: 50_000 }), 50_000],
    // 80 % of 1,000 € = 800 €, but others pay 300 €: 700 € are missing
    ['share, others pay', plan({ thirdPartyCents: 30_000 }), share(8_000), 70_000],
    // 33.33 % of 100.01 € = 33.333333 € → 33.33 €
    ['share, rounded down', plan(costs(['staff', 10_001])), share(3_333), 3_333],
    // 50 % of 100.01 € = 50.005 € → 50.01 €
    ['share, half a cent goes up', plan(costs(['staff', 10_001])), share(5_000), 5_001],
    // 14 h × 15 € = 210 €; 15 % of all: 850 € × 15/85 = 150 €; eligible 1,000 €; 80 % = 800 €, missing 850 €
    [
      'share, with hours as own contribution',
      plan({ ...costs(['staff', 85_000]), volunteerHours: 14 }),
      share(8_000, { volunteers: { rateCents: 1_500, maxBasisPoints: 1_500 } }),
      80_000,
    ],
    // 1,000 € less 10 % own share = 900 €; 95 % = 950 €
    ['share, own share wanted', plan(), share(9_500, { ownShareBasisPoints: 1_000 }), 90_000],
    // 1,190 € less 190 € tax = 1,000 €; 50 % = 500 €
    [
      'share, net prices',
      plan({ costs: [{ category: 'materials', cents: 119_000, vatCents: 19_000 }], vatDeductible: true }),
      share(5_000),
      50_000,
    ],
    // the tax counts for whoever cannot deduct it: 50 % of 1,190 € = 595 €
    [
      'share, gross prices',
      plan({ costs: [{ category: 'materials', cents: 119_000, vatCents: 19_000 }] }),
      share(5_000),
      59_500,
    ],
    // 1,000 € - 200 € - 300 € = 500 €
    ['deficit', plan({ ownFundsCents: 20_000, thirdPartyCents: 30_000 }), deficit(), 50_000],
    // 500 €, cap 400 €
    ['deficit, capped', plan({ ownFundsCents: 50_000 }), deficit({ maxGrantCents: 40_000 }), 40_000],
    // 1,000 € - 700 € - 400 € < 0
    ['deficit, nothing missing', plan({ ownFundsCents: 70_000, thirdPartyCents: 40_000 }), deficit(), 0],
    // missing 50 €, smallest grant 100 €
    ['deficit, too small', plan({ ownFundsCents: 95_000 }), deficit({ minGrantCents: 10_000 }), 0],
    // 1,000 € of which 400 € rent: 600 €
    [
      'deficit, rent left out',
      plan(costs(['rent', 40_000], ['fees', 60_000])),
      deficit({ notEligible: ['rent'] }),
      60_000,
    ],
    ['fixed sum', plan(costs(['fees', 150_000])), rules({ maxGrantCents: 100_000 }), 100_000],
    // costs 800 € < 1,000 €
    ['fixed sum, lower costs', plan(costs(['fees', 80_000])), rules({ maxGrantCents: 100_000 }), 80_000],
    // 800 € + min(210 €, 800 € × 20/80 = 200 €) = 1,000 €
    ['2,000 × 1,000 €', plan({ ...costs(['materials', 80_000]), volunteerHours: 14 }), thousand, 100_000],
    // 790 € + min(210 €, 790 € × 20/80 = 197.50 €) = 987.50 € < 1,000 €
    ['2,000 × 1,000 €, costs too low', plan({ ...costs(['materials', 79_000]), volunteerHours: 14 }), thousand, 0],
    // 700 € without the rent + 175 € = 875 € < 1,000 €
    [
      '2,000 × 1,000 €, rent does not count',
      plan({ ...costs(['materials', 70_000], ['rent', 30_000]), volunteerHours: 14 }),
      thousand,
      0,
    ],
    // 1 × 1,000 € + 10 × 400 € + 12 × 35 € = 5,420 €
    [
      'unit rates',
      plan({
        costs: [],
        flatRates: [
          { rate: 'room', units: 1 },
          { rate: 'operation', units: 10 },
          { rate: 'accompaniment', units: 12 },
        ],
      }),
      rules({ flatRates: { room: 100_000, operation: 40_000, accompaniment: 3_500 } }),
      542_000,
    ],
    // a rate that the programme does not have counts nothing
    [
      'unit rates, unknown',
      plan({ costs: [], flatRates: [{ rate: 'moon', units: 3 }] }),
      rules({ flatRates: { room: 1 } }),
      0,
    ],
    ['full', plan({ thirdPartyCents: 10_000 }), rules({ financing: 'full' }), 90_000],
    ['no costs', plan({ costs: [] }), rules({ financing: 'full' }), 0],
  ])('%s', (_, given, by, expected) => {
    expect(calculate(given, by).grantCents).toBe(expected);
  });

  it('shows each line that it is made of', () => {
    const given = plan({
      ...costs(['rent', 10_000], ['fees', 90_000]),
      ownFundsCents: 20_000,
      thirdPartyCents: 30_000,
    });
    // 1,000 € - 100 € = 900 €; 900 € - 300 € - 200 € = 400 €; cap 350 €
    expect(calculate(given, deficit({ notEligible: ['rent'], maxGrantCents: 35_000 }))).toEqual({
      eligibleCents: 90_000,
      volunteerCents: 0,
      ownFundsCents: 20_000,
      thirdPartyCents: 30_000,
      grantCents: 35_000,
      steps: [
        { key: 'costs', cents: 100_000 },
        { key: 'notEligible', cents: -10_000 },
        { key: 'eligible', cents: 90_000 },
        { key: 'thirdParty', cents: -30_000 },
        { key: 'ownFunds', cents: -20_000 },
        { key: 'gap', cents: 40_000 },
        { key: 'cap', cents: 35_000 },
        { key: 'grant', cents: 35_000 },
      ],
    });
  });
});

const amount = fc.integer({ min: 0, max: 100_000_000 });
const anyPlan: fc.Arbitrary<Plan> = fc.record({
  costs: fc.array(fc.record({ category: fc.constantFrom('rent', 'fees'), cents: amount }), { maxLength: 5 }),
  flatRates: fc.array(fc.record({ rate: fc.constantFrom('a', 'b'), units: fc.integer({ min: 0, max: 100 }) }), {
    maxLength: 3,
  }),
  volunteerHours: fc.integer({ min: 0, max: 10_000 }),
  ownFundsCents: amount,
  thirdPartyCents: amount,
  vatDeductible: fc.boolean(),
});
const anyRules: fc.Arbitrary<FinancingRules> = fc.record(
  {
    financing: fc.constantFrom(...financingKinds),
    ownShareBasisPoints: fc.integer({ min: 0, max: 10_000 }),
    notEligible: fc.constantFrom([], ['rent']),
    shareBasisPoints: fc.integer({ min: 1, max: 10_000 }),
    maxGrantCents: fc.integer({ min: 1, max: 100_000_000 }),
    minGrantCents: fc.integer({ min: 1, max: 1_000_000 }),
    flatRates: fc.constant({ a: 3_500, b: 25_000 }),
    volunteers: fc.record({
      rateCents: fc.integer({ min: 1, max: 3_000 }),
      maxBasisPoints: fc.integer({ min: 1, max: 9_999 }),
    }),
  },
  { requiredKeys: ['financing', 'ownShareBasisPoints', 'notEligible'] },
);

describe('for any plan and any rules', () => {
  it('the grant is whole, never negative, and within eligible costs, cap and what others leave', () => {
    fc.assert(
      fc.property(anyPlan, anyRules, (given, by) => {
        const result = calculate(given, by);
        const { grantCents, eligibleCents, volunteerCents } = result;
        expect(Number.isSafeInteger(grantCents)).toBe(true);
        expect(grantCents).toBeGreaterThanOrEqual(0);
        expect(grantCents).toBeLessThanOrEqual(Math.max(0, eligibleCents - given.thirdPartyCents));
        expect(grantCents).toBeLessThanOrEqual(by.maxGrantCents ?? Number.POSITIVE_INFINITY);
        expect(grantCents === 0 || grantCents >= (by.minGrantCents ?? 0)).toBe(true);
        const most = by.volunteers ? (BigInt(eligibleCents) * BigInt(by.volunteers.maxBasisPoints)) / 10_000n : 0n;
        expect(BigInt(volunteerCents)).toBeLessThanOrEqual(most);
        expect(calculate(given, by)).toEqual(result);
      }),
      { numRuns: 500 },
    );
  });

  it('a reduced grant is never negative, above the grant or above the costs, and rises with the costs', () => {
    const granted = fc.tuple(amount, amount, amount).map(([one, other, thirdPartyCents]) => ({
      grantCents: Math.min(one, other),
      eligibleCents: Math.max(one, other),
      thirdPartyCents,
    }));
    fc.assert(
      fc.property(
        fc.constantFrom(...financingKinds),
        granted,
        amount,
        amount,
        amount,
        (kind, was, low, more, third) => {
          const at = (eligibleCents: number) => reduced(kind, was, { eligibleCents, thirdPartyCents: third });
          expect(at(low)).toBeGreaterThanOrEqual(0);
          expect(at(low)).toBeLessThanOrEqual(Math.min(was.grantCents, low));
          expect(at(low + more)).toBeGreaterThanOrEqual(at(low));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a part is exact, half up', () => {
    expect(part(1, 1, 2)).toBe(1);
    expect(part(1, 4_999, 10_000)).toBe(0);
    expect(part(1_000_000_000_000, 3_333, 10_000)).toBe(333_300_000_000);
  });
});

describe('what is left of a grant', () => {
  const was = { grantCents: 80_000, eligibleCents: 100_000, thirdPartyCents: 10_000 };
  const as = (eligibleCents: number, thirdPartyCents = 10_000) => ({ eligibleCents, thirdPartyCents });

  it.each<[string, 'share' | 'deficit' | 'fixed' | 'full', { eligibleCents: number; thirdPartyCents: number }, number]>(
    [
      // 800/1,000 of (1,000 € - 100 €) = 720 €
      ['share, 100 € saved', 'share', as(90_000), 72_000],
      // 800/1,000 of (1,000 € - 50 €) = 760 €
      ['share, 50 € more of others', 'share', as(100_000, 15_000), 76_000],
      // 800 € - 100 €
      ['deficit, 100 € saved', 'deficit', as(90_000), 70_000],
      // 800 € - 50 €
      ['deficit, 50 € more of others', 'deficit', as(100_000, 15_000), 75_000],
      // 800 € - 100 € - 50 €
      ['full, both', 'full', as(90_000, 15_000), 65_000],
      ['fixed, 100 € saved: costs still above', 'fixed', as(90_000), 80_000],
      // costs 750 € < 800 €
      ['fixed, costs below the sum', 'fixed', as(75_000), 75_000],
      ['fixed, 50 € more of others', 'fixed', as(100_000, 15_000), 80_000],
      ['share, higher costs', 'share', as(120_000), 80_000],
      ['deficit, less of others', 'deficit', as(100_000, 0), 80_000],
    ],
  )('%s', (_, kind, actual, expected) => {
    expect(reduced(kind, was, actual)).toBe(expected);
  });
});

describe('the plan in answers', () => {
  it('tells own money from that of others, and takes nothing unreadable', () => {
    const answers = {
      costs: [
        { category: 'fees', text: 'Honorar', amountCents: 50_000 },
        { category: 'rent', text: 'Saal', amountCents: 'viel' },
      ],
      income: [
        { category: 'ownFunds', amountCents: 1 },
        { category: 'donations', amountCents: 20 },
        { category: 'participantFees', amountCents: 300 },
        { category: 'publicFunding', amountCents: 4_000 },
      ],
      flatRates: [{ rate: 'room', units: 2 }],
      volunteering: { hours: 7 },
      vatDeductible: 'yes',
    };
    expect(planOf(answers)).toEqual({
      costs: [
        { category: 'fees', cents: 50_000 },
        { category: 'rent', cents: 0 },
      ],
      flatRates: [{ rate: 'room', units: 2 }],
      volunteerHours: 7,
      ownFundsCents: 21,
      thirdPartyCents: 4_300,
      vatDeductible: true,
    });
    expect(planOf({})).toEqual({ ...plan({ costs: [] }) });
  });
});

describe('the words of a calculation', () => {
  it('are there for the same lines in both languages', () => {
    expect(Object.keys(financingTexts.en).toSorted()).toEqual(Object.keys(financingTexts.de).toSorted());
  });
});
