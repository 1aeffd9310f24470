import type { ReactElement } from 'react';
import { calculate } from '#libs/processes/project-funding/financing.js';
import { planOf } from '#libs/processes/project-funding/financing-plan.js';
import { financingTexts } from '#libs/processes/project-funding/financing-texts.js';
import { projectFunding } from '#libs/processes/project-funding/definition.js';
import { fundingTerms } from '#libs/processes/project-funding/terms.js';
import { catalogue, type Language } from '../view/catalogue.js';
import { Table } from '../view/table.js';
import { Money } from '../view/values.js';
import { applicationVersions, type OpenedDossier } from './dossier-reader.js';

const texts = catalogue({
  de: {
    title: 'Berechnung der Förderung',
    note: 'Aus dem Finanzierungsplan und den Bedingungen des Programms, Stand der neuesten Fassung des Antrags.',
    line: 'Zeile',
    amount: 'Betrag',
  },
  en: {
    title: 'Calculation of the grant',
    note: 'From the financing plan and the terms of the programme, as of the newest version of the application.',
    line: 'Line',
    amount: 'Amount',
  },
});

/** The heading of the section. */
export const grantTitle = (language: Language): string => texts(language)('title');

/** Tasks beside which the calculation stands. */
export const grantTasks: ReadonlySet<string> = new Set([
  'vote',
  'confirmVote',
  'resolution',
  'offer',
  'draftNotice',
  'releaseNotice',
]);

/** The highest grant that the plan allows, line by line; nothing where the dossier has no financing plan. */
export function GrantView({ opened }: { readonly opened: OpenedDossier }): ReactElement | null {
  const { dossier, frame, language } = opened;
  const plan = applicationVersions(opened).at(-1)?.data;
  if (dossier.process !== projectFunding.name || !plan) return null;
  const { steps } = calculate(planOf(plan), fundingTerms(frame.terms));
  const t = texts(language);
  return (
    <div className="app-stack">
      <p className="kern-body kern-body--muted">{t('note')}</p>
      <Table
        caption={t('title')}
        captionHidden
        rows={steps.map((step, index) => ({ ...step, index }))}
        rowKey={({ index }) => String(index)}
        columns={[
          {
            key: 'line',
            label: t('line'),
            rowHeader: true,
            cell: ({ key }) => {
              const text = financingTexts[language][key];
              return key === 'grant' || key === 'eligible' ? <strong>{text}</strong> : text;
            },
          },
          { key: 'amount', label: t('amount'), numeric: true, cell: ({ cents }) => <Money cents={cents} /> },
        ]}
      />
    </div>
  );
}
