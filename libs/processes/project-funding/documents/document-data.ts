import type { AnswerData, DocumentSource } from '../../process.js';
import { at, isList, isRecord } from '../answers.js';
import { cents, requested } from '../facts.js';
import { fundingTerms } from '../terms.js';
import { committeeSubmission } from './committee-submission.js';
import { grantData } from './grant-data.js';
import { paragraphs } from './paragraphs.js';

/** What the documents of project funding say. `undefined` for a template that this process doesn't make. */
export function documentData(template: string, source: DocumentSource): Record<string, unknown> | undefined {
  const application = source.application ?? {};
  const letter = {
    reference: source.reference,
    programme: source.programme['title'] ?? '',
    recipient: recipient(application),
  };
  const about = { ...letter, project: at(application, 'project', 'title'), applicationDay: source.receivedDay };
  const signed = { ...about, signatory: source.signatory };
  const { remedy, selection } = fundingTerms(source.terms);
  switch (template) {
    case 'receipt':
      return {
        ...letter,
        programme: [letter.programme, source.call?.name ?? ''].filter((name) => name !== '').join(', '),
        receivedAt: source.receivedAt,
        sections: source.sections,
        answersHash: source.applicationHash,
      };
    case 'notice':
      return { ...signed, ...grantData(source), remedy };
    case 'partial-notice':
      return { ...signed, ...grantData(source), remedy, requestedCents: cents(requested(source), 'requestedCents') };
    case 'forwarding-contract':
      return { ...signed, ...grantData(source) };
    case 'rejection':
      return { ...signed, reasons: paragraphs(source.given('draftRejection').at(-1)?.['reasons']), remedy };
    case 'clarification-request':
      return { ...signed, items: items(source), dueAt: source.dueAt };
    case 'waiting-list':
      return {
        ...about,
        amountCents: source.facts['claimCents'],
        place: source.facts['linePlace'],
        selection: source.call?.selection ?? selection,
        budgetYear: source.call?.budgetYear ?? Number(source.receivedDay.slice(0, 4)),
      };
    case 'committee-submission':
      return { ...signed, ...committeeSubmission(source) };
    default:
      return undefined;
  }
}

/** Less than was asked for is a partial notice, as the chart has it. */
function noticeOf(source: DocumentSource): string {
  const granted = cents(source.given('draftNotice').at(-1), 'grantedCents');
  return granted < cents(requested(source), 'requestedCents') ? 'partial-notice' : 'notice';
}

/** What the tasks of project funding draft or release. */
export const previews: Readonly<Record<string, (source: DocumentSource) => string>> = {
  draftNotice: noticeOf,
  releaseNotice: noticeOf,
  draftRejection: () => 'rejection',
  releaseRejection: () => 'rejection',
};

function recipient(application: AnswerData): string[] {
  const line = (key: string): string => at(application, 'organisation', key);
  const town = `${line('postalCode')} ${line('city')}`.trim();
  return [line('name'), at(application, 'contact', 'name'), line('street'), town].filter((one) => one !== '');
}

/** What the formal check asks for: the field in the form's words, and why. */
function items({ given, labels }: DocumentSource): { label: string; value: string }[] {
  const requests = given('formalCheck').at(-1)?.['requests'];
  if (!isList(requests)) return [];
  const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
  return requests.filter(isRecord).map(({ ptr, text }) => ({
    label: labels[textOf(ptr)] ?? textOf(ptr),
    value: textOf(text),
  }));
}
