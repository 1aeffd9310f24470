import { defineEntity, p } from '@mikro-orm/core';
import type { JournalBody } from '#libs/engine/journal.js';

/** One command's entry in the append-only, hash-chained record of a dossier. */
const JournalEntrySchema = defineEntity({
  name: 'JournalEntry',
  tableName: 'journal_entry',
  properties: {
    dossierId: p.uuid().primary(),
    seq: p.integer().primary(),
    commandId: p.uuid(),
    at: p.datetime(),
    type: p.string(),
    actorId: p.uuid().nullable(),
    actorKind: p.string(),
    body: p.json<JournalBody>(),
    previous: p.string(),
    hash: p.string(),
  },
});
export class JournalEntry extends JournalEntrySchema.class {}
JournalEntrySchema.setClass(JournalEntry);
