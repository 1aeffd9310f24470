/** Languages of the interface. German is the official one. */
export const languages = ['de', 'en', 'tr', 'ar', 'uk'] as const;
export type Language = (typeof languages)[number];

/** Languages that the office works in, and in which everything has words. */
export const officeLanguages = ['de', 'en'] as const;
export type OfficeLanguage = (typeof officeLanguages)[number];

/** True for a language that the interface speaks: for values from cookies and addresses. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** The language of the office that somebody reads in whose own it does not speak: English, except for Germans. */
export const officeLanguage = (language: Language): OfficeLanguage => (language === 'de' ? 'de' : 'en');

/** Which way a language is written. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** What each language calls itself. */
export const languageNames: Readonly<Record<Language, string>> = {
  de: 'Deutsch',
  en: 'English',
  tr: 'Türkçe',
  ar: 'العربية',
  uk: 'Українська',
};

/** How each language writes days, times and numbers; digits are always Latin, as on the city's letters. */
export const locales: Readonly<Record<Language, string>> = {
  de: 'de-DE',
  en: 'en-GB',
  tr: 'tr-TR',
  ar: 'ar-u-hc-h23-nu-latn',
  uk: 'uk-UA',
};

/** Words of a process, which has German and English and perhaps more. */
export type Worded<T> = Readonly<Record<OfficeLanguage, T>> & Readonly<Partial<Record<Language, T>>>;

/** What something is called in a language, else in English. */
export const wordsIn = <T>(words: Worded<T>, language: Language): T => words[language] ?? words.en;

/** How words are marked that stand in another language than their page (WCAG 2.2, 3.1.2), and are written their own way. */
export type Foreign = { readonly lang?: 'en'; readonly dir?: 'ltr' };

/** The mark of words that a process has in the languages of the office alone. */
export const foreign = (language: Language): Foreign =>
  language === officeLanguage(language) ? {} : { lang: 'en', dir: 'ltr' };

/** The mark of words; nothing where they are in the language of the page. */
export const markOfWords = (words: Worded<unknown>, language: Language): Foreign =>
  words[language] === undefined ? foreign(language) : {};
