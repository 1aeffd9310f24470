import type { AnswerData } from '../../process.js';
import { calculate } from '../financing.js';
import { planOf } from '../financing-plan.js';
import { financingTexts } from '../financing-texts.js';
import type { FundingTerms } from '../terms.js';

/**
 * How a grant comes about, line by line, as its notice shows it (funding handbook §3.3): the highest possible one by the
 * plan and the programme's rules, then what is granted.
 * @returns amounts in cents; what is taken off stands below zero
 */
export function calculation(
  application: AnswerData,
  grantedCents: number,
  terms: FundingTerms,
): { eligibleCents: number; lines: { label: string; cents: number }[] } {
  const { eligibleCents, steps, grantCents } = calculate(planOf(application), terms);
  const granted = grantedCents < grantCents ? 'Bewilligt, weniger als höchstens möglich' : 'Bewilligt';
  const lines = steps.map(({ key, cents }) => ({ label: capital(financingTexts.de[key]), cents }));
  return { eligibleCents, lines: [...lines, { label: granted, cents: grantedCents }] };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
