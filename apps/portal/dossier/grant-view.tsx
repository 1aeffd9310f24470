import type { ReactElement } from 'react';
import { processes } from '#libs/processes/index.js';
import { CalculationLines } from '../application/calculation.js';
import { catalogue } from '../view/catalogue.js';
import { Section } from '../view/card.js';
import { applicationForm, applicationVersions, type OpenedDossier } from './dossier-reader.js';

const texts = catalogue({
  de: {
    title: 'Berechnung der Förderung',
    note: 'Aus dem Finanzierungsplan und den Bedingungen des Programms, Stand der neuesten Fassung des Antrags.',
  },
  en: {
    title: 'Calculation of the grant',
    note: 'From the financing plan and the terms of the programme, as of the newest version of the application.',
  },
});

/** The highest grant that the plan allows, line by line, beside the tasks that its process names. */
export function GrantSection(props: { readonly opened: OpenedDossier; readonly task: string }): ReactElement | null {
  const { opened, task } = props;
  const { dossier, frame, language } = opened;
  const calculation = processes[dossier.process]?.calculation;
  const form = applicationForm(opened);
  const plan = applicationVersions(opened).at(-1)?.data;
  if (!calculation?.tasks.includes(task) || !plan || !form) return null;
  const t = texts(language);
  return (
    <Section title={t('title')} id="grant">
      <div className="app-stack">
        <p className="kern-body kern-body--muted">{t('note')}</p>
        <CalculationLines lines={calculation.lines(plan, frame.terms)} form={form} language={language} />
      </div>
    </Section>
  );
}
