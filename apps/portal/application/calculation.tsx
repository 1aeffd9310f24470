import type { ReactElement } from 'react';
import { formText } from '#libs/forms/form-texts.js';
import { answerAt } from '#libs/forms/pointer.js';
import { prune } from '#libs/forms/prune.js';
import { writeEuro } from '#libs/forms/write-values.js';
import { processes } from '#libs/processes/index.js';
import { Alert } from '../view/alert.js';
import type { Language } from '../view/catalogue.js';
import { Section } from '../view/card.js';
import { Table } from '../view/table.js';
import { Money } from '../view/values.js';
import type { OpenDraft } from './open-draft.js';
import { applicationTexts } from './texts.js';

interface CalculationProps {
  readonly draft: OpenDraft;
  readonly language: Language;
  /** shown on this page of the form only if the calculation belongs there; left out: shown anyway */
  readonly page?: string;
}

/** The highest grant that the plan as it is saved allows, line by line, and a word where more is applied for. */
export function CalculationSection({ draft, page, language }: CalculationProps): ReactElement | null {
  const { rules, form } = draft;
  const calculation = rules && processes[rules.process]?.publicView?.calculation;
  if (!calculation || (page !== undefined && page !== calculation.page)) return null;
  const answers = prune(form.definition, draft.answers);
  const lines = calculation.lines(answers, rules.terms);
  const possible = lines.at(-1)?.cents;
  if (possible === undefined) return null;
  const t = applicationTexts(language);
  const requested = answerAt(answers, calculation.requested);
  return (
    <Section id="calculation" title={t('grant.title')}>
      <div className="app-stack">
        <p className="kern-body kern-body--muted">{t('grant.note')}</p>
        <Table
          caption={t('grant.title')}
          captionHidden
          rows={lines}
          rowKey={({ key }) => key}
          columns={[
            {
              key: 'line',
              label: t('grant.line'),
              rowHeader: true,
              cell: (line) => {
                const behind = line.formText === undefined ? '' : formText(form.definition, language, line.formText);
                const text = `${line[language]}${behind ?? ''}`;
                return line.strong ? <strong>{text}</strong> : text;
              },
            },
            { key: 'amount', label: t('grant.amount'), numeric: true, cell: ({ cents }) => <Money cents={cents} /> },
          ]}
        />
        {typeof requested === 'number' && requested > possible ? (
          <Alert kind="warning">
            <p>
              {t('grant.more', {
                requested: writeEuro(requested, language),
                possible: writeEuro(possible, language),
              })}
            </p>
          </Alert>
        ) : null}
      </div>
    </Section>
  );
}
