import { Injectable } from '@nestjs/common';
import { Command } from '#libs/database/entities/command.entity.js';
import { colleaguesFor } from '#libs/database/stores/dossier-frame.store.js';
import { findDraft, StaleDraft } from '#libs/database/stores/draft.store.js';
import { completeTask } from '#libs/database/stores/task-command.store.js';
import { keepTaskDraft } from '#libs/database/stores/task-draft.store.js';
import { hearsRecusal } from '#libs/engine/handling.js';
import type { Answers, FieldError } from '#libs/forms/definition.js';
import { diff } from '#libs/forms/diff.js';
import { parsePage, rowAction } from '#libs/forms/parse-page.js';
import { prune } from '#libs/forms/prune.js';
import { validate } from '#libs/forms/validate.js';
import { processes } from '#libs/processes/index.js';
import { taskForm } from '#libs/processes/task-form.js';
import { answerFiles } from '../application/answer-files.js';
import { versionOf } from '../application/draft-forms.js';
import { PublishedForms } from '../application/published-forms.js';
import { Commands } from '../commands/commands.js';
import { Database } from '../connections/database.js';
import { wholeFile } from '../dossier/whole-file.js';
import { DossierReader, taskSources } from '../dossier/dossier-reader.js';
import { Likeness } from '../dossier/likeness.js';
import { Problem } from '../errors/problem.js';
import type { Actor } from '../security/actor.js';
import type { FormValues } from '../security/submitted-form.js';
import type { Language } from '../view/catalogue.js';
import { declarationField, undeclared } from './declaration.js';
import { draftedBefore } from './drafted-before.js';
import { extensionOf } from './extension.js';
import { onePage } from './one-page.js';
import { outcomeForm } from './outcome-form.js';
import { assignable, declarationNeed, leads, standing } from './standing.js';
import type { TaskAct, TaskView } from './task-view.js';
import { taskTexts } from './texts.js';

/** Where tasks are done: what a task's page shows, and what becomes of its form. */
@Injectable()
export class TaskDesk {
  constructor(
    private readonly database: Database,
    private readonly reader: DossierReader,
    private readonly published: PublishedForms,
    private readonly commands: Commands,
    private readonly likeness: Likeness,
  ) {}

  /** @throws Problem `not-found` where there is no such task, or the dossier is not this person's to open */
  async view(actor: Actor, reference: string, key: string, language: Language): Promise<TaskView> {
    const opened = await this.reader.open(actor, reference, language);
    const { dossier, compiled, page, words } = opened;
    const line = page.tasks.find((task) => task.key === key);
    const declaration = line && compiled.definition.tasks[line.name];
    if (!declaration) throw new Problem('not-found');
    const open = dossier.snapshot?.tasks.find((task) => task.key === key);
    const em = this.database.fork();
    const isLead = leads(actor, dossier);
    const people =
      isLead && open && declaration.role !== 'applicant'
        ? await colleaguesFor(em, dossier, open.audience, open.amountCents)
        : [];
    const draft = await findDraft(em, actor.personId, { dossierId: dossier.id, taskKey: key });
    const named = taskForm(line.name, declaration, opened.frame.terms);
    const form = typeof named === 'object' ? await this.published.get(named.name, named.version) : undefined;
    const begun =
      draft?.data ??
      (opened.withheld ? undefined : processes[dossier.process]?.begins?.(line.name, opened.file)) ??
      draftedBefore(opened, line.name, declaration, form?.version) ??
      {};
    return {
      opened,
      declaration,
      line,
      open,
      standing: open && standing(compiled, dossier, open, actor),
      form: form
        ? onePage(form.definition)
        : outcomeForm(line.name, declaration, words, taskTexts(language)('outcome')),
      version: form?.version,
      draft,
      begun,
      files: form ? await answerFiles(em, form.definition, begun) : {},
      colleagues: open ? assignable(compiled, dossier, open, people) : [],
      leads: isLead,
      recusable: !open && !!dossier.snapshot && hearsRecusal(compiled, dossier.snapshot),
      unbiased: declarationNeed(compiled, dossier, line, actor),
      alike: open ? await this.likeness.of(actor, dossier, line.name) : [],
      extension: open && extensionOf(compiled, dossier, open, actor, new Date().toISOString()),
    };
  }

