import type { Beginning } from '../process.js';

/** A round is prepared by one and released by another. */
export const preparing: Beginning = {
  command: 'prepare',
  texts: {
    de: {
      fresh: 'Neue Runde',
      pass: 'Zur Freigabe geben',
      next: 'Eine zweite Person gibt die Runde frei; erst dann wird sie ausgelobt. Sie selbst können sie nicht freigeben.',
    },
    en: {
      fresh: 'New round',
      pass: 'Pass on for release',
      next: 'A second person releases the round; only then is it announced. You cannot release it yourself.',
    },
  },
};
