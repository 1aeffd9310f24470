import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Call } from '#libs/database/entities/programme.entity.js';
import { attach, begin, fillIn, fillPage, lastCheck, referenceIn, send, typed } from '../support/application.js';
import { integrationNominations, proposalOf } from '../../apps/local/demonstration/nominations.js';
import { SendingLimits } from '../../apps/portal/application/sending-limits.js';
import { openPortal, type ApplicantStage } from '../support/applicant-stage.js';
import { addCall } from '../support/people.js';
import type { Answer, Visitor } from '../support/visitor.js';

let stage: ApplicantStage;
let call: Call;

beforeAll(async () => {
  stage = await openPortal();
  call = await addCall(stage.orm.em.fork());
});

async function begun(): Promise<{ visitor: Visitor & { email: string }; draft: string }> {
  const visitor = await stage.applicant();
  return { visitor, draft: await begin(visitor, call.id) };
}

describe('uploading a file', () => {
  it('goes along with the button that leads on, and is taken out by its own', async () => {
    const { visitor, draft } = await begun();
    const onward = await attach(visitor, draft, {}, { _action: 'continue' });
    expect(onward.location).toBe(`${draft}/pages/declarations`);
    const page = await visitor.get(`${draft}/pages/attachments`);
    expect(page.body).toContain('Satzung.pdf');
    const [, _removeFile = ''] = /value="([^"]*)"[^>]* name="_removeFile"/.exec(page.body) ?? [];
    const form = { _version: page.hidden('_version'), _removeFile };
    const removed = await visitor.submit(page, `${draft}/pages/attachments`, form);
    expect(removed.location).toBe(`${draft}/pages/attachments#f-attachments-basis`);
    expect((await visitor.get(removed.location)).body).not.toContain('Satzung.pdf');
  });

  it('is judged by content and size, and says why not', async () => {
    const { visitor, draft } = await begun();
    const count = async (): Promise<number> => (await stage.database.query('select 1 from file')).length;
    const before = await count();
    const wrong = await attach(visitor, draft, { name: 'echt.pdf', content: 'MZ das ist ein Programm' });
    expect([wrong.status, wrong.body.includes('Dieses Dateiformat wird nicht angenommen')]).toEqual([422, true]);
    const large = await attach(visitor, draft, { content: Buffer.alloc(20 * 1024 * 1024 + 1, '%PDF-1.4 ') });
    expect([large.status, large.body.includes('höchstens 20 MB')]).toEqual([422, true]);
    const onward = await attach(visitor, draft, { content: 'MZ' }, { _action: 'continue' });
    expect([onward.status, onward.body.includes('Dieses Dateiformat wird nicht angenommen')]).toEqual([422, true]);
    const none = await attach(visitor, draft, { name: '' });
    expect([none.status, none.body.includes('wählen Sie zuerst eine Datei')]).toEqual([422, true]);
    expect((await attach(visitor, draft, { field: '/project/title' })).status).toBe(404);
    expect(await count()).toBe(before);
    const right = await attach(visitor, draft, { name: 'C:\\Ordner\\<Satzung>.pdf' });
    expect(right.location).toBe(`${draft}/pages/attachments#f-attachments-basis`);
    const page = await visitor.get(`${draft}/pages/attachments`);
    expect(page.body).toContain('&lt;Satzung&gt;.pdf');
    const download = await visitor.get(/\/files\/[0-9a-f-]{36}/.exec(page.body)?.[0] ?? '');
    expect(download.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment;/),
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
    });
    const [, _removeFile = ''] = /value="([^"]*)"[^>]* name="_removeFile"/.exec(page.body) ?? [];
    const form = { _version: page.hidden('_version'), _removeFile };
    await visitor.submit(page, `${draft}/pages/attachments`, form);
    expect((await visitor.get(`/files/${_removeFile.split('/').at(-1)}`)).status).toBe(404);
  });

  it('takes no text beyond what any form may hold, and nothing of the form then', async () => {
    const { visitor, draft } = await begun();
    const address = `${draft}/pages/attachments`;
    const page = await visitor.get(address);
    const form = { _csrf: page.hidden('_csrf'), _version: page.hidden('_version') };
    const files = [{ field: '/attachments/basis', name: 'Satzung.pdf', content: '%PDF-1.4\n%%EOF\n' }];
    const texts = Array.from({ length: 5 }, () => 'x'.repeat(250_000));
    const large = await visitor.upload(address, { ...form, text: texts }, files);
    expect([large.status, large.body.includes('Das ist zu groß')]).toEqual([413, true]);
    expect((await visitor.get(address)).body).not.toContain('Satzung.pdf');
    expect((await visitor.upload(address, form, files)).status).toBe(303);
    expect((await visitor.get(address)).body).toContain('Satzung.pdf');
  });
});

