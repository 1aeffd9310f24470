import type { AnswerData, DocumentSource } from '../../process.js';
import { at, isList } from '../answers.js';
import { cents } from '../facts.js';
import { fundingTerms } from '../terms.js';
import { calculation } from './calculation.js';
import { paragraphs } from './paragraphs.js';

/** What every letter says that grants money, from the newest draft of it. */
export function grantData(source: DocumentSource): Record<string, unknown> {
  const application = source.application ?? {};
  const draft = source.given('draftNotice').at(-1) ?? {};
  const terms = fundingTerms(source.terms);
  const { eligibleCents, lines } = calculation(application, cents(draft, 'grantedCents'), terms);
  const proofKind = source.terms['proofKind'];
  return {
    reasons: paragraphs(draft['reasons']),
    purpose: at(application, 'project', 'summary'),
    amountCents: cents(draft, 'grantedCents'),
    financing: terms.financing,
    eligibleCents,
    ...(terms.shareBasisPoints === undefined ? {} : { shareBasisPoints: terms.shareBasisPoints }),
    calculation: lines,
    periodFrom: at(application, 'period', 'from'),
    periodTo: at(application, 'period', 'to'),
    conditions: [
      ...paragraphs(source.programme['conditions']),
      ...chosen(draft, terms.textBlocks),
      ...paragraphs(draft['conditions']),
      ...paragraphs(source.given('resolution').at(-1)?.['conditions']),
      ...paragraphs(source.said('councilDecided')?.['conditions']),
    ],
    proofDay: draft['proofDueOn'],
    ...(proofKind === undefined ? {} : { proofKind }),
  };
}

/** The programme's optional conditions that the officer has ticked, in the programme's order. */
function chosen({ blocks }: AnswerData, offered: readonly { key: string; text: string }[]): string[] {
  const keys = isList(blocks) ? blocks : [];
  return offered.filter(({ key }) => keys.includes(key)).map(({ text }) => text);
}
