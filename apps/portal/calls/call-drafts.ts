import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Answers as AnswersRow } from '#libs/database/entities/answers.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Programme } from '#libs/database/entities/programme.entity.js';
import type { SentCommand } from '#libs/database/command-payload.js';
import { lastCallAnswers } from '#libs/database/stores/call-list.store.js';
import { ensureDraft } from '#libs/database/stores/application-draft.store.js';
import { beginningOf } from '#libs/database/stores/draft.store.js';
import { beginByOffice } from '#libs/database/stores/office-draft.store.js';
import { call as callProcess } from '#libs/processes/call/process.js';
import { taskForm } from '#libs/processes/task-form.js';
import type { Confirmed } from '../application/draft-routes.js';
import type { OpenDraft } from '../application/open-draft.js';
import { PublishedForms } from '../application/published-forms.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { termsOf } from '../programmes/programme-words.js';
import type { Actor } from '../security/actor.js';

/** A call that is being prepared, and its programme. */
export interface CallDraft extends OpenDraft {
  readonly programme: Programme;
}

const command = 'prepare';

/** What a new call takes from the last one: all but its days and its name, which are always others. */
const kept = ['deadlineKind', 'selection', 'budgetCents', 'maxGrantCents', 'text', 'textEn', 'contact'] as const;

/** Calls before they are a dossier; each draft is its person's alone. */
@Injectable()
export class CallDrafts {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
  ) {}

  /** Begins a call with what the programme's last one was like, or goes on with the draft there is. @returns its address */
  async begin(actor: Actor, programme: string): Promise<string> {
    const em = this.database.fork();
    const known = await em.findOne(Programme, { key: programme });
    if (!known || !prepares(actor, programme)) throw new Problem('not-found');
    const declared = taskForm(command, callProcess.definition.commands[command] ?? {}, known.terms);
    if (!declared) throw new Error('a call is prepared with a form');
    const { version } = await this.forms.get(declared.name, declared.version);
    const last = await lastCallAnswers(em, programme);
    const first = Object.fromEntries(kept.flatMap((key) => (last[key] === undefined ? [] : [[key, last[key]]])));
    const draft = await ensureDraft(em, actor.personId, { command, programme }, version, first);
    return base(draft.id);
  }

  /**
   * A person's draft by its id.
   * @throws Problem `not-found` for another's, and without the role in its programme; `conflict`, leading to the dossier,
   * for one that was passed on
   */
  async open(actor: Actor, id: string): Promise<CallDraft> {
    if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
    const em = this.database.fork();
    const row = await em.findOne(AnswersRow, { id, personId: actor.personId });
    if (row?.dossierId && row.taskKey === null) {
      const dossier = await em.findOne(Dossier, { id: row.dossierId, process: callProcess.definition.name });
      if (dossier) throw new Problem('conflict', { goTo: `/dossiers/${dossier.reference}?command=${row.commandId}` });
    }
    const beginning = row && beginningOf(row);
    if (!row || beginning?.command !== command || !prepares(actor, beginning.programme)) throw new Problem('not-found');
    const programme = await em.findOneOrFail(Programme, { key: beginning.programme });
    const form = await this.forms.get(row.formName, row.formVersion);
    return { row, form, answers: row.data, terms: termsOf(programme.terms), base: base(id), files: {}, programme };
  }

  /** Makes the call a dossier and passes it on for release. @throws StaleDraft */
  prepare({ row, answers, programme }: CallDraft, { revision, key }: Confirmed): Promise<SentCommand> {
    const { name, prefix } = callProcess.definition;
    return beginByOffice(this.database.fork(), {
      command,
      programme: programme.key,
      draft: row,
      revision,
      personId: row.personId ?? '',
      idempotencyKey: key,
      process: { name, prefix },
      title: typeof answers['name'] === 'string' ? answers['name'] : '',
    });
  }
}

const base = (id: string): string => `/call-drafts/${id}`;

/** Whether the person prepares calls of a programme. */
export function prepares({ roles }: Actor, key: string): boolean {
  const able = callProcess.definition.commands[command]?.roles ?? [];
  return roles.some(({ role, programme }) => able.includes(role) && (programme === null || programme === key));
}
