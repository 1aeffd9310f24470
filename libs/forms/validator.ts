import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { default as addFormats } from 'ajv-formats';
import { formHash } from './form-hash.js';
import { ownFormats } from './formats.js';
import type { Answers, FormDefinition } from './definition.js';

/** The schema's complaints about answers; empty if there are none. */
export type SchemaCheck = (answers: Answers) => readonly ErrorObject[];

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, messages: false, formats: ownFormats });
addFormats.default(ajv, ['date', 'email', 'uri', 'uuid']);

const compiled = new Map<string, SchemaCheck>();

/**
 * The compiled schema of a form, compiled once per definition hash and process. Not to be called with definitions that
 * come from a request.
 * @throws Error if the schema is not valid JSON Schema 2020-12 or uses unknown keywords or formats
 */
export function schemaCheck(definition: FormDefinition): SchemaCheck {
  const hash = formHash(definition);
  const known = compiled.get(hash);
  if (known) return known;
  const check = compileSchema(definition);
  compiled.set(hash, check);
  return check;
}

/** Compiles without remembering: for definitions that may be wrong. Throws like `schemaCheck`. */
export function compileSchema(definition: FormDefinition): SchemaCheck {
  const { schema } = definition;
  const validate = ajv.compile(typeof schema === 'boolean' ? schema : { ...schema });
  return (answers) => (validate(answers) ? [] : (validate.errors ?? []));
}
