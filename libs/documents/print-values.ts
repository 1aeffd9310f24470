import { block } from './blocks/used-blocks.js';

const euros = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const percents = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 2 });
const points = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 });

export type Words = Record<string, string>;

/** Integer cents as `1.250,50 €`, less than nothing with a minus sign. */
export const formatCents = (cents: number): string => euros.format(cents / 100).replace('-', '\u2212');

/** Basis points as `80,01 %`. */
export const formatShare = (basisPoints: number): string => percents.format(basisPoints / 10_000);

/** Hundredths of a point as `3,85`. */
export const formatPoints = (hundredths: number): string => points.format(hundredths / 100);

/** The text of a block, as it stands now. */
export const textOf = (key: string): string => block(key).de;

/** Rows of a table, labelled by the words of these keys; what is undefined is left out. */
export const rows = (words: Words, values: Record<string, unknown>) =>
  Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [{ label: words[key], value }]));

/** Fills `{name}` in a text; a name without a value stays. */
export const fill = (text: string | undefined, values: Readonly<Record<string, string | number>>): string =>
  (text ?? '').replace(/\{(\w+)\}/g, (place: string, name: string) => String(values[name] ?? place));
