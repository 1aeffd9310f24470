import type { EntityManager } from '@mikro-orm/postgresql';
import type { Facts } from '#libs/engine/expressions.js';
import type { FormDefinition } from '#libs/forms/definition.js';
import { FileRow } from '../entities/answers.entity.js';
import type { Command } from '../entities/command.entity.js';
import type { Dossier } from '../entities/dossier.entity.js';
import { JournalEntry } from '../entities/journal-entry.entity.js';
import { Person } from '../entities/person.entity.js';
import { FormDefinitionRow } from '../entities/programme.entity.js';
import { dossierFile, type DossierFile, type FileReading } from './dossier-file.store.js';

/** All that a dossier's documents are written from. */
export interface DocumentFile extends DossierFile {
  form: FormDefinition | undefined;
  /** name of whoever is answerable for the document; empty for what the system decides */
  signatory: string;
  facts: Facts;
  /** instant until which the applicant is asked to answer; empty where nothing is asked */
  dueAt: string;
  /** names by id of the people whom its facts name; for a preview those of the newest decision */
  people: Readonly<Record<string, string>>;
  /** names by id of the files that were handed in */
  fileNames: Readonly<Record<string, string>>;
}

/**
 * Reads what a document of this decision says, or what it would say if the person decided now.
 * @param by the command whose decision makes the document, or for a preview the person who would sign it
 */
export async function documentFile(
  em: EntityManager,
  dossier: Dossier,
  by: ({ command: Command } | { personId: string }) & Pick<FileReading, 'reads'>,
): Promise<DocumentFile> {
  const command = 'command' in by ? by.command : undefined;
  const signatoryId = 'command' in by ? (by.command.actorId ?? null) : by.personId;
  const file = await dossierFile(em, dossier, { ...(command ? { command } : {}), reads: by.reads });
  const form = await em.findOne(FormDefinitionRow, { name: file.formName, version: file.formVersion });
  const signatory = signatoryId === null ? null : await em.findOne(Person, { id: signatoryId });
  const of = { dossierId: dossier.id, ...(command ? { commandId: command.id } : {}) };
  const entry = await em.findOne(JournalEntry, of, { orderBy: { seq: 'desc' } });
  const [asked] = await em.execute<{ due_at: Date | null }[]>(
    `select due_at from task where dossier_id = ? and 'applicant' = any (audience) and opened_at <= ?
     order by opened_at desc limit 1`,
    [dossier.id, command?.receivedAt ?? new Date()],
  );
  const named = await em.find(Person, { id: { $in: idsIn(entry?.body.facts ?? {}) } });
  const files = await em.find(FileRow, { dossierId: dossier.id, answersId: { $ne: null } });
  return {
    ...file,
    fileNames: Object.fromEntries(files.map(({ id, name }) => [id, name])),
    form: form?.body,
    signatory: signatory?.name ?? '',
    facts: command ? (entry?.body.facts ?? {}) : {},
    people: Object.fromEntries(named.map(({ id, name }) => [id, name])),
    dueAt: asked?.due_at ? new Date(asked.due_at).toISOString() : '',
  };
}

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** What lists among facts name by id: people, and dossiers too. */
const idsIn = (facts: Facts): string[] => [
  ...new Set(
    Object.values(facts).flatMap((fact) =>
      Array.isArray(fact) ? fact.map(String).filter((one) => uuid.test(one)) : [],
    ),
  ),
];
