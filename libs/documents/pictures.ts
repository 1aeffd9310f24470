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
 * What all pictures of one document may come to, in bytes: in the document, since they are not made smaller, and unpacked,
 * since the compiler keeps them so. The latter are some eighteen photos of a phone, of 12 megapixels each.
 */
export const pictureLimits = { packed: 100 * mebibyte, unpacked: 640 * mebibyte, unpackedEach: 192 * mebibyte };

/** JPEG goes into a PDF as it is; PNG is packed anew, and then takes up to twice as much. */
const packedBytes = ({ mediaType, sizeBytes }: StoredPicture): number =>
  mediaType === 'image/png' ? 2 * sizeBytes : sizeBytes;

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
  let { packed, unpacked } = limits;
  for (const picture of pictures) {
    const { name, sha256, mediaType } = picture;
    const bytes = packedBytes(picture) > packed ? 'tooLarge' : await contentOf(storage, sha256);
    const takes = typeof bytes === 'object' ? unpackedBytes(bytes) : 0;
    if (bytes === 'tooLarge' || (takes ?? 0) > Math.min(unpacked, limits.unpackedEach)) tooLarge.add(name);
    else if (bytes && takes !== undefined) {
      files[name] = withoutMetadata(bytes, mediaType);
      packed -= packedBytes(picture);
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
