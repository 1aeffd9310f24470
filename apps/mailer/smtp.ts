import { createTransport } from 'nodemailer';
import { z } from 'zod';

/** One message to one address. */
export interface Message {
  /** fixed for a mail row: a mail that goes out twice is one mail to the recipient's program (RFC 5322, 3.6.4) */
  messageId: string;
  address: string;
  subject: string;
  html: string;
  text: string;
  /** address that ends what the mail was sent for */
  unsubscribe?: string | undefined;
  attachments: { name: string; mediaType: string; content: Buffer }[];
}

/** Why the server didn't take a message; a code without address or answer. */
export class SmtpError extends Error {
  override name = 'SmtpError';
  constructor(
    readonly code: string,
    /** no further try will send it */
    readonly final: boolean,
  ) {
    super(code);
  }
}

const sendWithinMs = 60_000;

/** A pool of connections to the mail server. */
export class Smtp {
  readonly #transport;

  /**
   * @param url `smtp(s)://user:password@host:port`; to another machine only encrypted, unless the URL says
   *   `?requireTLS=false` itself
   * @param from sender, an address or `Name <address>`
   */
  constructor(
    url: string,
    private readonly from: string,
  ) {
    const { hostname } = new URL(url);
    this.#transport = createTransport({
      url,
      pool: true,
      maxConnections: 5,
      // Trying again is the queue's business: only there a mail that was sent after all is known.
      maxRequeues: 0,
      requireTLS: !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname),
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /**
   * Hands a message to the mail server, within a minute.
   *
   * @throws SmtpError; final when the server refused this recipient or this message for ever
   */
  async send({ address, attachments, unsubscribe, ...message }: Message): Promise<void> {
    if (!z.email().safeParse(address).success) throw new SmtpError('bad-address', true);
    const to = [{ name: '', address }];
    try {
      await this.#transport.sendMail({
        ...message,
        from: this.from,
        to,
        headers: {
          'Auto-Submitted': 'auto-generated', // RFC 3834: no holiday notes in answer
          ...(unsubscribe === undefined ? {} : oneClick(unsubscribe)),
        },
        attachments: attachments.map(({ name, mediaType, content }) => ({
          filename: name,
          contentType: mediaType,
          content,
        })),
        signal: AbortSignal.timeout(sendWithinMs),
      });
    } catch (error) {
      throw asSmtpError(error);
    }
  }

  /** Signs in to the mail server and sends nothing. @throws SmtpError */
  async check(): Promise<void> {
    await this.#transport.verify().catch((error: unknown) => {
      throw asSmtpError(error);
    });
  }

  close(): void {
    this.#transport.close();
  }
}

/** RFC 8058: the reader's mail program shows a button, and a POST to the address ends the subscription. */
const oneClick = (address: string): Record<string, string> => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

const failure = z.object({
  code: z.string().optional().catch(undefined),
  command: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
});

/**
 * A 5xx to the recipient or to the message is final. One to the sender, the sign-in or the connection says that our
 * settings are wrong, and mails wait until they are right.
 */
export function asSmtpError(error: unknown): SmtpError {
  const { code, command, responseCode } = failure.safeParse(error).data ?? {};
  if (responseCode === undefined) return new SmtpError(`smtp-${(code ?? 'error').toLowerCase()}`, false);
  const ofThisMail = command === 'RCPT TO' || command === 'DATA';
  return new SmtpError(`smtp-${responseCode}`, responseCode >= 500 && ofThisMail);
}
