import { createHash } from 'node:crypto';
import { writeCalendar, type CalendarDay } from '#libs/calendar/ical.js';
import type { OfferWithCalls } from '#libs/database/stores/offer.store.js';
import type { Language } from '../view/catalogue.js';
import { areaTexts } from './areas.js';
import { callWords } from './call-words.js';
import { deadlineText, lastDay } from './deadline.js';
import { offerTerms } from './offer-terms.js';
import { prizeTerms } from './prize-terms.js';
import { prizeTexts } from './prize-texts.js';
import { programmeText } from './programme-words.js';
import { programmeTexts } from './texts.js';

/** A calendar file and the tag by which a program sees that nothing has changed. */
export interface CalendarFile {
  readonly body: string;
  /**
   * weak (RFC 9110, 8.8.1): files differ in the instant they were made, which says nothing new
   */
  readonly etag: string;
}

/** The deadlines of the open and announced calls of these programmes. */
export function deadlineCalendar(
  offered: readonly OfferWithCalls[],
  { name, language, portalUrl, now }: { name: string; language: Language; portalUrl: string; now: Date },
): CalendarFile {
  const days = offered.flatMap((offer) => daysOf(offer, language, portalUrl));
  const productId = `-//Feinschliff//Fristen//${language.toUpperCase()}`;
  const body = writeCalendar({ productId, name, stamp: now.toISOString(), days });
  const hash = createHash('sha256')
    .update(JSON.stringify([name, days]))
    .digest('base64url')
    .slice(0, 22);
  return { body, etag: `W/"${hash}"` };
}

function daysOf(offer: OfferWithCalls, language: Language, portalUrl: string): CalendarDay[] {
  const title = programmeText(offer.texts, language, 'title');
  const host = new URL(portalUrl).hostname;
  const url = `${portalUrl}/programmes/${encodeURIComponent(offer.key)}`;
  return offer.calls
    .filter(({ phase }) => phase !== 'closed')
    .map((call) => {
      const terms = offerTerms(call.terms);
      const t = callWords(call.terms, language);
      const explained = terms.selection === 'firstCome' ? 'firstCome' : call.deadlineKind;
      const until = t('ical.until', { deadline: deadlineText(call.closesAt, language) });
      const meaning = prizeTerms(call.terms)
        ? prizeTexts(language)('deadline.cutoff')
        : programmeTexts(language)(`deadline.${explained}`);
      const named = { title, call: call.name };
      return {
        uid: `deadline-${call.id}@${host}`,
        day: lastDay(call.closesAt),
        summary: t('ical.summary', named),
        description: `${until} ${meaning}\n${url}`,
        url,
        categories: terms.fieldsOfAction.map((key) => areaTexts(language)(key)),
        reminder: { days: 7, text: t('ical.reminder', named) },
      };
    });
}
