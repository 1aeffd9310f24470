import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { extractText } from 'unpdf';
import { makeDocument } from '#activities/carry-document.js';
import { DocumentRow } from '#libs/database/entities/mail.entity.js';
import { EffectRow } from '#libs/database/entities/task.entity.js';
import { openOrm } from '#libs/database/orm.js';
import { publicObject } from '#libs/database/stores/public-reading.store.js';
import { publicId, publishObjects } from '#libs/database/stores/publication.store.js';
import { inTransaction } from '#libs/database/transaction.js';
import { MemoryFileStorage } from '#libs/documents/memory-storage.js';
import { processes } from '#libs/processes/index.js';
import { openOffice, taskForm, taskPath, type Colleague, type Office } from '../support/staff-stage.js';
import type { Answer } from '../support/visitor.js';
import { waitFor } from '../support/wait-for.js';

let office: Office;
let officer: Colleague;
let releaser: Colleague;

beforeAll(async () => {
  office = await openOffice();
  officer = await office.colleague('officer');
  releaser = await office.colleague('releaser');
});

/** A dossier whose rejection is to be drafted. */
async function toReject(): Promise<{ reference: string; path: string }> {
  const reference = await office.submitted();
  await office.goOn(reference, [officer.id, 'formalCheck.inadmissible']);
  return { reference, path: taskPath(reference, 'draftRejection-1') };
}

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  return text.replaceAll(/\s+/g, ' ');
}

const kept = async () => {
  const [counts] = await office.database.query<{ files: string; documents: string; mails: string }>(
    'select (select count(*) from file) as files, (select count(*) from document) as documents, (select count(*) from mail) as mails',
  );
  return counts;
};
/** The address of the rejection, once it is made. */
function sentDocument(reference: string): Promise<string> {
  const made = async () => {
    const [row] = await office.database.query<{ file_id: string | null }>(
      "select file_id from document join dossier d on d.id = dossier_id where d.reference = $1 and template = 'rejection'",
      [reference],
    );
    return row?.file_id ? `/files/${row.file_id}` : undefined;
  };
  return waitFor(made, { within: 60_000, what: 'the rejection as a file' });
}

const isPdf = (answer: Answer) =>
  expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);

