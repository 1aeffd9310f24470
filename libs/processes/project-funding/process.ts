import type { Process } from '../process.js';
import { fundingBegins } from './begins.js';
import { calculation } from './calculation.js';
import { projectFunding as definition } from './definition.js';
import { documentData, previews } from './documents/document-data.js';
import { facts, taskTerms } from './facts.js';
import { heard } from './heard.js';
import { applicationForms, programmes } from './programmes.js';
import { publicView } from './public-view.js';
import { scoring } from './scoring.js';
import { statistics } from './statistics.js';
import { taskForms } from './task-forms.js';
import { termFaults } from './terms.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { word } from './word.js';

/** Project funding, from receipt to notice. */
export const projectFunding: Process = {
  definition,
  calls: 'call',
  forms: [...applicationForms, ...taskForms],
  facts,
  taskTerms,
  word,
  heard,
  begins: fundingBegins,
  documentData,
  previews,
  termFaults,
  calculation,
  scoring,
  statistics,
  alike: { period: { from: '/period/from', to: '/period/to' }, tasks: ['formalCheck'] },
  texts: { de, en },
  publicView,
  programmes,
};
