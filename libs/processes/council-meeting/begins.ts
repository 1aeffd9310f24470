import { rows, text } from '../answers.js';
import type { AnswerData, CaseFile } from '../process.js';
import { inOrder, standing, type Item } from './agenda.js';
import { chaptersOf } from './publishes.js';
import { sittingOf } from './sitting.js';

/**
 * What a form of the meeting begins with: the agenda as it stands, when and where the meeting was planned, and its items one
 * by one for what the minutes say beside what they write themselves.
 */
export function meetingBegins(name: string, source: CaseFile): AnswerData | undefined {
  const sitting = sittingOf(source);
  const { on, startsAt, room, short, items } = sitting;
  if (name === 'arrange' || name === 'supplement') return { items: agendaRows(items) };
  if (name === 'reschedule') return { on, startsAt, room, notice: short ? 'short' : 'regular' };
  return name === 'writeMinutes' ? minutesBegin(source, inOrder(items, chaptersOf(sitting))) : undefined;
}

/** Items as rows of the form `agenda`, in the order in which they were arranged. */
export const agendaRows = (items: readonly Item[]): AnswerData[] =>
  standing(items).map(({ id, paper, chapter, title, isPublic }) => ({
    item: id,
    ...(paper ? { paper } : {}),
    chapter,
    ...(title ? { title } : {}),
    publicity: isPublic ? 'public' : 'internal',
  }));

/** Minutes that were returned are mended, not written again. */
function minutesBegin({ log }: CaseFile, items: readonly Item[]): AnswerData {
  const before = log.findLast(({ type }) => type === 'writeMinutes.submitted')?.data;
  const written = (id: string): string =>
    rows(before, 'items')
      .flatMap((row) => (text(row, 'item') === id ? [text(row, 'text')] : []))
      .join('\n\n');
  return {
    ...before,
    items: items.map(({ id }) => ({ item: id, ...(written(id) ? { text: written(id) } : {}) })),
  };
}
