import { createHash, randomUUID } from 'node:crypto';
import type { TestDatabase } from './database.js';

/** A dossier with nothing in it. */
export async function addDossier(database: TestDatabase): Promise<string> {
  const id = randomUUID();
  await database.query(
    `insert into process_definition (name, version, hash, body) values ('p', 1, '', '{}') on conflict do nothing`,
  );
  await database.query(
    `insert into form_definition (name, version, hash, body) values ('f', 1, '', '{}') on conflict do nothing`,
  );
  await database.query(`insert into programme (key, process, process_version, form_name, form_version, terms, texts)
    values ('k', 'p', 1, 'f', 1, '{}', '{}') on conflict do nothing`);
  await database.query(
    `insert into dossier (id, reference, process, process_version, programme) values ($1, $2, 'p', 1, 'k')`,
    [id, `P-${id}`],
  );
  return id;
}

/** A row of a stored file; the bytes are not there. @returns its id */
export async function addFile(database: TestDatabase, content: string): Promise<string> {
  const id = randomUUID();
  const hash = (algorithm: string): string => createHash(algorithm).update(content).digest('hex');
  await database.query(
    `insert into file (id, sha256, sha512, size_bytes, media_type, name) values ($1, $2, $3, $4, 'application/pdf', 'x.pdf')`,
    [id, hash('sha256'), hash('sha512'), content.length],
  );
  return id;
}

/** A document of a dossier that is made. @returns the id of its file */
export async function addDocument(
  database: TestDatabase,
  dossier: string,
  { template, part = '' }: { template: string; part?: string },
): Promise<string> {
  const command = randomUUID();
  await database.query(
    `insert into command (id, dossier_id, type, actor_kind, idempotency_key) values ($1, $2, 'x', 'system', $3)`,
    [command, dossier, command],
  );
  const file = await addFile(database, 'document1');
  await database.query(
    `insert into document (id, dossier_id, command_id, template, part, file_id, made_at) values ($1, $2, $3, $4, $5, $6, now())`,
    [randomUUID(), dossier, command, template, part, file],
  );
  return file;
}
