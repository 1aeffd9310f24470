import type { AnswerData, CaseFile } from '../process.js';
import { editionOf, inOrder } from './agenda.js';
import { minutesBegin } from './minutes-text.js';
import { chaptersOn, sittingOf } from './sitting.js';

/** What the form of a task or command of a meeting begins with. */
export function meetingBegins(name: string, source: CaseFile): AnswerData | undefined {
  switch (name) {
    case 'openMeeting':
      return { present: membersOf(source) };
    case 'writeMinutes':
      // What was written before it was returned is kept.
      return source.everGiven?.('writeMinutes').at(-1)?.data ?? minutesBegin(source);
    case 'arrange':
    case 'supplement':
      return { items: itemsOf(source), edition: editionOf(source) };
    case 'reschedule':
      return planOf(source);
    default:
      return undefined;
  }
}

/** When and where it is to be, as planned or moved last. */
function planOf(source: CaseFile): AnswerData {
  const { on, startsAt, room, short } = sittingOf(source);
  return { on, startsAt, room, notice: short ? 'short' : 'regular' };
}

/** Who is meant to come: in a large body it is quicker to take away the few who are missing. */
const membersOf = (source: CaseFile): string[] => [
  ...new Set(
    sittingOf(source)
      .seats.filter(({ role }) => role !== 'substitute')
      .map(({ person }) => person),
  ),
];

/** The agenda as rows of its form. */
function itemsOf(source: CaseFile): AnswerData[] {
  const sitting = sittingOf(source);
  return inOrder(sitting.items, chaptersOn(sitting)).map(({ id, paper, chapter, title, isPublic }) => ({
    item: id,
    ...(paper ? { paper } : {}),
    chapter,
    ...(title ? { title } : {}),
    publicity: isPublic ? 'public' : 'internal',
  }));
}
