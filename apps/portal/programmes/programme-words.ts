import type { Terms } from '#libs/forms/definition.js';
import type { Language } from '../view/catalogue.js';

type ProgrammeTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A text of a programme in the language asked for, else in German, which is binding; empty if there is none. */
export function programmeText(texts: ProgrammeTexts, language: Language, key: string): string {
  return texts[language]?.[key] ?? texts['de']?.[key] ?? '';
}

/**
 * The language to mark such a text with (WCAG 2.2, 3.1.2): German where the reader's language has none; nothing where it is
 * the language of the page.
 */
export function languageOfText(texts: ProgrammeTexts, language: Language, key: string): 'de' | undefined {
  return language !== 'de' && texts[language]?.[key] === undefined ? 'de' : undefined;
}

/** The terms of a programme that rules of its form may refer to: amounts, numbers and days. */
export function termsOf(terms: Readonly<Record<string, unknown>>): Terms {
  const plain = Object.entries(terms).filter(
    (term): term is [string, number | string] => typeof term[1] === 'number' || typeof term[1] === 'string',
  );
  return Object.fromEntries(plain);
}
