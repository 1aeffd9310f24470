import type { AnswerData, DocumentSource } from '../process.js';
import { at, isList, isRecord } from './answers.js';
import { cents } from './facts.js';

/** What the documents of project funding say. `undefined` for a template that this process doesn't make. */
export function documentData(template: string, source: DocumentSource): Record<string, unknown> | undefined {
  const application = source.application ?? {};
  const letter = {
    reference: source.reference,
    programme: source.programme['title'] ?? '',
    recipient: recipient(application),
  };
  const decision = {
    ...letter,
    project: at(application, 'project', 'title'),
    applicationDay: source.receivedDay,
    signatory: source.signatory,
  };
  switch (template) {
    case 'receipt':
      return {
        ...letter,
        receivedAt: source.receivedAt,
        sections: source.sections,
        answersHash: source.applicationHash,
      };
    case 'notice': {
      const draft = source.given('draftNotice').at(-1) ?? {};
      return {
        ...decision,
        reasons: paragraphs(draft['reasons']),
        purpose: at(application, 'project', 'summary'),
        amountCents: cents(draft, 'grantedCents'),
        financing: source.terms['financing'],
        eligibleCents: costs(application),
        ...(source.terms['shareBasisPoints'] ? { shareBasisPoints: source.terms['shareBasisPoints'] } : {}),
        periodFrom: at(application, 'period', 'from'),
        periodTo: at(application, 'period', 'to'),
        conditions: [...paragraphs(source.programme['conditions']), ...paragraphs(draft['conditions'])],
        proofDay: draft['proofDueOn'],
      };
    }
    case 'rejection':
      return { ...decision, reasons: paragraphs(source.given('draftRejection').at(-1)?.['reasons']) };
    default:
      return undefined;
  }
}

function recipient(application: AnswerData): string[] {
  const line = (key: string): string => at(application, 'organisation', key);
  const town = `${line('postalCode')} ${line('city')}`.trim();
  return [line('name'), at(application, 'contact', 'name'), line('street'), town].filter((one) => one !== '');
}

function costs(application: AnswerData): number {
  const rows = application['costs'];
  return isList(rows) ? rows.filter(isRecord).reduce((sum, row) => sum + cents(row, 'amountCents'), 0) : 0;
}

const paragraphs = (text: unknown): string[] =>
  typeof text === 'string'
    ? text
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean)
    : [];
