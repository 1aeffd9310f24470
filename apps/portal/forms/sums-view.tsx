import type { ReactElement } from 'react';
import { formText } from '#libs/forms/form-texts.js';
import { isWithin } from '#libs/forms/pointer.js';
import { sums } from '#libs/forms/sums.js';
import { writeEuro, writeNumber } from '#libs/forms/write-values.js';
import type { FormPage, FormRule, PointerPattern } from '#libs/forms/definition.js';
import { formPageTexts } from './texts.js';
import type { FormState } from './form-state.js';

interface SumOutputProps {
  readonly form: FormState;
  readonly of: readonly PointerPattern[];
  readonly minus?: readonly PointerPattern[];
  readonly weights?: readonly number[];
  readonly value: number | undefined;
  readonly unit: 'cents' | 'number';
}

/** A sum made by the server; `live-sums` keeps it up to date while the person types. */
export function SumOutput({ form, of, minus = [], weights, value, unit }: SumOutputProps): ReactElement {
  const write = unit === 'cents' ? writeEuro : writeNumber;
  const open = formPageTexts(form.language)('notYet');
  return (
    <output
      className="app-number"
      data-sum={of.join(' ')}
      data-minus={minus.length > 0 ? minus.join(' ') : undefined}
      data-weights={weights?.join(' ')}
      data-unit={unit}
      data-open={open}
    >
      {value === undefined ? open : write(value, form.language)}
    </output>
  );
}

/** The sums of a form that concern a page. */
export function SumsView({ form, page }: { readonly form: FormState; readonly page: FormPage }): ReactElement | null {
  const totals = sums(form.definition, form.answers);
  const shown = form.definition.rules.filter((rule) => 'key' in rule && concerns(rule, page));
  if (shown.length === 0) return null;
  return (
    <dl className="app-sums">
      {shown.map((rule) => {
        if (rule.kind !== 'sum' && rule.kind !== 'weightedMean') return null;
        const isMean = rule.kind === 'weightedMean';
        return (
          <div key={rule.key}>
            <dt>{formText(form.definition, form.language, `=${rule.key}`)}</dt>
            <dd>
              <SumOutput
                form={form}
                of={isMean ? rule.of.map(({ ptr }) => ptr) : rule.of}
                minus={isMean ? [] : (rule.minus ?? [])}
                weights={isMean ? rule.of.map(({ weight }) => weight) : undefined}
                value={totals[rule.key]}
                unit={isMean ? 'number' : (rule.unit ?? 'number')}
              />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function concerns(rule: FormRule, page: FormPage): boolean {
  const patterns = rule.kind === 'sum' ? rule.of : rule.kind === 'weightedMean' ? rule.of.map(({ ptr }) => ptr) : [];
  return patterns.some((pattern) => page.fields.some(({ ptr }) => isWithin(pattern, ptr)));
}
