import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { Mailbox } from './mailbox.js';
import { listPage, mailPage, style } from './page.js';
import { faults, smtpServer, type FaultSwitch } from './smtp.js';

export interface CatcherOptions {
  /** Folder of the .eml files. */
  folder: string;
  /** 0 for a free one. */
  smtpPort: number;
  /** 0 for a free one. */
  httpPort: number;
}

export interface Catcher {
  smtpUrl: string;
  /** Page and JSON API. */
  url: string;
  mailbox: Mailbox;
  fault: FaultSwitch;
  close(): Promise<void>;
}

const faultBody = z.strictObject({ mode: z.enum(faults) });
const frame = `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:`;

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Security-Policy': `default-src 'self'; object-src 'none'; base-uri 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    ...headers,
  });
  response.end(body);
}

const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, 'application/json', JSON.stringify(value));
const sendPage = (response: ServerResponse, html: string): void =>
  send(response, 200, 'text/html; charset=utf-8', html);

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  mailbox: Mailbox,
  fault: FaultSwitch,
): Promise<void> {
  // A page from elsewhere must not read mails by pointing its own host name at this machine.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(request.headers.host ?? ''))
    return sendJson(response, 421, { error: 'wrong host' });
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const to = url.searchParams.get('to') || undefined;
  const [area = '', second = '', third = '', index = ''] = url.pathname.slice(1).split('/');
  const route = `${request.method} /${area}`;

  if (route === 'GET /health') return sendJson(response, 200, { status: 'ok' });
  if (route === 'GET /style.css') return send(response, 200, 'text/css', style);
  if (route === 'GET /') return sendPage(response, listPage(mailbox.list(to), to));
  if (route === 'POST /api' && second === 'fault') {
    const body = faultBody.safeParse(await json(request).catch(() => undefined));
    if (!body.success) return sendJson(response, 400, { error: `mode must be one of ${faults.join(', ')}` });
    fault.mode = body.data.mode;
    return sendJson(response, 200, fault);
  }
  if (route === 'DELETE /api' && second === 'mails') {
    await mailbox.clear();
    return sendJson(response, 200, []);
  }
  if (route === 'GET /api' && second === 'mails' && third === '') return sendJson(response, 200, mailbox.list(to));

  const id = decodeURIComponent(area === 'api' ? third : second);
  const mail = area === 'mails' || (area === 'api' && second === 'mails') ? mailbox.get(id) : undefined;
  if (request.method !== 'GET' || mail === undefined) return sendJson(response, 404, { error: 'not found' });
  if (area === 'api') return sendJson(response, 200, mail);
  if (third === '') return sendPage(response, mailPage(mail));
  if (third === 'html') {
    const html = `<base target="_blank">${mail.html ?? ''}`;
    return send(response, 200, 'text/html; charset=utf-8', html, { 'Content-Security-Policy': frame });
  }
  const attachment = third === 'attachments' ? await mailbox.attachment(id, Number(index)) : undefined;
  if (attachment === undefined) return sendJson(response, 404, { error: 'not found' });
  const name = encodeURIComponent(attachment.filename);
  send(response, 200, attachment.contentType, attachment.content, {
    'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
  });
}

function listening(server: Server | ReturnType<typeof smtpServer>['server'], port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}

/**
 * An SMTP server that delivers nothing, with a page and a JSON API to read what came in:
 * `GET /api/mails?to=`, `GET /api/mails/ID`, `DELETE /api/mails`, `POST /api/fault {"mode": …}`. Loopback only.
 *
 * @throws Error when a port is taken.
 */
export async function startCatcher(options: CatcherOptions): Promise<Catcher> {
  const mailbox = await Mailbox.open(options.folder);
  const fault: FaultSwitch = { mode: 'none' };
  const smtp = smtpServer(mailbox, fault);
  const http = createServer((request, response) => {
    answer(request, response, mailbox, fault).catch((error: Error) =>
      sendJson(response, 500, { error: error.message }),
    );
  });
  const smtpPort = await listening(smtp.server, options.smtpPort);
  const httpPort = await listening(http, options.httpPort);
  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    url: `http://127.0.0.1:${httpPort}`,
    mailbox,
    fault,
    async close() {
      http.closeAllConnections();
      await Promise.all([
        new Promise((done) => http.close(done)),
        new Promise<void>((done) => smtp.close(() => done())),
      ]);
    },
  };
}
