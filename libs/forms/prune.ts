import { answerAt, isList, isRecord, withAnswer } from './pointer.js';
import { allFields } from './fields.js';
import type { Answers, Condition, FormDefinition, FormField, FormPage, JsonValue, TableField } from './definition.js';

/** True if the condition is absent, or the answer that it looks at is one of its values. */
export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true;
  const value = answerAt(answers, condition.ptr);
  return condition.in.some((wanted) => wanted === value);
}

/**
 * True if the page shows the field to a browser without JavaScript: hidden only when an answer on another page hides it.
 * Where the deciding question is on the same page, the browser hides the field as soon as it can.
 */
export function isRendered(page: FormPage, field: FormField, answers: Answers): boolean {
  const decider = field.showIf?.ptr;
  return page.fields.some(({ ptr }) => ptr === decider) || holds(field.showIf, answers);
}

/**
 * The answers that count: those of fields that are shown, without blank rows and without anything that no field asks for.
 * Hiding is followed to the end (a hidden answer can't show another field). Pruning a second time changes nothing.
 */
export function prune(definition: FormDefinition, answers: Answers): Answers {
  let kept = answers;
  let shown = Number.POSITIVE_INFINITY;
  for (;;) {
    const before = kept;
    const fields = allFields(definition).filter(({ field }) => holds(field.showIf, before));
    kept = fields.reduce<Answers>(
      (result, { field }) => withAnswer(result, field.ptr, meaningful(field, answerAt(before, field.ptr))),
      {},
    );
    if (fields.length === shown) return kept;
    shown = fields.length;
  }
}

/** The fields that an application has to answer now: those that are shown after pruning. */
export function shownFields(definition: FormDefinition, answers: Answers): { page: FormPage; field: FormField }[] {
  const kept = prune(definition, answers);
  return allFields(definition).filter(({ field }) => holds(field.showIf, kept));
}

/** A value of the field's shape, or undefined for a blank. */
function meaningful(field: FormField, value: JsonValue | undefined): JsonValue | undefined {
  switch (field.widget) {
    case 'checkbox':
      return value === true ? true : undefined;
    case 'checkboxes':
    case 'file':
      return isList(value) && value.length > 0 ? value.filter(isFilled) : undefined;
    case 'table':
      return isList(value) ? filledRows(field, value) : undefined;
    default:
      return isFilled(value) ? value : undefined;
  }
}

function isFilled(value: JsonValue | undefined): value is string | number | boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return typeof value === 'number' || typeof value === 'boolean';
}

function filledRows(field: TableField, rows: readonly JsonValue[]): JsonValue | undefined {
  const filled = rows
    .map((row) => {
      const cells = field.columns.map(({ key }): [string, JsonValue | undefined] => [key, answerAt(row, `/${key}`)]);
      return Object.fromEntries(cells.filter((cell): cell is [string, JsonValue] => isFilled(cell[1])));
    })
    .filter((row) => isRecord(row) && Object.keys(row).length > 0);
  return filled.length > 0 ? filled : undefined;
}
