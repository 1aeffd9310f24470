import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
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
import type { FormValues } from '../security/submitted-form.js';
import type { Language } from '../view/catalogue.js';
import { fileButton, type FilledForm } from './filled-form.js';
import { checkUpload, type Upload, type UploadFault } from './incoming-upload.js';
import type { OpenDraft } from './open-draft.js';
import { applicationTexts } from './texts.js';

const uploads = { name: 'upload', limit: 200, windowSeconds: 3600 };
const mostFiles = 20;

/** A form whose files have been seen to. */
export interface Settled {
  /** what was typed, to go on with; only to be saved where a file is wrong or a file's own button was pressed */
  readonly values: FormValues;
  /** what is wrong with files, said at their fields */
  readonly errors: readonly FieldError[];
  /** the draft has other files now */
  readonly isChanged: boolean;
}

/** Files of a draft: taken in one at a time, and taken out again. */
@Injectable()
export class DraftFiles {
  constructor(
    private readonly database: Database,
    private readonly storage: DiskFileStorage,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Does what a form asks of its draft's files: takes those in that were chosen, each at its field, and takes the one out whose
   * button was pressed. What a file is, is judged by its content; a refused one leaves nothing behind.
   * @throws Problem `not-found` for another field, `too-many-requests`
   */
  async settle({ values, files }: FilledForm, draft: OpenDraft, language: Language): Promise<Settled> {
    const shown = draft.row.revision;
    let current = draft;
    const errors: FieldError[] = [];
    for (const { ptr, upload } of files) {
      const added = await this.add(current, ptr, upload);
      if ('code' in added) errors.push(uploadError(draft, ptr, added, language));
      else current = added;
    }
    const pressed = fileButton(values);
    if (pressed?.removed !== undefined) current = await this.remove(current, pressed.ptr, pressed.removed);
    else if (pressed && !files.some(({ ptr }) => ptr === pressed.ptr))
      errors.push(uploadError(draft, pressed.ptr, { code: 'missing' }, language));
    const isChanged = current !== draft;
    // Files never collide with what is typed; what somebody else typed meanwhile still does.
    const follows = isChanged && values['_version'] === String(shown);
    return {
      isChanged,
      errors,
      values: {
        ...values,
        ...(follows && { _version: String(current.row.revision) }),
        ...((pressed || errors.length > 0) && { _action: 'save' }),
      },
    };
  }

  private async add(draft: OpenDraft, ptr: string, upload: Upload | UploadFault): Promise<OpenDraft | UploadFault> {
    const field = fieldOf(draft, ptr);
    const ownerId = draft.row.personId ?? '';
    await this.limits.spend(uploads, ownerId);
    const most = limitAt(draft.form.definition, ptr, 'maxItems') ?? mostFiles;
    if (fileIds(draft.answers, ptr).length >= most) return { code: 'tooMany', limit: most };
    if ('code' in upload) return upload;
    if (upload.content.length > field.maxBytes) return { code: 'tooLarge' };
    const checked = await checkUpload(upload, field.accept);
    if ('code' in checked) return checked;
    const stored = await this.storage.put(upload.content);
    return this.change(draft, async (em, row, answers) => {
      const id = randomUUID();
      em.create(FileRow, { id, ...stored, ...checked, ownerId, answersId: row.id });
      return addFile(draft.form.definition, answers, ptr, id);
    });
  }

  /** Takes a file out of the draft. One that came with an earlier version stays on file there. */
  private async remove(draft: OpenDraft, ptr: string, id: string): Promise<OpenDraft> {
    fieldOf(draft, ptr);
    if (!fileIds(draft.answers, ptr).includes(id)) return draft;
    return this.change(draft, async (em, row, answers) => {
      await em.nativeUpdate(FileRow, { id, answersId: row.id }, { removedAt: new Date() });
      return removeFile(answers, ptr, id);
    });
  }

  /** Changes the draft as it stands now: a file never collides with what is typed elsewhere. */
  private async change(
    draft: OpenDraft,
    work: (em: EntityManager, row: AnswersRow, answers: Answers) => Promise<Answers>,
  ): Promise<OpenDraft> {
    return this.database.transaction(async (em) => {
      const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
      const row = await em.findOne(
        AnswersRow,
        { id: draft.row.id, personId: draft.row.personId, dossierId: null },
        lock,
      );
      if (!row) throw new Problem('conflict', { goTo: draft.base });
      const answers = await work(em, row, row.data);
      await em.flush();
      const revision = await saveDraft(em, row, row.revision, answers);
      return { ...draft, answers, row: Object.assign(row, { revision }) };
    });
  }
}

/** What is wrong with an upload, said at its field. */
function uploadError(draft: OpenDraft, ptr: string, fault: UploadFault, language: Language): FieldError {
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
function pageKeyOf(draft: OpenDraft, ptr: string): string {
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
