import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

export interface StoredFile {
  /** 64 hex digits; also the file's name in storage */
  sha256: string;
  /** 128 hex digits; by it OParl names the content (`sha512Checksum`) */
  sha512: string;
  sizeBytes: number;
}

/** Why storage refused. The message names no content and no file name of a person. */
export class StorageError extends Error {
  override name = 'StorageError';
  constructor(
    readonly code: 'too-large' | 'not-found' | 'corrupt' | 'full',
    message: string = code,
  ) {
    super(message);
  }
}

/** Files under the hash of their content: written once, never changed, the same content once. */
export interface FileStorage {
  /**
   * Keeps the content and answers when it is durable. Content of more than `maxBytes` leaves nothing behind.
   *
   * @throws StorageError `too-large`, `full`; and whatever a broken-off stream throws
   */
  put(content: Buffer | Readable, limit?: { maxBytes: number }): Promise<StoredFile>;
  /**
   * The whole content; with `verify` its hash is computed again.
   *
   * @throws StorageError `not-found`, `corrupt`
   */
  read(sha256: string, options?: { verify?: boolean }): Promise<Buffer>;
  /**
   * The content as a stream, for downloads.
   *
   * @throws StorageError `not-found`
   */
  open(sha256: string): Promise<Readable>;
  /** What was stored before an instant, as hashes, in portions. */
  storedBefore(instant: Date): AsyncIterable<string[]>;
  /**
   * Deletes content that was stored before an instant, unless `isNeeded` says otherwise. It is out of reach when that is
   * asked, and back if it is needed after all: who stores the same content meanwhile, does not lose it.
   * @returns whether it was deleted
   */
  forget(sha256: string, before: Date, isNeeded: () => Promise<boolean>): Promise<boolean>;
}

/** A hash from a record becomes a path, so it must be one. */
export function checkedHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new StorageError('not-found', 'not a SHA-256');
  return sha256;
}

/**
 * The content piece by piece, as far as the limit allows.
 *
 * @throws StorageError `too-large`
 */
export async function* piecesOf(
  content: Buffer | Readable,
  maxBytes = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer> {
  const source: AsyncIterable<unknown> | Iterable<unknown> = Buffer.isBuffer(content) ? [content] : content;
  let sizeBytes = 0;
  for await (const piece of source) {
    const bytes = piece instanceof Uint8Array ? Buffer.from(piece) : Buffer.from(String(piece));
    sizeBytes += bytes.length;
    if (sizeBytes > maxBytes) throw new StorageError('too-large', `more than ${maxBytes} bytes`);
    yield bytes;
  }
}

export const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Files in a folder, two levels deep by the first hex digits: `ab/cd/abcd…`. */
export class DiskFileStorage implements FileStorage {
  constructor(private readonly folder: string) {}

  async put(content: Buffer | Readable, limit?: { maxBytes: number }): Promise<StoredFile> {
    const unfinished = join(this.folder, 'unfinished');
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    const temporary = join(unfinished, randomUUID());
    try {
      const stored = await write(temporary, piecesOf(content, limit?.maxBytes));
      const path = this.#path(stored.sha256);
      await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
      await rename(temporary, path); // the same content may be there already: then it is replaced by itself
      for (const folder of [join(path, '..'), join(path, '../..'), this.folder]) await syncFolder(folder);
      return stored;
    } catch (error) {
      await rm(temporary, { force: true });
      throw isFull(error) ? new StorageError('full') : error;
    }
  }

  async read(sha256: string, { verify = false } = {}): Promise<Buffer> {
    const content = await readFile(this.#path(sha256)).catch(refuse);
    if (verify && hashOf(content) !== sha256) throw new StorageError('corrupt');
    return content;
  }

  async open(sha256: string): Promise<Readable> {
    const path = this.#path(sha256);
    await stat(path).catch(refuse);
    return createReadStream(path);
  }

  async *storedBefore(instant: Date): AsyncIterable<string[]> {
    await this.#settle(instant);
    for (const first of await foldersOf(this.folder)) {
      for (const second of await foldersOf(join(this.folder, first))) {
        const folder = join(this.folder, first, second);
        const names = (await namesIn(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name));
        const old = await Promise.all(names.map((name) => isOlder(join(folder, name), instant)));
        yield names.filter((_, n) => old[n]);
      }
    }
  }

  async forget(sha256: string, before: Date, isNeeded: () => Promise<boolean>): Promise<boolean> {
    const path = this.#path(sha256);
    const aside = join(this.folder, 'unfinished', `leaving-${sha256}`);
    await mkdir(join(aside, '..'), { recursive: true, mode: 0o700 });
    await rename(path, aside).catch(refuse);
    // What was stored a moment ago is new, and its row may be about to be written.
    if ((await isOlder(aside, before)) && !(await isNeeded())) {
      await rm(aside);
      return true;
    }
    await rename(aside, path);
    return false;
  }

  /** What was under way when a process ended: content that was leaving comes back, what never got whole goes. */
  async #settle(before: Date): Promise<void> {
    const folder = join(this.folder, 'unfinished');
    for (const name of await namesIn(folder)) {
      const path = join(folder, name);
      if (!(await isOlder(path, before))) continue;
      const sha256 = /^leaving-([0-9a-f]{64})$/.exec(name)?.[1];
      await (sha256 ? rename(path, this.#path(sha256)) : rm(path)).catch(unlessGone);
    }
  }

  #path(sha256: string): string {
    const name = checkedHash(sha256);
    return join(this.folder, name.slice(0, 2), name.slice(2, 4), name);
  }
}

async function write(path: string, pieces: AsyncIterable<Buffer>): Promise<StoredFile> {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    const long = createHash('sha512');
    let sizeBytes = 0;
    for await (const piece of pieces) {
      sizeBytes += piece.length;
      hash.update(piece);
      long.update(piece);
      await writeAll(file, piece);
    }
    await file.sync();
    return { sha256: hash.digest('hex'), sha512: long.digest('hex'), sizeBytes };
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let from = 0; from < bytes.length;) from += (await file.write(bytes, from)).bytesWritten;
}

/** Makes the names in a folder durable; without it a power cut may forget a rename. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    unlessGone(error);
    return [];
  });

const foldersOf = async (folder: string): Promise<string[]> =>
  (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).toSorted();

function unlessGone(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}

/** Gone is not older. */
const isOlder = (path: string, instant: Date): Promise<boolean> =>
  stat(path).then(
    ({ mtime }) => mtime < instant,
    () => false,
  );

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(String(codeOf(error)));

function refuse(error: unknown): never {
  throw codeOf(error) === 'ENOENT' ? new StorageError('not-found') : error;
}
