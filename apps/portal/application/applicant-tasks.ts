import { Injectable } from '@nestjs/common';
import { dayOf } from '#libs/calendar/berlin.js';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Command } from '#libs/database/entities/command.entity.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { ensureDraft } from '#libs/database/stores/application-draft.store.js';
import { applicationVersions, requestedChanges, type ChangeRequest } from '#libs/database/stores/application.store.js';
import { dossierFile, type DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { completeTask, type TaskCompletion } from '#libs/database/stores/task-command.store.js';
import type { FormReference } from '#libs/engine/definition.js';
import type { OpenTask } from '#libs/engine/state.js';
import { formLanguages, type Answers, type FormDefinition, type Pointer, type Terms } from '#libs/forms/definition.js';
import { withAnswer } from '#libs/forms/pointer.js';
import { processes } from '#libs/processes/index.js';
import { taskForm } from '#libs/processes/task-form.js';
import type { ApplicantTask } from '#libs/processes/public-view.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { termsOf } from '../programmes/programme-words.js';
import type { Actor } from '../security/actor.js';
import { DossierRights } from '../security/dossier-rights.js';
import { answerFiles } from './answer-files.js';
import { figuresOf, termsOfDossier } from './figures.js';
import type { OpenDraft } from './open-draft.js';
import { openFields } from './open-fields.js';
import { PublishedForms } from './published-forms.js';

/** A task of the applicant that waits to be done. */
export interface AskedTask {
  readonly dossier: Dossier;
  readonly task: OpenTask;
  /** how the public view of the process says that it is done */
  readonly how: ApplicantTask;
  readonly file: DossierFile;
  readonly base: string;
}

/** One that is done with a form, mostly the application once more, while it is being written. */
export interface TaskDraft extends OpenDraft, AskedTask {
  readonly asked: readonly ChangeRequest[];
  /** the application as it was sent last, where the answer changes that */
  readonly before?: Answers;
}

/** What the applicant must do in this dossier now, and how. */
export function applicantTask({ process, snapshot }: Dossier): { task: OpenTask; how: ApplicantTask } | undefined {
  const task = snapshot?.tasks.find(({ audience }) => audience.includes('applicant'));
  const how = task && processes[process]?.publicView?.tasks[task.name];
  return how && { task, how };
}

/** Address of the page on which a task of the applicant is done. */
export const taskHref = ({ reference }: Pick<Dossier, 'reference'>, { name }: Pick<OpenTask, 'name'>): string =>
  `/applications/${reference}/tasks/${name}`;

/**
 * What the office asks of applicants. Most is answered with the whole application once more, in which only some places can
 * be changed; some with a form of its own, the rest by choosing.
 */
@Injectable()
export class ApplicantTasks {
  constructor(
    private readonly database: Database,
    private readonly rights: DossierRights,
    private readonly forms: PublishedForms,
  ) {}

  /**
   * The task of this name.
   * @throws Problem `not-found` for another's dossier; `conflict`, leading to its status, where it is not asked (any more)
   */
  async ask(actor: Actor, reference: string, name: string): Promise<AskedTask> {
    const dossier = await this.rights.open(actor, reference);
    // Whoever made it for somebody else follows it, and does nothing in it.
    if (dossier.applicantId !== actor.personId) throw new Problem('not-found');
    const em = this.database.fork();
    const own = { dossierId: dossier.id, actorId: actor.personId };
    const given = await em.findOne(Command, own, { orderBy: { receivedAt: 'desc' } });
    const asked = applicantTask(dossier);
    if (asked?.task.name !== name || given?.outcome === null)
      throw new Problem('conflict', { goTo: `/applications/${dossier.reference}?command=${given?.id ?? ''}` });
    return { dossier, ...asked, file: await dossierFile(em, dossier), base: taskHref(dossier, asked.task) };
  }

  /**
   * The draft of the answer, begun with the application as it was sent last.
   * @throws Problem as `ask`, and `not-found` for a task without the application's form
   */
  async open(actor: Actor, reference: string, name: string): Promise<TaskDraft> {
    const asked = await this.ask(actor, reference, name);
    const { dossier, task, how, file } = asked;
    const em = this.database.fork();
    const begun = how.open === undefined ? undefined : await this.beginning(asked);
    if (!begun) throw new Problem('not-found');
    const published = await this.forms.get(begun.form.name, begun.form.version);
    const form = { ...published, definition: reworded(published.definition, how.says) };
    const of = { dossierId: dossier.id, taskKey: task.key };
    const row = await ensureDraft(em, actor.personId, of, form.version, begun.data);
    const requests = how.open === 'requested' ? await requestedChanges(em, dossier.id) : [];
    const places = how.open === 'requested' ? requests.map(({ ptr }) => ptr) : how.open;
    const answers = row.data;
    return {
      ...asked,
      row,
      form,
      answers,
      terms: {
        ...termsOf(file.terms),
        appliedOn: dayOf(dossier.createdAt.toISOString()),
        ...(how.open === 'form' ? termsOfDossier(dossier, file) : {}),
        ...overlaid(asked),
      },
      rules: { process: dossier.process, terms: { ...file.terms, ...overlaid(asked) } },
      figures: (language) => figuresOf(dossier, file, how.figures ?? [], language),
      files: await answerFiles(em, form.definition, answers),
      ...(Array.isArray(places) ? { only: without(openFields(form.definition, places), how.closed) } : {}),
      requests: Object.fromEntries(requests.map(({ ptr, text }) => [ptr, text])),
      asked: requests,
      before: begun.data,
    };
  }

  /** What the answer is begun with: the application as it was sent last but for what is one's own, or a blank form of the task. */
  private async beginning({
    dossier,
    task,
    how,
    file,
  }: AskedTask): Promise<{ form: FormReference; data: Answers } | undefined> {
    if (how.open === 'form') {
      const declaration = processes[dossier.process]?.definition.tasks[task.name];
      const form = declaration && taskForm(task.name, declaration, file.terms);
      return typeof form === 'object' ? { form, data: {} } : undefined;
    }
    const last = (await applicationVersions(this.database.fork(), dossier.id)).at(-1);
    if (!last) return undefined;
    const taken = (how.own ?? []).reduce<Answers>((data, ptr) => withAnswer(data, ptr, undefined), last.data);
    return { form: { name: last.formName, version: last.formVersion }, data: taken };
  }

  /** Answers with the form as it was filled in, mostly a new version of the application. The same key is the same answer. */
  give({ dossier, task, how, form, answers, row }: TaskDraft, key: string): Promise<SentCommand> {
    const filled = { form: form.version, data: { ...answers } };
    return this.complete(dossier, task, how.outcome, { personId: row.personId ?? '', key, answers: filled });
  }

  /**
   * Chooses an outcome that needs nothing filled in. The same key is the same choice.
   * @throws Problem `not-found` where the task cannot be answered like that
   */
  async choose(
    actor: Actor,
    { dossier, task, how }: AskedTask,
    choice: 'accept' | 'decline',
    key: string,
  ): Promise<SentCommand> {
    const outcome = choice === 'decline' ? how.decline : how.open === undefined ? how.outcome : undefined;
    if (outcome === undefined) throw new Problem('not-found');
    return this.complete(dossier, task, outcome, { personId: actor.personId, key, answers: undefined });
  }

  private complete(
    dossier: Dossier,
    task: OpenTask,
    outcome: string,
    by: { personId: string; key: string; answers: TaskCompletion['answers'] },
  ): Promise<SentCommand> {
    const { personId, key: idempotencyKey, answers } = by;
    const type = `${task.name}.${outcome}`;
    const done = { dossier, taskKey: task.key, type, personId, idempotencyKey, answers };
    return completeTask(this.database.fork(), done);
  }
}

/** Terms of the application's form that hold another value for this task. */
function overlaid({ dossier, how, file }: AskedTask): Terms {
  const known = termsOfDossier(dossier, file);
  return Object.fromEntries(
    Object.entries(how.terms ?? {}).flatMap(([term, of]) => (known[of] === undefined ? [] : [[term, known[of]]])),
  );
}

/** A form with texts of its own for whoever is asked, in every language that it speaks. */
function reworded(form: FormDefinition, says: ApplicantTask['says']): FormDefinition {
  if (!says) return form;
  const texts = formLanguages.flatMap((language) => {
    const own = form.texts[language];
    return own ? [[language, { ...own, ...(says[language] ?? says.en) }] as const] : [];
  });
  return { ...form, texts: { ...form.texts, ...Object.fromEntries(texts) } };
}

const without = (open: readonly Pointer[], closed: readonly Pointer[] = []): Pointer[] =>
  open.filter((ptr) => !closed.includes(ptr));
