import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Answers as AnswersRow } from '#libs/database/entities/answers.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { ensureDraft } from '#libs/database/stores/application-draft.store.js';
import { beginningOf, type FormVersion } from '#libs/database/stores/draft.store.js';
import { beginByOffice, officeDrafts } from '#libs/database/stores/office-draft.store.js';
import type { Answers, FieldError, FormDefinition } from '#libs/forms/definition.js';
import { fieldAt } from '#libs/forms/fields.js';
import type { CaseFile } from '#libs/processes/process.js';
import { taskForm } from '#libs/processes/task-form.js';
import { answerFiles } from '../application/answer-files.js';
import type { Confirmed } from '../application/draft-routes.js';
import type { OpenDraft } from '../application/open-draft.js';
import { PublishedForms } from '../application/published-forms.js';
import { Database } from '../connections/database.js';
import { choiceLists } from '../dossier/choice-lists.js';
import { Problem } from '../errors/problem.js';
import { termsOf } from '../programmes/programme-words.js';
import type { Actor } from '../security/actor.js';
import type { Language } from '../view/catalogue.js';
import { wordsIn } from '../view/languages.js';
import type { Offer } from './begin-buttons.js';
import { firstFile } from './blank-file.js';
import { begunIn, begunProcesses, draftHref, mayBegin, type Begun } from './begun.js';

/** Something that the office is about to begin, with its programme and the process of the dossier it will be. */
export interface OfficeDraft extends OpenDraft {
  readonly programme: Programme;
  readonly process: Begun;
}

/** What the office begins, before it is a dossier; each draft is its person's alone. */
@Injectable()
export class OfficeDrafts {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
  ) {}

  /** All that a person may begin, with their drafts. */
  async offers(actor: Actor): Promise<Offer[]> {
    const em = this.database.fork();
    const drafts = await officeDrafts(em, actor.personId);
    const programmes = await em.find(Programme, {}, { orderBy: { key: 'asc' } });
    return programmes.flatMap((programme) =>
      begunIn(programme)
        .filter((process) => mayBegin(actor, process, programme))
        .map((process) => ({
          process,
          programme: programme.key,
          draft: drafts.find((draft) => {
            const of = beginningOf(draft);
            return of?.programme === programme.key && of.command === process.beginning.command;
          }),
        })),
    );
  }

  /**
   * Begins a dossier of this process, or goes on with the draft there is.
   * @param first what a new one starts with
   * @returns its address
   * @throws Problem `not-found` where the programme has none, or they are not this person's to begin
   */
  async begin(
    actor: Actor,
    of: { readonly process?: string; readonly programme: string },
    first: (process: Begun, form: FormVersion) => Promise<Answers> = () => Promise.resolve({}),
  ): Promise<string> {
    const em = this.database.fork();
    const programme = await em.findOne(Programme, { key: of.programme });
    const process =
      programme && begunIn(programme).find(({ definition }) => definition.name === (of.process ?? definition.name));
    if (!process || !mayBegin(actor, process, programme)) throw new Problem('not-found');
    const { command } = process.beginning;
    const declared = taskForm(command, process.definition.commands[command] ?? {}, programme.terms);
    if (!declared) throw new Error('what the office begins has a form');
    const { version } = await this.forms.get(declared.name, declared.version);
    const draftOf = { command, programme: programme.key };
    const draft = await ensureDraft(em, actor.personId, draftOf, version, await first(process, version));
    return draftHref(process, draft.id);
  }

  /**
   * A person's draft by its id.
   * @throws Problem `not-found` for another's, and without the role in its programme; `conflict`, leading to the dossier,
   * for one that was passed on
   */
  async open(actor: Actor, id: string, language: Language): Promise<OfficeDraft> {
    if (!z.uuid().safeParse(id).success) throw new Problem('not-found');
    const em = this.database.fork();
    const row = await em.findOne(AnswersRow, { id, personId: actor.personId });
    if (row?.dossierId && row.taskKey === null) {
      const dossier = await em.findOne(Dossier, { id: row.dossierId, process: { $in: [...begunProcesses] } });
      if (dossier) throw new Problem('conflict', { goTo: `/dossiers/${dossier.reference}?command=${row.commandId}` });
    }
    const beginning = row && beginningOf(row);
    if (!beginning) throw new Problem('not-found');
    const programme = await em.findOneOrFail(Programme, { key: beginning.programme });
    const process = begunIn(programme).find((one) => one.beginning.command === beginning.command);
    if (!process || !mayBegin(actor, process, programme)) throw new Problem('not-found');
    const form = await this.forms.get(row.formName, row.formVersion);
    const file = await firstFile(em, process, row.data, programme.terms);
    const place = { id: '', parentId: null, process: process.definition.name, programme: programme.key };
    return {
      row,
      form,
      answers: row.data,
      terms: { ...termsOf(programme.terms), ...process.taskTerms(file) },
      sources: await choiceLists(em, place, file, language),
      base: draftHref(process, id),
      faults: (answers, spoken) => faultsOf(process, form.definition, { ...file, application: answers }, spoken),
      files: await answerFiles(em, form.definition, row.data),
      programme,
      process,
    };
  }

  /** Makes the draft a dossier. @throws StaleDraft where it was changed since it was confirmed */
  async give({ row, answers, programme, process }: OfficeDraft, { revision, key }: Confirmed): Promise<SentCommand> {
    const { name, prefix } = process.definition;
    const em = this.database.fork();
    return beginByOffice(em, {
      command: process.beginning.command,
      programme: programme.key,
      draft: row,
      revision,
      personId: row.personId ?? '',
      idempotencyKey: key,
      process: { name, prefix },
      title: process.title?.(await firstFile(em, process, answers, programme.terms)) ?? '',
    });
  }
}

/** What would refuse the dossier, at the fields that say it. */
function faultsOf(process: Begun, form: FormDefinition, file: CaseFile, language: Language): FieldError[] {
  const { refusals = {} } = wordsIn(process.texts, language);
  return (process.beginning.faults?.(file) ?? []).map(({ ptr, fault }) => ({
    ptr,
    page: fieldAt(form, ptr)?.page.key ?? '',
    code: fault,
    text: refusals[fault] ?? fault,
  }));
}
