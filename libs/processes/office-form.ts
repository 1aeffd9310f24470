import type { Condition, FormDefinition, FormField, FormRule, JsonSchema } from '#libs/forms/definition.js';

/*
 * What the forms of the office are made of. Where a task can end in several ways, the answer at `/outcome` is the task's
 * outcome by its name in the definition.
 */

export const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength }) as const;
export const oneOf = (...values: readonly string[]) => ({ type: 'string', enum: values }) as const;
/** Choices that only the caller knows. */
export const someOf = { type: 'array', maxItems: 500, uniqueItems: true, items: text(100) } as const;
export const cents = { type: 'integer', exclusiveMinimum: 0, maximum: 1_000_000_000 } as const;
export const count = { type: 'integer', minimum: 0, maximum: 1000 } as const;
export const day = { type: 'string', format: 'date' } as const;
export const time = { type: 'string', format: 'time-of-day' } as const;
export const declaration = { type: 'boolean', const: true } as const;

export const when = (ptr: string, ...values: readonly string[]): Condition => ({ ptr, in: values });
export const needed = (ptr: string, ...conditions: readonly Condition[]): FormRule => ({
  kind: 'required',
  ptr,
  when: conditions,
});

/**
 * What some answers demand of others, beyond what rules of forms can say: JSON Schema's `if`, `then` and `else`. The error
 * stands where the demand is broken, under the keyword that breaks.
 */
export function demand(given: JsonSchema, meant: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  const parts = [given, meant, otherwise ?? true];
  return Object.fromEntries(['if', 'then', 'else'].map((keyword, index) => [keyword, parts[index] ?? true]));
}

interface OfficeForm {
  readonly name: string;
  readonly version?: number;
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
  readonly fields: readonly FormField[];
  readonly rules?: readonly FormRule[];
  readonly demands?: readonly JsonSchema[];
  readonly texts: FormDefinition['texts'];
}

/** A form with one page, `main`. */
export function officeForm(form: OfficeForm): FormDefinition {
  const { name, version = 1, properties, required, fields, rules = [], demands = [], texts } = form;
  return {
    name,
    version,
    schema: { type: 'object', required, properties, ...(demands.length > 0 ? { allOf: demands } : {}) },
    pages: [{ key: 'main', fields }],
    rules,
    texts,
  };
}
