import type { Beginning } from '../process.js';

/** A call is prepared by one and released by another. */
export const preparing: Beginning = {
  command: 'prepare',
  texts: {
    de: {
      fresh: 'Neuer Aufruf',
      pass: 'Zur Freigabe geben',
      next: 'Eine zweite Person gibt den Aufruf frei; erst dann wird er veröffentlicht. Sie selbst können ihn nicht freigeben.',
    },
    en: {
      fresh: 'New call',
      pass: 'Pass on for release',
      next: 'A second person releases the call; only then is it published. You cannot release it yourself.',
    },
  },
};
