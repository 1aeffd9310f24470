import { MediaTypeError, mediaTypeOf } from '#libs/documents/media-type.js';
import type { IncomingFile } from '../security/submitted-form.js';

/** Why a file is not taken. */
export interface UploadFault {
  readonly code: 'missing' | 'tooLarge' | 'wrongType' | 'tooMany';
  readonly limit?: number;
}

export interface Upload {
  /** as the person named it */
  readonly name: string;
  readonly content: Buffer;
}

/** Reads a file of a form. One that is too large is read to its end, as far as the server's own limit, and let go. */
export async function takeUpload({ name, stream }: IncomingFile, maxBytes: number): Promise<Upload | UploadFault> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size <= maxBytes) pieces.push(bytes);
    else pieces.length = 0;
  }
  return size > maxBytes || stream.truncated
    ? { code: 'tooLarge' }
    : { name: plainName(name), content: Buffer.concat(pieces) };
}

/** What a file is by its content, if it is of an accepted kind. */
export async function checkUpload(
  { name, content }: Upload,
  accept: readonly string[],
): Promise<{ name: string; mediaType: string } | UploadFault> {
  try {
    const mediaType = await mediaTypeOf(content);
    return accept.includes(mediaType) ? { name, mediaType } : { code: 'wrongType' };
  } catch (error) {
    if (error instanceof MediaTypeError) return { code: 'wrongType' };
    throw error;
  }
}

/** The name without folders and without what could mislead or not be stored; cut to a length that pages can show. */
function plainName(name: string): string {
  const base = name.replace(/^.*[/\\]/, '').replaceAll(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  return base.trim().slice(-150) || 'Datei';
}
