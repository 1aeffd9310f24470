import type { ReactElement } from 'react';
import type { FormDefinition } from '#libs/forms/definition.js';
import { formText } from '#libs/forms/form-texts.js';
import { answerAt } from '#libs/forms/pointer.js';
import { prune } from '#libs/forms/prune.js';
import { writeEuro } from '#libs/forms/write-values.js';
import type { CalculationLine } from '#libs/processes/calculation.js';
import { processes } from '#libs/processes/index.js';
import { Alert } from '../view/alert.js';
import type { Language } from '../view/catalogue.js';
import { Section } from '../view/card.js';
import { Money } from '../view/values.js';
import type { OpenDraft } from './open-draft.js';
import { applicationTexts } from './texts.js';
import { wordsIn } from '../view/languages.js';

interface CalculationProps {
  readonly draft: OpenDraft;
  readonly language: Language;
  /** shown on this page of the form only if the calculation belongs there; left out: shown anyway */
  readonly page?: string;
}

/** The highest grant that the plan as it is saved allows, line by line, and a word where more is applied for. */
export function CalculationSection({ draft, page, language }: CalculationProps): ReactElement | null {
  const { rules, form } = draft;
  const calculation = rules && processes[rules.process]?.calculation;
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
        <CalculationLines lines={lines} form={form.definition} language={language} />
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

/** A calculation line by line, in the words of the application's form where they belong. */
export function CalculationLines(props: {
  readonly lines: readonly CalculationLine[];
  readonly form: FormDefinition;
  readonly language: Language;
}): ReactElement {
  const { lines, form, language } = props;
  return (
    <dl className="app-sums">
      {lines.map(({ key, cents, strong, formText: behind, ...words }) => {
        const text = `${wordsIn(words, language)}${behind === undefined ? '' : (formText(form, language, behind) ?? '')}`;
        return (
          <div key={key}>
            <dt>{strong ? <strong>{text}</strong> : text}</dt>
            <dd>
              <Money cents={cents} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
