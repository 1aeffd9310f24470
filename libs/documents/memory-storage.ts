import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { checkedHash, hashOf, piecesOf, StorageError, type FileStorage, type StoredFile } from './storage.js';

/** Files in memory, for tests of what uses a storage. Same promises as on disk, except that nothing is durable. */
export class MemoryFileStorage implements FileStorage {
  readonly #files = new Map<string, Buffer>();
  readonly #since = new Map<string, number>();

  async put(content: Buffer | Readable, limit?: { maxBytes: number }): Promise<StoredFile> {
    const whole = await buffer(piecesOf(content, limit?.maxBytes));
    const sha256 = hashOf(whole);
    this.#files.set(sha256, whole);
    this.#since.set(sha256, Date.now());
    return { sha256, sha512: createHash('sha512').update(whole).digest('hex'), sizeBytes: whole.length };
  }

  async read(sha256: string, { verify = false } = {}): Promise<Buffer> {
    const content = this.#files.get(checkedHash(sha256));
    if (!content) throw new StorageError('not-found');
    if (verify && hashOf(content) !== sha256) throw new StorageError('corrupt');
    return content;
  }

  async open(sha256: string): Promise<Readable> {
    return Readable.from([await this.read(sha256)]);
  }

  async *storedBefore(instant: Date): AsyncIterable<string[]> {
    yield [...this.#since].flatMap(([sha256, at]) => (at < instant.getTime() ? [sha256] : []));
  }

  async forget(sha256: string, before: Date, isNeeded: () => Promise<boolean>): Promise<boolean> {
    if ((this.#since.get(sha256) ?? Infinity) >= before.getTime() || (await isNeeded())) return false;
    this.#since.delete(sha256);
    return this.#files.delete(sha256);
  }
}
