import { create as contentDisposition } from 'content-disposition';
import { safeName, servedType } from './media-type.js';

/** Under which name a public file is saved: its own, or that of what it is, with the ending of its kind. */
export function publicFileName(data: Readonly<Record<string, unknown>>, mediaType: string): string {
  const [name] = [data['fileName'], data['name']].filter((value) => typeof value === 'string' && value !== '');
  return safeName(typeof name === 'string' ? name : '', mediaType);
}

/**
 * Headers of a file that everybody may have (OParl 2.7: what is looked at must not be an attachment). It can do no harm to
 * whoever opens it here: nothing in it runs, and only kinds that we take go by their name.
 */
export function publicFileHeaders(mediaType: string, name: string, as: 'access' | 'download'): Record<string, string> {
  return {
    'content-type': servedType(mediaType),
    'content-disposition': contentDisposition(name, { type: as === 'access' ? 'inline' : 'attachment' }),
    'content-security-policy':
      mediaType === 'application/pdf'
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"
        : "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'cross-origin',
    'access-control-allow-origin': '*',
  };
}
