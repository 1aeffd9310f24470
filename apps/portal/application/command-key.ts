import { Problem } from '../errors/problem.js';
import type { FormValues } from '../security/submitted-form.js';

/** The key under which a person's command is known: nobody meets another's by guessing. */
export const keyOf = (personId: string, key: string): string => `${personId}:${key}`;

/** The id that the page made for its command, which makes a second press the same command. @throws Problem `bad-request` */
export function commandKey(values: FormValues): string {
  const key = values['_command'];
  if (typeof key === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(key)) return key;
  throw new Problem('bad-request');
}
