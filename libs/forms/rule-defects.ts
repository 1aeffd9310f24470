import { repeated } from './field-defects.js';
import { allFields, fieldAt } from './fields.js';
import { decidersOf } from './rules.js';
import { enumAt, schemaAt } from './schema-at.js';
import { rulesBefore } from './sums.js';
import type { FormDefinition, FormRule, Operand, PointerPattern } from './definition.js';

/** Faults of rules: every place that a rule names must exist, and its error must have a field to stand at. */
export function ruleDefects(definition: FormDefinition): string[] {
  const keys = definition.rules.flatMap((rule) => ('key' in rule ? [rule.key] : []));
  return [
    ...repeated(keys).map((key) => `rule ${key}: the key is used twice`),
    ...definition.rules.flatMap((rule, index) => {
      const name = `rule ${index + 1} (${rule.kind})`;
      const strange = placesOf(rule).filter((pattern) => !schemaAt(definition, pattern));
      const homeless = 'ptr' in rule && !fieldAt(definition, rule.ptr) ? [`${name}: ${rule.ptr} is not a field`] : [];
      return [
        ...strange.map((pattern) => `${name}: the schema has no answer ${pattern}`),
        ...homeless,
        ...odd(definition, rule, name),
      ];
    }),
  ];
}

function placesOf(rule: FormRule): PointerPattern[] {
  switch (rule.kind) {
    case 'sum':
      return [...rule.of, ...(rule.minus ?? [])];
    case 'weightedMean':
      return rule.of.map(({ ptr }) => ptr);
    case 'rated':
      return [rule.table, `${rule.table}/*/${rule.by}`, `${rule.table}/*/${rule.units}`];
    case 'required':
      return [rule.ptr, ...decidersOf(rule)];
    case 'dateWithin':
      return [rule.ptr, rule.of];
    case 'dateAfter':
      return [rule.ptr, ...(typeof rule.after === 'string' ? [rule.after] : [])];
    default:
      return [rule.ptr, ...patternsOf(rule.left), ...patternsOf(rule.right)];
  }
}

function patternsOf(operand: Operand): readonly PointerPattern[] {
  if (typeof operand === 'string') return [operand];
  if (typeof operand === 'object' && 'count' in operand) return [operand.count];
  return typeof operand === 'object' && !('term' in operand) && !('sum' in operand) ? operand : [];
}

function odd(definition: FormDefinition, rule: FormRule, name: string): string[] {
  if (rule.kind === 'required') {
    const fields = allFields(definition).map(({ field }) => field.ptr);
    const strange = decidersOf(rule).filter((ptr) => !fields.includes(ptr));
    return strange.map((ptr) => `${name}: when refers to ${ptr}, which is not a field`);
  }
  if (rule.kind === 'rated') {
    const chosen = enumAt(definition, `${rule.table}/*/${rule.by}`).map(String);
    const unrated = chosen.filter((key) => !Number.isSafeInteger(rule.rates[key]));
    return unrated.map((key) => `${name}: give a whole rate for ${key}`);
  }
  if (rule.kind === 'sum') {
    const known = rulesBefore(definition, rule).length;
    return known === (rule.plus?.length ?? 0) ? [] : [`${name}: plus names a sum that does not stand before it`];
  }
  if (rule.kind === 'equal' || rule.kind === 'max' || rule.kind === 'min') {
    const sums = new Set(definition.rules.flatMap((one) => ('key' in one ? [one.key] : [])));
    return [rule.left, rule.right].flatMap((operand) =>
      typeof operand === 'object' && 'sum' in operand && !sums.has(operand.sum)
        ? [`${name}: no rule adds up ${operand.sum}`]
        : [],
    );
  }
  if (rule.kind !== 'weightedMean') return [];
  const isWhole = rule.of.every(({ weight }) => Number.isInteger(weight) && weight > 0);
  return isWhole ? [] : [`${name}: use whole weights above 0`];
}
