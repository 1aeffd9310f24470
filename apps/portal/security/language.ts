import { isLanguage, type Language } from '../view/catalogue.js';

interface Addressed {
  readonly url: string;
  readonly headers: { readonly 'accept-language'?: string | undefined };
}

/** The value as a language of the interface, if it is one. */
export function knownLanguage(value: unknown): Language | undefined {
  return isLanguage(value) ? value : undefined;
}

/** The language of a page: `?lang=`, else the choice made before, else the person's, else the browser's, else German. */
export function chosenLanguage(request: Addressed, cookie?: string, ofPerson?: string): Language {
  const asked = new URLSearchParams(request.url.split('?')[1]).get('lang');
  return (
    knownLanguage(asked) ??
    knownLanguage(cookie) ??
    knownLanguage(ofPerson) ??
    preferred(request.headers['accept-language'] ?? '') ??
    'de'
  );
}

/** The best language of the interface in an Accept-Language header (RFC 9110, 12.5.4). */
function preferred(header: string): Language | undefined {
  const ranges = header.split(',').map((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const quality = Number(parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1] ?? '1');
    return { language: knownLanguage(tag.split('-')[0]), quality };
  });
  return ranges.filter(({ language, quality }) => language && quality > 0).toSorted((a, b) => b.quality - a.quality)[0]
    ?.language;
}