  /**
   * Takes a form in: saves the draft, or completes the task.
   * @param further what else is wrong with answers that the form itself takes
   */
  async act(
    actor: Actor,
    view: TaskView,
    values: FormValues,
    further: (typed: Answers) => readonly FieldError[] = () => [],
  ): Promise<TaskAct> {
    const typed = parsePage(view.form, 'main', values, view.begun);
    const action = rowAction(values) ? 'save' : values['_action'];
    if (action === 'complete' || action === 'next') return this.complete(actor, view, { values, typed, further });
    if (action !== 'save' && action !== 'autosave') throw new Problem('bad-request');
    const kept = await this.keep(actor, view, values, typed);
    if (kept.kind !== 'saved') return kept;
    return action === 'autosave' ? { ...kept, kind: 'autosaved' } : { ...kept, place: rowAction(values)?.ptr };
  }

  private async complete(
    actor: Actor,
    view: TaskView,
    {
      values,
      typed,
      further,
    }: { values: FormValues; typed: Answers; further: (typed: Answers) => readonly FieldError[] },
  ): Promise<TaskAct> {
    const { opened, line, form, version, declaration } = view;
    const { dossier } = opened;
    const idempotencyKey = `${actor.personId} ${dossier.id} ${line.key} ${textOf(values['_command'])}`;
    const goOn = values['_action'] === 'next';
    // Read after dossier and draft: whatever a first press has changed there, its command is found here.
    const pressed = await this.database.fork().findOne(Command, { idempotencyKey });
    if (pressed) return { kind: 'sent', commandId: pressed.id, verdict: pressed.outcome ?? 'pending', goOn };
    if (!view.standing?.may) {
      if (version) await this.keep(actor, view, values, typed);
      return { kind: 'refused', typed };
    }
    const { draft } = view;
    const isStale = (draft?.revision ?? 0) !== versionOf(values) && diff(draft?.data ?? {}, typed).length > 0;
    if (isStale) return { kind: 'stale', typed, revision: draft?.revision ?? 0 };
    const [only = ''] = declaration.outcomes;
    const outcome = declaration.outcomes.length > 1 ? textOf(typed['outcome']) : only;
    const skipsForm = declaration.withoutForm?.some((one) => one === outcome) ?? false;
    const declared = values[declarationField] === 'true';
    const wrong = skipsForm ? [] : await this.errors(view, typed);
    const errors = [
      ...(wrong.length > 0 ? wrong : further(prune(form, typed))),
      ...(view.unbiased === 'asked' && !declared ? [undeclared(opened.language)] : []),
    ];
    if (errors.length > 0) {
      const kept = await this.keep(actor, view, values, typed);
      return kept.kind === 'saved' ? { kind: 'faulty', typed, errors, declared, revision: kept.revision } : kept;
    }
    const command = await completeTask(this.database.fork(), {
      dossier,
      taskKey: line.key,
      type: `${line.name}.${outcome}`,
      personId: actor.personId,
      idempotencyKey,
      answers: version && !skipsForm ? { form: version, data: { ...prune(form, typed) } } : undefined,
      declares: declared,
    });
    return { kind: 'sent', commandId: command.id, verdict: await this.commands.send(command), goOn };
  }

  private async errors({ opened, form }: TaskView, typed: Answers): Promise<FieldError[]> {
    const file = await wholeFile(this.database.fork(), opened.dossier);
    const terms = processes[opened.dossier.process]?.taskTerms(file) ?? {};
    return validate(form, typed, { language: opened.language, sources: taskSources(opened), terms });
  }

  private async keep(
    actor: Actor,
    { opened, line, version, draft }: TaskView,
    values: FormValues,
    typed: Answers,
  ): Promise<Extract<TaskAct, { kind: 'saved' | 'stale' }>> {
    if (!version) return { kind: 'saved', revision: 0, savedAt: new Date() };
    const of = { dossierId: opened.dossier.id, taskKey: line.key };
    try {
      const em = this.database.fork();
      return {
        kind: 'saved',
        ...(await keepTaskDraft(em, actor.personId, of, version, versionOf(values), { ...typed })),
      };
    } catch (error) {
      if (!(error instanceof StaleDraft)) throw error;
      return { kind: 'stale', typed, revision: draft?.revision ?? 0 };
    }
  }
}

/** A text, and nothing for anything else. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
