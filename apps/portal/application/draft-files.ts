import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import type { FastifyRequest } from 'fastify';
import { Answers as AnswersRow, FileRow } from '#libs/database/entities/answers.entity.js';
import { saveDraft } from '#libs/database/stores/draft.store.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { addFile, fileIds, removeFile } from '#libs/forms/files.js';
import { allFields, isAmong } from '#libs/forms/fields.js';
import { limitAt } from '#libs/forms/schema-at.js';
import type { Answers, FieldError, FileField } from '#libs/forms/definition.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { RateLimits } from '../security/rate-limits.js';
import type { Language } from '../view/catalogue.js';
import { checkUpload, takeUpload, type UploadFault } from './incoming-upload.js';
import type { OpenDraft } from './open-draft.js';
import { applicationTexts } from './texts.js';

const uploads = { name: 'upload', limit: 200, windowSeconds: 3600 };
const mostFiles = 20;

/** Files of a draft: taken in one at a time, and taken out again. */
@Injectable()
export class DraftFiles {
  constructor(
    private readonly database: Database,
    private readonly storage: DiskFileStorage,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Takes in the file of a multipart form. What it is, is judged by its content; a refused one leaves nothing behind.
   * @param ptr of the file field
   * @returns what is wrong with it, or nothing
   * @throws Problem `not-found` for another field, `too-many-requests`
   */
  async upload(request: FastifyRequest, draft: OpenDraft, ptr: string): Promise<UploadFault | undefined> {
    const field = fieldOf(draft, ptr);
    const ownerId = draft.row.personId ?? '';
    await this.limits.spend(uploads, ownerId);
    const most = limitAt(draft.form.definition, ptr, 'maxItems') ?? mostFiles;
    const taken = await takeUpload(request, field.maxBytes);
    if (fileIds(draft.answers, ptr).length >= most) return { code: 'tooMany', limit: most };
    if ('code' in taken) return taken;
    const checked = await checkUpload(taken, field.accept);
    if ('code' in checked) return checked;
    const stored = await this.storage.put(taken.content);
    await this.change(draft, async (em, row, answers) => {
      const id = randomUUID();
      em.create(FileRow, { id, ...stored, ...checked, ownerId, answersId: row.id });
      return addFile(draft.form.definition, answers, ptr, id);
    });
    return undefined;
  }

  /** Takes a file out of the draft. One that came with an earlier version stays on file there. */
  async remove(draft: OpenDraft, ptr: string, id: string): Promise<void> {
    fieldOf(draft, ptr);
    if (!fileIds(draft.answers, ptr).includes(id)) return;
    await this.change(draft, async (em, row, answers) => {
      await em.nativeUpdate(FileRow, { id, answersId: row.id }, { removedAt: new Date() });
      return removeFile(answers, ptr, id);
    });
  }

  /** Changes the draft as it stands now: a file never collides with what is typed elsewhere. */
  private async change(
    draft: OpenDraft,
    work: (em: EntityManager, row: AnswersRow, answers: Answers) => Promise<Answers>,
  ): Promise<void> {
    await this.database.transaction(async (em) => {
      const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
      const row = await em.findOne(
        AnswersRow,
        { id: draft.row.id, personId: draft.row.personId, dossierId: null },
        lock,
      );
      if (!row) throw new Problem('conflict', { goTo: draft.base });
      const changed = await work(em, row, row.data);
      await em.flush();
      await saveDraft(em, row, row.revision, changed);
    });
  }
}

/** What is wrong with an upload, said at its field. */
export function uploadError(draft: OpenDraft, ptr: string, fault: UploadFault, language: Language): FieldError {
  const field = fieldOf(draft, ptr);
  const types = field.accept.map((type) => (type.split('/')[1] ?? type).toUpperCase().replace('JPEG', 'JPG'));
  const values = {
    types: types.join(', '),
    megabytes: Math.floor(field.maxBytes / 1024 / 1024),
    count: fault.limit ?? mostFiles,
  };
  const text = applicationTexts(language)(`file.${fault.code}`, values);
  return { ptr, page: pageKeyOf(draft, ptr), code: fault.code, text };
}

/** The page on which a file field stands. @throws Problem `not-found` */
export function pageKeyOf(draft: OpenDraft, ptr: string): string {
  return placed(draft, ptr).page.key;
}

function fieldOf(draft: OpenDraft, ptr: string): FileField {
  return placed(draft, ptr).field;
}

function placed({ form, only }: OpenDraft, ptr: string) {
  for (const { page, field } of allFields(form.definition))
    if (field.ptr === ptr && field.widget === 'file' && isAmong(field, only)) return { page, field };
  throw new Problem('not-found');
}
