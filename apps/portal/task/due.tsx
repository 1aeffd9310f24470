import type { ReactElement } from 'react';
import { isStartOfDay } from '#libs/calendar/berlin.js';
import { lastDay } from '../programmes/deadline.js';
import { DueBadge } from '../view/badge.js';
import type { Language } from '../view/catalogue.js';
import { viewTexts } from '../view/page-context.js';
import { berlinDay, clockText, Day, dayText, Instant } from '../view/values.js';

/** A deadline: its last day (or its minute, where it does not end with a day), and how long there still is. */
export function Due({ at, now = new Date() }: { readonly at: Date | string; readonly now?: Date }): ReactElement {
  const until = new Date(at);
  return (
    <span className="app-due">
      {isStartOfDay(until.toISOString()) ? <Day day={lastDay(until)} short /> : <Instant at={until} short />}{' '}
      <DueBadge due={lastDay(until)} today={berlinDay(now)} passed={until <= now} />
    </span>
  );
}

/** How a deadline was found, in small print below it; nothing where there is nothing to say. */
export function DueReason({ text }: { readonly text: string | undefined }): ReactElement | null {
  return text === undefined ? null : <span className="app-due-reason kern-body--small kern-body--muted">{text}</span>;
}

/** An instant within a sentence, in Berlin's time: `27.02.2027, 23:58 Uhr`; empty for none. */
export function shortInstant(at: Date | string | null, language: Language): string {
  if (at === null) return '';
  return viewTexts(language)('time.clock', {
    day: dayText(berlinDay(at), language, true),
    time: clockText(at, language),
  });
}

/** An instant until which something is possible: midnight belongs to the day that ends. */
export function shortDeadline(at: Date | string, language: Language): string {
  const until = new Date(at);
  if (!isStartOfDay(until.toISOString())) return shortInstant(until, language);
  return viewTexts(language)('time.clock', { day: dayText(lastDay(until), language, true), time: '24:00' });
}
