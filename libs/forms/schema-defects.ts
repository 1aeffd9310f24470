import { formatNames } from './formats.js';
import { compileSchema } from './validator.js';
import type { FormDefinition } from './definition.js';

const refused: Readonly<Record<string, string>> = {
  pattern: 'use a named format of libs/forms/formats.ts: a pattern can block the server',
  patternProperties: 'name the properties: a pattern can block the server',
  $ref: 'write the part out: the pages look the schema up by pointer',
  $dynamicRef: 'write the part out: the pages look the schema up by pointer',
};

/** Faults of the schema itself; when there are any, the rest can't be looked at. */
export function schemaDefects(definition: FormDefinition): string[] {
  const found: string[] = [];
  if (!/^[a-z][a-z0-9-]*$/.test(definition.name)) found.push('name: use lower case letters, digits and hyphens');
  if (!Number.isInteger(definition.version) || definition.version < 1) found.push('version: use a whole number from 1');
  walk(definition.schema, 'schema', found);
  if (found.length > 0) return found;
  try {
    compileSchema(definition);
    return [];
  } catch (error) {
    return [`schema: ${error instanceof Error ? error.message : 'can not be compiled'}`];
  }
}

function walk(schema: unknown, where: string, found: string[]): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [keyword, value] of Object.entries(schema)) {
    const isPropertyName = where.endsWith('/properties');
    const reason = isPropertyName ? undefined : refused[keyword];
    if (reason !== undefined) found.push(`${where}/${keyword}: ${reason}`);
    if (keyword === 'format' && !isPropertyName && !formatNames.includes(String(value))) {
      found.push(`${where}: unknown format ${String(value)}; known are ${formatNames.join(', ')}`);
    }
    if (keyword !== 'enum' && keyword !== 'const') walk(value, `${where}/${keyword}`, found);
  }
}
