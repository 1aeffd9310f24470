import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Answers as DraftRow } from '#libs/database/entities/answers.entity.js';
import { findDraft, StaleDraft } from '#libs/database/stores/draft.store.js';
import { keepTaskDraft } from '#libs/database/stores/task-draft.store.js';
import type { Answers, FieldError } from '#libs/forms/definition.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import type { Language } from '../view/catalogue.js';
import { DraftFiles, uploadError } from './draft-files.js';
import type { OpenDraft } from './open-draft.js';
import type { PublishedForm } from './published-forms.js';

/** The form of a task or command on a dossier, as its person sees it. */
export interface FormPlace {
  readonly personId: string;
  readonly of: { readonly dossierId: string; readonly taskKey: string };
  /** with all its fields on one page */
  readonly form: PublishedForm;
  /** what it begins with while there is no draft */
  readonly begun: Answers;
  /** address of its page */
  readonly base: string;
}

/** Files in the forms of tasks and commands: they stand in the draft, which the first of them opens. */
@Injectable()
export class FormFiles {
  constructor(
    private readonly database: Database,
    private readonly files: DraftFiles,
  ) {}

  /**
   * Takes in the file of a multipart form.
   * @returns what is wrong with it, said at its field; or nothing
   * @throws Problem `not-found` for another field, `too-many-requests`
   */
  async upload(
    request: FastifyRequest,
    place: FormPlace,
    ptr: string,
    language: Language,
  ): Promise<FieldError | undefined> {
    const draft = await this.open(place);
    const fault = await this.files.upload(request, draft, ptr);
    return fault && uploadError(draft, ptr, fault, language);
  }

  /** Takes a file out of the draft; one that came with an earlier version stays on file there. */
  async remove(place: FormPlace, ptr: string, id: string): Promise<void> {
    await this.files.remove(await this.open(place), ptr, id);
  }

  private async open(place: FormPlace): Promise<OpenDraft> {
    const { form, base } = place;
    const row = (await this.find(place)) ?? (await this.begin(place));
    return { row, form, answers: row.data, terms: {}, base, files: {} };
  }

  private find({ personId, of }: FormPlace): Promise<DraftRow | null> {
    return findDraft(this.database.fork(), personId, of);
  }

  private async begin(place: FormPlace): Promise<DraftRow> {
    const { personId, of, form, begun, base } = place;
    try {
      await keepTaskDraft(this.database.fork(), personId, of, form.version, 0, begun);
    } catch (error) {
      // Another window has opened one meanwhile.
      if (!(error instanceof StaleDraft)) throw error;
    }
    const row = await this.find(place);
    if (!row) throw new Problem('conflict', { goTo: base });
    return row;
  }
}
