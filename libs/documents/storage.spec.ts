import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { MemoryFileStorage } from './memory-storage.js';
import { DiskFileStorage, type FileStorage } from './storage.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feinschliff-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const content = Buffer.from('Förderantrag');
const sha256 = createHash('sha256').update(content).digest('hex');
const sha512 = createHash('sha512').update(content).digest('hex');
const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(path, name)).isFile());

const storages: [string, () => FileStorage][] = [
  ['on disk', () => new DiskFileStorage(join(folder, 'files'))],
  ['in memory', () => new MemoryFileStorage()],
];

describe.each(storages)('file storage %s', (_, make) => {
  it('keeps a buffer or a stream under its hash and gives it back', async () => {
    const storage = make();
    await expect(storage.put(content)).resolves.toEqual({ sha256, sha512, sizeBytes: 13 });
    const pieces = Readable.from([content.subarray(0, 5), content.subarray(5)]);
    await expect(storage.put(pieces)).resolves.toEqual({ sha256, sha512, sizeBytes: 13 });
    expect(await storage.read(sha256, { verify: true })).toEqual(content);
    expect(await buffer(await storage.open(sha256))).toEqual(content);
  });

  it('never puts other content under a hash that is there', async () => {
    const storage = make();
    await storage.put(content);
    const other = await storage.put(Buffer.from('Förderantrag!'));
    expect(other.sha256).not.toBe(sha256);
    expect(await storage.read(sha256, { verify: true })).toEqual(content);
  });

  it('takes a file of exactly the limit and refuses one byte more', async () => {
    const storage = make();
    await expect(storage.put(content, { maxBytes: 13 })).resolves.toMatchObject({ sizeBytes: 13 });
    const other = Readable.from([Buffer.from('Förder'), Buffer.from('antrag!')]);
    await expect(storage.put(other, { maxBytes: 13 })).rejects.toMatchObject({ code: 'too-large' });
  });

  it('says that it does not have a file, also for what is no hash', async () => {
    const storage = make();
    await expect(storage.read('0'.repeat(64))).rejects.toMatchObject({ code: 'not-found' });
    await expect(storage.open('0'.repeat(64))).rejects.toMatchObject({ code: 'not-found' });
    await expect(storage.read('../../../etc/passwd')).rejects.toMatchObject({ code: 'not-found' });
  });
});

async function* broken() {
  yield Buffer.from('half');
  throw new Error('connection lost');
}

describe('file storage on disk', () => {
  it('keeps the same content once and leaves nothing of a refused or broken-off upload', async () => {
    const storage = new DiskFileStorage(folder);
    await Promise.all([storage.put(content), storage.put(content), storage.put(Readable.from([content]))]);
    await storage.put(Buffer.alloc(100), { maxBytes: 10 }).catch(() => undefined);
    await expect(storage.put(Readable.from(broken()))).rejects.toThrow('connection lost');
    expect(filesIn(folder)).toEqual([join(sha256.slice(0, 2), sha256.slice(2, 4), sha256)]);
  });

  it('notices changed content when asked to', async () => {
    const storage = new DiskFileStorage(folder);
    await storage.put(content);
    writeFileSync(join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256), 'Fälschung');
    await expect(storage.read(sha256, { verify: true })).rejects.toMatchObject({ code: 'corrupt' });
    await storage.put(content);
    await expect(storage.read(sha256, { verify: true })).resolves.toEqual(content);
  });
});
