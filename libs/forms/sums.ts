import { answersAt } from './pointer.js';
import { allFields } from './fields.js';
import type { Answers, FormDefinition, PointerPattern } from './definition.js';

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
 * Everything the form adds up: each table's total under the pattern of its sum column, and the rules `sum` and
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
    if (rule.kind === 'sum') results.push([rule.key, total(answers, rule.of) - total(answers, rule.minus ?? [])]);
    if (rule.kind === 'weightedMean') {
      const values = rule.of.map(({ ptr }) => numbersAt(answers, [ptr])[0]);
      const mean = weightedMean(
        values,
        rule.of.map(({ weight }) => weight),
      );
      if (mean !== undefined) results.push([rule.key, mean]);
    }
  }
  return Object.fromEntries(results);
}

/** Σ value·weight / Σ weight to two decimals, half up; undefined while a value is missing. Values and weights are whole. */
function weightedMean(values: readonly (number | undefined)[], weights: readonly number[]): number | undefined {
  let sum = 0;
  let weightSum = 0;
  for (const [index, value] of values.entries()) {
    const weight = weights[index] ?? 0;
    if (value === undefined) return undefined;
    sum += value * weight;
    weightSum += weight;
  }
  return weightSum > 0 ? Math.round((sum * 100) / weightSum) / 100 : undefined;
}
