import { z } from 'zod';
import { Problem } from '../errors/problem.js';

const schema = z.object({ token: z.string().regex(/^[\w-]{43}$/) });

/** The token of a mail's link, from its address or from a form. @throws Problem `not-found` for what can't be one */
export function readToken(values: unknown): string {
  const read = schema.safeParse(values);
  if (!read.success) throw new Problem('not-found');
  return read.data.token;
}
