import type { AnswersLine } from '#libs/database/stores/dossier-view.store.js';
import { isRecord } from '#libs/processes/project-funding/answers.js';
import { meanOf } from '#libs/processes/project-funding/facts.js';
import { score, spread, type Sheet } from '#libs/processes/project-funding/score-sheet.js';
import { fundingTerms } from '#libs/processes/project-funding/terms.js';
import { secretTasks, taskResults, type OpenedDossier } from './dossier-reader.js';
import { taskNameOf } from './words.js';

/** The tasks in which experts score, in the order in which they are opened. */
const scoring = ['assessment', 'furtherAssessment'];

/** An assessment that counts. Scores in hundredths of a point. */
export interface Assessment {
  readonly line: AnswersLine;
  readonly task: string;
  readonly scoreHundredths: number;
  /** points by criterion; missing where it does not apply */
  readonly points: Readonly<Record<string, number>>;
}

export interface Assessments {
  readonly sheet: Sheet;
  readonly of: readonly Assessment[];
  readonly meanHundredths: number;
  readonly spreadHundredths: number;
  /** the spread of the first assessments, which decides whether a further one is asked for */
  readonly firstSpreadHundredths: number;
  readonly further: 'spread' | 'replaced' | 'none';
}

/**
 * The assessments of a dossier side by side, by the programme's sheet; those of people who turned out to be biased are left
 * out, as in the decision.
 * @returns nothing before all seats are done, and where nobody scores
 */
export function assessmentsOf(opened: OpenedDossier): Assessments | undefined {
  const { dossier, compiled, frame } = opened;
  if (!scoring.every((name) => compiled.definition.tasks[name])) return undefined;
  const open = dossier.snapshot?.tasks.some(({ name }) => scoring.includes(name)) ?? false;
  if (open || secretTasks(compiled, dossier).size > 0) return undefined;
  const { sheet } = fundingTerms(frame.terms);
  const newest = (name: string): string => `${name}-${dossier.snapshot?.opened[name] ?? 0}`;
  const lines = taskResults(opened)
    .toReversed()
    .filter(({ taskKey, personId }) => {
      const name = taskNameOf(taskKey ?? '');
      const counts = !frame.recused.some(({ id }) => id === personId);
      return counts && scoring.includes(name) && taskKey === newest(name);
    });
  const of = lines.flatMap((line): Assessment[] => {
    const scoreHundredths = score(sheet, line.data);
    const points = line.data['scores'];
    if (scoreHundredths === undefined || !isRecord(points)) return [];
    const numbers = Object.entries(points).filter((pair): pair is [string, number] => typeof pair[1] === 'number');
    return [{ line, task: taskNameOf(line.taskKey ?? ''), scoreHundredths, points: Object.fromEntries(numbers) }];
  });
  if (of.length === 0) return undefined;
  const scores = of.map(({ scoreHundredths }) => scoreHundredths);
  const first = of.filter(({ task }) => task === scoring[0]).map(({ scoreHundredths }) => scoreHundredths);
  const wide = spread(first) > sheet.maxSpreadHundredths;
  const asked = (dossier.snapshot?.opened['furtherAssessment'] ?? 0) > 0;
  return {
    sheet,
    of,
    meanHundredths: meanOf(scores),
    spreadHundredths: spread(scores),
    firstSpreadHundredths: spread(first),
    further: !asked ? 'none' : wide ? 'spread' : 'replaced',
  };
}
