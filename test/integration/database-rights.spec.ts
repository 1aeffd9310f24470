import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
const dossier = randomUUID();
const command = randomUUID();
const form = randomUUID();

beforeAll(async () => {
  database = await createDatabase();
  const sql = (text: string, values: unknown[] = []): Promise<unknown> => database.query(text, values);
  await sql(`insert into process_definition (name, version, hash, body) values ('p', 1, '', '{}')`);
  await sql(`insert into form_definition (name, version, hash, body) values ('f', 1, '', '{}')`);
  await sql(`insert into programme (key, process, process_version, form_name, form_version, terms, texts)
    values ('k', 'p', 1, 'f', 1, '{}', '{}')`);
  await sql(
    `insert into dossier (id, reference, process, process_version, programme) values ($1, 'P-2026-00001', 'p', 1, 'k')`,
    [dossier],
  );
  await sql(
    `insert into command (id, dossier_id, type, actor_kind, idempotency_key) values ($1, $2, 'submit', 'system', 'a')`,
    [command, dossier],
  );
  await sql(
    `insert into journal_entry (dossier_id, seq, command_id, at, type, actor_kind, body, previous, hash)
     values ($1, 1, $2, now(), 'submit', 'system', '{}', '', 'x')`,
    [dossier, command],
  );
  await sql(
    `insert into answers (id, form_name, form_version, form_hash, dossier_id, command_id, data, salt) values ($1, 'f', 1, '', $2, $3, '{}', 's')`,
    [form, dossier, command],
  );
  await sql(`update command set outcome = '{"kind":"accepted"}' where id = $1`, [command]);
});

describe('the database', () => {
  it.each([
    ['an entry of the journal changed', `update journal_entry set hash = 'y'`],
    ['an entry of the journal deleted', 'delete from journal_entry'],
    ['the journal emptied', 'truncate journal_entry'],
    ['submitted answers changed', `update answers set data = '{"a":1}'`],
    ['submitted answers deleted', 'delete from answers'],
    ['a command decided again', `update command set outcome = '{"kind":"refused"}'`],
    ['a command changed', `update command set type = 'withdraw'`],
  ])('will not have %s, not even by its owner', async (_, statement) => {
    await expect(database.query(statement)).rejects.toThrow(/append-only|decided once/);
  });

  it.each([
    ['portal', 'decide', `update command set outcome = '{}'`],
    ['portal', 'write the journal', `insert into journal_entry select * from journal_entry`],
    ['portal', 'open tasks', `insert into task select * from task`],
    ['portal', 'book money', 'insert into ledger_entry select * from ledger_entry'],
    ['portal', 'move a dossier', `update dossier set state = 'granted'`],
    ['worker', 'read sessions', 'select * from sign_in'],
    ['worker', 'read sign-in codes', 'select * from sign_in_code'],
    ['worker', 'give roles', 'insert into role_assignment select * from role_assignment'],
    ['mailer', 'read answers', 'select * from answers'],
    ['mailer', 'read the journal', 'select * from journal_entry'],
    ['mailer', 'read sessions', 'select * from sign_in'],
    [
      'mailer',
      'write commands',
      `insert into command (id, dossier_id, type, actor_kind, idempotency_key)
       values (gen_random_uuid(), gen_random_uuid(), 'x', 'clock', 'y')`,
    ],
  ] as const)('does not let the %s %s', async (app, _, statement) => {
    await expect(database.query(statement, [], app)).rejects.toThrow(/permission denied/);
  });
});
