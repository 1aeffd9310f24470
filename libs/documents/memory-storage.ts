import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { checkedHash, hashOf, piecesOf, StorageError, type FileStorage, type StoredFile } from './storage.js';

/** Files in memory, for tests of what uses a storage. Same promises as on disk, except that nothing is durable. */
export class MemoryFileStorage implements FileStorage {
  readonly #files = new Map<string, Buffer>();

  async put(content: Buffer | Readable, limit?: { maxBytes: number }): Promise<StoredFile> {
    const whole = await buffer(piecesOf(content, limit?.maxBytes));
    const sha256 = hashOf(whole);
    this.#files.set(sha256, whole);
    return { sha256, sizeBytes: whole.length };
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
}
