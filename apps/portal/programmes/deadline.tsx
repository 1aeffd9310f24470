import type { ReactElement } from 'react';
import { dayOf, isStartOfDay } from '#libs/calendar/berlin.js';
import { addDays, daysBetween, type Day } from '#libs/calendar/days.js';
import { Badge } from '../view/badge.js';
import type { Language } from '../view/catalogue.js';
import { usePage, viewTexts } from '../view/page-context.js';
import { clockText, dayText } from '../view/values.js';
import { programmeTexts } from './texts.js';

/** The last day on which something is possible that ends at this instant; midnight belongs to the day that ends. */
export function lastDay(until: Date): Day {
  const iso = until.toISOString();
  return isStartOfDay(iso) ? addDays(dayOf(iso), -1) : dayOf(iso);
}

/** Until when something is possible, in Berlin's time: `28. Februar 2027, 24:00 Uhr`. */
export function deadlineText(until: Date, language: Language): string {
  const time = isStartOfDay(until.toISOString()) ? '24:00' : clockText(until, language);
  return inWords(dayText(lastDay(until), language), time, language);
}

/** An instant in words, in Berlin's time: `27. Februar 2027, 23:58 Uhr`. */
export function instantText(at: Date, language: Language): string {
  const day = dayText(dayOf(at.toISOString()), language);
  return inWords(day, clockText(at, language), language);
}

/** The time of day never stands apart from its word. */
function inWords(day: string, time: string, language: Language): string {
  return viewTexts(language)('time.clock', { day, time }).replace(/ Uhr$/, '\u00a0Uhr');
}

/** A deadline `28. Februar 2027, 24:00 Uhr`. */
export function Deadline({ until }: { readonly until: Date }): ReactElement {
  return <time dateTime={until.toISOString()}>{deadlineText(until, usePage().language)}</time>;
}

/** How many days remain, from today: `noch 14 Tage`. In the last week it warns. */
export function Remaining({ until, now }: { readonly until: Date; readonly now: Date }): ReactElement {
  const t = programmeTexts(usePage().language);
  if (until <= now) return <Badge kind="danger">{t('remaining.over')}</Badge>;
  const days = daysBetween(dayOf(now.toISOString()), lastDay(until));
  const text = days === 0 ? t('remaining.today') : t('remaining.days', { count: days });
  return <Badge kind={days <= 7 ? 'warning' : 'info'}>{text}</Badge>;
}
