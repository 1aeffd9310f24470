import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { dayOf } from '#libs/calendar/berlin.js';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Answers as AnswersRow } from '#libs/database/entities/answers.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { discardDraft, ensureDraft } from '#libs/database/stores/application-draft.store.js';
import { sentTwin } from '#libs/database/stores/alike.store.js';
import { findCall, type CallView } from '#libs/database/stores/call.store.js';
import { findDraft } from '#libs/database/stores/draft.store.js';
import { submitDraft } from '#libs/database/stores/submission.store.js';
import { processes } from '#libs/processes/index.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { callText, termsOf } from '../programmes/programme-words.js';
import type { Actor } from '../security/actor.js';
import type { Language } from '../view/catalogue.js';
import { answerFiles } from './answer-files.js';
import { headOf } from './application-head.js';
import type { Confirmed } from './draft-routes.js';
import type { OpenDraft } from './open-draft.js';
import { PublishedForms } from './published-forms.js';
import { SendingLimits } from './sending-limits.js';

/** A draft of an application and the call it is for. */
export interface ApplicationDraft extends OpenDraft {
  readonly call: CallView;
}

/** Applications before they are submitted; each is its person's alone. */
@Injectable()
export class ApplicationDrafts {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
    private readonly limits: SendingLimits,
  ) {}

  /** The call, and the address of the person's draft for it if there is one. @throws Problem `not-found` */
  async forCall(actor: Actor, callId: string): Promise<{ call: CallView; draft: string | undefined }> {
    const em = this.database.fork();
    const call = await findCall(em, callId);
    if (!call) throw new Problem('not-found');
    const draft = await findDraft(em, actor.personId, { callId });
    return { call, draft: draft ? `/drafts/${draft.id}` : undefined };
  }

  /** Begins an application with the form that the programme has now. @returns the address of its overview */
  async begin(actor: Actor, call: CallView): Promise<string> {
    const { version } = await this.forms.get(call.form.name, call.form.version);
    const draft = await ensureDraft(this.database.fork(), actor.personId, { callId: call.id }, version);
    return `/drafts/${draft.id}`;
  }

  /**
   * A person's draft by its id.
   * @throws Problem `not-found` for another's; `conflict`, leading to the dossier, for one that was submitted
   */
  async open(actor: Actor, id: string): Promise<ApplicationDraft> {
    if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
    const em = this.database.fork();
    const row = await em.findOne(AnswersRow, { id, personId: actor.personId, callId: { $ne: null } });
    if (!row) throw new Problem('not-found');
    if (row.dossierId) {
      const { reference } = await em.findOneOrFail(Dossier, { id: row.dossierId });
      throw new Problem('conflict', { goTo: `/applications/${reference}?command=${row.commandId}` });
    }
    const call = await findCall(em, row.callId ?? '');
    if (!call) throw new Error('the call of a draft is gone');
    const form = await this.forms.get(row.formName, row.formVersion);
    const answers = row.data;
    const files = await answerFiles(em, form.definition, answers);
    const rules = { process: call.process, terms: call.terms };
    const about = (language: Language): string => callText(call, language);
    const terms = { ...termsOf(call.terms), appliedOn: dayOf(new Date().toISOString()) };
    return { row, form, answers, terms, rules, base: `/drafts/${row.id}`, files, call, about };
  }

  /** Submits a complete draft: its commit is the moment of receipt. @throws StaleDraft; Problem `too-many-requests` */
  async submit({ row, call, answers }: ApplicationDraft, { key, ...confirmed }: Confirmed): Promise<SentCommand> {
    const process = processes[call.process];
    if (!process) throw new Error(`process ${call.process} is not in the catalogue`);
    const [head, personId] = [headOf(call.process, answers), row.personId ?? ''];
    await this.limits.spend(personId, head.nominee);
    return submitDraft(this.database.fork(), {
      ...confirmed,
      draft: row,
      personId,
      idempotencyKey: key,
      prefix: process.definition.prefix,
      ...head,
    });
  }

  /** The reference of what the person has sent to the call already under this title, if it is still under way. */
  twin({ row, call, answers }: ApplicationDraft): Promise<string | undefined> {
    const { title, organisation } = headOf(call.process, answers);
    return sentTwin(this.database.fork(), row.personId ?? '', call.id, { title, organisation: organisation.name });
  }

  async discard({ row }: ApplicationDraft): Promise<void> {
    await discardDraft(this.database.fork(), row);
  }
}
