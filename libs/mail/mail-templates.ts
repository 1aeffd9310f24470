import { z } from 'zod';

/** The mails that can be sent; each exists in German and English. A process names them in its `mail` effects. */
export const mailTemplates = [
  'sign-in-code',
  'receipt',
  'clarification-requested',
  'clarification-received',
  'status-changed',
  'notice',
  'rejection',
  'withdrawn',
  'late',
  'overdue-closed',
  'task-assigned',
  'task-reminder',
  'task-escalated',
  'subscription-confirm',
  'new-call',
] as const;
export type MailTemplate = (typeof mailTemplates)[number];

export const isMailTemplate = (name: string): name is MailTemplate =>
  mailTemplates.some((template) => template === name);

/** ISO with a zone; a task without a deadline writes the empty text. */
const instant = z
  .union([z.literal(''), z.iso.datetime({ offset: true })])
  .optional()
  .transform((text) => (text === '' ? undefined : text));

const dossier = z.object({ reference: z.string().min(1) });
const deadline = dossier.extend({ dueAt: instant });
const task = deadline.extend({
  /** the task's title in the recipient's language, as the process has it */
  taskTitle: z.string().min(1).optional(),
});
const call = z.object({ call: z.uuid(), programme: z.string().min(1), title: z.string().min(1), dueAt: instant });

/**
 * What a mail row's `params` must hold for each template: references, instants and texts of the process, never anything
 * of a person. More may stand there and is not looked at.
 */
export const mailParams = {
  'sign-in-code': z.object({ minutes: z.int().positive().default(10) }),
  receipt: dossier,
  'clarification-requested': deadline,
  'clarification-received': dossier,
  'status-changed': dossier,
  notice: dossier,
  rejection: dossier,
  withdrawn: dossier,
  late: dossier,
  'overdue-closed': dossier,
  'task-assigned': task,
  'task-reminder': task,
  'task-escalated': task,
  'subscription-confirm': z.object({}),
  'new-call': call,
} satisfies Record<MailTemplate, z.ZodType>;
export type MailParams = { [T in MailTemplate]: z.infer<(typeof mailParams)[T]> };

/** What a mail row's `secret` must hold; it is emptied when the mail is sent or given up. */
export const mailSecret = z.object({
  code: z.string().min(1),
  /** page where the code waits to be confirmed by a click */
  link: z.url(),
});
export type MailSecret = z.infer<typeof mailSecret>;

/** The secret of `subscription-confirm`: the page that asks back. */
export const linkSecret = mailSecret.pick({ link: true });
