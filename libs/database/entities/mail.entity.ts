import { defineEntity, p } from '@mikro-orm/core';

/** One mail to one person. The row is the truth; the queue is only its wake-up. */
const MailSchema = defineEntity({
  name: 'Mail',
  tableName: 'mail',
  properties: {
    id: p.uuid().primary(),
    dossierId: p.uuid().nullable(),
    commandId: p.uuid().nullable(),
    template: p.string(),
    recipientId: p.uuid().nullable(),
    address: p.string(),
    language: p.string().default('de'),
    params: p.json<Record<string, unknown>>(),
    secret: p.json<Record<string, string>>().nullable(),
    documentIds: p.array().default([]),
    messageId: p.string(),
    createdAt: p.datetime().defaultRaw('now()'),
    queuedAt: p.datetime().nullable(),
    leaseToken: p.uuid().nullable(),
    leaseUntil: p.datetime().nullable(),
    attempts: p.integer().default(0),
    sentAt: p.datetime().nullable(),
    failedAt: p.datetime().nullable(),
    lastError: p.string().nullable(),
  },
});
export class Mail extends MailSchema.class {}
MailSchema.setClass(Mail);

/** A document of a dossier; `fileId` is set once it is made, and never changes. */
const DocumentSchema = defineEntity({
  name: 'DocumentRow',
  tableName: 'document',
  properties: {
    id: p.uuid().primary(),
    dossierId: p.uuid(),
    commandId: p.uuid(),
    template: p.string(),
    /** of several of one template: which, a stable key */
    part: p.string().default(''),
    templateVersion: p.string().default(''),
    /** the text blocks in it, each with its version */
    blocksVersion: p.string().default(''),
    language: p.string().default('de'),
    fileId: p.uuid().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
    madeAt: p.datetime().nullable(),
  },
});
export class DocumentRow extends DocumentSchema.class {}
DocumentSchema.setClass(DocumentRow);

/** One booking in integer cents, written in the transaction of its decision. */
const LedgerEntrySchema = defineEntity({
  name: 'LedgerEntry',
  tableName: 'ledger_entry',
  properties: {
    id: p.uuid().primary(),
    programme: p.string(),
    budgetYear: p.integer(),
    dossierId: p.uuid(),
    commandId: p.uuid(),
    bucket: p.string().$type<'planned' | 'reserved' | 'committed' | 'paid' | 'returned'>(),
    cents: p.bigint('number'),
  },
});
export class LedgerEntry extends LedgerEntrySchema.class {}
LedgerEntrySchema.setClass(LedgerEntry);
