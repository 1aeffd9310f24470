import { fieldAt } from '#libs/forms/fields.js';
import type { TaskAct, TaskView } from '../task/task-view.js';
import { partsOf, type TaskInput } from './beside-task.js';
import { planRoute } from './route-plan.js';

/** The id of a task's form, for buttons beside it. */
export const taskFormId = 'task-form';

/**
 * What stands in the form of a task of a paper, with the route that its rules suggest for it; nothing for other dossiers.
 * @param act what became of the form that was sent, with what was typed
 */
export function taskInput({ opened, line, form, begun, standing }: TaskView, act?: TaskAct): TaskInput | undefined {
  const { paper, dossier, frame } = opened;
  if (!paper) return undefined;
  const { view, register, meetings } = paper;
  const answers = act && 'typed' in act ? act.typed : begun;
  // Else the form is about the route alone: the paper is written and signed.
  const isWhole = form.name === opened.file.formName;
  const isAsked = partsOf(view, line.name).includes('route') && fieldAt(form, `/${view.route}`) !== undefined;
  if (!isAsked) return { definition: form, isWhole, answers, plan: undefined, take: undefined };
  // What the form does not ask for is what the author answered.
  const all = { ...opened.file.application, ...answers };
  const formAction = `/dossiers/${dossier.reference}/tasks/${line.key}/route`;
  return {
    definition: form,
    isWhole,
    answers,
    plan: planRoute({ view, answers: all, terms: frame.terms, register, meetings, isSigned: !isWhole }),
    take: standing?.may ? { form: taskFormId, formAction } : undefined,
  };
}
