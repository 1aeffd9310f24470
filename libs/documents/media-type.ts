import { create as contentDisposition } from 'content-disposition';
import { fileTypeFromBuffer } from 'file-type';

/** The kinds of file that people may hand in, by media type, with the ending a download gets. */
export const allowedMediaTypes = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
} as const;
export type MediaType = keyof typeof allowedMediaTypes;

/** What we make ourselves beside, and nobody hands in. */
const madeMediaTypes = { ...allowedMediaTypes, 'text/csv; charset=utf-8': 'csv' } as const;

const isAllowed = (type: string): type is MediaType => Object.hasOwn(allowedMediaTypes, type);

/** A file of a kind we don't take. The message names the kind at most, never the file. */
export class MediaTypeError extends Error {
  override name = 'MediaTypeError';
  constructor(
    readonly code: 'empty' | 'unknown' | 'not-allowed',
    /** what it is, where that is known */
    readonly found?: string,
  ) {
    super(found === undefined ? code : `${code}: ${found}`);
  }
}

/**
 * What a file is by its content; its name and what the browser says of it count for nothing (OWASP ASVS 5.2.2).
 * Documents with macros are another type than those without, so they are refused.
 *
 * @throws MediaTypeError `empty`, `unknown` or `not-allowed`
 */
export async function mediaTypeOf(content: Uint8Array): Promise<MediaType> {
  if (content.length === 0) throw new MediaTypeError('empty');
  const found = await fileTypeFromBuffer(content);
  if (!found) throw new MediaTypeError('unknown');
  if (!isAllowed(found.mime)) throw new MediaTypeError('not-allowed', found.mime);
  return found.mime;
}

export interface Download {
  mediaType: string;
  /** as the person named it, or as we did */
  name: string;
  sizeBytes: number;
  /** a document that we made ourselves; a PDF of ours may be shown in the browser */
  made: boolean;
}

// A browser shows no PDF in a sandbox, and its viewer brings inline styles and an object of its own.
const viewerPolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/**
 * Response headers with which a stored file can do no harm: an upload is only ever saved, never shown, whatever it holds
 * (OWASP ASVS 5.4.1, 3.2.1). Only a PDF made by us is shown in the browser.
 */
export function safeDownloadHeaders({ mediaType, name, sizeBytes, made }: Download): Record<string, string> {
  const shown = made && mediaType === 'application/pdf';
  return {
    'content-type': servedType(mediaType, made),
    'content-length': String(sizeBytes),
    'content-disposition': contentDisposition(safeName(name, mediaType, made), {
      type: shown ? 'inline' : 'attachment',
    }),
    'content-security-policy': shown ? viewerPolicy : "sandbox; default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
  };
}

/** The ending of a file by its content; `bin` for a kind we don't know. */
function endingOf(mediaType: string, made: boolean): string {
  const known: Readonly<Record<string, string>> = made ? madeMediaTypes : allowedMediaTypes;
  return (Object.hasOwn(known, mediaType) && known[mediaType]) || 'bin';
}

/** Under which type content is sent: of kinds that we don't take or make, nobody is told which they are. */
export const servedType = (mediaType: string, made = false): string =>
  endingOf(mediaType, made) === 'bin' ? 'application/octet-stream' : mediaType;

/** The name without what could mislead (control and direction characters, folders), ending as the content asks. */
export function safeName(name: string, mediaType: string, made = false): string {
  const ending = endingOf(mediaType, made);
  const base = name
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^.*[/\\]/, '')
    .trim();
  const endings = ending === 'jpg' ? ['jpg', 'jpeg'] : [ending];
  if (base !== '' && endings.some((end) => base.toLowerCase().endsWith(`.${end}`))) return base;
  return `${base === '' ? 'datei' : base}.${ending}`;
}
