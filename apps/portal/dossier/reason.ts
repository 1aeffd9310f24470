import type { Refusal } from '#libs/engine/outcome.js';
import type { ProcessTexts } from '#libs/processes/process.js';
import { refusalText } from '../commands/outcome-alert.js';
import type { Language } from '../view/catalogue.js';
import { dossierTexts } from './texts.js';
import { taskNameOf } from '#libs/engine/state.js';
import { roleText } from './words.js';

/** Why something was not possible, with every name of the definition in words: also of a task's opening, and of applicants. */
export function reasonText(refusal: Refusal, words: ProcessTexts, language: Language): string {
  return refusalText(named(refusal, words, language), words, language);
}

/** Why somebody can't do an open task now: said before they have filled anything in. */
export function obstacleText(refusal: Refusal, words: ProcessTexts, language: Language): string {
  const t = dossierTexts(language);
  if (refusal.code === 'taskTaken') return t('obstacle.taken');
  if (refusal.code === 'notAllowed' && refusal.needs.includes('applicant')) return t('obstacle.applicant');
  return reasonText(refusal, words, language);
}

/** The refusal with names that `refusalText` does not know put into words. */
export function named(refusal: Refusal, words: ProcessTexts, language: Language): Refusal {
  if ('needs' in refusal) return { ...refusal, needs: refusal.needs.map((role) => roleText(role, language)) };
  if (!('task' in refusal)) return refusal;
  const task = taskNameOf(refusal.task);
  return { ...refusal, task: words.tasks[task] ?? task };
}
