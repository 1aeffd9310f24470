import type { CallView } from '#libs/database/stores/call.store.js';
import type { Terms } from '#libs/forms/definition.js';
import type { Language } from '../view/catalogue.js';

type ProgrammeTexts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A text of a programme in the language asked for, else in English, else in German, which is binding; empty if there is none. */
export function programmeText(texts: ProgrammeTexts, language: Language, key: string): string {
  return texts[textLanguage(texts, language, key)]?.[key] ?? '';
}

/** How a text is marked that is in another language than its page (WCAG 2.2, 3.1.2): its language, and which way it is written. */
export interface Mark {
  readonly lang?: 'de' | 'en';
  readonly dir?: 'ltr';
}

/** How to mark a text of a programme where the reader's language has none; nothing where it is in the language of the page. */
export function markOf(texts: ProgrammeTexts, language: Language, key: string): Mark {
  const found = textLanguage(texts, language, key);
  if (found === language) return {};
  return { lang: found === 'en' ? 'en' : 'de', dir: 'ltr' };
}

function textLanguage(texts: ProgrammeTexts, language: Language, key: string): Language {
  const ways: readonly Language[] = language === 'de' ? ['de'] : [language, 'en', 'de'];
  return ways.find((way) => texts[way]?.[key] !== undefined) ?? 'de';
}

/** The terms of a programme that rules of its form may refer to: amounts, numbers and days. */
export function termsOf(terms: Readonly<Record<string, unknown>>): Terms {
  const plain = Object.entries(terms).filter(
    (term): term is [string, number | string] => typeof term[1] === 'number' || typeof term[1] === 'string',
  );
  return Object.fromEntries(plain);
}

/** A call, with the title of its programme before its name. */
export const callText = ({ texts, name }: Pick<CallView, 'texts' | 'name'>, language: Language): string =>
  `${programmeText(texts, language, 'title')}, ${name}`;
