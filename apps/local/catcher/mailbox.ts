import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser, type AddressObject } from 'mailparser';

export interface Attachment {
  filename: string;
  contentType: string;
  size: number;
}

/** One mail as the catcher's JSON API shows it. */
export interface Mail {
  id: string;
  /** Instant of receipt, ISO 8601 in UTC. */
  receivedAt: string;
  messageId: string;
  from: string;
  /** Recipients of the envelope, in lower case. */
  to: string[];
  subject: string;
  headers: { name: string; value: string }[];
  text: string;
  html: string | undefined;
  attachments: Attachment[];
}

const envelopeHeader = 'X-Envelope-To';

function addresses(field: AddressObject | AddressObject[] | undefined): string {
  return [field ?? []]
    .flat()
    .map((entry) => entry.text)
    .join(', ');
}

/** Mails kept as .eml files in one folder, oldest first; ids are file names without their ending. */
export class Mailbox {
  private received = 0;

  private constructor(
    private readonly folder: string,
    private readonly mails: Map<string, Mail>,
  ) {}

  /** Opens the folder with the mails of earlier runs. */
  static async open(folder: string): Promise<Mailbox> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const mailbox = new Mailbox(folder, new Map());
    const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
    for (const name of names.toSorted()) await mailbox.read(name.slice(0, -4));
    return mailbox;
  }

  /** Keeps a received message; its commit to disk is the moment the sender may be told "accepted". */
  async add(recipients: string[], message: Buffer): Promise<Mail> {
    const stamp = new Date().toISOString().replaceAll(':', '.');
    // Counted at once: two mails of the same millisecond are under way together.
    this.received += 1;
    const id = `${stamp}-${String(this.received).padStart(5, '0')}`;
    const envelope = `${envelopeHeader}: ${recipients.map((address) => address.toLowerCase()).join(', ')}\r\n`;
    await writeFile(join(this.folder, `${id}.eml`), Buffer.concat([Buffer.from(envelope), message]), { mode: 0o600 });
    return this.read(id);
  }

  /** All mails, newest last; with `to` only those sent to that address. */
  list(to?: string): Mail[] {
    const wanted = to?.toLowerCase();
    return [...this.mails.values()].filter((mail) => wanted === undefined || mail.to.includes(wanted));
  }

  get(id: string): Mail | undefined {
    return this.mails.get(id);
  }

  /** Content of a mail's attachment, counted from 0. */
  async attachment(id: string, index: number): Promise<(Attachment & { content: Buffer }) | undefined> {
    if (!this.mails.has(id)) return undefined;
    const found = (await simpleParser(await readFile(join(this.folder, `${id}.eml`)))).attachments[index];
    return (
      found && {
        filename: found.filename ?? `anhang-${index}`,
        contentType: found.contentType,
        size: found.size,
        content: found.content,
      }
    );
  }

  async clear(): Promise<void> {
    for (const id of this.mails.keys()) await rm(join(this.folder, `${id}.eml`), { force: true });
    this.mails.clear();
  }

  private async read(id: string): Promise<Mail> {
    const parsed = await simpleParser(await readFile(join(this.folder, `${id}.eml`)));
    const headers = parsed.headerLines.map(({ line }) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
    });
    const recipients = headers.find(({ name }) => name === envelopeHeader)?.value ?? '';
    const mail: Mail = {
      id,
      receivedAt: id
        .slice(0, 24)
        .replaceAll('.', ':')
        .replace(/:(\d{3}Z)$/, '.$1'),
      messageId: parsed.messageId ?? '',
      from: addresses(parsed.from),
      to: recipients.split(', ').filter((address) => address !== ''),
      subject: parsed.subject ?? '',
      headers: headers.filter(({ name }) => name !== envelopeHeader),
      text: parsed.text ?? '',
      html: parsed.html === false ? undefined : parsed.html,
      attachments: parsed.attachments.map((attachment, index) => ({
        filename: attachment.filename ?? `anhang-${index}`,
        contentType: attachment.contentType,
        size: attachment.size,
      })),
    };
    this.mails.set(id, mail);
    return mail;
  }
}
