import type { FormReference, TaskDeclaration } from '#libs/engine/definition.js';
import type { Answers } from '#libs/forms/definition.js';
import { applicationVersions, taskResults, type OpenedDossier } from '../dossier/dossier-reader.js';
import { taskNameOf } from '#libs/engine/state.js';

/**
 * What a task that revises what the dossier began with finds there; else what was filled in when the task was last done, for a task that makes a draft (it has one outcome and one seat): a draft
 * that was returned is mended, not written again. A decision is always made anew.
 */
export function draftedBefore(
  opened: OpenedDossier,
  name: string,
  { outcomes, seats = 1 }: TaskDeclaration,
  form: FormReference | undefined,
): Answers | undefined {
  if (outcomes.length > 1 || seats > 1) return undefined;
  const begun = applicationVersions(opened).at(-1);
  if (form && begun?.formName === form.name && begun.formVersion === form.version) return begun.data;
  const last = taskResults(opened).find(({ taskKey }) => taskNameOf(taskKey ?? '') === name);
  return last?.formName === form?.name && last?.formVersion === form?.version ? last?.data : undefined;
}
