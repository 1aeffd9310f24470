import type { AnswerData } from '../../process.js';
import { isList, isRecord } from '../answers.js';
import { cents } from '../facts.js';
import type { FundingTerms } from '../terms.js';

interface Line {
  label: string;
  cents: number;
}

const own: readonly string[] = ['ownFunds', 'donations', 'participantFees'];

/**
 * How a grant comes about, line by line, as its notice shows it (funding handbook §3.3). The last line is the grant.
 * @returns amounts in cents; what is taken off stands below zero
 */
export function calculation(
  application: AnswerData,
  grantedCents: number,
  { financing, shareBasisPoints, maxGrantCents, notEligible }: FundingTerms,
): { eligibleCents: number; lines: Line[] } {
  const costs = total(application['costs'], () => true);
  const excluded = total(application['costs'], (category) => notEligible.includes(category));
  const eligibleCents = costs - excluded;
  const ownCents = total(application['income'], (category) => own.includes(category));
  const otherCents = total(application['income'], (category) => !own.includes(category));
  const lines: Line[] = [{ label: 'Ausgaben nach Ihrem Finanzierungsplan', cents: costs }];
  if (excluded > 0) {
    lines.push({ label: 'Nicht zuwendungsfähig', cents: -excluded });
    lines.push({ label: 'Zuwendungsfähige Ausgaben', cents: eligibleCents });
  }
  if (financing === 'deficit') {
    lines.push({ label: 'Eigene Mittel', cents: -ownCents }, { label: 'Mittel anderer', cents: -otherCents });
    lines.push({ label: 'Fehlbedarf', cents: eligibleCents - ownCents - otherCents });
  }
  if (financing === 'share' && shareBasisPoints !== undefined) {
    const percent = String(shareBasisPoints / 100).replace('.', ',');
    lines.push({
      label: `${percent} % der zuwendungsfähigen Ausgaben`,
      cents: Math.round((eligibleCents * shareBasisPoints) / 10_000),
    });
  }
  lines.push({ label: 'Beantragt', cents: cents(application, 'requestedCents') });
  if (maxGrantCents !== undefined) lines.push({ label: 'Höchstbetrag im Programm', cents: maxGrantCents });
  lines.push({ label: 'Zuwendung', cents: grantedCents });
  return { eligibleCents, lines };
}

function total(rows: AnswerData[string] | undefined, counts: (category: string) => boolean): number {
  if (!isList(rows)) return 0;
  return rows
    .filter(isRecord)
    .filter(({ category }) => counts(typeof category === 'string' ? category : ''))
    .reduce((sum, row) => sum + cents(row, 'amountCents'), 0);
}
