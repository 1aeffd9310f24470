import { createContext, useContext } from 'react';
import { catalogue, type Language } from './catalogue.js';
import { ar } from './texts/ar.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';
import { tr } from './texts/tr.js';
import { uk } from './texts/uk.js';

/** What every component of a page may need to know; `Layout` provides it. */
export interface PageFrame {
  readonly language: Language;
  /** Token of the session, put into every form by `CsrfField`. */
  readonly csrf: string;
}

export const viewTexts = catalogue({ de, en, tr, ar, uk });

export const PageContext = createContext<PageFrame>({ language: 'de', csrf: '' });

export function usePage(): PageFrame {
  return useContext(PageContext);
}

/** The layout's and components' texts in the language of the page. */
export function useTexts(): ReturnType<typeof viewTexts> {
  return viewTexts(usePage().language);
}
