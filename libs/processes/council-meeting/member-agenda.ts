import type { ItemOutcome, StepRole, Votes } from '../council/outcomes.js';
import { seatsOn } from '../council/register.js';
import type { CaseFile } from '../process.js';
import { inOrder, numbersOf, type Item } from './agenda.js';
import { isBarred } from './bias.js';
import { chaptersOn, resultOf, sittingOf, type Sitting } from './sitting.js';

/** An item of a meeting as one of its members may see it. */
export interface MemberItem {
  /** within the meeting */
  id: string;
  /** `Ö 2.1` or `N 1.1` */
  number: string;
  chapter: string;
  isPublic: boolean;
  late: boolean;
  urgent: boolean;
  /** whether this member must not take part in it (§ 31 GO NRW) */
  barred: boolean;
  /** what follows is left empty where it is not theirs to know: of what is not public, for who is barred from it */
  title: string;
  /** id of the submission's dossier */
  paper: string;
  /** of the submission, the version that is on the table */
  version: number;
  role: StepRole | undefined;
  result: { outcome: ItemOutcome; votes: Votes; majority: string; text: string } | undefined;
}

/** A meeting as one of its members may see it. */
export interface MemberMeeting {
  bodyKey: string;
  bodyName: string;
  on: string;
  startsAt: string;
  room: string;
  short: boolean;
  /** its agenda is fixed; before that, items are only what is likely to come */
  fixed: boolean;
  items: readonly MemberItem[];
}

/** States in which nothing has been called for yet, or nothing is any more. */
const unfixed: ReadonlySet<string> = new Set(['new', 'planned', 'cancelled']);

/**
 * What a member of the body sees of a meeting: nothing at all for who has no seat on its day, and of what is not public
 * nothing of items from which they are barred. Whether a paper may be read says its own dossier.
 * @param state name of the meeting's state
 * @param barredFrom ids of submissions from which this person is barred for what their own dossiers know
 */
export function memberMeeting(
  source: Pick<CaseFile, 'log' | 'application' | 'council'>,
  { state, person, barredFrom }: { state: string; person: string; barredFrom: ReadonlySet<string> },
): MemberMeeting | undefined {
  const sitting = sittingOf(source);
  const { body, on, startsAt, room, short, bodyKey } = sitting;
  if (!body || !source.council) return undefined;
  if (!seatsOn(source.council, body.id, on).some((seat) => seat.person === person)) return undefined;
  const fixed = !unfixed.has(state);
  const chapters = chaptersOn(sitting);
  const numbers = numbersOf(sitting.items, chapters);
  const listed = inOrder(sitting.items, chapters).filter(
    ({ paper }) => state !== 'cancelled' && (fixed || paper !== ''),
  );
  const items = listed.map((item) => {
    const barred = isBarred(sitting, item, { person, barredFrom });
    return seen(sitting, item, { barred, number: numbers.get(item.id) ?? '' });
  });
  return { bodyKey, bodyName: body.name, on, startsAt, room, short, fixed, items };
}

function seen(sitting: Sitting, item: Item, { barred, number }: { barred: boolean; number: string }): MemberItem {
  const { id, chapter, isPublic, late, urgent } = item;
  const place = { id, number, chapter, isPublic, late, urgent, barred };
  if (barred && !isPublic) return { ...place, title: '', paper: '', version: 0, role: undefined, result: undefined };
  const result = resultOf(sitting, id);
  return {
    ...place,
    title: item.title,
    paper: item.paper,
    version: item.version,
    role: item.role,
    result: result && {
      outcome: result.outcome,
      votes: result.votes,
      majority: result.majority,
      text: result.text,
    },
  };
}

/** Ids of the submissions on an agenda as it stands. */
export const papersOn = (source: Pick<CaseFile, 'log' | 'application' | 'council'>): string[] => [
  ...new Set(sittingOf(source).items.flatMap(({ paper, gone }) => (paper === '' || gone !== '' ? [] : [paper]))),
];

/** Whether an item of a meeting is not public; also where there is none of that id. */
export const isItemInternal = (source: Pick<CaseFile, 'log' | 'application' | 'council'>, item: string): boolean =>
  sittingOf(source).items.find(({ id }) => id === item)?.isPublic !== true;
