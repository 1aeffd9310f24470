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
  /** who sends it, where that is another office */
  sender?: string;
}

/** Every mail in one language. */
export interface MailTexts {
  greeting: string;
  closing: string;
  sender: string;
  /** under every mail */
  footer: string;
  /** under a mail that somebody asked for: label of the link that ends it */
  unsubscribe: string;
  /** said between a translation and the German text below it */
  binding: string;
  mails: MailWords<MailTemplate>;
}

/** The words of some mails. */
export type MailWords<T extends MailTemplate> = {
  [Name in T]: (params: MailParams[Name], audience: Audience) => MailText;
};
