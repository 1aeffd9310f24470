import { Injectable } from '@nestjs/common';
import type { Answers as DraftRow } from '#libs/database/entities/answers.entity.js';
import { findDraft, StaleDraft } from '#libs/database/stores/draft.store.js';
import { keepTaskDraft } from '#libs/database/stores/task-draft.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import type { Language } from '../view/catalogue.js';
import { DraftFiles, type Settled } from './draft-files.js';
import { fileButton, type FilledForm } from './filled-form.js';
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
   * Does what a form asks of its files.
   * @param place none where the form is not this person's to fill in now: what was typed is kept, its files are let go
   * @throws Problem `not-found` for another field, `too-many-requests`
   */
  async settle(form: FilledForm, place: FormPlace | undefined, language: Language): Promise<Settled> {
    const { values, files } = form;
    const pressed = fileButton(values);
    if (!place || (files.length === 0 && !pressed)) {
      return { values: { ...values, ...(pressed && { _action: 'save' }) }, errors: [], isChanged: false };
    }
    const isFirst = !(await this.find(place));
    const draft = await this.open(place);
    const seen = isFirst && values['_version'] === '0' ? { ...values, _version: String(draft.row.revision) } : values;
    return { ...(await this.files.settle({ values: seen, files }, draft, language)), isChanged: true };
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
