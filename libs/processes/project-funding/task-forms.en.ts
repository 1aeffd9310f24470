import type { FormTexts } from '#libs/forms/definition.js';

/** English texts of the forms that applicants see, by the name of the form. */
export const texts = {
  comment: {
    '#': 'Comment',
    '#main': 'Comment on the rejection that is planned',
    '#main?': 'We read it before we decide. The reasons for a rejection will stand in the notice.',
    '/comment': 'What would you like to say?',
    '/comment?': 'For example, what we have overlooked or what has changed.',
  },
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
