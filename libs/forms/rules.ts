import { answerAt, answersAt } from './pointer.js';
import { holds } from './prune.js';
import { ruleSum, total } from './sums.js';
import type { Complaint } from './error-words.js';
import { fieldAt } from './fields.js';
import type { Answers, FormDefinition, FormRule, Operand, Pointer, RuleCondition, Terms } from './definition.js';

/** The rules that pruned answers break. A rule says nothing while one of its operands is missing or unreadable. */
export function brokenRules(definition: FormDefinition, answers: Answers, terms: Terms): Complaint[] {
  return definition.rules.flatMap((rule) => {
    const broken = brokenRule(definition, rule, answers, terms);
    return broken ? [broken] : [];
  });
}

function brokenRule(definition: FormDefinition, rule: FormRule, answers: Answers, terms: Terms): Complaint | undefined {
  switch (rule.kind) {
    case 'required': {
      const holdsAll = conditionsOf(rule).every((one) =>
        'term' in one ? one.in.some((wanted) => wanted === term(terms, one.term)) : holds(one, answers),
      );
      if (!holdsAll || answerAt(answers, rule.ptr) !== undefined) return undefined;
      const widget = fieldAt(definition, rule.ptr)?.field.widget ?? '';
      return { ptr: rule.ptr, code: rule.code ?? 'required', fallback: `required.${widget}` };
    }
    case 'dateAfter': {
      const day = dayAt(answers, rule.ptr);
      const bound = typeof rule.after === 'string' ? dayAt(answers, rule.after) : term(terms, rule.after.term);
      if (day === undefined || typeof bound !== 'string') return undefined;
      if (day > bound || (rule.orEqual && day === bound)) return undefined;
      const fallback = rule.orEqual ? 'dateAfter.orEqual' : 'dateAfter';
      return { ptr: rule.ptr, code: rule.code ?? 'dateAfter', fallback, left: day, right: bound, unit: 'day' };
    }
    case 'dateWithin': {
      const day = dayAt(answers, rule.ptr);
      const first = dayAt(answers, rule.of);
      const bound = first === undefined ? undefined : yearsLater(first, rule.years);
      if (day === undefined || bound === undefined || day <= bound) return undefined;
      const { ptr, code = 'dateWithin' } = rule;
      return { ptr, code, fallback: 'dateWithin', left: day, right: bound, unit: 'day' };
    }
    case 'equal':
    case 'max':
    case 'min': {
      const left = amount(definition, answers, terms, rule.left);
      const right = amount(definition, answers, terms, rule.right);
      if (left === undefined || right === undefined || compares[rule.kind](left, right)) return undefined;
      const unit = rule.unit ?? 'number';
      return { ptr: rule.ptr, code: rule.code ?? rule.kind, fallback: rule.kind, left, right, unit };
    }
    default:
      return undefined;
  }
}

/** What must hold before a rule `required` demands something. */
export function conditionsOf({ when }: Extract<FormRule, { kind: 'required' }>): readonly RuleCondition[] {
  return 'in' in when ? [when] : when;
}

/** The answers that those conditions look at. */
export const decidersOf = (rule: Extract<FormRule, { kind: 'required' }>): Pointer[] =>
  conditionsOf(rule).flatMap((one) => ('ptr' in one ? [one.ptr] : []));

const compares = {
  equal: (left: number, right: number) => left === right,
  max: (left: number, right: number) => left <= right,
  min: (left: number, right: number) => left >= right,
};

/** The number an operand stands for; undefined if nothing is there or something there could not be read. */
function amount(definition: FormDefinition, answers: Answers, terms: Terms, operand: Operand): number | undefined {
  if (typeof operand === 'number') return operand;
  if (typeof operand === 'object' && 'count' in operand) {
    const list = answerAt(answers, operand.count);
    return Array.isArray(list) ? list.length : undefined;
  }
  if (typeof operand === 'object' && 'term' in operand) {
    const value = term(terms, operand.term);
    return typeof value === 'number' ? value : undefined;
  }
  if (typeof operand === 'object' && 'sum' in operand) {
    const rule = definition.rules.find((one) => 'key' in one && one.key === operand.sum);
    return rule && ruleSum(definition, rule, answers);
  }
  const patterns = typeof operand === 'string' ? [operand] : operand;
  const found = patterns.flatMap((pattern) => answersAt(answers, pattern));
  if (found.length === 0 || found.some(({ value }) => typeof value !== 'number')) return undefined;
  return total(answers, patterns);
}

function term(terms: Terms, name: string): number | string | undefined {
  return Object.hasOwn(terms, name) ? terms[name] : undefined;
}

function dayAt(answers: Answers, ptr: Pointer): string | undefined {
  const value = answerAt(answers, ptr);
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

/** The same day so many years later; of a leap day the one before. */
function yearsLater(day: string, years: number): string {
  const [year, rest] = [day.slice(0, 4), day.slice(4)];
  return `${String(Number(year) + years).padStart(4, '0')}${rest === '-02-29' ? '-02-28' : rest}`;
}
