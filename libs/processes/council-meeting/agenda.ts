import { rows, text, whole } from '../answers.js';
import { isStepRole, type StepRole } from '../council/outcomes.js';
import type { AnswerData, CaseFile, LogEntry } from '../process.js';

/** An item of a meeting's agenda (TOP). */
export interface Item {
  /** within the meeting, for good */
  readonly id: string;
  readonly chapter: string;
  readonly title: string;
  readonly isPublic: boolean;
  /** its submission is not public, so it never is, whatever the agenda says */
  readonly confined: boolean;
  /** id of the submission's dossier; empty for what is none, such as the minutes of the last meeting */
  readonly paper: string;
  /** after the agenda was fixed: in a supplement to it, or by the meeting's own resolution that it brooks no delay */
  readonly late: boolean;
  readonly urgent: boolean;
  /** the submission says it is ready; what is none is ready at once */
  readonly ready: boolean;
  /** the submission cannot come here, or was taken back */
  readonly gone: '' | 'declined' | 'dropped';
  readonly role?: StepRole;
  readonly number: string;
  /** of the submission: the version on the table, and the number of its step */
  readonly version: number;
  readonly step: number;
  readonly biased: readonly string[];
  readonly rightsOfOthers: boolean;
  readonly aboutMoney: boolean;
  /** what the submission proposes, for the minutes: the words of a resolution that takes it as it is */
  readonly proposal: string;
  /** why the meeting let it in */
  readonly urgentBecause: string;
  /** what other bodies said before, as `hierzu → Empfehlung` (A14) */
  readonly advice: readonly { body: string; outcome: string; on: string }[];
}

const nothingKnown = {
  confined: false,
  late: false,
  urgent: false,
  gone: '',
  number: '',
  version: 0,
  step: 0,
  biased: [],
  rightsOfOthers: false,
  aboutMoney: false,
  proposal: '',
  urgentBecause: '',
  advice: [],
} as const;

/** Of an item that it is there, and where. */
export const placeOnly = ({ id, chapter, isPublic, confined, late, urgent, ready, gone }: Item): Item => ({
  ...nothingKnown,
  id,
  chapter,
  title: '',
  isPublic,
  confined,
  paper: '',
  late,
  urgent,
  ready,
  gone,
});

const byPeople: ReadonlySet<string> = new Set(['arrange', 'supplement', 'leadMeeting.urgent']);

/** How often people have changed the agenda: a list that was made from an earlier one is stale. */
export const editionOf = ({ log }: Pick<CaseFile, 'log'>): number =>
  log.filter(({ type }) => byPeople.has(type)).length;

/** The agenda as it stands: as arranged last, with what submissions said since, and what was added later. */
export function agendaOf({ log }: Pick<CaseFile, 'log'>): Item[] {
  return log.reduce<Item[]>(after, []);
}

function after(items: Item[], { type, data }: LogEntry): Item[] {
  if (type === 'arrange') return arranged(items, rows(data, 'items'), false);
  if (type === 'supplement') return [...items, ...arranged([], newRows(items, data), true)];
  if (type === 'leadMeeting.urgent') {
    const item = itemIn({ ...data, item: text(data, 'newItem') }, items.length);
    return [...items, { ...item, late: true, urgent: true, urgentBecause: text(data, 'reason') }];
  }
  const paper = text(data, 'paper');
  if (type === 'announced' || type === 'itemChanged') return told(items, paper, known(data), text(data, 'subject'));
  if (type === 'declined') return told(items, paper, { gone: 'declined', ready: false });
  if (type === 'itemDropped') return told(items, paper, { gone: 'dropped', ready: false });
  return items;
}

/** What a submission says of itself; an item that nobody named has its subject as title. */
const told = (items: readonly Item[], paper: string, what: Partial<Item>, subject = ''): Item[] =>
  items.map((item) =>
    paper !== '' && item.paper === paper ? { ...item, ...what, title: item.title || subject } : item,
  );

/** The whole list anew; what is known of an item stays with it, also of its submission. */
function arranged(before: readonly Item[], list: readonly AnswerData[], late: boolean): Item[] {
  return list.map((row, index) => {
    const item = itemIn(row, index);
    const same = before.find(({ id, paper }) => id === item.id && paper === item.paper);
    const { chapter, title } = item;
    if (!same || same.gone !== '') return { ...item, late };
    return { ...same, chapter, title, isPublic: item.isPublic && !same.confined };
  });
}

/** Of a supplement, the rows that are not on the agenda yet. */
const newRows = (items: readonly Item[], data: AnswerData): AnswerData[] =>
  rows(data, 'items').filter((row) => !items.some(({ id }) => id === text(row, 'item')));

function itemIn(row: AnswerData, index: number): Item {
  const paper = text(row, 'paper');
  return {
    ...nothingKnown,
    id: text(row, 'item') || `i${index + 1}`,
    chapter: text(row, 'chapter'),
    title: text(row, 'title'),
    isPublic: text(row, 'publicity') !== 'internal',
    paper,
    ready: paper === '',
  };
}

function known(data: AnswerData): Partial<Item> {
  const role = text(data, 'role');
  return {
    ready: true,
    gone: '',
    ...(isStepRole(role) ? { role } : {}),
    number: text(data, 'number'),
    version: whole(data, 'version'),
    step: whole(data, 'step'),
    biased: Array.isArray(data['biased']) ? data['biased'].map(String) : [],
    rightsOfOthers: data['rightsOfOthers'] === true,
    aboutMoney: data['aboutMoney'] === true,
    proposal: text(data, 'proposal'),
    advice: rows(data, 'advice').map((row) => ({
      body: text(row, 'body'),
      outcome: text(row, 'outcome'),
      on: text(row, 'on'),
    })),
    // What is not public as a submission is not public as an item.
    ...(data['public'] === false ? { isPublic: false, confined: true } : {}),
  };
}

/** Items that stand on the agenda: not those that could not come. */
export const standing = (items: readonly Item[]): Item[] => items.filter(({ gone }) => gone === '');

/** Items that everybody may know of: what a submission has not answered for yet could be meant for the body alone. */
export const publicItems = (items: readonly Item[], chapters: readonly string[]): Item[] =>
  inOrder(items, chapters).filter(({ isPublic, ready }) => isPublic && ready);

/**
 * Numbers of the items as they are printed: `Ö 2.1` by chapter in the public part, `N 1.1` in the other one. Chapters keep
 * their number also where they are empty; an item that is not ready has none yet.
 */
export function numbersOf(items: readonly Item[], chapters: readonly string[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const isPublic of [true, false]) {
    const count = new Map<number, number>();
    for (const item of inOrder(items, chapters).filter((one) => one.isPublic === isPublic && one.ready)) {
      const chapter = chapterOf(item, chapters);
      const n = (count.get(chapter) ?? 0) + 1;
      count.set(chapter, n);
      numbers.set(item.id, `${isPublic ? 'Ö' : 'N'} ${chapter}.${n}`);
    }
  }
  return numbers;
}

const chapterOf = ({ chapter }: Item, chapters: readonly string[]): number => {
  const found = chapters.indexOf(chapter);
  return found < 0 ? Math.max(1, chapters.length) : found + 1;
};

/** Items in the order of their chapters, the public part first; within a chapter as they were arranged. */
export function inOrder(items: readonly Item[], chapters: readonly string[]): Item[] {
  const rank = (item: Item): number => (item.isPublic ? 0 : 1000) + chapterOf(item, chapters);
  return standing(items).toSorted((a, b) => rank(a) - rank(b));
}
