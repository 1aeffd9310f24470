import { withoutMetadata } from './picture-metadata.js';
import { unpackedBytes } from './picture-size.js';
import { StorageError, type FileStorage } from './storage.js';

/** A stored picture that a document shows, by the name that its data gives it. */
export interface StoredPicture {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

const mebibyte = 1024 * 1024;

/**
 * What all pictures of one document may come to, in bytes: as they are stored, since they are not made smaller, and unpacked,
 * since the compiler keeps them so. The latter are some twenty photos of a phone, of 12 megapixels each.
 */
export const pictureLimits = { stored: 100 * mebibyte, unpacked: 768 * mebibyte, unpackedEach: 192 * mebibyte };

/**
 * Reads pictures for `renderPdf`, without what their cameras wrote into them, in the order in which they matter: what goes
 * beyond the limits is left out, and smaller ones after it still come along.
 * @returns the `files` by name, and which are `tooLarge`; what can't be read is in neither
 */
export async function readPictures(
  storage: Pick<FileStorage, 'read'>,
  pictures: readonly StoredPicture[],
  limits = pictureLimits,
): Promise<{ files: Record<string, Buffer>; tooLarge: Set<string> }> {
  const files: Record<string, Buffer> = {};
  const tooLarge = new Set<string>();
  let { stored, unpacked } = limits;
  for (const { name, sha256, mediaType, sizeBytes } of pictures) {
    const bytes = sizeBytes > stored ? 'tooLarge' : await contentOf(storage, sha256);
    const takes = typeof bytes === 'object' ? unpackedBytes(bytes) : 0;
    if (bytes === 'tooLarge' || (takes ?? 0) > Math.min(unpacked, limits.unpackedEach)) tooLarge.add(name);
    else if (bytes && takes !== undefined) {
      files[name] = withoutMetadata(bytes, mediaType);
      stored -= sizeBytes;
      unpacked -= takes;
    }
  }
  return { files, tooLarge };
}

/** The content, if it is there. */
const contentOf = (storage: Pick<FileStorage, 'read'>, sha256: string): Promise<Buffer | undefined> =>
  storage.read(sha256).catch((error: unknown) => {
    if (error instanceof StorageError) return undefined;
    throw error;
  });
