import type { FinancingKind, FundingTerms } from './terms.js';

/** What a project costs and who pays for it. Amounts integer cents. */
export interface Plan {
  /** `vatCents` is the value added tax within `cents` */
  readonly costs: readonly { readonly category: string; readonly cents: number; readonly vatCents?: number }[];
  readonly flatRates: readonly { readonly rate: string; readonly units: number }[];
  readonly volunteerHours: number;
  /** own money; since 07.06.2025 earmarked donations count as well (funding handbook §3.3 [60]) */
  readonly ownFundsCents: number;
  /** money of others for the project, with what its participants pay */
  readonly thirdPartyCents: number;
  /** entitled to deduct input tax: only net prices are eligible (funding handbook §3.3 [57][72]) */
  readonly vatDeductible: boolean;
  /** what is applied for; nothing as long as that is open */
  readonly requestedCents?: number | undefined;
}

export type FinancingRules = Pick<
  FundingTerms,
  | 'financing'
  | 'maxGrantCents'
  | 'minGrantCents'
  | 'shareBasisPoints'
  | 'flatRates'
  | 'volunteers'
  | 'ownShareBasisPoints'
  | 'notEligible'
>;

/** Lines of a calculation; their words are in financing-texts.ts. */
export type StepKey =
  | 'costs'
  | 'notEligible'
  | 'vat'
  | 'flatRates'
  | 'volunteers'
  | 'eligible'
  | 'thirdParty'
  | 'ownFunds'
  | 'ownShare'
  | 'volunteersOwn'
  | 'gap'
  | 'share'
  | 'fixed'
  | 'cap'
  | 'requested'
  | 'minimum'
  | 'grant';

export interface Step {
  readonly key: StepKey;
  /** what is taken off is below 0; of the lines that limit, the limit */
  readonly cents: number;
}

export interface Calculation {
  readonly eligibleCents: number;
  /** what the volunteers' hours count */
  readonly volunteerCents: number;
  readonly ownFundsCents: number;
  readonly thirdPartyCents: number;
  /** the highest possible grant, never more than is applied for; 0 where the minimum is not reached */
  readonly grantCents: number;
  readonly steps: readonly Step[];
}

/** Basis points of a whole. */
const whole = 10_000;

/**
 * A part of an amount, half up to the cent: the one rounding rule of grants, in favour of the applicant by at most half a
 * cent. What it makes is cut to caps and eligible costs afterwards, so that no rounding goes beyond them.
 */
export function part(cents: number, numerator: number, denominator: number): number {
  const doubled = BigInt(cents) * BigInt(numerator) * 2n + BigInt(denominator);
  return Number(doubled / (BigInt(denominator) * 2n));
}

/**
 * The highest grant that a plan allows under a programme's rules (funding handbook §3.3 [54]) and its applicant asks for, with
 * each line of the calculation. Pure; amounts integer cents.
 * - `share`: the share of the eligible costs, at most what others and volunteers leave open
 * - `deficit`: eligible costs less own and others' money and the volunteers' hours
 * - `fixed`: the sum of the unit rates, or the highest grant as the sum; at most what others leave open
 * - `full`: all that others and volunteers leave open
 */
export function calculate(plan: Plan, rules: FinancingRules): Calculation {
  const { thirdPartyCents, ownFundsCents } = plan;
  const paid = plan.costs.filter(({ category }) => !rules.notEligible.includes(category));
  const costs = total(plan.costs.map(({ cents }) => cents));
  const notEligible = costs - total(paid.map(({ cents }) => cents));
  const vat = plan.vatDeductible ? total(paid.map(({ vatCents = 0 }) => vatCents)) : 0;
  const flatRates = total(plan.flatRates.map(({ rate, units }) => units * (rules.flatRates?.[rate] ?? 0)));
  const money = Math.max(0, costs - notEligible - vat) + flatRates;
  const volunteerCents = countedHours(plan.volunteerHours, money, rules);
  const eligibleCents = money + volunteerCents;

  const left = Math.max(0, eligibleCents - thirdPartyCents);
  const ownShare = part(eligibleCents, rules.ownShareBasisPoints, whole);
  const byKind = limitsOf(rules.financing, { rules, eligibleCents, left, volunteerCents, ownFundsCents, flatRates });
  const bounds: Step[] = [
    ...byKind,
    ...(ownShare > 0 ? [{ key: 'ownShare', cents: left - ownShare } as const] : []),
    // A fixed sum without unit rates is the cap itself, and stands there already.
    ...(rules.maxGrantCents === undefined ||
    byKind.some(({ key, cents }) => key === 'fixed' && cents === rules.maxGrantCents)
      ? []
      : [{ key: 'cap', cents: rules.maxGrantCents } as const]),
  ];
  const highest = Math.max(0, Math.min(left, ...bounds.map(({ cents }) => cents)));
  const isTooSmall = rules.minGrantCents !== undefined && highest < rules.minGrantCents;
  const { requestedCents = highest } = plan;
  const asksForLess = !isTooSmall && requestedCents < highest;
  const grantCents = isTooSmall ? 0 : Math.min(highest, requestedCents);
  return {
    eligibleCents,
    volunteerCents,
    ownFundsCents,
    thirdPartyCents,
    grantCents,
    steps: [
      { key: 'costs', cents: costs },
      ...shown('notEligible', -notEligible),
      ...shown('vat', -vat),
      ...shown('flatRates', flatRates),
      ...shown('volunteers', volunteerCents),
      { key: 'eligible', cents: eligibleCents },
      ...shown('thirdParty', -thirdPartyCents),
      ...(rules.financing === 'deficit' ? shown('ownFunds', -ownFundsCents) : []),
      ...(rules.financing === 'fixed' ? [] : shown('volunteersOwn', -volunteerCents)),
      ...bounds,
      ...(isTooSmall ? [{ key: 'minimum', cents: rules.minGrantCents } as const] : []),
      ...(asksForLess ? [{ key: 'requested', cents: requestedCents } as const] : []),
      { key: 'grant', cents: grantCents },
    ],
  };
}

