import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '#libs/calendar/berlin.js';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import { Command } from '#libs/database/entities/command.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { DocumentRow } from '#libs/database/entities/mail.entity.js';
import type { OpenEffect } from '#libs/database/stores/effect.store.js';
import { documentMade } from '#libs/database/stores/publication.store.js';
import { picturesAmong } from '#libs/database/stores/picture.store.js';
import { documentFile } from '#libs/database/stores/document-file.store.js';
import { blocksVersion } from '#libs/documents/blocks/used-blocks.js';
import { documentFileName } from '#libs/documents/document-names.js';
import { templateOf, type DocumentData } from '#libs/documents/document-templates.js';
import { readPictures } from '#libs/documents/pictures.js';
import { templateVersion } from '#libs/documents/template-version.js';
import { renderPdf } from '#libs/documents/typst.js';
import { inWords } from '#libs/forms/summary.js';
import type { Deps } from './deps.js';

/**
 * Makes a document as PDF and keeps it with its hash. What it says is computed from the dossier as it stood at the
 * decision's command, its date is that of the decision: made twice, it is the same file.
 */
export async function makeDocument(em: EntityManager, deps: Deps, effect: OpenEffect): Promise<void> {
  const row = await em.findOneOrFail(DocumentRow, { id: String(effect.params['documentId']) });
  if (row.fileId) return;
  const dossier = await em.findOneOrFail(Dossier, { id: row.dossierId });
  const command = await em.findOneOrFail(Command, { id: row.commandId });
  const process = deps.processes[dossier.process];
  const file = await documentFile(em, dossier, { command, reads: process?.reads });
  const template = templateOf(row.template, file.terms['legalForm']);
  if (!template) throw new Error(`there is no document ${row.template}`);
  const receivedAt = dossier.createdAt.toISOString();
  const source = {
    ...file,
    reference: dossier.reference,
    part: row.part,
    receivedAt,
    receivedDay: dayOf(receivedAt),
    programme: file.texts['de'] ?? {},
    ...inWords(file.form, file.application ?? {}, file.fileNames),
  };
  const data = process?.documentData(template, source);
  if (!data) throw new Error(`process ${dossier.process} knows no document ${template}`);
  const pictures = await picturesAmong(em, process?.documentPictures?.(template, source) ?? []);
  const { files } = await readPictures(deps.storage, pictures);
  const pdf = await renderPdf({
    template,
    files,
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- renderPdf checks it against the template's schema
    data: data as DocumentData[typeof template],
    language: 'de',
    createdAt: command.receivedAt,
  });
  const stored = await deps.storage.put(pdf);
  await em.transactional(async (inner) => {
    const made = inner.create(FileRow, {
      id: randomUUID(),
      ...stored,
      mediaType: 'application/pdf',
      name: documentFileName(dossier.reference, template),
      dossierId: dossier.id,
    });
    row.fileId = made.id;
    row.templateVersion = templateVersion(template);
    row.blocksVersion = blocksVersion(template, typeof data['remedy'] === 'string' ? data['remedy'] : undefined);
    row.madeAt = new Date();
    // The file's row holds the dossier: a decision that publishes it is before or after, never beside.
    await inner.flush();
    await documentMade(inner, dossier.id);
  });
}
