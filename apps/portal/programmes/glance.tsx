import type { ReactElement } from 'react';
import { writeEuro } from '#libs/forms/write-values.js';
import type { Language } from '../view/catalogue.js';
import { DescriptionList, type Description } from '../view/lists.js';
import { locales } from '../view/languages.js';
import { usePage } from '../view/page-context.js';
import { Money } from '../view/values.js';
import { areaTexts, type District } from './areas.js';
import { isCitywide, type OfferTerms } from './offer-terms.js';
import { programmeTexts } from './texts.js';

/** How much, in which way, for which fields and districts. */
export function Glance({ terms }: { readonly terms: OfferTerms }): ReactElement {
  const { language } = usePage();
  const t = programmeTexts(language);
  const { maxGrantCents, minGrantCents } = terms;
  const items: Description[] = [
    ...(maxGrantCents === undefined ? [] : [{ term: t('highest'), value: <Money cents={maxGrantCents} /> }]),
    ...(minGrantCents === undefined ? [] : [{ term: t('lowest'), value: <Money cents={minGrantCents} /> }]),
    ...(terms.financing === undefined ? [] : [{ term: t('financing'), value: financingText(terms, language) }]),
    { term: t('fields'), value: fieldsText(terms, language) },
    { term: t('districts'), value: districtsText(terms, language) },
  ];
  return <DescriptionList items={items} />;
}

function financingText({ financing, shareBasisPoints }: OfferTerms, language: Language): string {
  const t = programmeTexts(language);
  if (financing === undefined) return '';
  if (financing !== 'share' || shareBasisPoints === undefined) return t(`financing.${financing}`);
  return t('financing.shareOf', { percent: percentText(shareBasisPoints, language) });
}

/** Basis points as a percentage: `80 %`. */
export function percentText(basisPoints: number, language: Language): string {
  const format = { style: 'percent', maximumFractionDigits: 2 } as const;
  return new Intl.NumberFormat(locales[language], format).format(basisPoints / 10_000);
}

/** The fields of action in words. */
export function fieldsText({ fieldsOfAction }: OfferTerms, language: Language): string {
  const t = areaTexts(language);
  return fieldsOfAction.length === 0 ? t('everyField') : fieldsOfAction.map((key) => t(key)).join(', ');
}

/** The districts in words. */
export function districtsText(terms: OfferTerms, language: Language): string {
  const t = areaTexts(language);
  if (isCitywide(terms)) return t('wholeCity');
  const named = terms.districts.filter((key): key is District => key !== 'gesamtstaedtisch');
  return named.map((key) => t(key)).join(', ');
}

/** An amount for running text, without cents where there are none: `5.000 €`. */
export function roundEuro(cents: number, language: Language): string {
  return writeEuro(cents, language).replace(/[.,]00(?=\D*$)/, '');
}
