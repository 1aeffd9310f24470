import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { isDay } from '#libs/calendar/days.js';
import { Answers as AnswersRow } from '#libs/database/entities/answers.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Programme } from '#libs/database/entities/programme.entity.js';
import type { SentCommand } from '#libs/database/command-payload.js';
import { lastCallAnswers } from '#libs/database/stores/call-list.store.js';
import { ensureDraft } from '#libs/database/stores/application-draft.store.js';
import { beginningOf } from '#libs/database/stores/draft.store.js';
import { beginByOffice } from '#libs/database/stores/office-draft.store.js';
import type { Process } from '#libs/processes/process.js';
import { taskForm } from '#libs/processes/task-form.js';
import type { Confirmed } from '../application/draft-routes.js';
import type { OpenDraft } from '../application/open-draft.js';
import { PublishedForms } from '../application/published-forms.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { termsOf } from '../programmes/programme-words.js';
import type { Actor } from '../security/actor.js';
import { blankFile } from './blank-file.js';
import { callProcesses, callProcessOf } from './call-process.js';

/** A call that is being prepared, and its programme. */
export interface CallDraft extends OpenDraft {
  readonly programme: Programme;
}

const command = 'prepare';

/** What a new call does not take from the last one: its name, its year and its days are always others. */
const others: readonly string[] = ['name', 'budgetYear', 'budgetHold'];
const isKept = ([key, value]: [string, unknown]): boolean =>
  !others.includes(key) && !(typeof value === 'string' && isDay(value));

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
    if (!known || !prepares(actor, known)) throw new Problem('not-found');
    const { definition } = callsOf(known);
    const declared = taskForm(command, definition.commands[command] ?? {}, known.terms);
    if (!declared) throw new Error('a call is prepared with a form');
    const { version } = await this.forms.get(declared.name, declared.version);
    const last = await lastCallAnswers(em, programme, { process: definition.name, form: declared.name });
    const first = Object.fromEntries(Object.entries(last).filter(isKept));
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
      const dossier = await em.findOne(Dossier, { id: row.dossierId, process: { $in: [...callProcesses] } });
      if (dossier) throw new Problem('conflict', { goTo: `/dossiers/${dossier.reference}?command=${row.commandId}` });
    }
    const beginning = row && beginningOf(row);
    if (!row || beginning?.command !== command) throw new Problem('not-found');
    const programme = await em.findOneOrFail(Programme, { key: beginning.programme });
    if (!prepares(actor, programme)) throw new Problem('not-found');
    const form = await this.forms.get(row.formName, row.formVersion);
    const rules = callsOf(programme).taskTerms(blankFile(row.data, programme.terms));
    const terms = { ...termsOf(programme.terms), ...rules };
    return { row, form, answers: row.data, terms, base: base(id), files: {}, programme };
  }

  /** Makes the call a dossier and passes it on for release. @throws StaleDraft */
  prepare({ row, answers, programme }: CallDraft, { revision, key }: Confirmed): Promise<SentCommand> {
    const { name, prefix } = callsOf(programme).definition;
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

/** The process of a programme's calls. @throws where it has none */
export function callsOf({ key, process }: Pick<Programme, 'key' | 'process'>): Process {
  const calls = callProcessOf(process);
  if (!calls) throw new Error(`programme ${key} has no calls`);
  return calls;
}

/** Whether the person prepares calls of a programme. */
export function prepares({ roles }: Actor, { key, process }: Pick<Programme, 'key' | 'process'>): boolean {
  const able = callProcessOf(process)?.definition.commands[command]?.roles ?? [];
  return roles.some(({ role, programme }) => able.includes(role) && (programme === null || programme === key));
}
