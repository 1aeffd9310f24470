import { Injectable } from '@nestjs/common';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Command } from '#libs/database/entities/command.entity.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { ensureDraft } from '#libs/database/stores/application-draft.store.js';
import { applicationVersions, requestedChanges, type ChangeRequest } from '#libs/database/stores/application.store.js';
import { completeTask } from '#libs/database/stores/task-command.store.js';
import type { OpenTask } from '#libs/engine/state.js';
import { processes } from '#libs/processes/index.js';
import type { Answers } from '#libs/forms/definition.js';
import { Commands } from '../commands/commands.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { termsOf } from '../programmes/programme-words.js';
import type { Actor } from '../security/actor.js';
import { DossierRights } from '../security/dossier-rights.js';
import { answerFiles } from './answer-files.js';
import { keyOf } from './command-key.js';
import type { OpenDraft } from './open-draft.js';
import { openFields } from './open-fields.js';
import { PublishedForms } from './published-forms.js';

/** The answer to a request for changes, while it is being written. */
export interface ClarificationDraft extends OpenDraft {
  readonly dossier: Dossier;
  readonly task: OpenTask;
  readonly asked: readonly ChangeRequest[];
  readonly before: Answers;
}

/** What the applicant must do in this dossier now. */
export function applicantTask(dossier: Dossier): OpenTask | undefined {
  return dossier.snapshot?.tasks.find(({ audience }) => audience.includes('applicant'));
}

/** Answers of applicants to what the office asks for: the whole application once more, with the places asked for changed. */
@Injectable()
export class Clarifications {
  constructor(
    private readonly database: Database,
    private readonly rights: DossierRights,
    private readonly forms: PublishedForms,
    private readonly commands: Commands,
  ) {}

  /**
   * The draft of the answer, begun with the application as it was sent last.
   * @throws Problem `not-found` for another's dossier; `conflict`, leading to its status, where nothing is asked (any more)
   */
  async open(actor: Actor, reference: string): Promise<ClarificationDraft> {
    const dossier = await this.rights.open(actor, reference);
    const em = this.database.fork();
    const task = applicantTask(dossier);
    const own = { dossierId: dossier.id, actorId: actor.personId };
    const given = await em.findOne(Command, own, { orderBy: { receivedAt: 'desc' } });
    const last = (await applicationVersions(em, dossier.id)).at(-1);
    if (!task || !last || given?.outcome === null)
      throw new Problem('conflict', { goTo: `/applications/${dossier.reference}?command=${given?.id ?? ''}` });
    const form = await this.forms.get(last.formName, last.formVersion);
    const of = { dossierId: dossier.id, taskKey: task.key };
    const row = await ensureDraft(em, actor.personId, of, form.version, last.data);
    const asked = await requestedChanges(em, dossier.id);
    const programme = await em.findOneOrFail(Programme, { key: dossier.programme });
    const answers = row.data;
    return {
      row,
      form,
      answers,
      terms: termsOf(programme.terms),
      base: `/applications/${dossier.reference}/clarify`,
      files: await answerFiles(em, form.definition, answers),
      only: openFields(
        form.definition,
        asked.map(({ ptr }) => ptr),
      ),
      requests: Object.fromEntries(asked.map(({ ptr, text }) => [ptr, text])),
      dossier,
      task,
      asked,
      before: last.data,
    };
  }

  /** Sends the answer: a new version of the application. The same key is the same answer. */
  async send(draft: ClarificationDraft, key: string): Promise<SentCommand> {
    const { dossier, task, form, answers, row } = draft;
    const [outcome] = processes[dossier.process]?.definition.tasks[task.name]?.outcomes ?? [];
    const personId = row.personId ?? '';
    const sent = await completeTask(this.database.fork(), {
      dossier,
      taskKey: task.key,
      type: `${task.name}.${outcome}`,
      personId,
      idempotencyKey: keyOf(personId, key),
      answers: { form: form.version, data: { ...answers } },
    });
    await this.commands.send(sent);
    return sent;
  }
}
