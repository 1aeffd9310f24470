import { isRecord, patternOf, steps, toPointer } from './pointer.js';
import type { FormDefinition, JsonSchema, Pointer, PointerPattern } from './definition.js';

/**
 * The part of the schema that describes a pointer or pattern, found through `properties` and `items` (not through `$ref`:
 * a form's schema is written out). Undefined if the schema says nothing about it.
 */
export function schemaAt(
  definition: FormDefinition,
  pattern: PointerPattern,
): { [keyword: string]: unknown } | undefined {
  let schema: JsonSchema | undefined = definition.schema;
  for (const step of steps(pattern)) schema = inner(schema, step);
  return typeof schema === 'object' ? schema : undefined;
}

function inner(schema: JsonSchema | undefined, step: string): JsonSchema | undefined {
  if (typeof schema !== 'object') return undefined;
  if (step === '*' || /^\d+$/.test(step)) return asSchema(schema['items']);
  const properties = schema['properties'];
  return isSchemaObject(properties) && Object.hasOwn(properties, step) ? asSchema(properties[step]) : undefined;
}

function isSchemaObject(value: unknown): value is { readonly [keyword: string]: unknown } {
  return isRecord(value);
}

function asSchema(value: unknown): JsonSchema | undefined {
  return typeof value === 'boolean' || isSchemaObject(value) ? value : undefined;
}

/** The values that the schema allows at a pattern (`enum`, or the `enum` of an array's items), as they are stored. */
export function enumAt(definition: FormDefinition, pattern: PointerPattern): readonly (string | number | boolean)[] {
  const schema = schemaAt(definition, pattern);
  const items = schema?.['items'];
  const values = schema?.['enum'] ?? (isSchemaObject(items) ? items['enum'] : undefined);
  if (!Array.isArray(values)) return [];
  return values.filter((value) => ['string', 'number', 'boolean'].includes(typeof value));
}

/** A numeric keyword of the schema at a pattern, for example `maxLength`. */
export function limitAt(definition: FormDefinition, pattern: PointerPattern, keyword: string): number | undefined {
  const value = schemaAt(definition, pattern)?.[keyword];
  return typeof value === 'number' ? value : undefined;
}

/** True if the parent object's schema lists this property as required. */
export function isRequiredAt(definition: FormDefinition, pattern: PointerPattern): boolean {
  const path = steps(pattern);
  const required = schemaAt(definition, toPointer(path.slice(0, -1)))?.['required'];
  return Array.isArray(required) && required.includes(path.at(-1));
}

/** True if nothing ever demands an answer here: neither the schema nor a rule. */
export function isOptional(definition: FormDefinition, ptr: Pointer): boolean {
  const pattern = patternOf(ptr);
  return (
    !isRequiredAt(definition, pattern) &&
    !definition.rules.some((rule) => rule.kind === 'required' && rule.ptr === pattern)
  );
}
