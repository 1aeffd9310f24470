import { answerAt, answersAt } from './pointer.js';
import { allFields } from './fields.js';
import type { Answers, FormDefinition, FormRule, PointerPattern } from './definition.js';

/** The total of the numbers at the patterns; blanks and what could not be read count as nothing. */
export function total(answers: Answers, patterns: readonly PointerPattern[]): number {
  return numbersAt(answers, patterns).reduce((sum, value) => sum + value, 0);
}

function numbersAt(answers: Answers, patterns: readonly PointerPattern[]): number[] {
  return patterns.flatMap((pattern) =>
    answersAt(answers, pattern).flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
  );
}

/**
 * Everything the form adds up: each table's total under the pattern of its sum column, and the rules `sum`, `rated` and
 * `weightedMean` under their key. A weighted mean is there only when all its values are.
 */
export function sums(definition: FormDefinition, answers: Answers): Readonly<Record<string, number>> {
  const results: [string, number][] = [];
  for (const { field } of allFields(definition)) {
    if (field.widget !== 'table' || field.sum === undefined) continue;
    const pattern = `${field.ptr}/*/${field.sum}`;
    results.push([pattern, total(answers, [pattern])]);
  }
  for (const rule of definition.rules) {
    const value = ruleSum(definition, rule, answers);
    if ('key' in rule && value !== undefined) results.push([rule.key, value]);
  }
  return Object.fromEntries(results);
}

/** What a rule that adds up makes of the answers; undefined for other rules and for a mean that lacks a value. */
export function ruleSum(definition: FormDefinition, rule: FormRule, answers: Answers): number | undefined {
  switch (rule.kind) {
    case 'sum':
      return (
        Math.min(total(answers, rule.of) * (rule.times ?? 1), rule.most ?? Number.POSITIVE_INFINITY) +
        rulesBefore(definition, rule).reduce((sum, one) => sum + (ruleSum(definition, one, answers) ?? 0), 0) -
        total(answers, rule.minus ?? [])
      );
    case 'rated':
      return answersAt(answers, `${rule.table}/*`).reduce((sum, { value }) => {
        const [by, units] = [answerAt(value, `/${rule.by}`), answerAt(value, `/${rule.units}`)];
        const rate = typeof by === 'string' && Object.hasOwn(rule.rates, by) ? (rule.rates[by] ?? 0) : 0;
        return sum + (typeof units === 'number' ? units * rate : 0);
      }, 0);
    case 'weightedMean':
      return weightedMean(rule, answers);
    default:
      return undefined;
  }
}

/** The rules whose sums a sum adds: those that it names, as far as they stand before it. */
export function rulesBefore(definition: FormDefinition, rule: Extract<FormRule, { kind: 'sum' }>): FormRule[] {
  const before = definition.rules.slice(0, definition.rules.indexOf(rule));
  return before.filter((one) => 'key' in one && one.kind !== 'weightedMean' && rule.plus?.includes(one.key));
}

/** Σ value·weight / Σ weight to two decimals, half up; undefined while a value is missing. Values and weights are whole. */
function weightedMean({ of, skip }: Extract<FormRule, { kind: 'weightedMean' }>, answers: Answers): number | undefined {
  let sum = 0;
  let weightSum = 0;
  for (const { ptr, weight } of of) {
    const value = answerAt(answers, ptr);
    if (skip !== undefined && value === skip) continue;
    if (typeof value !== 'number') return undefined;
    sum += value * weight;
    weightSum += weight;
  }
  return weightSum > 0 ? Math.round((sum * 100) / weightSum) / 100 : undefined;
}
