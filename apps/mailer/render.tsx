import { render, toPlainText } from '@react-email/render';
import { isMailTemplate, linkSecret, mailParams, mailSecret, type MailTemplate } from '#libs/mail/mail-templates.js';
import { Mail, type MailPart } from './templates/mail.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';
import type { Audience, MailText, MailTexts } from './texts/mail-texts.js';

/** A mail row that cannot become a mail, however often it is tried. The message holds no value of the row. */
export class MailContentError extends Error {
  override name = 'MailContentError';
  constructor(
    readonly code: 'unknown-template' | 'bad-params' | 'bad-secret',
    fields: readonly string[] = [],
  ) {
    super([code, ...fields].join(' '));
  }
}

export interface RenderMail {
  template: string;
  /** `de` or `en`; German for any other */
  language: string;
  /** the row's params and secret as they stand there */
  params: unknown;
  secret: unknown;
  audience: Audience;
  /** public address of the portal, without a slash at the end */
  portalUrl: string;
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/**
 * Renders a mail as HTML and as plain text, in the reader's language. Below a translation stands the German text,
 * which is the binding one; a sign-in code says nothing binding.
 *
 * @throws MailContentError when the template is not known or the row lacks what it needs
 */
export async function renderMail({ template, language, ...row }: RenderMail): Promise<RenderedMail> {
  if (!isMailTemplate(template)) throw new MailContentError('unknown-template');
  const text = textOf(template, row.params, row.audience);
  const isCode = template === 'sign-in-code';
  const german: MailPart = { language: 'de', texts: de, text: text(de) };
  const english: MailPart = { language: 'en', texts: en, text: text(en) };
  const parts: [MailPart, ...MailPart[]] = language === 'en' ? [english, ...(isCode ? [] : [german])] : [german];
  const { code, link } = isCode ? secretOf(row.secret) : { code: undefined, link: linkOf(template, row) };
  const html = await render(<Mail parts={parts} link={link} code={code} />);
  return { subject: parts[0].text.subject, html, text: toPlainText(html, plainText) };
}

/** Links stay whole and headings are not shouted. */
const plainText = {
  wordwrap: false as const,
  selectors: ['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } })),
};

/** The mail's words in a language, once its params are checked. */
function textOf(template: MailTemplate, params: unknown, audience: Audience): (texts: MailTexts) => MailText {
  const checked = mailParams[template].safeParse(params);
  if (!checked.success)
    throw new MailContentError(
      'bad-params',
      checked.error.issues.map((issue) => issue.path.join('.')),
    );
  // The schema and the text of a template take the same params; TypeScript cannot follow them through the union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (texts) => texts.mails[template](checked.data as never, audience);
}

function secretOf(secret: unknown): { code: string; link: string } {
  const checked = mailSecret.safeParse(secret);
  if (!checked.success) throw new MailContentError('bad-secret');
  return checked.data;
}

/** Where a mail without a code leads: to what it is about, or to the page that asks back. */
function linkOf(
  template: MailTemplate,
  { params, secret, portalUrl }: Pick<RenderMail, 'params' | 'secret' | 'portalUrl'>,
): string {
  if (template === 'new-call') return `${portalUrl}/programmes/${mailParams['new-call'].parse(params).programme}`;
  if (template !== 'subscription-confirm') return pageOf(params, portalUrl);
  const checked = linkSecret.safeParse(secret);
  if (!checked.success) throw new MailContentError('bad-secret');
  return checked.data.link;
}

/** The portal's page of the dossier. */
function pageOf(params: unknown, portalUrl: string): string {
  const { reference } = mailParams.receipt.parse(params);
  return `${portalUrl}/dossiers/${encodeURIComponent(reference)}`;
}
