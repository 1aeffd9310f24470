import type { Language, Translate } from '../view/catalogue.js';
import { prizeTerms } from './prize-terms.js';
import { prizeTexts } from './prize-texts.js';
import { programmeTexts } from './texts.js';

/** What calls of grants and rounds of prizes both say, each in its own words. */
type CallWord =
  | 'until'
  | 'opens'
  | 'begin'
  | 'check'
  | 'more'
  | 'moreOf'
  | 'now'
  | 'noCalls'
  | 'phase.none'
  | 'deadline'
  | 'opening'
  | 'ical.summary'
  | 'ical.until'
  | 'ical.reminder';

/** The words of a call, by the terms of its programme: people apply for grants and nominate for prizes. */
export const callWords = (terms: Readonly<Record<string, unknown>>, language: Language): Translate<CallWord> =>
  prizeTerms(terms) ? prizeTexts(language) : programmeTexts(language);
