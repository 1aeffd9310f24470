import type { MailWords } from '../mail-texts.js';
import type { TaskTemplate } from '../template-groups.js';
import { title, until } from './phrases.js';

/** Mails for those who work on dossiers, in German. */
export const tasks: MailWords<TaskTemplate> = {
  'task-assigned': ({ reference, taskTitle, dueAt }) => ({
    subject: `${reference}: Aufgabe für Sie`,
    paragraphs: [`in der Akte ${reference} wurde Ihnen ${title(taskTitle)} übergeben.`, ...until(dueAt)],
    action: 'Zur Akte',
  }),
  'task-returned': ({ reference, taskTitle, dueAt }) => ({
    subject: `${reference}: liegt wieder bei Ihnen`,
    paragraphs: [
      `in der Akte ${reference} liegt ${title(taskTitle)} wieder bei Ihnen. Was seitdem geschehen ist, steht in der Akte, auch der Grund, wenn etwas zurückgegeben wurde.`,
      ...until(dueAt),
    ],
    action: 'Zur Akte',
  }),
  'task-reminder': ({ reference, taskTitle, dueAt }, audience) => {
    const staff = audience === 'staff';
    return {
      subject: staff ? `${reference}: Aufgabe noch offen` : `Antrag ${reference}: Bitte denken Sie an Ihre Antwort`,
      paragraphs: [
        `${staff ? `in der Akte ${reference}` : `zu Ihrem Antrag ${reference}`} ist ${title(taskTitle)} noch offen.`,
        ...until(dueAt),
      ],
      action: staff ? 'Zur Akte' : 'Zum Antrag',
    };
  },
  'task-escalated': ({ reference, taskTitle, dueAt }) => ({
    subject: `${reference}: Aufgabe liegt zu lange`,
    paragraphs: [
      `in der Akte ${reference} ist ${title(taskTitle)} noch nicht erledigt. Sie können sie jetzt übernehmen.`,
      ...until(dueAt),
    ],
    action: 'Zur Akte',
  }),
  'deferred-again': ({ reference }) => ({
    subject: `${reference}: zum zweiten Mal vertagt`,
    paragraphs: [
      `das Gremium hat die Akte ${reference} zum zweiten Mal vertagt. Bitte klären Sie, wie es weitergeht.`,
      'Rückt der Beginn des Vorhabens heran, hilft vielleicht ein vorzeitiger Beginn oder ein anderer Zeitraum.',
    ],
    action: 'Zur Akte',
  }),
};
