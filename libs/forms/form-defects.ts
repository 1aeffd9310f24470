import { fieldDefects } from './field-defects.js';
import { ruleDefects } from './rule-defects.js';
import { schemaDefects } from './schema-defects.js';
import { textDefects } from './text-defects.js';
import type { FormDefinition } from './definition.js';

/**
 * Everything wrong with a form definition, each as a sentence that says where and what to do; empty if it can be
 * published. Looks at the schema (valid, no patterns, known formats), the pages (every field in the schema and every
 * answer of the schema in a field), the conditions, the rules, and the texts (German for all, each other language for all or none).
 */
export function formDefects(definition: FormDefinition): string[] {
  const schema = schemaDefects(definition);
  if (schema.length > 0) return schema;
  return [...fieldDefects(definition), ...ruleDefects(definition), ...textDefects(definition)];
}
