import type { Process } from '../process.js';
import { nominationDefinition } from './definition.js';
import { whole } from '../answers.js';
import { changesConsent, consentOf } from './consent.js';
import { documentData } from './documents.js';
import { facts } from './facts.js';
import { programmes } from './programmes.js';
import { publicView } from './public-view.js';
import { statistics } from './statistics.js';
import { nominationForms } from './task-forms.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** A nomination for a prize, from its receipt to the payment. */
export const nomination: Process = {
  definition: nominationDefinition,
  calls: 'prizeRound',
  contacts: ['/nominee/email', '/nominee/phone', '/jointly/email'],
  forms: nominationForms,
  facts,
  // The nominee completes what a third person could not know.
  taskTerms: ({ said }) => ({ prizeCents: whole(said('published'), 'cents'), nomineeCompletes: 1 }),
  begins: (name, source) => (name === changesConsent ? consentOf(source) : undefined),
  lists: () => ({ nominations: { siblings: true } }),
  documentData,
  texts: { de, en },
  // Who is asked by mail reads for which prize.
  mailParams: (template, _, { title = '' }): Record<string, string> =>
    template === 'consent-requested' ? { title } : {},
  publicView,
  statistics,
  programmes,
};
