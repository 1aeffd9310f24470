import { Injectable } from '@nestjs/common';
import type { DocumentData } from '#libs/documents/document-templates.js';
import { renderPdf } from '#libs/documents/typst.js';
import { dossierFile } from '#libs/database/stores/dossier-file.store.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { Answers, FormDefinition } from '#libs/forms/definition.js';
import { allFields } from '#libs/forms/fields.js';
import { formText, labelOf } from '#libs/forms/form-texts.js';
import { summary, type SummarySection } from '#libs/forms/summary.js';
import { without } from '#libs/forms/without.js';
import { processes } from '#libs/processes/index.js';
import { questionOf } from '#libs/processes/project-funding/score-sheet.js';
import { taskForm } from '#libs/processes/task-form.js';
import { PublishedForms } from '../application/published-forms.js';
import { Database } from '../connections/database.js';
import { Definitions } from '../dossier/definitions.js';
import { Problem } from '../errors/problem.js';
import { programmeText } from '../programmes/programme-words.js';
import type { Actor } from '../security/actor.js';
import { JuryDesk, type JuryRound } from './jury-desk.js';
import { juryTexts } from './jury-texts.js';
import { childProcessOf, roundViewOf } from './round-processes.js';

/** The answers in words; files are counted, and named as what the paper does not have. */
function sectionsOf(form: FormDefinition, application: Answers): SummarySection[] {
  const files = allFields(form).filter(({ field }) => field.widget === 'file');
  const labels = new Set(files.map(({ field }) => labelOf(form, 'de', field.ptr)));
  const inPortal = (value: string): string => juryTexts('de')('filesInPortal', { files: value });
  return summary(form, application).map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => (labels.has(row.label) ? { ...row, value: inPortal(row.value) } : row)),
  }));
}

/** A juror's nominations with empty score sheets, to be read without a network. Made for one look, never kept. */
@Injectable()
export class JuryPack {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedForms,
    private readonly definitions: Definitions,
    private readonly desk: JuryDesk,
  ) {}

  /** @throws Problem `not-found` where the person has nothing to read in that round */
  async pdf(actor: Actor, reference: string, now: Date): Promise<Buffer> {
    const own = (await this.desk.rounds(actor, 'de')).find(({ round }) => round.reference === reference);
    if (!own || own.lines.length === 0) throw new Problem('not-found');
    const data = await this.dataOf(actor, own);
    return renderPdf({ template: 'jury-pack', data, language: 'de', createdAt: now });
  }

  private async dataOf(actor: Actor, own: JuryRound): Promise<DocumentData['jury-pack']> {
    const { round, dates, lines, form } = own;
    const em = this.database.fork();
    const file = await dossierFile(em, round);
    const at = (key: string): string => dates.find((date) => date.key === key)?.at ?? '';
    const contacts = processes[childProcessOf(round.process)]?.contacts ?? [];
    const onPaper = without(form, [...(roundViewOf(round.process)?.offPaper ?? []), ...contacts]);
    const nominations = [];
    for (const { nomination, category } of lines) {
      const { application = {} } = await dossierFile(em, await em.findOneOrFail(Dossier, { id: nomination.id }));
      const { reference, title, nominee } = nomination;
      nominations.push({ reference, title, nominee, category, sections: sectionsOf(onPaper, application) });
    }
    return {
      reference: round.reference,
      programme: programmeText(file.texts, 'de', 'title') || round.programme,
      name: round.title,
      juror: actor.name || actor.email,
      scoringEndsAt: at('scoringEndsAt'),
      sessionAt: at('sessionAt'),
      ...(await this.sheetOf(own, file.terms)),
      nominations,
    };
  }

  /** The criteria in the words of the score sheet's own form. */
  private async sheetOf(
    { round, scaleMax }: JuryRound,
    terms: Readonly<Record<string, unknown>>,
  ): Promise<Pick<DocumentData['jury-pack'], 'criteria' | 'scaleMax'>> {
    const view = roundViewOf(round.process);
    const [child] = await this.database.fork().find(Dossier, { parentId: round.id }, { limit: 1 });
    const { definition } = await this.definitions.get(childProcessOf(round.process), child?.processVersion ?? 1);
    const judge = view && definition.tasks[view.tasks.judge];
    const named = judge && taskForm(view.tasks.judge, judge, terms);
    if (!view || typeof named !== 'object') throw new Error(`the jury of ${round.reference} has no score sheet`);
    const form = (await this.published.get(named.name, named.version)).definition;
    return {
      scaleMax,
      criteria: view.sheet(terms).criteria.map(({ key, weight }) => ({
        label: formText(form, 'de', `#main.${key}`) ?? key,
        hint: questionOf(formText(form, 'de', `/scores/${key}?`) ?? ''),
        comment: formText(form, 'de', `/comments/${key}?`) ?? '',
        weight,
      })),
    };
  }
}
