import type { MailWords } from '../mail-texts.js';
import type { TaskTemplate } from '../template-groups.js';
import { title, until } from './phrases.js';

/** Mails for those who work on dossiers, in English. */
export const tasks: MailWords<TaskTemplate> = {
  'task-assigned': ({ reference, taskTitle, dueAt }) => ({
    subject: `${reference}: a task for you`,
    paragraphs: [`In the dossier ${reference} you were given ${title(taskTitle)}.`, ...until(dueAt)],
    action: 'Go to the dossier',
  }),
  'task-returned': ({ reference, taskTitle, dueAt }) => ({
    subject: `${reference}: back with you`,
    paragraphs: [
      `In the dossier ${reference}, ${title(taskTitle)} is back with you. What has happened since stands in the dossier, with the reason where something was returned.`,
      ...until(dueAt),
    ],
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
  'deferred-again': ({ reference }) => ({
    subject: `${reference}: deferred for the second time`,
    paragraphs: [
      `The committee has deferred the dossier ${reference} for the second time. Please settle how to go on.`,
      'If the start of the project is near, an early start or another period may help.',
    ],
    action: 'Go to the dossier',
  }),
};
