import { beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport } from 'nodemailer';
import type { Mail } from '../../../apps/local/catcher/mailbox.js';
import type { Catcher } from '../../../apps/local/catcher/server.js';
import { startCatcher as openCatcher } from '../../../apps/local/catcher/server.js';
import { ownFolder, startCatcher } from '../../support/services.js';

let catcher: Catcher;
beforeEach(async () => {
  catcher = await startCatcher();
});

async function send(to: string, more: object = {}, within = 2_000): Promise<string> {
  const transport = createTransport({ url: catcher.smtpUrl, socketTimeout: within });
  try {
    const mail = { from: 'amt@stadt.example', to, subject: 'Ihr Antrag', text: 'Eingegangen äöü.' };
    return (await transport.sendMail({ ...mail, ...more })).response;
  } finally {
    transport.close();
  }
}

const get = (path: string): Promise<Response> => fetch(`${catcher.url}${path}`);
const list = async (query = ''): Promise<Mail[]> => JSON.parse(await (await get(`/api/mails${query}`)).text());
const fault = (mode: string): Promise<Response> =>
  fetch(`${catcher.url}/api/fault`, { method: 'POST', body: JSON.stringify({ mode }) });

describe('mail catcher', () => {
  it('lists what came in, by recipient', async () => {
    await send('Anna@verein.example');
    await send('bert@verein.example', { subject: 'Anderes' });
    expect(await list('?to=anna@verein.example')).toMatchObject([
      { subject: 'Ihr Antrag', to: ['anna@verein.example'], text: expect.stringContaining('äöü') },
    ]);
    expect(await list()).toHaveLength(2);
    const page = await (await get('/')).text();
    expect(page).toContain('Ihr Antrag');
    expect(page).toContain('bert@verein.example');
  });

  it('shows the HTML of a mail without letting it run anything, and its attachments as files', async () => {
    const html = '<p>Guten Tag</p><script>alert(1)</script>';
    const attachments = [{ filename: 'Bescheid für Sie.pdf', content: Buffer.from('%PDF-1.7') }];
    await send('anna@verein.example', { html, attachments });
    const [mail] = await list();
    const frame = await get(`/mails/${mail?.id}/html`);
    expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox [^;]*; default-src 'none'/);
    const page = await (await get(`/mails/${mail?.id}`)).text();
    expect(page).toContain('sandbox="allow-popups');
    expect(page).not.toContain('<script>');
    const attachment = await get(`/mails/${mail?.id}/attachments/0`);
    expect(await attachment.text()).toBe('%PDF-1.7');
    expect(attachment.headers.get('content-disposition')).toMatch(/^attachment; .*Bescheid%20f%C3%BCr%20Sie\.pdf/);
  });

  it('still has the mails after a restart, and none after they were deleted', async () => {
    const folder = await ownFolder('kept-mails');
    catcher = await openCatcher({ folder, smtpPort: 0, httpPort: 0 });
    await send('anna@verein.example');
    const [before] = await list();
    await catcher.close();
    catcher = await openCatcher({ folder, smtpPort: 0, httpPort: 0 });
    expect(await list()).toEqual([before]);
    await fetch(`${catcher.url}/api/mails`, { method: 'DELETE' });
    expect(await list()).toEqual([]);
    await catcher.close();
  });

  it('refuses for now, refuses for good, hangs or loses its answer when told to', async () => {
    expect((await fault('nonsense')).status).toBe(400);
    await fault('refuse');
    await expect(send('anna@verein.example')).rejects.toMatchObject({ responseCode: 451 });
    await fault('reject');
    await expect(send('anna@verein.example')).rejects.toMatchObject({ responseCode: 550 });
    await fault('hang');
    await expect(send('anna@verein.example', {}, 300)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
    expect(await list()).toEqual([]);
    await fault('lose-answer');
    await expect(send('anna@verein.example')).rejects.toThrow(/closed|ended|socket/i);
    expect(await list()).toHaveLength(1);
    await fault('none');
    expect(await send('anna@verein.example')).toMatch(/^250/);
  });

  it('answers no page that comes in under another host name', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const url = new URL(catcher.url);
      request({ port: url.port, host: url.hostname, headers: { Host: 'evil.example' } }, ({ statusCode }) =>
        resolve(statusCode),
      ).end();
    });
    expect(status).toBe(421);
  });
});
