import { z } from 'zod';

/**
 * The mails that can be sent; each exists in German and English, those to whoever applies or is nominated in Turkish, Arabic
 * and Ukrainian too. A process names them in its `mail` effects. Numbers are
 * those of the funding handbook §3.2.
 */
export const mailTemplates = [
  'sign-in-code',
  'receipt', // M01
  'late', // M02
  'reinstated',
  'clarification-requested', // M03
  'clarification-received', // M01b
  'assessment-begun', // M05
  'deferred', // M06
  'deferred-again',
  'waiting-list', // M07
  'offer', // M08
  'partial-offer',
  'offer-lapsed',
  'hearing',
  'status-changed',
  'notice', // M09
  'rejection', // M10
  'declined',
  'withdrawn', // M18
  'overdue-closed',
  'early-start-consented', // M19
  'early-start-refused',
  'task-assigned',
  'task-returned',
  'task-reminder',
  'task-escalated',
  'new-call',
  'call-reminder',
  'call-extended',
  'subscription-confirm',
  'nomination-received',
  'consent-requested',
  'consent-declined',
  'consent-unanswered',
  'nomination-late',
  'nomination-excluded',
  'nomination-merged',
  'nomination-withdrawn',
  'ceremony-invitation',
  'prize-won',
  'prize-honoured',
  'prize-not-won',
  'payment-made',
  'prize-lapsed',
  'prize-revoked',
  'round-abandoned',
  'jury-invited',
  'session-adjourned',
  'urgent-decision',
  'approval-due',
  'objection',
  'order-placed',
  'council-invitation',
  'council-supplement',
  'council-minutes',
  'council-cancelled',
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
const call = z.object({
  /** the call's id */
  call: z.uuid(),
  /** the programme's key, as its page's address has it */
  programme: z.string().min(1),
  /** the programme's title in the reader's language */
  title: z.string().min(1),
  /** that of the title, where the programme has none in the reader's */
  titleLanguage: z.string().optional(),
  /** when the call closes */
  dueAt: z.iso.datetime({ offset: true }),
});
const deadline = dossier.extend({ dueAt: instant });
const task = deadline.extend({
  /** the task's title in the recipient's language, as the process has it */
  taskTitle: z.string().min(1).optional(),
});
/** Empty where it is not known. */
const known = z
  .string()
  .optional()
  .transform((text) => text || undefined);
const day = known.pipe(z.iso.date().optional());
/** A council's submission by its paper number, a meeting by its body and day. */
const submission = deadline.extend({ number: known });
const meeting = dossier.extend({ body: known, on: day, startsAt: known });

/**
 * What a mail row's `params` must hold for each template: references, instants and texts of the process, never anything
 * of a person. More may stand there and is not looked at.
 */
export const mailParams = {
  'sign-in-code': z.object({ minutes: z.int().positive().default(10) }),
  receipt: dossier,
  late: dossier,
  reinstated: dossier,
  'clarification-requested': deadline,
  'clarification-received': dossier,
  'assessment-begun': dossier,
  deferred: dossier,
  'deferred-again': dossier,
  'waiting-list': dossier,
  offer: deadline,
  'partial-offer': deadline,
  'offer-lapsed': dossier,
  hearing: deadline,
  'status-changed': dossier,
  notice: dossier,
  rejection: dossier,
  declined: dossier,
  withdrawn: dossier,
  'overdue-closed': dossier,
  'early-start-consented': dossier,
  'early-start-refused': dossier,
  'task-assigned': task,
  'task-returned': task,
  'task-reminder': task,
  'task-escalated': task,
  'new-call': call,
  'call-reminder': call,
  'call-extended': call,
  'subscription-confirm': z.object({ days: z.int().positive().default(7) }),
  'nomination-received': dossier,
  'consent-requested': deadline.extend({ title: known }),
  'consent-declined': dossier,
  'consent-unanswered': dossier,
  'nomination-late': dossier,
  'nomination-excluded': dossier,
  'nomination-merged': dossier,
  'nomination-withdrawn': dossier,
  'ceremony-invitation': dossier,
  'prize-won': deadline,
  'prize-honoured': dossier,
  'prize-not-won': dossier,
  'payment-made': dossier,
  'prize-lapsed': dossier,
  'prize-revoked': dossier,
  'round-abandoned': dossier,
  'jury-invited': deadline,
  'session-adjourned': dossier,
  'urgent-decision': submission,
  'approval-due': submission,
  objection: submission,
  'order-placed': submission,
  'council-invitation': meeting,
  'council-supplement': meeting,
  'council-minutes': meeting,
  'council-cancelled': meeting,
} satisfies Record<MailTemplate, z.ZodType>;
export type MailParams = { [T in MailTemplate]: z.infer<(typeof mailParams)[T]> };

/** What a mail row's `secret` must hold, where the mail needs one; it is emptied when the mail is sent or given up. */
export const mailSecrets = {
  'sign-in-code': z.object({
    code: z.string().min(1),
    /** page where the code waits to be confirmed by a click */
    link: z.url(),
  }),
  'subscription-confirm': z.object({
    /** page where the subscription waits to be confirmed by a click */
    link: z.url(),
  }),
  'new-call': z.object({
    /** address that ends the subscription: a page for people, and one click for mail programs (RFC 8058) */
    unsubscribe: z.url(),
  }),
} satisfies Partial<Record<MailTemplate, z.ZodType>>;

/** The secrets of all mails, each of them only where its mail has one. */
export interface MailSecret {
  code?: string | undefined;
  link?: string | undefined;
  unsubscribe?: string | undefined;
}
