import { dayOf, formatInstant } from '#libs/calendar/berlin.js';
import { formatDay } from '#libs/calendar/days.js';
import type { DocumentData, DocumentLanguage, DocumentTemplate } from './document-templates.js';
import { de } from './texts/de.js';
import type { DocumentTexts, Office } from './texts/document-texts.js';

/** What a Typst template reads: words of the catalogue and values ready to print. Nothing in it is Typst source. */
export interface Letter {
  language: DocumentLanguage;
  office: Office;
  texts: Record<string, string>;
  letter: Record<string, unknown>;
}

const catalogues: Record<DocumentLanguage, DocumentTexts> = { de };

const euros = new Intl.NumberFormat('de-DE', { style: 'currency', currency: 'EUR' });
const percents = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 2 });

/** Integer cents as `1.250,50 €`. */
export const formatCents = (cents: number): string => euros.format(cents / 100);

/** The words that the template prints in that language, those of the letter itself included. */
export function wordsOf(template: DocumentTemplate, language: DocumentLanguage): Record<string, string> {
  return { ...catalogues[language].letter, ...catalogues[language][template] };
}

/** The sender on the letterhead. */
export const officeOf = (language: DocumentLanguage): Office => catalogues[language].office;

type Content = {
  [T in DocumentTemplate]: (data: DocumentData[T], words: Record<string, string>) => Record<string, unknown>;
};

const contents: Content = {
  receipt: (data) => ({ ...data, receivedAt: formatInstant(data.receivedAt) }),
  notice: (data, words) => {
    const printed = {
      ...data,
      applicationDay: formatDay(data.applicationDay),
      amount: formatCents(data.amountCents),
      eligible: formatCents(data.eligibleCents),
      share: percents.format((data.shareBasisPoints ?? 0) / 10_000),
      periodFrom: formatDay(data.periodFrom),
      periodTo: formatDay(data.periodTo),
      proofDay: formatDay(data.proofDay),
    };
    const summary = {
      project: data.project,
      recipient: data.recipient[0],
      amount: printed.amount,
      financingKind: words[`kind-${data.financing}`],
      periodRow: `${printed.periodFrom} – ${printed.periodTo}`,
      proofRow: printed.proofDay,
    };
    return { ...printed, summary: Object.entries(summary).map(([key, value]) => ({ label: words[key], value })) };
  },
  rejection: (data) => ({ ...data, applicationDay: formatDay(data.applicationDay) }),
};

/**
 * The letter's words and values in print form: money as `1.250,50 €`, days and instants as in Berlin.
 *
 * @param createdAt instant of the decision; its day in Berlin is the letter's date
 */
export function letterOf<T extends DocumentTemplate>(
  template: T,
  data: DocumentData[T],
  language: DocumentLanguage,
  createdAt: Date,
): Letter {
  const words = wordsOf(template, language);
  const content = contents[template](data, words);
  return {
    language,
    office: officeOf(language),
    texts: words,
    letter: { ...content, date: formatDay(dayOf(createdAt.toISOString())) },
  };
}
