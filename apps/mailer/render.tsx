import { render, toPlainText } from '@react-email/render';
import {
  isMailTemplate,
  mailParams,
  mailSecrets,
  type MailSecret,
  type MailTemplate,
} from '#libs/mail/mail-templates.js';
import { Mail, type MailPart } from './templates/mail.js';
import { ar } from './texts/ar.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';
import type { Audience, MailText, MailTexts } from './texts/mail-texts.js';
import type { ReaderTemplate } from './texts/template-groups.js';
import { tr } from './texts/tr.js';
import { uk } from './texts/uk.js';

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
  /** one that the mail has words in; German for any other */
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
  /** address that ends what the mail was sent for */
  unsubscribe?: string | undefined;
}

/** The words in other languages; some have only the mails that people outside the office get. */
const translations: Readonly<Record<string, MailTexts<ReaderTemplate> | undefined>> = { en, tr, ar, uk };

/** Mails that say nothing binding: a translation stands alone. */
const loose: ReadonlySet<MailTemplate> = new Set(['sign-in-code', 'subscription-confirm', 'new-call']);

/**
 * Renders a mail as HTML and as plain text, in the reader's language. Below a translation stands the German text,
 * which is the binding one, except where nothing is binding.
 *
 * @throws MailContentError when the template is not known or the row lacks what it needs
 */
export async function renderMail({ template, language, ...row }: RenderMail): Promise<RenderedMail> {
  if (!isMailTemplate(template)) throw new MailContentError('unknown-template');
  const text = textOf(template, row.params, row.audience);
  const german: MailPart = { language: 'de', texts: de, text: text(de) };
  const words = translations[language];
  const parts: [MailPart, ...MailPart[]] =
    words && template in words.mails
      ? [{ language, texts: words, text: text(words) }, ...(loose.has(template) ? [] : [german])]
      : [german];
  const { code, link, unsubscribe } = secretOf(template, row.secret);
  const to = link ?? pageOf(template, row.params, row.portalUrl);
  const html = await render(<Mail parts={parts} link={to} code={code} unsubscribe={unsubscribe} />);
  return { subject: parts[0].text.subject, html, text: toPlainText(html, plainText), unsubscribe };
}

/** Links stay whole and headings are not shouted. */
const plainText = {
  wordwrap: false as const,
  selectors: ['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } })),
};

/** The mail's words in a language, once its params are checked. */
function textOf(
  template: MailTemplate,
  params: unknown,
  audience: Audience,
): (texts: MailTexts<ReaderTemplate>) => MailText {
  const checked = mailParams[template].safeParse(params);
  if (!checked.success)
    throw new MailContentError(
      'bad-params',
      checked.error.issues.map((issue) => issue.path.join('.')),
    );
  // The schema and the text of a template take the same params; TypeScript cannot follow them through the union.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return ({ mails }) => (mails as MailTexts['mails'])[template](checked.data as never, audience);
}

/** The secrets that this mail needs, and no others. */
function secretOf(template: MailTemplate, secret: unknown): MailSecret {
  if (!(template in mailSecrets)) return {};
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `in` has just said so
  const checked = mailSecrets[template as keyof typeof mailSecrets].safeParse(secret);
  if (!checked.success) throw new MailContentError('bad-secret');
  return checked.data;
}

/** The portal's page of the dossier, or of the programme whose call it is. */
function pageOf(template: MailTemplate, params: unknown, portalUrl: string): string {
  const ofCall = template === 'new-call' || template === 'call-reminder' || template === 'call-extended';
  if (ofCall) return `${portalUrl}/programmes/${encodeURIComponent(mailParams[template].parse(params).programme)}`;
  return `${portalUrl}/dossiers/${encodeURIComponent(mailParams.receipt.parse(params).reference)}`;
}
