import type { AnswerData, DocumentSource } from '../process.js';
import { paragraphs } from '../project-funding/documents/paragraphs.js';
import { group, rows, text, whole } from '../answers.js';
import { prizeName } from './prize-words.js';
import { resultsIn } from './results.js';
import { prizeTerms } from './terms.js';

/** What the documents of a nomination say. `undefined` for a template that this process doesn't make. */
export function documentData(template: string, source: DocumentSource): Record<string, unknown> | undefined {
  const application = source.application ?? {};
  const paper = { reference: source.reference, programme: source.programme['title'] ?? '' };
  const letter = { ...paper, recipient: recipient(application) };
  const about = { ...letter, project: text(application, 'title'), applicationDay: source.receivedDay };
  const invited = source.said('invited');
  const result = source.said('published');
  const results = resultsIn(result);
  const nameOf = (prize: string): string => prizeName(prize, prizeTerms(source.terms));
  // Ceremonies are held by day: the day in UTC is that in Berlin.
  const ceremonyOn = text(invited, 'ceremonyAt').slice(0, 10);
  switch (template) {
    case 'receipt':
      return {
        ...letter,
        kind: 'nomination',
        // What somebody else proposed is theirs until the nominee completes it.
        recipient: isProposal(source) ? ['An die vorschlagende Person'] : letter.recipient,
        receivedAt: source.receivedAt,
        sections: source.sections,
        answersHash: source.applicationHash,
      };
    case 'exclusion':
      return { ...about, reasons: paragraphs(source.given('screen').at(-1)?.['reason']), signatory: source.signatory };
    case 'invitation':
      return {
        ...letter,
        project: about.project,
        ceremonyAt: text(invited, 'ceremonyAt'),
        place: text(invited, 'place'),
        ...(text(invited, 'because') ? { postponedBecause: text(invited, 'because') } : {}),
        signatory: source.signatory,
      };
    case 'award-letter': {
      const cents = whole(result, 'cents');
      return {
        ...about,
        prize: results.map(({ prize }) => nameOf(prize)).join(' und '),
        ...(cents > 0 ? { cents } : {}),
        reasons: results.flatMap(({ reason }) => paragraphs(reason)),
        ...(source.dueAt ? { dueAt: source.dueAt } : {}),
        earmarked: source.terms['earmarked'] === true,
        signatory: source.signatory,
      };
    }
    case 'certificate': {
      const award = results.find(({ prize }) => prize === source.part);
      return {
        ...paper,
        year: Number(ceremonyOn.slice(0, 4)),
        prize: nameOf(award?.prize ?? ''),
        awardedTo: nominees(application),
        project: about.project,
        reason: award?.reason ?? '',
        day: ceremonyOn,
      };
    }
    default:
      return undefined;
  }
}

const isProposal = ({ versions }: DocumentSource): boolean =>
  versions.length === 1 && versions[0]?.data['origin'] === 'third';

/** A nomination has no address of the street: letters go by mail. */
function recipient(application: AnswerData): string[] {
  const nominee = group(application, 'nominee');
  return [text(nominee, 'name'), text(nominee, 'email')].filter((line) => line !== '');
}

/** The nominee, and those who applied with them; at most four are named. */
export const nominees = (application: AnswerData): string[] =>
  [text(group(application, 'nominee'), 'name'), ...rows(application, 'jointly').map((row) => text(row, 'name'))]
    .filter((name) => name !== '')
    .slice(0, 4);
