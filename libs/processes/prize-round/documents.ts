import { group, text, texts, whole } from '../answers.js';
import { mayBeNamed, mayShowPictures, mayShowReasons } from '../nomination/consent.js';
import { prizeName } from '../nomination/prize-words.js';
import { resultsIn } from '../nomination/results.js';
import { nominationForms } from '../nomination/task-forms.js';
import { tasks } from '../nomination/tasks.js';
import { prizeTerms } from '../nomination/terms.js';
import type { ChildFile, DocumentSource } from '../process.js';
import { questionOf } from '../project-funding/score-sheet.js';
import { taskForm } from '../task-form.js';
import { seatingList } from './ceremony-papers.js';
import { juryOf, votersOf } from './jury.js';
import { minutes } from './minutes.js';
import { motionsOf } from './motions.js';
import { awardsIn } from './records.js';

/** What the documents of a round say. `undefined` for a template that this process doesn't make. */
export function documentData(template: string, source: DocumentSource): Record<string, unknown> | undefined {
  const { application, children = [] } = source;
  const round = {
    reference: source.reference,
    programme: source.programme['title'] ?? '',
    name: text(application, 'name'),
  };
  const sponsor = text(application, 'sponsorName');
  const admitted = children.filter(wasAdmitted);
  switch (template) {
    case 'announcement':
      return { ...round, ...announcement(source), ...(sponsor ? { sponsor } : {}) };
    case 'minutes':
      return { ...round, ...minutes(source) };
    case 'seating-list':
      return { ...seatingList(source, round, source.facts['ceremonyAt']) };
    case 'press-release':
      return {
        ...round,
        releaseAt: source.facts['publishAt'],
        text: text(source.given('setEmbargo').at(-1), 'pressText'),
        awards: awarded(source).map((award) => ({ ...publicAward(source, award), pictures: pictureOf(award) })),
        nominations: admitted.length,
        ...(sponsor ? { sponsor } : {}),
        contact: text(application, 'contact'),
      };
    case 'sponsor-report': {
      const accounts = source.given('closeAccounts').at(-1);
      return {
        ...round,
        recipient: [sponsor || 'Zur Akte'],
        ...(sponsor ? { sponsor } : {}),
        givenCents: whole(application, 'sponsorCents'),
        received: accounts?.['sponsorReceived'] === true,
        nominations: children.length,
        admitted: admitted.length,
        categories: categories(source).map(({ key, label }) => ({
          label,
          count: children.filter((child) => text(child.application, 'category') === key).length,
        })),
        bySelf: children.filter((child) => text(child.application, 'origin') === 'self').length,
        byOthers: children.filter((child) => text(child.application, 'origin') === 'third').length,
        jurors: votersOf(juryOf(source)).length,
        awards: publicAwards(source),
        text: text(accounts, 'sponsorReport'),
        signatory: source.signatory,
      };
    }
    default:
      return undefined;
  }
}

const { score: scoring } = tasks;

/** States of nominations that the jury has never had. */
const never = new Set([
  'new',
  'consent',
  'screening',
  'screeningConfirmation',
  'late',
  'declined',
  'unanswered',
  'excluded',
  'merged',
]);
const wasAdmitted = ({ state }: ChildFile): boolean => !never.has(state);

/** What was announced: the rules in words, those of the programme's own forms. */
function announcement(source: DocumentSource): Record<string, unknown> {
  const { application, terms, programme, facts } = source;
  const { prizes, honorary } = prizeTerms(terms);
  return {
    text: text(application, 'text'),
    prizes: prizes.map(({ de, cents }) => ({ label: de, cents })),
    honorary,
    categories: categories(source).map(({ label }) => label),
    criteria: criteria(source),
    conditions: (programme['conditions'] ?? '').split('\n').filter(Boolean),
    opensOn: text(application, 'opensOn'),
    closesAt: facts['closesAt'],
    ceremonyOn: text(application, 'ceremonyOn'),
    contact: text(application, 'contact'),
  };
}

/** The prize's categories in the words of the nomination form that has them all. */
function categories({ terms }: DocumentSource): { key: string; label: string }[] {
  const keys = Array.isArray(terms['categories']) ? terms['categories'].map(String) : [];
  const words = nominationForms
    .map((form) => form.texts.de)
    .find((one) => keys.every((key) => one[`/category=${key}`] !== undefined));
  return keys.map((key) => ({ key, label: words?.[`/category=${key}`] ?? key }));
}

/** The criteria of the prize's score sheet with their weights, as its form has them. */
function criteria({ terms }: DocumentSource): { label: string; hint: string; weight: number }[] {
  const reference = scoring && taskForm('score', scoring, terms);
  const form = nominationForms.find(({ name }) => typeof reference === 'object' && reference.name === name);
  const mean = form?.rules.find((rule) => rule.kind === 'weightedMean');
  return (mean?.of ?? []).map(({ ptr, weight }) => {
    const key = ptr.slice(ptr.lastIndexOf('/') + 1);
    const hint = questionOf(form?.texts.de[`${ptr}?`] ?? '');
    return { label: form?.texts.de[`#main.${key}`] ?? key, hint, weight };
  });
}

/** An award with the nomination it is for, as far as that is known. */
interface Awarded {
  prize: string;
  cents: number;
  /** number of the motion that it follows from; 0 where that is not known */
  motion: number;
  child: ChildFile | undefined;
}

/** The awards in the order of the prizes. Once the round has told its nominations, each of them knows its own. */
function awarded(source: DocumentSource): Awarded[] {
  const children = source.children ?? [];
  const told = children.flatMap((child) => {
    const results = resultsIn(child.said('published'));
    return results.map(({ prize, cents }) => ({ nomination: child.id, prize, cents, motion: 0 }));
  });
  const order = [...prizeTerms(source.terms).prizes.map(({ key }) => key), 'extra', 'honorary'];
  const awards = awardsIn(source.facts);
  return (awards.length > 0 ? awards : told)
    .toSorted((one, other) => order.indexOf(one.prize) - order.indexOf(other.prize))
    .map(({ nomination, ...award }) => ({ ...award, child: children.find(({ id }) => id === nomination) }));
}

/** Who won what, as the public may read it: by name where the nominee has agreed to be published. */
function publicAward(source: DocumentSource, { prize, cents, motion, child }: Awarded): Record<string, unknown> {
  const agreed = child !== undefined && mayBeNamed(child);
  const explained = child !== undefined && mayShowReasons(child);
  return {
    prize: prizeName(prize, prizeTerms(source.terms)),
    nominee: agreed ? text(group(child.application, 'nominee'), 'name') : 'Ohne Namen, auf eigenen Wunsch',
    ...(agreed ? { project: text(child.application, 'title') } : {}),
    ...(cents > 0 ? { cents } : {}),
    reason: explained ? (motionsOf(source).find((one) => one.motion.number === motion)?.motion.reason ?? '') : '',
  };
}

const publicAwards = (source: DocumentSource): Record<string, unknown>[] =>
  awarded(source).map((award) => publicAward(source, award));

/** The first picture of a winner who has agreed to it, as on the public page; by its id. */
const pictureOf = ({ child }: Awarded): string[] =>
  child !== undefined && mayShowPictures(child) ? texts(child.application, 'photos').slice(0, 1) : [];

/** Files of nominations that a document of the round shows. */
export const documentPictures = (template: string, source: DocumentSource): { file: string; dossierId: string }[] =>
  template === 'press-release'
    ? awarded(source).flatMap((award) => pictureOf(award).map((file) => ({ file, dossierId: award.child?.id ?? '' })))
    : [];
