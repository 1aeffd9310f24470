import type { Process } from '../process.js';
import { callDefinition } from './definition.js';
import { facts } from './facts.js';
import { callForms } from './forms.js';
import { callRecord } from './records.js';
import { de, en } from './texts.js';

/** A programme's call, from its preparation to the end of its budget year. */
export const call: Process = {
  definition: callDefinition,
  forms: callForms,
  facts,
  taskTerms: ({ call: published, terms: { minGrantCents } }): Record<string, string | number> => ({
    ...(published ? { closesOn: lastDay(published.closesAt) } : {}),
    ...(typeof minGrantCents === 'number' ? { minGrantCents } : {}),
  }),
  documentData: () => undefined,
  records: callRecord,
  applicationsBeside: ['rankCall'],
  texts: { de, en },
  programmes: [],
};

/** The day that ends at an instant: an hour before it, it is that day in Berlin and in UTC. */
const lastDay = (closesAt: string): string => new Date(Date.parse(closesAt) - 3_600_000).toISOString().slice(0, 10);
