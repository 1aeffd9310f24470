import type { InLanguages } from '../public-view.js';
import { ar } from './public-words.ar.js';
import { tr } from './public-words.tr.js';
import { uk } from './public-words.uk.js';

/** What applicants read in a language that the office does not speak; each language has all of it. */
export type ReaderWords = typeof tr;

/** The same words in each of those languages. */
export const inOthers = <T>(pick: (words: ReaderWords) => T): Required<Pick<InLanguages<T>, 'tr' | 'ar' | 'uk'>> => ({
  tr: pick(tr),
  ar: pick(ar),
  uk: pick(uk),
});
