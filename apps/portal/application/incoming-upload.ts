import type { FastifyRequest } from 'fastify';
import { MediaTypeError, mediaTypeOf } from '#libs/documents/media-type.js';
import { readForm, type IncomingFile } from '../security/submitted-form.js';

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

/** Reads the form's file. One that is too large is read to its end and let go. @throws Problem as `readForm` does */
export async function takeUpload(request: FastifyRequest, maxBytes: number): Promise<Upload | UploadFault> {
  const { file } = await readForm(request, (one) => taken(one, maxBytes));
  return file ?? { code: 'missing' };
}

async function taken({ name, stream }: IncomingFile, maxBytes: number): Promise<Upload | UploadFault> {
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
