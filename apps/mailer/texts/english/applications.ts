import type { MailWords } from '../mail-texts.js';
import type { FundingTemplate } from '../template-groups.js';
import { until } from './phrases.js';

/** Mails of an application on its way to the decision, in English. */
export const applications: MailWords<Exclude<FundingTemplate, 'task-reminder'>> = {
  receipt: ({ reference }) => ({
    subject: `Application ${reference}: received`,
    paragraphs: [
      `We have received your application. Its reference is ${reference}.`,
      'The confirmation with your details is attached.',
    ],
    action: 'See the status of the application',
  }),
  late: ({ reference }) => ({
    subject: `Application ${reference}: received after the deadline`,
    paragraphs: [
      `Your application ${reference} arrived after the deadline. We cannot consider it in this round.`,
      'Your details remain stored. If you missed the deadline through no fault of your own, the page of the application says what you can do.',
    ],
    action: 'Go to the application',
  }),
  reinstated: ({ reference }) => ({
    subject: `Application ${reference}: treated as in time`,
    paragraphs: [
      `We treat your application ${reference} as if it had arrived in time: you missed the deadline through no fault of your own.`,
      'We now check it like any other. The confirmation of receipt is attached.',
    ],
    action: 'See the status of the application',
  }),
  'clarification-requested': ({ reference, dueAt }) => ({
    subject: `Application ${reference}: we need more details`,
    paragraphs: [
      `Details or documents are still missing for your application ${reference}. The page of your application says which. You can also answer there.`,
      ...until(dueAt),
    ],
    action: 'Add the details',
  }),
  'clarification-received': ({ reference }) => ({
    subject: `Application ${reference}: your details have arrived`,
    paragraphs: [
      `We have received the details you added to your application ${reference}. We are going on with the check.`,
    ],
    action: 'See the status of the application',
  }),
  'assessment-begun': ({ reference }) => ({
    subject: `Application ${reference}: complete`,
    paragraphs: [
      `Your application ${reference} is complete. Experts are now assessing it.`,
      'You need not do anything. We will write to you when there is news.',
    ],
    action: 'See the status of the application',
  }),
  deferred: ({ reference }) => ({
    subject: `Application ${reference}: the decision is delayed`,
    paragraphs: [
      `Your application ${reference} has not been decided yet. The committee has put it off to a later meeting.`,
      'That says nothing about the result. Please do not begin your project before you have our consent. If time is short, you can ask on the page of your application to begin earlier.',
    ],
    action: 'Go to the application',
  }),
  'early-start-consented': ({ reference }) => ({
    subject: `Application ${reference}: you may begin early`,
    paragraphs: [
      `You may begin the project of your application ${reference} before we have decided on the grant.`,
      'This gives no claim to a grant. If we reject the application, you bear the costs yourself. From which day you may begin, and on what conditions, is on the page of your application.',
    ],
    action: 'Go to the application',
  }),
  'early-start-refused': ({ reference }) => ({
    subject: `Application ${reference}: please do not begin yet`,
    paragraphs: [
      `We cannot agree to an early start of the project of your application ${reference}. The reason is on the page of your application.`,
      'Please begin only when you have our consent. Otherwise we cannot fund the project. Your application will still be decided.',
    ],
    action: 'Go to the application',
  }),
  'status-changed': ({ reference }) => ({
    subject: `Application ${reference}: new status`,
    paragraphs: [`The status of your application ${reference} has changed.`],
    action: 'See the status of the application',
  }),
  withdrawn: ({ reference }) => ({
    subject: `Application ${reference}: withdrawn`,
    paragraphs: [`Your application ${reference} is withdrawn. We are not going on with it.`],
    action: 'Go to the application',
  }),
  'overdue-closed': ({ reference }) => ({
    subject: `Application ${reference}: deadline passed`,
    paragraphs: [
      `The deadline for your application ${reference} has passed without an answer. The application has ended.`,
    ],
    action: 'Go to the application',
  }),
};
