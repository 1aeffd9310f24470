import type { Process } from '../process.js';
import { submissionTitle, submitting } from './beginning.js';
import { submissionBegins } from './begins.js';
import { submissionDefinition } from './definition.js';
import { documentData } from './documents.js';
import { facts } from './facts.js';
import { submissionForms } from './forms.js';
import { submissionLists } from './lists.js';
import { paperView } from './paper-view.js';
import { programmes } from './programmes.js';
import { submissionPublishes } from './publishes.js';
import { submissionRecords } from './records.js';
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
  openTo: ['author', 'coSigner', 'departmentHead', 'mayor', 'councilOffice', 'clerk', 'auditor', 'councilMember'],
  beginning: submitting,
  title: submissionTitle,
  facts,
  taskTerms: () => ({}),
  lists: submissionLists,
  word,
  mailParams: (_, { number }) => ({ number }),
  records: submissionRecords,
  publishes: submissionPublishes,
  documentData,
  begins: submissionBegins,
  paperView,
  texts: { de, en },
  programmes,
  termFaults,
};
