import { text } from '../answers.js';
import { lastDay } from '../last-day.js';
import type { Process } from '../process.js';
import { preparing } from './beginning.js';
import { callDefinition } from './definition.js';
import { facts } from './facts.js';
import { callForms } from './forms.js';
import { callRecord } from './records.js';
import { de, en } from './texts.js';

/** A programme's call, from its preparation to the end of its budget year. */
export const call: Process = {
  definition: callDefinition,
  forms: callForms,
  beginning: preparing,
  title: ({ application }) => text(application, 'name'),
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
