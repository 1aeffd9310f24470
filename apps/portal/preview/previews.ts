import { Injectable } from '@nestjs/common';
import { dayOf } from '#libs/calendar/berlin.js';
import { documentFile } from '#libs/database/stores/document-file.store.js';
import { DocumentError } from '#libs/documents/document-error.js';
import { templateOf, type DocumentData } from '#libs/documents/document-templates.js';
import { renderPdf } from '#libs/documents/typst.js';
import { inWords } from '#libs/forms/summary.js';
import { processes } from '#libs/processes/index.js';
import type { DocumentSource } from '#libs/processes/process.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import type { Actor } from '../security/actor.js';
import type { TaskView } from '../task/task-view.js';
import { previewTexts } from './texts.js';

/** Letters as they would go out now: rendered for one look, marked as drafts, neither kept nor sent. */
@Injectable()
export class Previews {
  constructor(private readonly database: Database) {}

  /**
   * The letter that this task drafts or releases, from the saved draft. Says the same as the one that is sent, since both
   * come from the process's `documentData`. Who may not know all of the dossier sees what its process gives them instead.
   * @returns undefined while the draft lacks what the letter needs
   * @throws Problem `not-found` for a task that makes no letter, and for whoever may not do it
   */
  async pdf(actor: Actor, view: TaskView, now: Date): Promise<Buffer | undefined> {
    const { opened, line, standing } = view;
    const process = processes[opened.dossier.process];
    const nameOf = process?.previews?.[line.name];
    if (!process || !nameOf || !standing?.may) throw new Problem('not-found');
    const source = await this.sourceOf(actor, view);
    const whole = nameOf(source);
    const name = (opened.withheld && process.withholds?.instead(whole)) || whole;
    const template = templateOf(name, source.terms['legalForm']);
    if (!template) throw new Problem('not-found');
    try {
      return await renderPdf({
        template,
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- renderPdf checks it against the template's schema
        data: process.documentData(template, source) as DocumentData[typeof template],
        language: 'de',
        createdAt: now,
        draft: true,
      });
    } catch (error) {
      if (error instanceof DocumentError && error.code === 'data') return undefined;
      throw error;
    }
  }

  /** The dossier's file with the person's draft in place of what was given. */
  private async sourceOf(actor: Actor, { opened, line, declaration, begun }: TaskView): Promise<DocumentSource> {
    const { dossier } = opened;
    const { reads } = processes[dossier.process] ?? {};
    const file = await documentFile(this.database.fork(), dossier, { personId: actor.personId, reads });
    const receivedAt = dossier.createdAt.toISOString();
    // Whoever drafts does not sign.
    const drafts = declaration.outcomes.length === 1;
    return {
      ...file,
      given: (task) => (task === line.name ? [begun] : file.given(task)),
      reference: dossier.reference,
      receivedAt,
      receivedDay: dayOf(receivedAt),
      signatory: drafts ? previewTexts('de')('signatory') : file.signatory,
      programme: file.texts['de'] ?? {},
      ...inWords(file.form, file.application ?? {}, file.fileNames),
    };
  }
}
