import { Injectable } from '@nestjs/common';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Command } from '#libs/database/entities/command.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { draftsOf } from '#libs/database/stores/application-draft.store.js';
import { applicationVersions } from '#libs/database/stores/application.store.js';
import { findCall, type CallView } from '#libs/database/stores/call.store.js';
import { insertCommand } from '#libs/database/stores/command.store.js';
import { dossierFile, type DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { dossierPage, type DossierPage } from '#libs/database/stores/dossier-view.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { answerFiles } from '../application/answer-files.js';
import { headOf } from '../application/application-head.js';
import { keyOf } from '../application/command-key.js';
import { PublishedForms } from '../application/published-forms.js';
import { Commands, type CommandReceipt } from '../commands/commands.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import type { FormState } from '../forms/form-state.js';
import type { Actor } from '../security/actor.js';
import { DossierRights } from '../security/dossier-rights.js';
import type { Language } from '../view/catalogue.js';

/** A draft in the list. */
export interface MyDraft {
  readonly id: string;
  readonly title: string;
  readonly savedAt: Date;
  readonly call: CallView;
}

/** An application in the list, with the call it was sent to. */
export interface MyDossier {
  readonly dossier: Dossier;
  readonly call: CallView | undefined;
}

/** All that the status page of an application shows. */
export interface MyApplication {
  readonly dossier: Dossier;
  readonly records: DossierPage;
  readonly programme: Programme;
  /** what numbers and terms are computed from */
  readonly file: DossierFile;
  /** the application as it was sent last, and the version before if there is one */
  readonly answers: FormState | undefined;
  readonly before: Answers | undefined;
  /** what became of the command that the address names */
  readonly receipt: CommandReceipt | undefined;
  /** the newest command of the applicant that still waits for its decision */
  readonly waiting: Command | null;
  /** whether the person only made it for somebody else, and follows it without a part in it */
  readonly proposed: boolean;
}

const isForProposers = ({ template }: { template: string }): boolean => template === 'receipt';

/** The dossier as somebody sees it: whoever made it for somebody else is asked for nothing. */
function seenBy({ personId }: Actor, dossier: Dossier): Dossier {
  if (dossier.applicantId === personId || !dossier.snapshot) return dossier;
  return Object.assign(Object.create(Object.getPrototypeOf(dossier)), dossier, {
    snapshot: { ...dossier.snapshot, tasks: [] },
  });
}

/** What applicants have begun and sent. */
@Injectable()
export class MyApplications {
  constructor(
    private readonly database: Database,
    private readonly rights: DossierRights,
    private readonly forms: PublishedForms,
    private readonly commands: Commands,
  ) {}

  /** A person's drafts and applications, the newest first. */
  async list(actor: Actor): Promise<{ drafts: MyDraft[]; dossiers: MyDossier[] }> {
    const em = this.database.fork();
    const drafts: MyDraft[] = [];
    for (const row of await draftsOf(em, actor.personId)) {
      const call = await findCall(em, row.callId ?? '');
      if (!call) continue;
      const { title } = headOf(call.process, row.data);
      drafts.push({ id: row.id, title, savedAt: row.updatedAt, call });
    }
    const own = { $or: [{ applicantId: actor.personId }, { proposerId: actor.personId }] };
    const dossiers = await em.find(Dossier, own, { orderBy: { createdAt: 'desc' } });
    const ids = [...new Set(dossiers.flatMap(({ callId }) => callId ?? []))];
    const calls = new Map(await Promise.all(ids.map(async (id) => [id, await findCall(em, id)] as const)));
    return {
      drafts,
      dossiers: dossiers.map((dossier) => ({
        dossier: seenBy(actor, dossier),
        call: calls.get(dossier.callId ?? ''),
      })),
    };
  }

  /** @throws Problem `not-found` for another's */
  async show(actor: Actor, reference: string, language: Language, commandId?: string): Promise<MyApplication> {
    const dossier = await this.rights.open(actor, reference);
    const em = this.database.fork();
    const own = { dossierId: dossier.id, actorId: actor.personId };
    const proposed = dossier.applicantId !== actor.personId;
    // What the nominee added later is not the proposer's to read.
    const versions = await applicationVersions(em, dossier.id);
    const [previous, last] = [undefined, ...(proposed ? versions.slice(0, 1) : versions)].slice(-2);
    const records = await dossierPage(em, dossier);
    const form = last && (await this.forms.get(last.formName, last.formVersion));
    const answers = last?.data;
    return {
      dossier: seenBy(actor, dossier),
      records: proposed ? { ...records, documents: records.documents.filter(isForProposers) } : records,
      proposed,
      file: await dossierFile(em, dossier),
      programme: await em.findOneOrFail(Programme, { key: dossier.programme }),
      answers: form &&
        answers && {
          definition: form.definition,
          language,
          answers,
          files: await answerFiles(em, form.definition, answers),
        },
      before: previous?.data,
      receipt: await this.commands.receipt(actor, dossier.id, commandId),
      waiting: await em.findOne(Command, { ...own, outcome: null }, { orderBy: { receivedAt: 'desc' } }),
    };
  }

  /** The applicant's own dossier. @throws Problem `not-found` for another's, also for whoever made it for somebody else */
  async dossier(actor: Actor, reference: string): Promise<Dossier> {
    const dossier = await this.rights.open(actor, reference);
    if (dossier.applicantId !== actor.personId) throw new Problem('not-found');
    return dossier;
  }

  /** The applicant takes the application back. The same key is the same command. */
  async withdraw(actor: Actor, reference: string, key: string): Promise<SentCommand> {
    const dossier = await this.dossier(actor, reference);
    const { id } = await insertCommand(this.database.fork(), {
      dossierId: dossier.id,
      type: 'withdraw',
      actorId: actor.personId,
      actorKind: 'person',
      idempotencyKey: keyOf(actor.personId, key),
    });
    const sent = { id, type: 'withdraw', reference: dossier.reference, process: dossier.process };
    await this.commands.send(sent);
    return sent;
  }
}
