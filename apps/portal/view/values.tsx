import type { ReactElement } from 'react';
import { writeDay, writeEuro } from '#libs/forms/write-values.js';
import { usePage, useTexts } from './page-context.js';
import { locales, type Language } from './languages.js';

const zone = 'Europe/Berlin';

/** The day on which an instant falls in Berlin, `YYYY-MM-DD`. */
export function berlinDay(instant: Date | string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant));
}

/** A day in words, `31. Dezember 2026`, or short, `31.12.2026`. */
export function dayText(day: string, language: Language, short = false): string {
  if (short) return writeDay(day, language);
  return new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', dateStyle: 'long' }).format(new Date(day));
}

/** The time of day of an instant in Berlin: `23:58`. */
export function clockText(instant: Date | string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { timeZone: zone, timeStyle: 'short' }).format(new Date(instant));
}

/** An amount in cents as `1.250,50 €`. */
export function Money({ cents }: { readonly cents: number }): ReactElement {
  return <span className="app-number">{writeEuro(cents, usePage().language)}</span>;
}

/** A day `YYYY-MM-DD`. */
export function Day({ day, short }: { readonly day: string; readonly short?: boolean }): ReactElement {
  return <time dateTime={day}>{dayText(day, usePage().language, short)}</time>;
}

/** An instant, shown in the time of Berlin: `23. November 2026, 23:58 Uhr`, short `23.11.2026, 23:58 Uhr`. */
export function Instant({ at, short }: { readonly at: Date | string; readonly short?: boolean }): ReactElement {
  const { language } = usePage();
  const t = useTexts();
  const day = dayText(berlinDay(at), language, short);
  return <time dateTime={new Date(at).toISOString()}>{t('time.clock', { day, time: clockText(at, language) })}</time>;
}
