import { answerAt } from './pointer.js';
import { prune } from './prune.js';
import { validate, type ValidateOptions } from './validate.js';
import type { Answers, FormDefinition } from './definition.js';

export type PageStatus = 'notStarted' | 'inProgress' | 'complete';

/** How far each page is, by its key: complete without errors, not started without answers, else in progress. */
export function pageStatus(
  definition: FormDefinition,
  answers: Answers,
  options: ValidateOptions = {},
): Readonly<Record<string, PageStatus>> {
  const kept = prune(definition, answers);
  const faulty = new Set(validate(definition, answers, { ...options, page: undefined }).map(({ page }) => page));
  const status = definition.pages.map((page): [string, PageStatus] => {
    if (!faulty.has(page.key)) return [page.key, 'complete'];
    const begun = page.fields.some(({ ptr }) => answerAt(kept, ptr) !== undefined);
    return [page.key, begun ? 'inProgress' : 'notStarted'];
  });
  return Object.fromEntries(status);
}
