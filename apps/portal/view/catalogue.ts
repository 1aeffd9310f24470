import { createInstance } from 'i18next';
import type { Language } from './languages.js';

export { isLanguage, languages, officeLanguage, type Language, type OfficeLanguage } from './languages.js';

type BaseKey<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key;
type PluralBase<Key> = Key extends `${infer Base}_other` ? Base : never;

/** Looks a text up; `{{name}}` takes a value, `count` chooses between singular and plural. */
export type Translate<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of a catalogue in another language; where it has more plurals than German, also those (CLDR). */
export type Translation<German> = { readonly [Key in keyof German]: string } & {
  readonly [Key in `${PluralBase<keyof German>}_${'zero' | 'two' | 'few' | 'many'}`]?: string;
};

/**
 * A catalogue of interface texts. English must have the keys of German; keys that end in `_one` and `_other` are the
 * singular and plural of one text. What is read by others than the office has Turkish, Arabic and Ukrainian too; where
 * there are none, English stands. Every part of the portal keeps its own catalogue beside its pages:
 *
 *     export const texts = catalogue({ de: { title: 'Meine Anträge' }, en: { title: 'My applications' } });
 *     texts('de')('title')
 */
export function catalogue<const German extends Readonly<Record<string, string>>>(entries: {
  readonly de: German;
  readonly en: { readonly [Key in keyof German]: string };
  readonly tr?: Translation<German>;
  readonly ar?: Translation<German>;
  readonly uk?: Translation<German>;
}): (language: Language) => Translate<BaseKey<keyof German & string>> {
  const i18n = createInstance();
  const { de, en, tr = {}, ar = {}, uk = {} } = entries;
  void i18n.init({
    resources: {
      de: { translation: de },
      en: { translation: en },
      tr: { translation: tr },
      ar: { translation: ar },
      uk: { translation: uk },
    },
    lng: 'de',
    fallbackLng: { de: [], default: ['en', 'de'] },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const look = (language: Language, key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    i18n.t(key, { ...values, lng: language });
  return (language) => (key, values) => look(language, key, values);
}
