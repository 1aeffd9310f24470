import { Problem } from '../errors/problem.js';
import type { FormValues } from '../security/submitted-form.js';
import { isUuid } from '../security/uuid.js';

/** The key under which a person's command is known: nobody meets another's by guessing. */
export const keyOf = (personId: string, key: string): string => `${personId}:${key}`;

/** The id that the page made for its command, which makes a second press the same command. @throws Problem `bad-request` */
export function commandKey(values: FormValues): string {
  const key = values['_command'];
  if (typeof key === 'string' && isUuid(key)) return key;
  throw new Problem('bad-request');
}