describe('submitting an application', () => {
  it('makes one dossier of a double click, and of a second try from another window', async () => {
    const { visitor, draft } = await begun();
    await fillIn(visitor, draft);
    const { page, form } = await lastCheck(visitor, draft);
    const other = await lastCheck(visitor, draft);
    const press = () => visitor.submit(page, `${draft}/check`, form);
    const answers = await Promise.all([press(), press()]);
    const [first, second] = [...answers, await press()].map(({ location }) => location);
    expect(first).toMatch(/^\/applications\/PF-\d{4}-\d{5}\?command=[0-9a-f-]{36}$/);
    expect([second, (await press()).location]).toEqual([first, first]);
    const later = await visitor.submit(other.page, `${draft}/check`, other.form);
    expect(later.location).toBe(first);
    const rows = await stage.database.query(
      `select c.type from dossier d join command c on c.dossier_id = d.id join person p on p.id = d.applicant_id where p.email = $1`,
      [visitor.email],
    );
    expect(rows).toEqual([{ type: 'submit' }]);
  });

  it('keeps and shows what was typed into a page that comes after it', async () => {
    const { visitor, draft } = await begun();
    await fillIn(visitor, draft);
    const address = `${draft}/pages/project`;
    const old = await visitor.get(address);
    const sent = await send(visitor, draft);
    const form = {
      _version: old.hidden('_version'),
      ...typed.project,
      '/project/title': 'Im zweiten Fenster <getippt>',
    };
    const answer = await visitor.submit(old, address, { ...form, _action: 'continue' });
    expect([answer.status, answer.location]).toEqual([303, expect.stringMatching(/^\/held-form\/[0-9a-f-]{36}$/)]);
    const shown = await visitor.get(answer.location);
    expect(shown.body).toContain('Im zweiten Fenster &lt;getippt&gt;');
    expect(shown.body).toContain(`href="${sent.location.replace('&', '&amp;')}"`);
    expect((await (await stage.applicant()).get(answer.location)).status).toBe(404);
  });

  it('refuses an incomplete draft and one that was changed after it was checked', async () => {
    const { visitor, draft } = await begun();
    const incomplete = await lastCheck(visitor, draft);
    expect(incomplete.page.body).toContain(`href="${draft}/pages/organisation#f-organisation-name"`);
    expect((await visitor.submit(incomplete.page, `${draft}/check`, incomplete.form)).status).toBe(422);
    await fillIn(visitor, draft);
    const checked = await lastCheck(visitor, draft);
    await fillPage(visitor, draft, 'project', { ...typed.project, '/project/title': 'Ganz anders' });
    const stale = await visitor.submit(checked.page, `${draft}/check`, checked.form);
    expect([stale.status, stale.body.includes('Der Entwurf wurde inzwischen geändert')]).toEqual([409, true]);
    expect((await visitor.get('/applications')).body).toContain('Ganz anders');
  });

  it('says that it is received and being processed while Temporal is down', async () => {
    const { visitor, draft } = await begun();
    await fillIn(visitor, draft);
    const answer = await send(visitor, draft);
    expect(answer.location).toMatch(/^\/applications\/PF-\d{4}-\d{5}\?command=[0-9a-f-]{36}$/);
    const status = await visitor.get(answer.location);
    expect(status.body).toMatch(/Eingegangen am \d\d\.\d\d\.\d{4}, \d\d:\d\d Uhr\. Die Bearbeitung läuft noch/);
    const [command] = await stage.database.query('select outcome from command where id = $1', [
      answer.location.split('command=')[1],
    ]);
    expect(command).toEqual({ outcome: null });
    const later = await visitor.get(`/applications/${referenceIn(answer.location)}`);
    expect(later.body).toMatch(/Eingegangen am .* wird bearbeitet/);
    expect(later.body).toContain('Jede Woche ein Nachmittag.');
    expect(later.body).not.toContain('/withdraw');
  });

  it('cannot be begun for a call that has closed or not opened yet', async () => {
    const visitor = await stage.applicant();
    const em = stage.orm.em.fork();
    const closed = await addCall(em, { closesAt: new Date(Date.now() - 1000) });
    const coming = await addCall(em, { opensAt: new Date(Date.now() + 3_600_000) });
    for (const { id } of [closed, coming]) {
      const page = await visitor.get(`/calls/${id}/apply`);
      expect(page.body).not.toContain(`action="/calls/${id}/apply"`);
      const own = await visitor.get('/applications');
      expect((await visitor.submit(own, `/calls/${id}/apply`, {})).status).toBe(422);
    }
    const home = await visitor.get('/');
    expect([home.body.includes(closed.name), home.body.includes(coming.name)]).toEqual([false, true]);
  });
});

