import type { ReactElement } from 'react';
import { formText } from '#libs/forms/form-texts.js';
import { catalogue } from '../view/catalogue.js';
import { Table } from '../view/table.js';
import type { Assessment, Assessments } from './assessments.js';
import type { OpenedDossier } from './dossier-reader.js';

const texts = catalogue({
  de: {
    title: 'Bewertungen im Vergleich',
    criterion: 'Kriterium',
    weight: 'Gewicht',
    weighted: 'Gewichtetes Mittel',
    mean: 'Mittel aller Bewertungen: {{mean}} von {{max}} Punkten. Spanne: {{spread}} Punkte.',
    none: 'Eine weitere Bewertung war nicht nötig: Die Spanne von {{spread}} Punkten liegt nicht über {{limit}}.',
    spread:
      'Eine weitere Bewertung wurde eingeholt, weil die ersten um {{spread}} Punkte auseinanderlagen, mehr als {{limit}}.',
    replaced: 'Eine weitere Bewertung wurde eingeholt, weil eine der ersten nicht mehr zählt.',
    notApplicable: 'nicht zutreffend',
  },
  en: {
    title: 'Assessments compared',
    criterion: 'Criterion',
    weight: 'Weight',
    weighted: 'Weighted mean',
    mean: 'Mean of all assessments: {{mean}} of {{max}} points. Spread: {{spread}} points.',
    none: 'No further assessment was needed: the spread of {{spread}} points is not above {{limit}}.',
    spread:
      'A further assessment was asked for, since the first ones lay {{spread}} points apart, more than {{limit}}.',
    replaced: 'A further assessment was asked for, since one of the first counts no more.',
    notApplicable: 'not applicable',
  },
});

/** Criteria by assessors, with weights and means, and whether a third assessment was asked for and why. */
export function AssessmentsView(props: {
  readonly opened: OpenedDossier;
  readonly assessments: Assessments;
}): ReactElement {
  const { opened, assessments } = props;
  const { language } = opened;
  const t = texts(language);
  const { sheet, of, further } = assessments;
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  const format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', digits);
  const points = (hundredths: number): string => format.format(hundredths / 100);
  const spread = points(assessments.firstSpreadHundredths);
  return (
    <div className="app-stack">
      <Table
        caption={t('title')}
        captionHidden
        rows={sheet.criteria}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'criterion',
            label: t('criterion'),
            rowHeader: true,
            cell: ({ key }) => criterionText(opened, of[0], key),
          },
          { key: 'weight', label: t('weight'), numeric: true, cell: ({ weight }) => weight },
          ...of.map(({ line, points: given }) => ({
            key: line.id,
            label: line.person ?? '',
            numeric: true,
            cell: ({ key }: { readonly key: string }) => given[key] ?? t('notApplicable'),
          })),
        ]}
        footer={[t('weighted'), '', ...of.map(({ scoreHundredths }) => points(scoreHundredths))]}
      />
      <p className="kern-body">
        {t('mean', {
          mean: points(assessments.meanHundredths),
          max: sheet.scaleMax,
          spread: points(assessments.spreadHundredths),
        })}
      </p>
      <p className="kern-body">{t(further, { spread, limit: points(sheet.maxSpreadHundredths) })}</p>
    </div>
  );
}

/** A criterion as the sheet's own form words it. */
function criterionText({ forms, language }: OpenedDossier, one: Assessment | undefined, key: string): string {
  const form = one && forms.get(`${one.line.formName}@${one.line.formVersion}`)?.definition;
  if (!form) return key;
  return formText(form, language, `#main.${key}`) ?? formText(form, language, `/scores/${key}`) ?? key;
}

/** The heading of the section. */
export const assessmentsTitle = (language: 'de' | 'en'): string => texts(language)('title');
