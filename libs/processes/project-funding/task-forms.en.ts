import type { FormTexts } from '#libs/forms/definition.js';

/** English texts of the forms that applicants see, by the name of the form. */
export const texts = {
  'early-start-request': {
    '#': 'Begin earlier',
    '#main': 'Ask to begin earlier',
    '#main?':
      'Whoever begins before the notice usually gets no grant. You can ask to begin earlier. Even if we agree, that is not yet a grant.',
    '/startOn': 'When do you want to begin?',
    '/startOn?': 'Concluding a contract is a beginning too. Day, month, year. For example 1.2.2027',
    '/reason': 'Why can you not wait?',
    '/reason?': 'For example: the room is free on that day only.',
  },
} satisfies Readonly<Record<string, FormTexts>>;
