import type { FormLanguage } from './definition.js';

const locales = { de: 'de-DE', en: 'en-GB', tr: 'tr-TR', ar: 'ar', uk: 'uk-UA' } as const;
const formats = {
  de: formatsOf('de'),
  en: formatsOf('en'),
  tr: formatsOf('tr'),
  ar: formatsOf('ar'),
  uk: formatsOf('uk'),
};

function formatsOf(language: FormLanguage) {
  const locale = locales[language];
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2, numberingSystem: 'latn' } as const;
  return {
    amount: new Intl.NumberFormat(locale, digits),
    euro: new Intl.NumberFormat(locale, { ...digits, style: 'currency', currency: 'EUR' }),
    // A year is no quantity: four digits stay together.
    number: new Intl.NumberFormat(locale, { maximumFractionDigits: 15, numberingSystem: 'latn', useGrouping: 'min2' }),
  };
}

/** Cents as an amount without currency, as it stands in an input field: `1.250,50`. `readMoney` reads it back. */
export function writeMoney(cents: number, language: FormLanguage = 'de'): string {
  return formats[language].amount.format(cents / 100);
}

/** Cents as an amount with currency, kept on one line: `1.250,50 €`. */
export function writeEuro(cents: number, language: FormLanguage = 'de'): string {
  return formats[language].euro.format(cents / 100);
}

/** A number to read: `1250,5`, `12.500`. */
export function writeNumber(value: number, language: FormLanguage = 'de'): string {
  return formats[language].number.format(value);
}

/** A number as it stands in an input field: a comma, and no separators that could be misread. `readNumber` reads it back. */
export function writeNumberInput(value: number): string {
  return String(value).replace('.', ',');
}

/** Millionths of a degree to read: `51,5136°`. */
export function writeDegrees(millionths: number, language: FormLanguage = 'de'): string {
  return `${writeNumber(millionths / 1e6, language)}°`;
}

/** Millionths of a degree as they stand in an input field: `51,5136`. `readDegrees` reads them back. */
export function writeDegreesInput(millionths: number): string {
  return writeNumberInput(millionths / 1e6);
}

/** A day `YYYY-MM-DD` as `31.12.2026`, in English and Arabic `31/12/2026`; anything else comes back as it is. */
export function writeDay(day: string, language: FormLanguage = 'de'): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match ? [match[3], match[2], match[1]].join(language === 'en' || language === 'ar' ? '/' : '.') : day;
}
