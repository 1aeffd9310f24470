import type { Deadline, Period, Rung, TaskDeclaration } from '#libs/engine/definition.js';
import { factText } from '../dossier/deadline-text.js';
import { roleText } from '../dossier/words.js';
import type { Language } from '../view/catalogue.js';
import { periodTexts } from './period-texts.js';

/** A period in words: `10 Arbeitstage`. */
export function periodText(period: Period, language: Language): string {
  const t = periodTexts(language);
  if ('workingDays' in period) return t('unit.workingDays', { count: period.workingDays });
  if ('days' in period) return t('unit.days', { count: period.days });
  if ('weeks' in period) return t('unit.weeks', { count: period.weeks });
  if ('months' in period) return t('unit.months', { count: period.months });
  if ('years' in period) return t('unit.years', { count: period.years });
  if ('hours' in period) return t('unit.hours', { count: period.hours });
  if ('minutes' in period) return t('unit.minutes', { count: period.minutes });
  return t('unit.seconds', { count: period.seconds });
}

/** A deadline in words. */
export function deadlineText(deadline: Deadline, language: Language): string {
  return 'fact' in deadline ? factText(deadline.fact, language) : periodText(deadline, language);
}

/** The rungs of a task's ladder in words. */
export function ladderTexts({ ladder = [] }: TaskDeclaration, language: Language): string[] {
  const t = periodTexts(language);
  return ladder.map((rung) => {
    const when = whenText(rung, language);
    return rung.kind === 'reminder' || rung.to === undefined
      ? t('ladder.reminder', { when })
      : t('ladder.escalation', { role: roleText(rung.to, language), when });
  });
}

function whenText({ before, after }: Rung, language: Language): string {
  const t = periodTexts(language);
  if (before) return t('before', { period: periodText(before, language) });
  return t('after', { period: periodText(after ?? { days: 0 }, language) });
}
