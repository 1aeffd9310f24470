import { dayOf, formatDeadline, formatInstant } from '#libs/calendar/berlin.js';
import { formatDay } from '#libs/calendar/days.js';
import { blocksOf, remedyOf } from './blocks/used-blocks.js';
import { councilData } from './council-data.js';
import { councilContents } from './council-letters.js';
import type { CheckedData, DocumentLanguage, DocumentTemplate } from './document-templates.js';
import { prizeContents } from './prize-letters.js';
import { formatCents, formatPoints, formatShare, rows, textOf, type Words } from './print-values.js';
import { readingData } from './reading-data.js';
import { readingContents } from './reading-letters.js';
import { de } from './texts/de.js';
import type { DocumentTexts, Office } from './texts/document-texts.js';

/** What a Typst template reads: words of the catalogue and values ready to print. Nothing in it is Typst source. */
export interface Letter {
  language: DocumentLanguage;
  office: Office;
  texts: Record<string, string>;
  letter: Record<string, unknown>;
  /** stands across every page of what is no document yet */
  watermark?: string;
}

const catalogues: Record<DocumentLanguage, DocumentTexts> = { de };

/** The words that the template prints in that language, those of the letter itself included. */
export function wordsOf(template: DocumentTemplate, language: DocumentLanguage): Record<string, string> {
  const { letter, grant, [template]: own } = catalogues[language];
  return { ...letter, ...('conditions' in blocksOf[template] ? grant : {}), ...own };
}

/** The sender on the letterhead: papers of the council come from its office. */
export function officeOf(template: DocumentTemplate, language: DocumentLanguage): Office {
  const { office, councilOffice } = catalogues[language];
  return template in councilData || template in readingData ? { ...office, ...councilOffice } : office;
}

type Content = { [T in DocumentTemplate]: (data: CheckedData[T], words: Words) => Record<string, unknown> };
type Grant = CheckedData['notice'] | CheckedData['partial-notice'] | CheckedData['forwarding-contract'];

function grantContent(template: DocumentTemplate, data: Grant, words: Words): Record<string, unknown> {
  const { conditions = [], reasons = [] } = blocksOf[template];
  const amount = formatCents(data.amountCents);
  const [periodFrom, periodTo] = [formatDay(data.periodFrom), formatDay(data.periodTo)];
  const proofDay = formatDay(data.proofDay);
  return {
    ...data,
    applicationDay: formatDay(data.applicationDay),
    amount,
    eligible: formatCents(data.eligibleCents),
    share: formatShare(data.shareBasisPoints ?? 0),
    periodFrom,
    periodTo,
    proofDay,
    proofConsists: words[`proof-${data.proofKind}`],
    conditions: [...conditions.map(textOf), ...data.conditions],
    reasons: [...data.reasons, ...reasons.map(textOf)],
    calculation: data.calculation.map(({ label, cents }) => ({ label, value: formatCents(cents) })),
    tranches: data.tranches.map((one) => ({ label: formatDay(one.day), value: formatCents(one.cents) })),
    summary: rows(words, {
      project: data.project,
      recipient: data.recipient[0],
      amount,
      financingKind: words[`kind-${data.financing}`],
      periodRow: `${periodFrom} – ${periodTo}`,
      proofRow: proofDay,
    }),
    ...('remedy' in data ? { remedyText: remedyOf(data.remedy)?.de ?? '' } : {}),
  };
}

const contents: Content = {
  receipt: (data, words) => ({
    ...data,
    receivedAt: formatInstant(data.receivedAt),
    received: words[`received-${data.kind}`],
    keep: words[`keep-${data.kind}`],
    next: words[`next-${data.kind}`],
  }),
  notice: (data, words) => grantContent('notice', data, words),
  'partial-notice': (data, words) => ({
    ...grantContent('partial-notice', data, words),
    requested: formatCents(data.requestedCents),
  }),
  'forwarding-contract': (data, words) => grantContent('forwarding-contract', data, words),
  rejection: (data) => ({
    ...data,
    applicationDay: formatDay(data.applicationDay),
    reasons: [...data.reasons, ...(blocksOf.rejection.reasons ?? []).map(textOf)],
    remedyText: remedyOf(data.remedy)?.de ?? '',
  }),
  'clarification-request': (data) => ({
    ...data,
    applicationDay: formatDay(data.applicationDay),
    due: formatDeadline(data.dueAt),
    hearing: textOf('hearing.incomplete'),
  }),
  'waiting-list': (data, words) => ({
    ...data,
    applicationDay: formatDay(data.applicationDay),
    amount: formatCents(data.amountCents),
    order: words[`order-${data.selection}`],
    meaning: textOf('waiting.meaning'),
    summary: rows(words, {
      place: String(data.place),
      amountRow: formatCents(data.amountCents),
      project: data.project,
    }),
  }),
  'committee-submission': (data, words) => ({
    ...data,
    applicationDay: formatDay(data.applicationDay),
    amount: formatCents(data.amountCents),
    summaryRows: rows(words, {
      organisation: data.organisation,
      project: data.project,
      requestedRow: formatCents(data.requestedCents),
      eligibleRow: formatCents(data.eligibleCents),
      amountRow: formatCents(data.amountCents),
    }),
    effects: rows(words, {
      budgetYearRow: String(data.budgetYear),
      amountRow: formatCents(data.amountCents),
      ...(data.availableCents === undefined
        ? {}
        : {
            availableRow: formatCents(data.availableCents),
            leftRow: formatCents(data.availableCents - data.amountCents),
          }),
    }),
    assessments: [
      ...data.recommendations.map((one, n) => ({
        label: (words['assessment'] ?? '').replace('{n}', String(n + 1)),
        value: words[`recommends-${one}`],
      })),
      ...(data.scoreHundredths === undefined
        ? []
        : [{ label: words['score'], value: `${formatPoints(data.scoreHundredths)} / ${data.scaleMax}` }]),
    ],
  }),
  ...prizeContents,
  ...councilContents,
  ...readingContents,
};

/**
 * The letter's words and values in print form: money as `1.250,50 €`, days and instants as in Berlin.
 *
 * @param createdAt instant of the decision; its day in Berlin is the letter's date
 * @param draft what is no document yet: every page says so
 */
export function letterOf<T extends DocumentTemplate>(
  template: T,
  data: CheckedData[T],
  language: DocumentLanguage,
  createdAt: Date,
  draft = false,
): Letter {
  const words = wordsOf(template, language);
  const content = contents[template](data, words);
  return {
    language,
    office: officeOf(template, language),
    texts: words,
    letter: { ...content, date: formatDay(dayOf(createdAt.toISOString())) },
    ...(draft ? { watermark: words['draft'] ?? '' } : {}),
  };
}
