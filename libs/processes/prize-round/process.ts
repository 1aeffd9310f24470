import { text } from '../answers.js';
import { preparing } from './beginning.js';
import type { Process } from '../process.js';
import { countBegins } from './ballots.js';
import { roundDefinition } from './definition.js';
import { documentData, documentPictures } from './documents.js';
import { facts } from './facts.js';
import { roundForms } from './forms.js';
import { roundLists } from './lists.js';
import { roundRecords } from './records.js';
import { roundView } from './round-view.js';
import { roundTerms } from './round-terms.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { word } from './word.js';

/** A prize's round, from its announcement to its accounts. */
export const prizeRound: Process = {
  definition: roundDefinition,
  forms: roundForms,
  reads: ['children'],
  beginning: preparing,
  title: ({ application }) => text(application, 'name'),
  facts,
  taskTerms: roundTerms,
  lists: roundLists,
  word,
  records: roundRecords,
  documentData,
  documentPictures,
  begins: (name, source) =>
    name === 'countVotes' ? countBegins(source) : name === 'appointJury' ? source.said('appointJury') : undefined,
  roundView,
  applicationsBeside: ['closeScreening', 'closeScoring'],
  texts: { de, en },
  programmes: [],
};
