import { Injectable } from '@nestjs/common';
import type { Verdict } from '#libs/database/command-payload.js';
import type { Answers as DraftRow } from '#libs/database/entities/answers.entity.js';
import { Command } from '#libs/database/entities/command.entity.js';
import { findDraft, StaleDraft } from '#libs/database/stores/draft.store.js';
import { draftKeyOf, giveCommand } from '#libs/database/stores/task-command.store.js';
import { keepTaskDraft } from '#libs/database/stores/task-draft.store.js';
import type { Refusal } from '#libs/engine/outcome.js';
import type { Answers, FieldError } from '#libs/forms/definition.js';
import { diff } from '#libs/forms/diff.js';
import { parsePage, rowAction } from '#libs/forms/parse-page.js';
import { prune } from '#libs/forms/prune.js';
import { validate } from '#libs/forms/validate.js';
import { processes } from '#libs/processes/index.js';
import { answerFiles } from '../application/answer-files.js';
import { versionOf } from '../application/draft-forms.js';
import { PublishedForms, type PublishedForm } from '../application/published-forms.js';
import { Database } from '../connections/database.js';
import { wholeFile } from '../dossier/whole-file.js';
import { DossierReader, taskSources, type OpenedDossier } from '../dossier/dossier-reader.js';
import { Problem } from '../errors/problem.js';
import type { FileView } from '../forms/form-state.js';
import type { Actor } from '../security/actor.js';
import type { FormValues } from '../security/submitted-form.js';
import { onePage } from '../task/one-page.js';
import type { Language } from '../view/catalogue.js';
import { Commands } from './commands.js';
import { PossibleCommands } from './possible-commands.js';

/** A command of a dossier as its page needs it. */
export interface CommandView {
  readonly opened: OpenedDossier;
  readonly name: string;
  /** none where it only has to be confirmed */
  readonly form: PublishedForm | undefined;
  readonly draft: DraftRow | null;
  /** what the form begins with: the draft, else what the dossier's state fills it with */
  readonly begun: Answers;
  /** the files that it names */
  readonly files: Readonly<Record<string, FileView>>;
  /** why it is not possible now */
  readonly refusal: Refusal | undefined;
}

/** What became of the form of a command. */
export type CommandAct =
  | { readonly kind: 'saved' | 'autosaved'; readonly revision: number; readonly savedAt: Date }
  | { readonly kind: 'stale'; readonly typed: Answers; readonly revision: number }
  | {
      readonly kind: 'faulty';
      readonly typed: Answers;
      readonly revision: number;
      readonly errors: readonly FieldError[];
    }
  /** not possible any more; what was typed is kept as draft */
  | { readonly kind: 'refused'; readonly typed: Answers; readonly revision: number }
  | { readonly kind: 'sent'; readonly commandId: string; readonly verdict: Verdict | 'pending' };

/** Where commands of a dossier are given that are no task's: with a form, or after a confirmation. */
@Injectable()
export class CommandDesk {
  constructor(
    private readonly database: Database,
    private readonly reader: DossierReader,
    private readonly published: PublishedForms,
    private readonly possible: PossibleCommands,
    private readonly commands: Commands,
  ) {}

  /** @throws Problem `not-found` where the dossier or the command is not this person's */
  async view(actor: Actor, reference: string, name: string, language: Language): Promise<CommandView> {
    const opened = await this.reader.open(actor, reference, language);
    const { dossier, compiled } = opened;
    const declared = Object.hasOwn(compiled.definition.commands, name) && compiled.definition.commands[name];
    if (!declared) throw new Problem('not-found');
    const refusal = await this.possible.against(actor, dossier, compiled, name);
    if (refusal?.code === 'notAllowed') throw new Problem('not-found');
    const form = declared.form && (await this.published.get(declared.form.name, declared.form.version));
    const em = this.database.fork();
    const draft = await findDraft(em, actor.personId, draftOf(dossier.id, name));
    const begun = draft?.data ?? processes[dossier.process]?.begins?.(name, opened.file) ?? {};
    const files = form ? await answerFiles(em, form.definition, begun) : {};
    const shown = form && { ...form, definition: onePage(form.definition) };
    return { opened, name, form: shown, draft, begun, files, refusal };
  }

