import { Injectable } from '@nestjs/common';
import { parsePage } from '#libs/forms/parse-page.js';
import type { Settled } from '../application/draft-files.js';
import type { FilledForm } from '../application/filled-form.js';
import { FormFiles, type FormPlace } from '../application/form-files.js';
import type { Actor } from '../security/actor.js';
import type { Language } from '../view/catalogue.js';
import { TaskDesk } from './task-desk.js';
import type { TaskAct, TaskView } from './task-view.js';

/** A task and the key of its opening, as an address names them. */
export interface TaskPlace {
  readonly reference: string;
  readonly key: string;
}

/** A task's form that was sent, with its files seen to. */
export interface SentTaskForm extends Omit<Settled, 'isChanged'> {
  /** the task as it stands with them */
  readonly view: TaskView;
}

/** The form of a task as it comes in, by whichever of the buttons of its page: no file that was chosen is lost. */
@Injectable()
export class TaskFiles {
  constructor(
    private readonly desk: TaskDesk,
    private readonly files: FormFiles,
  ) {}

  /** @throws Problem `not-found` where there is no such task or field; `too-many-requests` */
  async settle(actor: Actor, place: TaskPlace, form: FilledForm, language: Language): Promise<SentTaskForm> {
    const seen = (): Promise<TaskView> => this.desk.view(actor, place.reference, place.key, language);
    const before = await seen();
    const { isChanged, ...settled } = await this.files.settle(form, placeOf(actor, before), language);
    return { ...settled, view: isChanged ? await seen() : before };
  }
}

/** A form that was saved, with what is wrong with the files that came along. */
export function withFaults(act: TaskAct, { view, values, errors }: SentTaskForm): TaskAct {
  if (act.kind !== 'saved' || errors.length === 0) return act;
  const typed = parsePage(view.form, 'main', values, view.begun);
  return { kind: 'faulty', typed, revision: act.revision, errors, declared: false };
}

/** The status of a task's page that shows a form again. */
export const statusOf = ({ kind }: TaskAct): 409 | 422 => (kind === 'faulty' ? 422 : 409);

/** Where the files of a task's form stand; nowhere where it is not this person's to do now. */
function placeOf(
  { personId }: Actor,
  { opened, line, form, version, begun, standing }: TaskView,
): FormPlace | undefined {
  if (!version || !standing?.may) return undefined;
  const base = `/dossiers/${opened.dossier.reference}/tasks/${line.key}`;
  const of = { dossierId: opened.dossier.id, taskKey: line.key };
  return { personId, of, form: { definition: form, version }, begun, base };
}
