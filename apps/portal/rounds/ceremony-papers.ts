import { Injectable } from '@nestjs/common';
import type { DocumentData } from '#libs/documents/document-templates.js';
import { renderPdf } from '#libs/documents/typst.js';
import { Problem } from '../errors/problem.js';
import { programmeText } from '../programmes/programme-words.js';
import type { Actor } from '../security/actor.js';
import { RoundDesk } from './round-desk.js';
import { sourceOf } from './round-processes.js';

/** An award: the nomination by its reference, and the key of the prize. */
interface Award {
  readonly nomination: string;
  readonly prize: string;
}

/** What is handed out at a ceremony, made for who may read the sealed round and never kept. */
@Injectable()
export class CeremonyPapersDesk {
  constructor(private readonly desk: RoundDesk) {}

  /** The certificate of one award of a nomination. @throws Problem `not-found` for anything else, and to whoever is biased in one of them */
  async certificate(actor: Actor, reference: string, of: Award, now: Date): Promise<Buffer> {
    const { papers, withheld } = await this.of(actor, reference);
    const found = papers.certificates.find((one) => one.reference === of.nomination && one.prize === of.prize);
    if (!found || withheld) throw new Problem('not-found');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- renderPdf checks it against the template's schema
    const data = found.data as DocumentData['certificate'];
    return renderPdf({ template: 'certificate', data, language: 'de', createdAt: now });
  }

  /** Everybody who was invited; it says nothing of the result. */
  async seating(actor: Actor, reference: string, now: Date): Promise<Buffer> {
    const { papers } = await this.of(actor, reference);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- renderPdf checks it against the template's schema
    const data = papers.seating as DocumentData['seating-list'];
    return renderPdf({ template: 'seating-list', data, language: 'de', createdAt: now });
  }

  private async of(actor: Actor, reference: string) {
    const { opened, view, withheld } = await this.desk.room(actor, reference, 'de');
    const { dossier, file } = opened;
    const programme = programmeText(file.texts, 'de', 'title') || dossier.programme;
    return { papers: view.papers(sourceOf(file), { reference: dossier.reference, programme }), withheld };
  }
}
