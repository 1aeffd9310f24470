import type { MailParams, MailTemplate } from '#libs/mail/mail-templates.js';

/** Who reads it: staff at work, or whoever applied. */
export type Audience = 'staff' | 'applicant';

/** One mail's words, ready to print. */
export interface MailText {
  subject: string;
  paragraphs: string[];
  /** the label of the link to the page */
  action: string;
  /** said after the link */
  after?: string[];
}

/** Every mail in one language. */
export interface MailTexts {
  greeting: string;
  closing: string;
  sender: string;
  /** under every mail */
  footer: string;
  /** said between a translation and the German text below it */
  binding: string;
  mails: { [T in MailTemplate]: (params: MailParams[T], audience: Audience) => MailText };
}
