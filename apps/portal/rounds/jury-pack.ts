import { Injectable } from '@nestjs/common';
import type { DocumentData } from '#libs/documents/document-templates.js';
import { readPictures } from '#libs/documents/pictures.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { renderPdf } from '#libs/documents/typst.js';
import { dossierFile } from '#libs/database/stores/dossier-file.store.js';
import { picturesAmong, type PictureFile } from '#libs/database/stores/picture.store.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { Answers, FormDefinition } from '#libs/forms/definition.js';
import { formText } from '#libs/forms/form-texts.js';
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
import { JuryDesk, type JuryRound, type ReadingLine } from './jury-desk.js';
import { handedIn, inTurns, sectionsOf } from './jury-pictures.js';
import { childProcessOf, roundViewOf } from './round-processes.js';

/** A nomination that a juror reads. */
interface ReadNomination {
  readonly line: ReadingLine;
  readonly form: FormDefinition;
  readonly application: Answers;
  readonly pictures: readonly PictureFile[];
}

const nominationsOf = (read: readonly ReadNomination[], tooLarge: ReadonlySet<string>) =>
  read.map(({ line: { nomination, category }, form, application, pictures }) => {
    const { reference, title, nominee } = nomination;
    const pictured = new Set(pictures.map(({ name }) => name));
    const shown = handedIn(form, application).flatMap(({ ids, label }) =>
      ids.filter((id) => pictured.has(id)).map((file) => ({ file, label, tooLarge: tooLarge.has(file) })),
    );
    const sections = sectionsOf(form, application, pictured);
    return { reference, title, nominee, category, sections, pictures: shown };
  });

/** A juror's nominations with their pictures and empty score sheets, to be read without a network. Made for one look, never kept. */
@Injectable()
export class JuryPack {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly published: PublishedForms,
    private readonly definitions: Definitions,
    private readonly desk: JuryDesk,
    private readonly storage: DiskFileStorage,
  ) {}

  /**
   * One at a time, since each has its pictures in memory; what somebody may read is looked up when their turn has come.
   * @throws Problem `not-found` where the person has nothing to read in that round
   */
  pdf(actor: Actor, reference: string, now: Date): Promise<Buffer> {
    const result = this.turn.then(() => this.make(actor, reference, now));
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async make(actor: Actor, reference: string, now: Date): Promise<Buffer> {
    const own = (await this.desk.rounds(actor, 'de')).find(({ round }) => round.reference === reference);
    if (!own || own.lines.length === 0) throw new Problem('not-found');
    const read = await this.read(own);
    const { files, tooLarge } = await readPictures(this.storage, inTurns(read.map(({ pictures }) => pictures)));
    const data = await this.dataOf(actor, own, nominationsOf(read, tooLarge));
    return renderPdf({ template: 'jury-pack', data, files, language: 'de', createdAt: now });
  }

  /** The answers of the nominations that are the juror's to read, as far as they stand on paper, and their pictures. */
  private async read({ round, lines, form }: JuryRound): Promise<ReadNomination[]> {
    const em = this.database.fork();
    const contacts = processes[childProcessOf(round.process)]?.contacts ?? [];
    const onPaper = without(form, [...(roundViewOf(round.process)?.offPaper ?? []), ...contacts]);
    const read = [];
    for (const line of lines) {
      const { id } = line.nomination;
      const { application = {} } = await dossierFile(em, await em.findOneOrFail(Dossier, { id }));
      const named = handedIn(onPaper, application).flatMap(({ ids }) => ids.map((file) => ({ file, dossierId: id })));
      read.push({ line, form: onPaper, application, pictures: await picturesAmong(em, named) });
    }
    return read;
  }

  private async dataOf(
    actor: Actor,
    own: JuryRound,
    nominations: DocumentData['jury-pack']['nominations'],
  ): Promise<DocumentData['jury-pack']> {
    const { round, dates } = own;
    const file = await dossierFile(this.database.fork(), round);
    const at = (key: string): string => dates.find((date) => date.key === key)?.at ?? '';
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
