import { createInstance } from 'i18next';

/** Languages of the interface. German is the official one. */
export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];

/** True for a language that the interface speaks: for values from cookies and addresses. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

type BaseKey<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;

/** Looks a text up; `{{name}}` takes a value, `count` chooses between singular and plural. */
export type Translate<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/**
 * A catalogue of interface texts. English must have the keys of German; keys that end in `_one` and `_other` are the
 * singular and plural of one text. Every part of the portal keeps its own catalogue beside its pages:
 *
 *     export const texts = catalogue({ de: { title: 'Meine Anträge' }, en: { title: 'My applications' } });
 *     texts('de')('title')
 */
export function catalogue<const German extends Readonly<Record<string, string>>>(entries: {
  readonly de: German;
  readonly en: { readonly [Key in keyof German]: string };
}): (language: Language) => Translate<BaseKey<keyof German & string>> {
  const i18n = createInstance();
  void i18n.init({
    resources: { de: { translation: entries.de }, en: { translation: entries.en } },
    lng: 'de',
    fallbackLng: 'de',
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const look = (language: Language, key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    i18n.t(key, { ...values, lng: language });
  return (language) => (key, values) => look(language, key, values);
}
