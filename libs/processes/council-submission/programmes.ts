import type { ProgrammeSeed } from '../process.js';
import type { SubmissionTerms } from './terms.js';

/** How submissions of the city are treated; what the rules of procedure say beyond it is data of the bodies. */
const terms: SubmissionTerms = {
  kinds: {
    resolution: { releases: 2, signed: true },
    report: { releases: 1, signed: true },
    supplement: { releases: 2, signed: true, supplements: true },
    tabled: { releases: 2, signed: false },
    motion: { releases: 0, signed: false },
    question: { releases: 0, signed: false },
    statement: { releases: 1, signed: false },
  },
  signatures: 'affected',
  // Design choice of the council handbook §2.6; the city's own number is not public.
  signingWorkingDays: 5,
  numberSeries: 'DS',
  route: { integration: 'integration', finances: 'finance', staff: 'personnel', council: 'council' },
};

export const programmes: readonly ProgrammeSeed[] = [
  {
    key: 'council',
    form: { name: 'council-submission', version: 2 },
    terms: { ...terms },
    texts: {
      de: {
        title: 'Vorlagen und Sitzungen des Rates',
        summary: 'Vorlagen der Verwaltung und der Fraktionen auf ihrem Weg durch die Gremien, und was daraus wird.',
        conditions: '',
        contact: 'Stadt Dortmund, Ratsbüro, Friedensplatz 1, 44135 Dortmund',
      },
      en: {
        title: 'Submissions and meetings of the council',
        summary:
          'Submissions of the administration and the factions on their way through the bodies, and what becomes of them.',
        conditions: '',
        contact: 'Stadt Dortmund, Ratsbüro, Friedensplatz 1, 44135 Dortmund',
      },
    },
  },
];
