const formats = {
  de: new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }),
};

/** Cents as people read them in a text: `1.000 €`, `12,50 €`; in English `€1,000`. */
export const euro = (cents: number, language: 'de' | 'en'): string => formats[language].format(cents / 100);