describe('who submits again and again', () => {
  const often = 'wie viel Sie in kurzer Zeit absenden';
  const idOf = async ({ email }: { email: string }): Promise<string> =>
    (await stage.database.query<{ id: string }>('select id from person where email = $1', [email]))[0]?.id ?? '';
  /** As if somebody had sent so many, for this nominee. */
  async function sent(count: number, personId: string, nominee?: string): Promise<void> {
    const limits = stage.portal.get(SendingLimits, { strict: false });
    for (let times = 0; times < count; times += 1) await limits.spend(personId, nominee);
  }

  it('is asked to wait, with the draft kept and what was sent before still found', async () => {
    const { visitor, draft } = await begun();
    await fillIn(visitor, draft);
    const { page, form } = await lastCheck(visitor, draft);
    const first = await visitor.submit(page, `${draft}/check`, form);
    await sent(19, await idOf(visitor));
    const next = await begin(visitor, call.id);
    await fillIn(visitor, next);
    const refused = await send(visitor, next);
    expect(refused.status).toBe(429);
    expect(refused.body).toContain(often);
    expect(refused.body).toMatch(/Absenden können Sie ihn wieder ab: <time[^>]*>[^<]*\d\d:\d\d Uhr/);
    expect((await visitor.get(next)).status).toBe(200);
    expect((await visitor.submit(page, `${draft}/check`, form)).location).toBe(first.location);
  });

  it('nominates the same person three times a day at most, in whatever letters, and nobody is nominated without end', async () => {
    const prize = await addCall(stage.orm.em.fork(), { programme: 'integrationspreis' });
    const plot = integrationNominations.find(({ proposer }) => proposer !== undefined);
    if (!plot) throw new Error('nobody is proposed');
    const proposal = proposalOf(plot);
    const [one, other, last] = [await stage.applicant(), await stage.applicant(), await stage.applicant()];
    const drafts = new Map<Visitor, string>();
    const nominates = async (visitor: Visitor, email: string): Promise<Answer> => {
      const draft = drafts.get(visitor) ?? (await begin(visitor, prize.id));
      drafts.set(visitor, draft);
      const data = { ...proposal, nominee: { name: 'Nachbarn kochen', email } };
      await stage.database.query('update answers set data = $1 where id = $2', [data, draft.split('/').at(-1)]);
      return send(visitor, draft);
    };
    await sent(3, await idOf(one), 'vorschlag@verein.example');
    const refused = await nominates(one, 'Vorschlag@Verein.example');
    expect([refused.status, refused.body.includes(often)]).toEqual([429, true]);
    expect((await nominates(one, 'jemand@verein.example')).status).toBe(303);
    expect((await nominates(other, 'vorschlag@verein.example')).status).toBe(303);
    for (let people = 0; people < 26; people += 1) await sent(1, randomUUID(), 'vorschlag@verein.example');
    expect((await nominates(last, 'vorschlag@verein.example')).status).toBe(429);
  });
});
