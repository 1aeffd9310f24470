import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { FormDefinition } from './definition.js';

const known = new WeakMap<FormDefinition, string>();

/** SHA-256 (hex) of the definition's canonical JSON: the same content has the same hash, whatever the order of keys. */
export function formHash(definition: FormDefinition): string {
  const seen = known.get(definition);
  if (seen !== undefined) return seen;
  const hash = createHash('sha256').update(canonicalJson(definition)).digest('hex');
  known.set(definition, hash);
  return hash;
}
