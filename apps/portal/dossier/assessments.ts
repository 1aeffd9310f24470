import { taskNameOf } from '#libs/engine/state.js';
import type { AnswersLine } from '#libs/database/stores/dossier-view.store.js';
import { processes } from '#libs/processes/index.js';
import type { ScoreSheet } from '#libs/processes/scoring.js';
import { secretTasks, taskResults, type OpenedDossier } from './dossier-reader.js';

/** An assessment that counts. Scores in hundredths of a point. */
export interface Assessment {
  readonly line: AnswersLine;
  readonly task: string;
  readonly scoreHundredths: number;
  /** points by criterion; missing where it does not apply */
  readonly points: Readonly<Record<string, number>>;
}

export interface Assessments {
  readonly sheet: ScoreSheet;
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
  const scoring = processes[dossier.process]?.scoring;
  if (!scoring) return undefined;
  const { first, further } = scoring.tasks;
  const isScored = (name: string): boolean => name === first || name === further;
  const open = dossier.snapshot?.tasks.some(({ name }) => isScored(name)) ?? false;
  if (open || secretTasks(compiled, dossier).size > 0) return undefined;
  const sheet = scoring.sheet(frame.terms);
  const newest = (name: string): string => `${name}-${dossier.snapshot?.opened[name] ?? 0}`;
  const lines = taskResults(opened)
    .toReversed()
    .filter(({ taskKey, personId }) => {
      const name = taskNameOf(taskKey ?? '');
      const counts = !frame.recused.some(({ id }) => id === personId);
      return counts && isScored(name) && taskKey === newest(name);
    });
  const of = lines.flatMap((line): Assessment[] => {
    const scoreHundredths = sheet.score(line.data);
    if (scoreHundredths === undefined) return [];
    return [{ line, task: taskNameOf(line.taskKey ?? ''), scoreHundredths, points: sheet.points(line.data) }];
  });
  if (of.length === 0) return undefined;
  const scores = of.map(({ scoreHundredths }) => scoreHundredths);
  const ofFirst = of.filter(({ task }) => task === first).map(({ scoreHundredths }) => scoreHundredths);
  const firstSpreadHundredths = sheet.spread(ofFirst);
  const asked = (dossier.snapshot?.opened[further] ?? 0) > 0;
  return {
    sheet,
    of,
    meanHundredths: sheet.mean(scores),
    spreadHundredths: sheet.spread(scores),
    firstSpreadHundredths,
    further: !asked ? 'none' : firstSpreadHundredths > sheet.maxSpreadHundredths ? 'spread' : 'replaced',
  };
}
