import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { startApp, waitFor } from '../support/services.js';
import { canary, openMailerStage, queueServers, type MailerStage } from './mailer-stage.js';

jest.setTimeout(180_000);

describe.each(queueServers)('the mailer with its queue on %s', (server) => {
  let stage: MailerStage;
  beforeAll(async () => {
    stage = await openMailerStage(server);
  });
  afterAll(() => stage.queue.close());

  it('sends a mail once, in two parts, and stamps its row', async () => {
    const { addMail, send, sent, received } = stage;
    const secret = { code: '12345678', link: 'https://foerderung.example/sign-in/link?id=1&code=12345678' };
    const id = await send(await addMail('sign-in-code', { secret, params: {} }));
    expect(await sent(id)).toMatchObject({ secret: null, lease_token: null, attempts: 1, last_error: null });
    const [mail, ...more] = received(id);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      messageId: `<${id}@foerderung.example>`,
      to: [`${canary}+${id}@example.org`],
      subject: 'Ihr Code zum Anmelden',
      from: expect.stringContaining('foerderung@dortmund.example'),
      text: expect.stringContaining('12345678'),
      html: expect.stringContaining('lang="de"'),
    });
    expect(mail?.headers).toContainEqual({ name: 'Auto-Submitted', value: 'auto-generated' });
    expect(mail?.headers.find(({ name }) => name === 'Content-Type')?.value).toContain('multipart/alternative');
  });

  it('lets subscribers, who are no persons, end their subscription by one click (RFC 8058)', async () => {
    const { addMail, send, sent, received } = stage;
    const call = '5f3c1f9e-6a0b-4d8e-9a53-2d6f6c9f1a20';
    const params = { call, programme: 'miado-projekte', title: 'Projektförderung', dueAt: '2027-01-31T23:00:00Z' };
    const unsubscribe = `https://foerderung.example/subscriptions/unsubscribe?token=${'geheim'.repeat(15)}`;
    const id = await send(await addMail('new-call', { params, secret: { unsubscribe }, recipient_id: null }));
    expect(await sent(id)).toMatchObject({ secret: null });
    const [mail] = received(id);
    expect(mail?.headers).toContainEqual({ name: 'List-Unsubscribe', value: `<${unsubscribe}>` });
    expect(mail?.headers).toContainEqual({ name: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' });
    expect(mail?.text).toContain(unsubscribe);
    const other = await send(await addMail());
    await sent(other);
    expect(received(other)[0]?.headers.map(({ name }) => name)).not.toContain('List-Unsubscribe');
  });

  it('attaches documents, and waits for one that is not made yet', async () => {
    const { addMail, send, until, sent, received, catcher } = stage;
    const [first, second] = [await addDocument(stage), await addDocument(stage)];
    await first.make();
    const id = await send(await addMail('receipt', { document_ids: [second.documentId, first.documentId] }));
    await until(id, (row) => row.last_error === 'document-not-made');
    expect(received(id)).toEqual([]);
    await second.make();
    await sent(id);
    const [mail] = received(id);
    const pdf = { filename: 'PF-Eingangsbestätigung.pdf', contentType: 'application/pdf' };
    expect(mail?.attachments).toMatchObject([pdf, pdf]);
    const contents = await Promise.all([0, 1].map((n) => catcher.mailbox.attachment(mail?.id ?? '', n)));
    expect(contents.map((one) => one?.content.toString())).toEqual([second.content, first.content]);
  });

  it('sends once however often a mail is queued, also after it was sent', async () => {
    const { addMail, send, sent, received, rowOf, queue } = stage;
    const id = await addMail();
    await Promise.all(Array.from({ length: 5 }, () => queue.enqueue([id, id])));
    await sent(id);
    await queue.enqueue([id]);
    await sent(await send(await addMail()));
    expect(received(id)).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ attempts: 1 });
  });

  it('waits while SMTP is down and then sends once', async () => {
    const { addMail, send, sent, until, received, catcher } = stage;
    catcher.fault.mode = 'refuse';
    const id = await send(await addMail());
    const waiting = await until(id, (row) => row.attempts >= 2 && row.lease_token === null);
    expect(waiting).toMatchObject({ last_error: 'smtp-451', failed_at: null, sent_at: null });
    catcher.fault.mode = 'none';
    expect(await sent(id)).toMatchObject({ last_error: null });
    expect(received(id)).toHaveLength(1);
  });

  it('gives up for good what can never be sent, says why, and sends the others', async () => {
    const { addMail, send, sent, until, rowOf, queue } = stage;
    const failures: [string, string][] = [
      [await addMail('birthday'), 'unknown-template'],
      [await addMail('sign-in-code', { secret: { code: '12345678' }, params: {} }), 'bad-secret'],
      [await addMail('withdrawn', { address: 'a@example.org, b@example.org' }), 'bad-address'],
    ];
    const fine = await addMail();
    await queue.enqueue([...failures.map(([id]) => id), fine]);
    await sent(fine);
    for (const [id, reason] of failures) {
      const row = await until(id, ({ failed_at: failedAt }) => failedAt !== null);
      expect(row).toMatchObject({ last_error: reason, secret: null, sent_at: null, lease_token: null });
      await queue.enqueue([id]);
    }
    await sent(await send(await addMail()));
    for (const [id] of failures) expect(await rowOf(id)).toMatchObject({ attempts: 1, sent_at: null });
  });

  it('does not touch a mail that another mailer holds, until its lease has run out', async () => {
    const { addMail, send, sent, received, query } = stage;
    const id = await addMail();
    const lease = `update mail set lease_token = $2, lease_until = now() + interval '1 minute' where id = $1`;
    await query(lease, [id, randomUUID()]);
    await send(id);
    await sleep(1_500);
    expect(received(id)).toEqual([]);
    await query('update mail set lease_until = now() where id = $1', [id]);
    await sent(id);
    expect(received(id)).toHaveLength(1);
  });

  it('keeps persons out of the queue and of the log', async () => {
    const { addMail, sent, mailer, queue, queueServer, log } = stage;
    await mailer.stop();
    const id = await addMail();
    await queue.enqueue([id, await addMail('birthday')]);
    const held = await queueServer.dump();
    await mailer.start();
    await sent(id);
    expect(held).toContain('mailId');
    expect(held).not.toContain(canary);
    expect(log()).toContain('mail sent');
    expect(log()).not.toContain(canary);
    expect(log()).not.toContain('12345678');
  });

  it('says on its health page that it waits for the mail server, and stays ready', async () => {
    const other = await startApp('mailer', { ...stage.settings, SMTP_URL: 'smtp://127.0.0.1:9' });
    const page = async (url: string): Promise<[number, unknown]> => {
      const answer = await fetch(`${url}/health/ready`);
      return [answer.status, await answer.json()];
    };
    expect(await page(other.url)).toMatchObject([200, { ready: true, waitsFor: ['smtp'] }]);
    await waitFor(async () => JSON.stringify(await page(stage.mailer.url)).includes('"waitsFor":[]'), {
      within: 30_000,
    });
    await other.stop();
  });
});