  /** The command that this very form has given already, by a first press of its button. */
  pressed(actor: Actor, { opened: { dossier }, name }: CommandView, values: FormValues): Promise<Command | null> {
    return this.database.fork().findOne(Command, { idempotencyKey: keyOf(actor, dossier.id, name, values) });
  }

  /**
   * Takes a form in: saves the draft, or gives the command.
   * @param further what else is wrong with answers that the form itself takes
   */
  async act(
    actor: Actor,
    view: CommandView,
    values: FormValues,
    further: (typed: Answers) => readonly FieldError[] = () => [],
  ): Promise<CommandAct> {
    const { opened, name, form, draft, begun, refusal } = view;
    const { dossier } = opened;
    const typed = form ? parsePage(form.definition, 'main', values, begun) : {};
    const action = rowAction(values) ? 'save' : values['_action'];
    if (action !== 'give') {
      if (action !== 'save' && action !== 'autosave') throw new Problem('bad-request');
      const kept = await this.keep(actor, view, values, typed);
      return kept.kind === 'saved' && action === 'autosave' ? { ...kept, kind: 'autosaved' } : kept;
    }
    const idempotencyKey = keyOf(actor, dossier.id, name, values);
    const pressed = await this.pressed(actor, view, values);
    if (pressed) return { kind: 'sent', commandId: pressed.id, verdict: pressed.outcome ?? 'pending' };
    const isStale = form && (draft?.revision ?? 0) !== versionOf(values) && diff(draft?.data ?? {}, typed).length > 0;
    if (isStale) return { kind: 'stale', typed, revision: draft?.revision ?? 0 };
    const own = form && !refusal ? await this.errors(opened, form, typed) : [];
    const errors = own.length > 0 || refusal || !form ? own : further(prune(form.definition, typed));
    if (refusal || errors.length > 0) {
      const kept = await this.keep(actor, view, values, typed);
      if (kept.kind !== 'saved') return kept;
      const { revision } = kept;
      return refusal ? { kind: 'refused', typed, revision } : { kind: 'faulty', typed, revision, errors };
    }
    const sent = await giveCommand(this.database.fork(), {
      dossier,
      type: name,
      personId: actor.personId,
      idempotencyKey,
      answers: form && { form: form.version, data: { ...prune(form.definition, typed) } },
    });
    return { kind: 'sent', commandId: sent.id, verdict: await this.commands.send(sent) };
  }

  private async errors(opened: OpenedDossier, form: PublishedForm, typed: Answers): Promise<FieldError[]> {
    const { dossier, language } = opened;
    const file = await wholeFile(this.database.fork(), dossier);
    const terms = processes[dossier.process]?.taskTerms(file) ?? {};
    return validate(form.definition, typed, { language, sources: taskSources(opened), terms });
  }

  private async keep(
    actor: Actor,
    { opened, name, form, draft }: CommandView,
    values: FormValues,
    typed: Answers,
  ): Promise<Extract<CommandAct, { kind: 'saved' | 'autosaved' | 'stale' }>> {
    if (!form) return { kind: 'saved', revision: 0, savedAt: new Date() };
    const of = draftOf(opened.dossier.id, name);
    const em = this.database.fork();
    try {
      const kept = await keepTaskDraft(em, actor.personId, of, form.version, versionOf(values), { ...typed });
      return { kind: 'saved', ...kept };
    } catch (error) {
      if (!(error instanceof StaleDraft)) throw error;
      return { kind: 'stale', typed, revision: draft?.revision ?? 0 };
    }
  }
}

/** @throws Problem `bad-request` for a form without a key of its own */
function keyOf({ personId }: Actor, dossierId: string, name: string, values: FormValues): string {
  const once = typeof values['_command'] === 'string' ? values['_command'].slice(0, 100) : '';
  if (once === '') throw new Problem('bad-request');
  return `${personId} ${dossierId} ${name} ${once}`;
}

const draftOf = (dossierId: string, name: string) => ({ dossierId, taskKey: draftKeyOf(name) });
