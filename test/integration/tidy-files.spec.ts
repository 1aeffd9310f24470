import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { tidyFiles } from '#activities/tidy-files.js';
import { openOrm } from '#libs/database/orm.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let orm: MikroORM;
let folder: string;
let storage: DiskFileStorage;
const longAgo = new Date(Date.now() - 3 * 86_400_000);

beforeAll(async () => {
  database = await createDatabase();
  orm = await openOrm(database.urls.worker, 2);
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  storage = new DiskFileStorage(folder);
});
afterAll(async () => {
  await orm?.close(true);
  await rm(folder, { recursive: true, force: true });
});

const place = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const isThere = (sha256: string): Promise<boolean> =>
  stat(place(sha256)).then(
    () => true,
    () => false,
  );

/** Content that was stored three days ago; `removed` says since when its file is removed, undefined that it has none. */
async function stored(content: string, removed?: Date | null): Promise<string> {
  const { sha256 } = await storage.put(Buffer.from(content));
  await utimes(place(sha256), longAgo, longAgo);
  if (removed !== undefined)
    await database.query(
      `insert into file (id, sha256, size_bytes, media_type, name, removed_at) values ($1, $2, 1, 'text/plain', 'x', $3)`,
      [randomUUID(), sha256, removed],
    );
  return sha256;
}
const tidy = (): Promise<number> => tidyFiles({ orm, storage }, () => undefined);

it('deletes the bytes that no file needs, and no others', async () => {
  const kept = await stored('in use', null);
  const removed = await stored('removed long ago', longAgo);
  const lately = await stored('removed lately', new Date());
  const alsoUsed = await stored('removed here, used there', longAgo);
  await stored('removed here, used there', null);
  const orphan = await stored('its row was never written');
  const { sha256: fresh } = await storage.put(Buffer.from('its row is about to be written'));
  expect(await tidy()).toBe(2);
  const there = await Promise.all([kept, removed, lately, alsoUsed, orphan, fresh].map(isThere));
  expect(there).toEqual([true, false, true, true, false, true]);
  expect(await tidy()).toBe(0);
});

it('does not take bytes away that are uploaded again at the same time', async () => {
  const sha256 = await stored('uploaded again');
  // The upload comes between the look at the files and the deletion.
  class BusyStorage extends DiskFileStorage {
    override async forget(...asked: Parameters<DiskFileStorage['forget']>): Promise<boolean> {
      await this.put(Buffer.from('uploaded again'));
      return super.forget(...asked);
    }
  }
  const again = new BusyStorage(folder);
  expect(await tidyFiles({ orm, storage: again }, () => undefined)).toBe(0);
  expect((await storage.read(sha256, { verify: true })).toString()).toBe('uploaded again');
});

it('brings bytes back whose row was written meanwhile', async () => {
  const sha256 = await stored('row comes late');
  expect(await storage.forget(sha256, new Date(), () => Promise.resolve(true))).toBe(false);
  expect((await storage.read(sha256)).toString()).toBe('row comes late');
});
