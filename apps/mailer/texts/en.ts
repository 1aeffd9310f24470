import { dayOf, isStartOfDay } from '#libs/calendar/berlin.js';
import type { MailTexts } from './mail-texts.js';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Berlin' });

/** `the end of 27 March 2026` where a day ends, else `27 March 2026, 14:30`, in Berlin. */
function formatDeadline(instantIso: string): string {
  const ends = isStartOfDay(instantIso);
  const last = dayOf(new Date(Date.parse(instantIso) - (ends ? 1 : 0)).toISOString());
  const date = day.format(new Date(last));
  return ends ? `the end of ${date}` : `${date}, ${time.format(new Date(instantIso))}`;
}

const until = (dueAt: string | undefined): string[] =>
  dueAt === undefined ? [] : [`Deadline: ${formatDeadline(dueAt)}`];
const title = (taskTitle: string | undefined): string =>
  taskTitle === undefined ? 'a task' : `the task “${taskTitle}”`;

export const en: MailTexts = {
  greeting: 'Hello,',
  closing: 'Kind regards',
  sender: 'City of Dortmund, MIA-DO-Kommunales Integrationszentrum',
  footer: 'This e-mail was sent automatically. Replies to this address are not read.',
  binding: 'The German text is binding:',
  mails: {
    'sign-in-code': ({ minutes }) => ({
      subject: 'Your sign-in code',
      paragraphs: [`Sign in with this code. It is valid for ${minutes} minutes and only once:`],
      action: 'Confirm sign-in',
      after: ['You did not ask for a code? Then you need not do anything. Do not give the code to anyone.'],
    }),
    receipt: ({ reference }) => ({
      subject: `Application ${reference}: received`,
      paragraphs: [
        `We have received your application. Its reference is ${reference}.`,
        'The confirmation with your details is attached.',
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
    'status-changed': ({ reference }) => ({
      subject: `Application ${reference}: new status`,
      paragraphs: [`The status of your application ${reference} has changed.`],
      action: 'See the status of the application',
    }),
    notice: ({ reference }) => ({
      subject: `Application ${reference}: your grant notice`,
      paragraphs: [
        `Your application ${reference} has been decided. The grant notice is attached.`,
        'Please read it carefully: it names purpose, amount, period, conditions and the time limit for going to court.',
      ],
      action: 'Go to the application',
    }),
    rejection: ({ reference }) => ({
      subject: `Application ${reference}: your notice`,
      paragraphs: [
        `Your application ${reference} has been decided. We cannot fund your project.`,
        'The reasons and the time limit for going to court are in the attached notice.',
      ],
      action: 'Go to the application',
    }),
    withdrawn: ({ reference }) => ({
      subject: `Application ${reference}: withdrawn`,
      paragraphs: [`Your application ${reference} is withdrawn. We are not going on with it.`],
      action: 'Go to the application',
    }),
    late: ({ reference }) => ({
      subject: `Application ${reference}: received after the deadline`,
      paragraphs: [
        `Your application ${reference} arrived after the deadline. We cannot consider it in this round.`,
        'Your details remain stored.',
      ],
      action: 'Go to the application',
    }),
    'overdue-closed': ({ reference }) => ({
      subject: `Application ${reference}: deadline passed`,
      paragraphs: [
        `The deadline for your application ${reference} has passed without an answer. The application has ended.`,
      ],
      action: 'Go to the application',
    }),
    'task-assigned': ({ reference, taskTitle, dueAt }) => ({
      subject: `${reference}: a task for you`,
      paragraphs: [`In the dossier ${reference} you were given ${title(taskTitle)}.`, ...until(dueAt)],
      action: 'Go to the dossier',
    }),
    'task-reminder': ({ reference, taskTitle, dueAt }, audience) => {
      const staff = audience === 'staff';
      return {
        subject: staff ? `${reference}: task still open` : `Application ${reference}: please remember your answer`,
        paragraphs: [
          `In ${staff ? 'the dossier' : 'your application'} ${reference}, ${title(taskTitle)} is still open.`,
          ...until(dueAt),
        ],
        action: staff ? 'Go to the dossier' : 'Go to the application',
      };
    },
    'task-escalated': ({ reference, taskTitle, dueAt }) => ({
      subject: `${reference}: a task has been waiting too long`,
      paragraphs: [
        `In the dossier ${reference}, ${title(taskTitle)} is not done yet. You can take it now.`,
        ...until(dueAt),
      ],
      action: 'Go to the dossier',
    }),
    'subscription-confirm': () => ({
      subject: 'Please confirm: e-mails about new calls',
      paragraphs: ['E-mails about new calls were requested for this address. Please confirm that.'],
      action: 'Confirm the subscription',
      after: ['This was not you? Then you need not do anything. We delete everything after 7 days.'],
    }),
    'new-call': ({ title: programme, dueAt }) => ({
      subject: `New call: ${programme}`,
      paragraphs: [`Applications for the programme “${programme}” are possible.`, ...until(dueAt)],
      action: 'Go to the call',
    }),
  },
};
