import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { DocumentRow } from '#libs/database/entities/mail.entity.js';
import { dossierFile, type DossierFile } from '#libs/database/stores/dossier-file.store.js';
import { processes } from '#libs/processes/index.js';
import { text, texts } from '#libs/processes/answers.js';
import { bodyOn, type CouncilRegister } from '#libs/processes/council/register.js';
import type { Step } from '#libs/processes/council/steps.js';
import { isItemInternal, type MemberItem } from '#libs/processes/council-meeting/member-agenda.js';
import { statePaths } from '#libs/engine/state.js';
import { releasedVersion } from '#libs/processes/council-submission/released-version.js';
import { isInternal, isReleased } from '#libs/processes/council-submission/released.js';
import { wayOf } from '#libs/processes/council-submission/way.js';
import { PublishedForms } from '../application/published-forms.js';
import { Database } from '../connections/database.js';
import type { Advice, MemberFile, MemberPaper } from './member-view.js';

/** A paper that the bodies may see, and its process. */
export interface Released {
  readonly file: DossierFile;
  readonly process: string;
}

/** For whom a paper is read: the item under which it stands before them. */
interface Reader {
  readonly item: MemberItem;
  readonly meeting: string;
  readonly register: CouncilRegister;
}

/** Papers for the members of bodies: what of them may be read, with which files. */
@Injectable()
export class MemberPapers {
  constructor(
    private readonly database: Database,
    private readonly published: PublishedForms,
  ) {}

  /** Papers with their files, by id, as far as the bodies may see them at all. */
  async released(ids: readonly string[]): Promise<Map<string, Released>> {
    const em = this.database.fork();
    const dossiers = await em.find(Dossier, { id: { $in: [...ids] } });
    const papers = new Map<string, Released>();
    for (const dossier of dossiers) {
      const file = await dossierFile(em, dossier);
      if (isReleased(file)) papers.set(dossier.id, { file: withoutDraft(file, dossier), process: dossier.process });
    }
    return papers;
  }

  /** A released paper as this reader may see it: whoever is barred from it reads only what everybody may. */
  async paper({ file, process }: Released, reader: Reader): Promise<MemberPaper> {
    const { item, register } = reader;
    const em = this.database.fork();
    const { application = {} } = file;
    return {
      number: file.number,
      subject: text(application, 'subject'),
      isInternal: isInternal(file),
      version: file.versions.length,
      answers: application,
      blocks: processes[process]?.paperView?.blocks ?? [],
      form: (await this.published.get(file.formName, file.formVersion)).definition,
      files: [...(await paperDocument(em, file)), ...(await attachments(em, file, item))],
      advice: await this.advice(em, wayOf(file), reader, register),
    };
  }

  /** What other bodies said, and this one before; their own words only where they are not secret to this reader. */
  private async advice(
    em: EntityManager,
    way: readonly Step[],
    { item, meeting }: Reader,
    register: CouncilRegister,
  ): Promise<Advice[]> {
    const said: Advice[] = [];
    for (const step of way) {
      if (step.outcome === undefined || step.meeting === meeting) continue;
      const words = step.text ?? '';
      const isTheirs = !item.isPublic || words === '' || !(await wasInternal(em, step));
      said.push({
        body: bodyOn(register, step.body, step.on)?.name ?? step.body,
        on: step.on,
        role: step.role,
        outcome: step.outcome,
        majority: step.majority ?? '',
        text: isTheirs ? words : '',
      });
    }
    return said;
  }
}

/** A new version that is still on its way to release is nobody's to read yet. */
function withoutDraft(file: DossierFile, { snapshot }: Dossier): DossierFile {
  const { data, version } = releasedVersion(file, snapshot ? statePaths(snapshot.chart.value) : []);
  return { ...file, application: data, versions: file.versions.slice(0, version) };
}

/** Whether a body spoke about something behind closed doors. */
async function wasInternal(em: EntityManager, { meeting, item }: Step): Promise<boolean> {
  const dossier = meeting === '' ? null : await em.findOne(Dossier, { id: meeting });
  return dossier === null || isItemInternal(await dossierFile(em, dossier), item);
}

/** The submission as a document, in its newest version. */
async function paperDocument(em: EntityManager, file: DossierFile): Promise<MemberFile[]> {
  const made = await madeDocuments(em, file.id, ['council-paper']);
  return made.slice(-1).map((one) => ({ ...one, kind: 'paper', isInternal: isInternal(file) }));
}

async function attachments(
  em: EntityManager,
  { application, ...file }: DossierFile,
  item: MemberItem,
): Promise<MemberFile[]> {
  const withPaper = texts(application, 'attachments');
  const internal = item.barred ? [] : texts(application, 'internalAttachments');
  const rows = await em.find(FileRow, {
    id: { $in: [...withPaper, ...internal] },
    dossierId: file.id,
    removedAt: null,
  });
  return [...withPaper, ...internal].flatMap((id): MemberFile[] => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const isSecret = internal.includes(id) || isInternal({ application });
    return [{ ...fileOf(row), kind: 'attachment', made: false, isInternal: isSecret, madeAt: row.storedAt }];
  });
}

/** Documents of a dossier that are made, oldest first. */
export async function madeDocuments(
  em: EntityManager,
  dossierId: string,
  templates: readonly string[],
): Promise<(Omit<MemberFile, 'kind' | 'isInternal'> & { template: string; part: string })[]> {
  const documents = await em.find(
    DocumentRow,
    { dossierId, template: { $in: [...templates] }, fileId: { $ne: null } },
    { orderBy: { createdAt: 'asc', id: 'asc' } },
  );
  const rows = await em.find(FileRow, {
    id: { $in: documents.flatMap(({ fileId }) => fileId ?? []) },
    removedAt: null,
  });
  return documents.flatMap(({ fileId, createdAt, template, part }) => {
    const row = rows.find(({ id }) => id === fileId);
    return row ? [{ ...fileOf(row), made: true, madeAt: createdAt, template, part }] : [];
  });
}

const fileOf = ({ id, name, mediaType, sizeBytes, sha256 }: FileRow) => ({ id, name, mediaType, sizeBytes, sha256 });
