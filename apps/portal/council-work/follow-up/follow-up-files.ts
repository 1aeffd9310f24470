import { renderPdf } from '#libs/documents/typst.js';
import type { Language } from '../../view/catalogue.js';
import { dayText } from '../../view/values.js';
import { csvOf } from '../../reply/csv.js';
import type { FollowUp } from './follow-up-desk.js';
import { halfText, resolutionText } from './follow-up.page.js';
import type { FollowUpQuery } from './follow-up-query.js';
import { followUpTexts } from './texts.js';

/** What a file of the register is called: which part, and of which time. */
export function fileName({ part, half }: FollowUpQuery, language: Language): string {
  const t = followUpTexts(language);
  return t('fileName', { part: t(part), when: half === undefined ? t('allTimes') : halfText(half, language) });
}

/** Orders as a table for German Excel. */
export function csvFile(rows: readonly FollowUp[], language: Language): Buffer {
  const t = followUpTexts(language);
  const day = (text: string | null): string => (text === null ? '' : dayText(text, language, true));
  const columns = [
    ['reference', ({ reference }) => reference],
    ['number', ({ number }) => number],
    ['subject', ({ subject }) => subject],
    ['body', ({ bodyName }) => bodyName],
    ['decidedOn', ({ decidedOn }) => day(decidedOn)],
    ['order', ({ text }) => text],
    ['department', ({ departmentName }) => departmentName],
    ['responsible', ({ responsible }) => responsible ?? ''],
    ['placedOn', ({ placedOn }) => day(placedOn)],
    ['due', ({ dueOn }) => day(dueOn)],
    ['state', ({ state }) => t(`state.${state}`)],
    ['endedOn', ({ endedOn }) => day(endedOn)],
    ['report', ({ report }) => report],
  ] as const satisfies readonly (readonly [string, (row: FollowUp) => string])[];
  const head = columns.map(([key]) => t(key));
  return Buffer.from(
    csvOf(
      head,
      rows.map((row) => columns.map(([, cell]) => cell(row))),
    ),
  );
}

/** Orders as a report in German, made for one look and never kept. */
export function pdfFile(rows: readonly FollowUp[], { part, half }: FollowUpQuery, now: Date): Promise<Buffer> {
  const t = followUpTexts('de');
  return renderPdf({
    template: 'follow-up-register',
    language: 'de',
    createdAt: now,
    data: {
      reference: half === undefined ? t('allTimes') : halfText(half, 'de'),
      programme: t(part),
      part,
      orders: rows.map((row) => ({
        number: row.number || row.paperReference,
        subject: row.subject,
        resolution: resolutionText(row, 'de'),
        text: row.text,
        responsible: [row.responsible ?? t('nobody'), row.departmentName].join(', '),
        dueOn: row.dueOn,
        state: t(`state.${row.state}`),
        overdue: row.overdue,
        report: row.report,
      })),
    },
  });
}