/** A document of a new dossier; `make` gives it its file. */
async function addDocument({ query, storage }: MailerStage) {
  const [dossierId, commandId, documentId, fileId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const content = `%PDF-1.7 ${documentId}`;
  await query(
    `insert into process_definition (name, version, hash, body) values ('p', 1, '', '{}') on conflict do nothing`,
  );
  await query(
    `insert into form_definition (name, version, hash, body) values ('f', 1, '', '{}') on conflict do nothing`,
  );
  await query(
    `insert into programme (key, process, process_version, form_name, form_version, terms, texts)
     values ('k', 'p', 1, 'f', 1, '{}', '{}') on conflict do nothing`,
  );
  await query(`insert into dossier (id, reference, process, process_version, programme) values ($1, $2, 'p', 1, 'k')`, [
    dossierId,
    `PF-${dossierId}`,
  ]);
  await query(
    `insert into command (id, dossier_id, type, actor_kind, idempotency_key) values ($1, $2, 'submit', 'system', $3)`,
    [commandId, dossierId, commandId],
  );
  await query(`insert into document (id, dossier_id, command_id, template) values ($1, $2, $3, 'receipt')`, [
    documentId,
    dossierId,
    commandId,
  ]);
  const make = async (): Promise<void> => {
    const { sha256, sizeBytes } = await storage.put(Buffer.from(content));
    await query(
      `insert into file (id, sha256, size_bytes, media_type, name)
       values ($1, $2, $3, 'application/pdf', 'PF-Eingangsbestätigung.pdf')`,
      [fileId, sha256, sizeBytes],
    );
    await query('update document set file_id = $1, made_at = now() where id = $2', [fileId, documentId]);
  };
  return { documentId, content, make };
}