/** Hours at their rate, at most the part of the eligible costs that they themselves belong to: v ≤ b·(money + v). */
function countedHours(hours: number, moneyCents: number, { volunteers }: FinancingRules): number {
  if (!volunteers) return 0;
  const { rateCents, maxBasisPoints } = volunteers;
  const highest = Number((BigInt(moneyCents) * BigInt(maxBasisPoints)) / BigInt(whole - maxBasisPoints));
  return Math.min(hours * rateCents, highest);
}

interface Base {
  readonly rules: FinancingRules;
  readonly eligibleCents: number;
  readonly left: number;
  readonly volunteerCents: number;
  readonly ownFundsCents: number;
  readonly flatRates: number;
}

/** What the kind of financing allows. Hours are no money, so a gap that they fill needs none. */
function limitsOf(kind: FinancingKind, base: Base): Step[] {
  const { rules, eligibleCents, left, volunteerCents, ownFundsCents, flatRates } = base;
  const open = Math.max(0, left - volunteerCents);
  switch (kind) {
    case 'share':
      return [
        { key: 'share', cents: part(eligibleCents, rules.shareBasisPoints ?? 0, whole) },
        { key: 'gap', cents: open },
      ];
    case 'deficit':
      return [{ key: 'gap', cents: Math.max(0, open - ownFundsCents) }];
    case 'fixed':
      if (rules.flatRates) return [{ key: 'fixed', cents: flatRates }];
      return rules.maxGrantCents === undefined ? [] : [{ key: 'fixed', cents: rules.maxGrantCents }];
    default:
      return [{ key: 'gap', cents: open }];
  }
}

/** A grant as it was made: what it was for, and how large it was. */
export interface Granted {
  readonly grantCents: number;
  readonly eligibleCents: number;
  readonly thirdPartyCents: number;
}

/** How it came out in the end. */
export interface Actual {
  readonly eligibleCents: number;
  readonly thirdPartyCents: number;
}

/**
 * What is left of a grant when costs turn out lower or others pay more (ANBest-P Nr. 2.1; funding handbook §3.3):
 * - `share`: by the part that the grant has in the eligible costs, like all other money for them
 * - `deficit` and `full`: by all of it
 * - `fixed`: only if the eligible costs fall below the grant, and then down to them
 * Higher costs never raise a grant. Cents, half up.
 */
export function reduced(kind: FinancingKind, granted: Granted, actual: Actual): number {
  const { grantCents, eligibleCents } = granted;
  const costs = Math.max(0, actual.eligibleCents);
  if (kind === 'fixed') return Math.min(grantCents, costs);
  const saved = Math.max(0, eligibleCents - costs);
  const gained = Math.max(0, actual.thirdPartyCents - granted.thirdPartyCents);
  const less = saved + gained;
  if (kind === 'share') {
    const kept = Math.max(0, eligibleCents - less);
    return Math.min(costs, part(kept, grantCents, Math.max(1, eligibleCents)));
  }
  return Math.max(0, Math.min(costs, grantCents - less));
}

const total = (amounts: readonly number[]): number => amounts.reduce((sum, cents) => sum + cents, 0);

/** A line only where there is something. */
const shown = (key: StepKey, cents: number): Step[] => (cents === 0 ? [] : [{ key, cents }]);
