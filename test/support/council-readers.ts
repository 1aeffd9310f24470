import { randomUUID } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Answers } from '#libs/forms/definition.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { inDays, type CouncilOffice } from './council-office.js';
import type { Visitor } from './visitor.js';
import { waitFor } from './wait-for.js';

/** Words that stand in what is not public and nowhere else. */
export const secret = {
  subject: 'GEHEIMBETREFF Kündigung',
  proposal: 'GEHEIMVORSCHLAG kündigen',
  attachment: 'GEHEIMANLAGE.pdf',
  /** goes with the public paper, to members alone */
  inner: 'NURGREMIUM.pdf',
  title: 'GEHEIMTITEL',
};
export const secretWords = /GEHEIM|NURGREMIUM/;

/** A PDF of one page with these words. */
export async function pdfWith(words: string): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage([400, 200]).drawText(words, { x: 20, y: 100, size: 12 });
  return Buffer.from(await pdf.save());
}

/** Keeps a file, as an upload would. @returns its id */
export async function kept(
  office: CouncilOffice,
  name: string,
  content: Buffer,
  mediaType = 'application/pdf',
): Promise<string> {
  const { sha256, sizeBytes } = await office.portal.get(DiskFileStorage, { strict: false }).put(content);
  const id = randomUUID();
  await office.database.query(
    'insert into file (id, sha256, size_bytes, media_type, name) values ($1, $2, $3, $4, $5)',
    [id, sha256, sizeBytes, mediaType, name],
  );
  return id;
}

export interface Meeting {
  reference: string;
  open: { id: string; reference: string };
  secret: { id: string; reference: string };
}

/** A meeting of the integration committee in a month, invited, about a public and a secret paper, both with files. */
export async function invitedMeeting(office: CouncilOffice): Promise<Meeting> {
  const files = {
    open: await kept(office, 'Zahlen.pdf', await pdfWith('Offene Zahlen')),
    table: await kept(
      office,
      'Tabelle.xlsx',
      Buffer.from('PK'),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ),
    broken: await kept(office, 'Kaputt.pdf', Buffer.from('%PDF-1.7 kaputt')),
    inner: await kept(office, secret.inner, await pdfWith('NURGREMIUM')),
    attachment: await kept(office, secret.attachment, await pdfWith('GEHEIMANLAGE')),
  };
  const route = ['integration', 'council'];
  const open = await office.introduced('Sprachkurse im Bezirk', route, {
    attachments: [files.open, files.table, files.broken],
    internalAttachments: [files.inner],
  });
  const closed = await office.introduced(secret.subject, route, {
    proposal: secret.proposal,
    publicity: 'internal',
    category: 'staff',
    attachments: [files.attachment],
  });
  for (const [dossier, ids] of [
    [open, [files.open, files.table, files.broken, files.inner]],
    [closed, [files.attachment]],
  ] as const)
    await office.database.query('update file set dossier_id = $1 where id = any($2)', [dossier.id, [...ids]]);
  const reference = await office.planned('integration', { on: inDays(40), record: 'live' });
  await arranges(office, reference, [
    { item: 'formal', chapter: '', title: 'Genehmigung der Niederschrift', publicity: 'public' },
    { item: 'open', paper: open.id, chapter: '', title: 'Sprachkurse im Bezirk', publicity: 'public' },
    { item: 'secret', paper: closed.id, chapter: '', title: secret.title, publicity: 'internal' },
  ]);
  await made(office, open.id, 'council-paper');
  await made(office, closed.id, 'council-paper');
  return { reference, open, secret: closed };
}

/** Puts items on the agenda, and waits until the submissions have answered. */
export async function arranges(office: CouncilOffice, reference: string, items: Answers[]): Promise<void> {
  const { id } = await office.dossier(reference);
  await office.does(reference, 'clerk', 'arrange', { items });
  const wanted = items.filter(({ paper }) => paper !== undefined).length;
  const announced = async (): Promise<boolean> => {
    const [row] = await office.database.query<{ count: number }>(
      `select count(*)::int as count from command where dossier_id = $1 and type = 'announced' and outcome ->> 'kind' = 'accepted'`,
      [id],
    );
    return (row?.count ?? 0) >= wanted;
  };
  await waitFor(announced, { within: 30_000, what: 'submissions to answer' });
}

/** Waits until a meeting has told a submission what it made of it. */
export async function told(office: CouncilOffice, dossierId: string, outcome: string): Promise<void> {
  const there = async (): Promise<boolean> => {
    const rows = await office.database.query('select 1 from consultation where dossier_id = $1 and outcome = $2', [
      dossierId,
      outcome,
    ]);
    return rows.length > 0;
  };
  await waitFor(there, { within: 30_000, what: outcome });
}

/** Waits until a document of a dossier is there. */
export async function made(office: CouncilOffice, dossierId: string, template: string): Promise<void> {
  const there = async (): Promise<boolean> => {
    const rows = await office.database.query(
      'select 1 from document where dossier_id = $1 and template = $2 and file_id is not null',
      [dossierId, template],
    );
    return rows.length > 0;
  };
  await waitFor(there, { within: 30_000, what: template });
}

/** Everybody whose pages must not show a word of it. */
export async function strangers(office: CouncilOffice): Promise<Record<string, Visitor>> {
  const roles = ['administrator', 'officer', 'auditor', 'programmeManager', 'lead'] as const;
  const found: Record<string, Visitor> = {};
  for (const role of roles) found[role] = (await office.colleague(role)).visitor;
  for (const person of ['author', 'head', 'office', 'clerk'] as const)
    found[person] = (await office.signedIn(person)).visitor;
  // Of the council, but of another committee than the one that meets.
  const here = await office.members('integration');
  const councillor = (await office.members('council')).find((one) => !here.includes(one));
  found['councillor'] = await office.staff(councillor ?? '');
  return found;
}