describe('the preview of a letter', () => {
  it('saves what stands in the form and shows it as a letter, marked as a draft, kept nowhere', async () => {
    const { reference, path } = await toReject();
    const page = await officer.visitor.get(path);
    expect(page.body).toContain(`formAction="${path}/preview"`);
    const before = await kept();
    const form = taskForm(page, 'draftRejection.drafted', { _action: 'preview', '/reasons': 'Es fehlt ein Konzept.' });
    const saved = await officer.visitor.submit(page, `${path}/preview`, form);
    expect([saved.status, saved.location]).toEqual([303, `${path}/preview`]);
    const preview = await officer.visitor.get(saved.location);
    isPdf(preview);
    expect(preview.headers['content-disposition']).toContain(`inline; filename=${reference}-Entwurf.pdf`);
    expect(preview.headers['cache-control']).toBe('private, no-store');
    const text = await textOf(preview.raw);
    expect(text).toContain('ENTWURF');
    expect(text).toContain('Begründung Es fehlt ein Konzept.');
    expect(text).toContain('Name der Person, die freigibt');
    expect(text).toContain('Klage erheben');
    expect(await kept()).toEqual(before);
    expect((await officer.visitor.get(path)).body).toContain('Es fehlt ein Konzept.');
    expect((await office.dossier(reference)).state).toBe('rejectionDraft');
  });

  it('shows the releaser what is released, in their name, and the sent letter says the same without the mark', async () => {
    const { reference } = await toReject();
    await office.goOn(reference, [officer.id, 'draftRejection.drafted']);
    const path = taskPath(reference, 'releaseRejection-1');
    const page = await releaser.visitor.get(path);
    expect(page.body).toContain(`href="${path}/preview"`);
    const preview = await releaser.visitor.get(`${path}/preview`);
    isPdf(preview);
    const text = await textOf(preview.raw);
    expect(text).toContain('Das Projekt erfüllt die Ziele nicht.');
    expect(text).toContain(`Im Auftrag ${releaser.name}`);
    await office.goOn(reference, [releaser.id, 'releaseRejection.release']);
    const sent = await textOf((await releaser.visitor.get(await sentDocument(reference))).raw);
    expect(sent).not.toContain('ENTWURF');
    const unmarked = text
      .replaceAll('ENTWURF', '')
      .replace('Dies ist ein Entwurf. Er wurde nicht versandt und gilt nicht. ', '');
    expect(sent.replaceAll(' ', '')).toBe(unmarked.replaceAll(' ', ''));
  });

  it('stays the one that was sent: made anew it has the same bytes, and once it is there it is not made again', async () => {
    const { reference } = await toReject();
    await office.goOn(reference, [officer.id, 'draftRejection.drafted'], [releaser.id, 'releaseRejection.release']);
    const address = await sentDocument(reference);
    const first = (await releaser.visitor.get(address)).raw;
    const sha256 = createHash('sha256').update(first).digest('hex');
    expect((await releaser.visitor.get(`/dossiers/${reference}`)).body).toContain(sha256);

    const orm = await openOrm(office.database.urls.worker);
    try {
      const storage = new MemoryFileStorage();
      const em = orm.em.fork();
      const row = await em.findOneOrFail(DocumentRow, { fileId: address.slice('/files/'.length) });
      expect(row.blocksVersion).toBe('reason.discretion@1 remedy.vg-gelsenkirchen@1');
      const effect = await em.findOneOrFail(EffectRow, { commandId: row.commandId, kind: 'document' });
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that making a document takes
      const deps = { orm, processes, storage } as unknown as Parameters<typeof makeDocument>[1];
      await makeDocument(orm.em.fork(), deps, effect);
      await expect(storage.read(sha256)).rejects.toMatchObject({ code: 'not-found' });
      await orm.em.fork().nativeUpdate(DocumentRow, { id: row.id }, { fileId: null });
      await makeDocument(orm.em.fork(), deps, effect);
      expect((await storage.read(sha256, { verify: true })).equals(first)).toBe(true);
    } finally {
      await orm.close(true);
    }
  });

  it('is public as soon as it is made, where its dossier publishes it', async () => {
    const { reference } = await toReject();
    const { id } = await office.dossier(reference);
    const orm = await openOrm(office.database.urls.worker, 2);
    try {
      const file = () => publicObject(orm.em.fork(), publicId(id, 'file'));
      await inTransaction(orm, (transaction) =>
        publishObjects(transaction, id, [
          { key: 'file', type: 'File', data: { name: 'Bescheid' }, bytes: { document: 'rejection' } },
        ]),
      );
      expect(await file()).toBeUndefined();
      await office.goOn(reference, [officer.id, 'draftRejection.drafted'], [releaser.id, 'releaseRejection.release']);
      const address = await sentDocument(reference);
      expect((await file())?.file).toMatchObject({
        id: address.slice('/files/'.length),
        sha512: createHash('sha512')
          .update((await releaser.visitor.get(address)).raw)
          .digest('hex'),
      });
    } finally {
      await orm.close(true);
    }
  });

  it('says when the draft lacks what the letter needs', async () => {
    const { path } = await toReject();
    const preview = await officer.visitor.get(`${path}/preview`);
    expect(preview.status).toBe(422);
    expect(preview.body).toContain('Noch keine Vorschau');
    expect(preview.body).toContain(`href="${path}#task"`);
  });

  it('is there for nobody who may not do the task, and for no task without a letter', async () => {
    const { reference, path } = await toReject();
    const assessor = await office.colleague('assessor');
    const biased = await office.colleague('officer');
    const dossier = await office.dossier(reference);
    await office.database.query(
      "insert into relation (id, person_id, organisation_id, kind) values (gen_random_uuid(), $1, $2, 'board')",
      [biased.id, dossier.organisationId],
    );
    for (const { visitor } of [assessor, biased, releaser])
      expect((await visitor.get(`${path}/preview`)).status).toBe(404);
    expect((await officer.visitor.get(taskPath(reference, 'formalCheck-1/preview'))).status).toBe(404);
    const checked = await office.submitted();
    expect((await officer.visitor.get(taskPath(checked, 'formalCheck-1/preview'))).status).toBe(404);
  });
});
