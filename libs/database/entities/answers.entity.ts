import { defineEntity, p } from '@mikro-orm/core';
import type { Answers as FormAnswers } from '#libs/forms/definition.js';

/**
 * One version of what a person filled in, tied to a form version. Without a dossier it is a draft: of an application
 * (`callId`), or of a task's form or a clarification (`draftOf`, `taskKey`). With a dossier it cannot be changed.
 */
const AnswersSchema = defineEntity({
  name: 'Answers',
  tableName: 'answers',
  properties: {
    id: p.uuid().primary(),
    formName: p.string(),
    formVersion: p.integer(),
    formHash: p.string(),
    dossierId: p.uuid().nullable(),
    callId: p.uuid().nullable(),
    personId: p.uuid().nullable(),
    commandId: p.uuid().nullable(),
    draftOf: p.uuid().nullable(),
    taskKey: p.string().nullable(),
    version: p.integer().default(1),
    revision: p.integer().default(1),
    data: p.json<FormAnswers>(),
    salt: p.string(),
    hash: p.string().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p.datetime().defaultRaw('now()'),
  },
});
export class Answers extends AnswersSchema.class {}
AnswersSchema.setClass(Answers);

/** An uploaded or made file; the bytes stand in file storage under their hash. */
const FileSchema = defineEntity({
  name: 'FileRow',
  tableName: 'file',
  properties: {
    id: p.uuid().primary(),
    sha256: p.string(),
    sha512: p.string().nullable(),
    sizeBytes: p.bigint('number'),
    mediaType: p.string(),
    name: p.string(),
    ownerId: p.uuid().nullable(),
    answersId: p.uuid().nullable(),
    dossierId: p.uuid().nullable(),
    storedAt: p.datetime().defaultRaw('now()'),
    removedAt: p.datetime().nullable(),
  },
});
export class FileRow extends FileSchema.class {}
FileSchema.setClass(FileRow);
