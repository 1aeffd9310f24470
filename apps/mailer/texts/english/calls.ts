import type { MailWords } from '../mail-texts.js';
import type { CallTemplate } from '../template-groups.js';
import { until } from './phrases.js';

/** Mails of calls, and of the way in: sign-in and subscription, in English. */
export const calls: MailWords<CallTemplate> = {
  'sign-in-code': ({ minutes }) => ({
    subject: 'Your sign-in code',
    paragraphs: [`Sign in with this code. It is valid for ${minutes} minutes and only once:`],
    action: 'Confirm sign-in',
    after: ['You did not ask for a code? Then you need not do anything. Do not give the code to anyone.'],
  }),
  'subscription-confirm': ({ days }) => ({
    subject: 'Please confirm: news of new calls',
    paragraphs: ['Somebody, hopefully you, wants to receive news of new calls at this address. Please confirm.'],
    action: 'Confirm',
    after: [
      `The link is valid for ${days} days. It was not you? Then you need not do anything: without confirmation we delete the address.`,
    ],
  }),
  'new-call': ({ title, dueAt }) => ({
    subject: `New call: ${title}`,
    paragraphs: [
      `You wanted to know about new calls. Here is one: ${title}.`,
      'What is funded and who can apply is on the page of the programme.',
      ...until(dueAt),
    ],
    action: 'Go to the programme',
  }),
  'call-reminder': ({ title, dueAt }) => ({
    subject: `Your draft: the deadline is near (${title})`,
    paragraphs: [
      `You have begun an application in the programme “${title}” and have not sent it yet. Soon it will be too late.`,
      ...until(dueAt),
    ],
    action: 'Go to the programme',
  }),
  'call-extended': ({ title, dueAt }) => ({
    subject: `More time for your draft (${title})`,
    paragraphs: [
      `You have begun an application in the programme “${title}”. The deadline has been extended. What you entered is saved.`,
      `New ${until(dueAt).join('').replace(/^D/, 'd')}`,
    ],
    action: 'Go to the programme',
  }),
};
