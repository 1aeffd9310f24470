import type { Process } from '../process.js';
import { submissionTitle, submitting } from './beginning.js';
import { submissionBegins } from './begins.js';
import { submissionDefinition } from './definition.js';
import { documentData, previews } from './documents.js';
import { facts } from './facts.js';
import { submissionForms } from './forms.js';
import { submissionLists } from './lists.js';
import { paperView } from './paper-view.js';
import { programmes } from './programmes.js';
import { submissionPublishes, supplementedBy } from './publishes.js';
import { submissionRecords } from './records.js';
import { statistics } from './statistics.js';
import { termFaults } from './terms.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { word } from './word.js';

/** A council submission, from its draft to the last order. */
export const councilSubmission: Process = {
  definition: submissionDefinition,
  forms: submissionForms,
  reads: ['children', 'council', 'biased'],
  home: 'council',
  // Members read on pages of their own what has come to their body, and come here by a task alone.
  openTo: ['author', 'coSigner', 'departmentHead', 'mayor', 'councilOffice', 'clerk', 'councilMember', 'auditor'],
  beginning: submitting,
  title: submissionTitle,
  facts,
  taskTerms: () => ({}),
  lists: submissionLists,
  word,
  mailParams: (_, { number }) => ({ number }),
  records: submissionRecords,
  refersTo: supplementedBy,
  publishes: submissionPublishes,
  documentData,
  previews,
  begins: submissionBegins,
  paperView,
  statistics,
  texts: { de, en },
  programmes,
  termFaults,
};
