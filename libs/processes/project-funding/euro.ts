import type { FormLanguage } from '#libs/forms/definition.js';

const formatIn = (locale: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    numberingSystem: 'latn',
    trailingZeroDisplay: 'stripIfInteger',
  });

const formats: Readonly<Record<FormLanguage, Intl.NumberFormat>> = {
  de: formatIn('de-DE'),
  en: formatIn('en-GB'),
  tr: formatIn('tr-TR'),
  ar: formatIn('ar'),
  uk: formatIn('uk-UA'),
};

/** Cents as people read them in a text: `1.000 €`, `12,50 €`; in English `€1,000`. */
export const euro = (cents: number, language: FormLanguage): string => formats[language].format(cents / 100);
