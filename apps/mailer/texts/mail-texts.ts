import type { MailParams, MailTemplate } from '#libs/mail/mail-templates.js';

/** Who reads it: staff at work, or whoever applied. */
export type Audience = 'staff' | 'applicant';

/** A text in the language it has, within a mail in another one. */
export interface InOwnWords {
  language: string;
  text: string;
}

/** A name such as a programme's, which keeps its language in every mail; German unless said otherwise. */
export const inOwnWords = (text: string, language = 'de'): InOwnWords => ({ language, text });

/** One mail's words, ready to print. */
export interface MailText {
  subject: string;
  paragraphs: (string | InOwnWords)[];
  /** the label of the link to the page */
  action: string;
  /** said after the link */
  after?: string[];
  /** who sends it, where that is another office */
  sender?: string;
}

/** Mails in one language: every one, or those that people outside the office get. */
export interface MailTexts<T extends MailTemplate = MailTemplate> {
  greeting: string;
  closing: string;
  sender: string;
  /** under every mail */
  footer: string;
  /** under a mail that somebody asked for: label of the link that ends it */
  unsubscribe: string;
  /** said between a translation and the German text below it */
  binding: string;
  mails: MailWords<T>;
}

/** The words of some mails. */
export type MailWords<T extends MailTemplate> = {
  [Name in T]: (params: MailParams[Name], audience: Audience) => MailText;
};
