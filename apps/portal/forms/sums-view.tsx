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
  /** the sum's key, and the keys of those that it adds */
  readonly name?: string;
  readonly plus?: readonly string[];
  readonly times?: number;
  readonly most?: number;
  /** a mean leaves this answer out */
  readonly skip?: string;
  /** what one of each choice in the neighbouring column `by` counts */
  readonly rates?: { readonly by: string; readonly rates: Readonly<Record<string, number>> };
  readonly value: number | undefined;
  readonly unit: 'cents' | 'number';
}

/** A sum made by the server; `live-sums` keeps it up to date while the person types. */
export function SumOutput({
  form,
  of,
  minus = [],
  weights,
  skip,
  rates,
  name,
  plus,
  times,
  most,
  value,
  unit,
}: SumOutputProps): ReactElement {
  const write = unit === 'cents' ? writeEuro : writeNumber;
  const open = formPageTexts(form.language)('notYet');
  return (
    <output
      className="app-number"
      data-skip={skip}
      data-key={name}
      data-plus={plus?.join(' ')}
      data-times={times}
      data-most={most}
      data-by={rates?.by}
      data-rates={rates && JSON.stringify(rates.rates)}
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
        if (rule.kind !== 'sum' && rule.kind !== 'weightedMean' && rule.kind !== 'rated') return null;
        const isMean = rule.kind === 'weightedMean';
        const isRated = rule.kind === 'rated';
        return (
          <div key={rule.key}>
            <dt>{formText(form.definition, form.language, `=${rule.key}`)}</dt>
            <dd>
              <SumOutput
                form={form}
                of={patternsOf(rule)}
                minus={rule.kind === 'sum' ? (rule.minus ?? []) : []}
                weights={isMean ? rule.of.map(({ weight }) => weight) : undefined}
                name={rule.key}
                plus={rule.kind === 'sum' ? rule.plus : undefined}
                times={rule.kind === 'sum' ? rule.times : undefined}
                most={rule.kind === 'sum' ? rule.most : undefined}
                skip={isMean ? rule.skip : undefined}
                rates={isRated ? rule : undefined}
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
  return patternsOf(rule).some((pattern) => page.fields.some(({ ptr }) => isWithin(pattern, ptr)));
}

/** Where the numbers stand that a rule adds up. */
function patternsOf(rule: FormRule): readonly PointerPattern[] {
  switch (rule.kind) {
    case 'sum':
      return rule.of;
    case 'rated':
      return [`${rule.table}/*/${rule.units}`];
    case 'weightedMean':
      return rule.of.map(({ ptr }) => ptr);
    default:
      return [];
  }
}
