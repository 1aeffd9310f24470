import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Call } from '#libs/database/entities/programme.entity.js';
import { begin, fillIn, fillPage, nextYear, typed } from '../support/application.js';
import { openPortal, type ApplicantStage } from '../support/applicant-stage.js';
import { addCall } from '../support/people.js';
import { lastCode } from '../support/portal.js';
import type { Visitor } from '../support/visitor.js';

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

describe('filling in an application', () => {
  it('begins one draft a call, however often the button is pressed', async () => {
    const visitor = await stage.applicant();
    const address = `/calls/${call.id}/apply`;
    const page = await visitor.get(address);
    const answers = await Promise.all(Array.from({ length: 12 }, () => visitor.submit(page, address, {})));
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect(answers[0]?.location).toMatch(/^\/drafts\/[0-9a-f-]{36}$/);
    expect(await visitor.get(address)).toMatchObject({ status: 303, location: answers[0]?.location });
  });

  it('leads whoever signs in for no page in particular to what they have begun, and from there to further calls', async () => {
    const fresh = await stage.applicant();
    expect((await fresh.get('/sign-in')).location).toBe('/');
    const { visitor } = await begun();
    expect((await visitor.get('/sign-in')).location).toBe('/applications');
    const { body } = await visitor.get('/applications');
    expect(body).toMatch(/<nav class="app-nav".*<a href="\/">Förderungen und Preise<\/a>/s);
    expect(body).toMatch(/<a href="\/"[^>]*>(<[^>]*>)*Offene Ausschreibungen ansehen/);
  });

  it('keeps what was typed also where it is wrong, and says at the field that the plan does not balance', async () => {
    const { visitor, draft } = await begun();
    const empty = await visitor.get(`${draft}/pages/finances`);
    const about = (await visitor.get('/applications')).body.match(/app-preline">([^<]*)</)?.[1] ?? '';
    expect(about).toContain(call.name);
    for (const { body } of [empty, await visitor.get(draft), await visitor.get(`${draft}/check`)])
      expect(body).toContain(about);
    expect(empty.body).toMatch(
      /Der Betrag, den Sie von der Stadt beantragen\. Höchstens [\d.]+,00.€ sind in diesem Programm/,
    );
    const plan = { ...typed.finances, '/requestedCents': '1.000', '/costs/0/text': '' };
    const answer = await fillPage(visitor, draft, 'finances', plan);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatch(/id="f-requestedCents-error"[^>]*>.*?1\.500,00.€.*?1\.300,00.€.*?200,00.€/);
    expect(answer.body).toContain('<title>Fehler: Kosten und Finanzierung');
    expect(answer.body).toContain('href="#f-costs-0-text"');
    const again = await visitor.get(`${draft}/pages/finances`);
    expect(again.body).toMatch(/name="\/requestedCents"[^>]* value="1\.000,00"/);
    expect((await fillPage(visitor, draft, 'finances', typed.finances)).location).toBe(`${draft}/pages/attachments`);
  });

  it('has a period that begins on the day of the application at the earliest and lasts three years at most', async () => {
    const { visitor, draft } = await begun();
    const past = await fillPage(visitor, draft, 'period', { '/period/from': '1.3.2020', '/period/to': '31.12.2099' });
    expect(past.status).toBe(422);
    expect(past.body).toMatch(/id="f-period-from-error"[^>]*>.*?darf nicht vor dem Tag des Antrags/);
    expect(past.body).toMatch(/id="f-period-to-error"[^>]*>.*?Das Ende darf nicht nach dem 01\.03\.2023 liegen/);
    const days = { '/period/from': `1.3.${nextYear}`, '/period/to': `28.2.${nextYear + 3}` };
    expect((await fillPage(visitor, draft, 'period', days)).status).toBe(303);
  });

  it('adds and removes rows, and leads to the place', async () => {
    const { visitor, draft } = await begun();
    const address = `${draft}/pages/finances`;
    const page = await visitor.get(address);
    const rows = { _version: page.hidden('_version'), ...typed.finances };
    const added = await visitor.submit(page, address, { ...rows, _add: '/costs' });
    expect(added).toMatchObject({ status: 303, location: `${address}#f-costs-1-category` });
    const two = await visitor.get(address);
    expect(two.body).toContain('name="/costs/1/text"');
    const second = { '/costs/1/category': 'rent', '/costs/1/text': 'Miete', '/costs/1/amountCents': '5' };
    const form = { ...typed.finances, ...second, _version: two.hidden('_version'), _remove: '/costs/0' };
    await visitor.submit(two, address, form);
    expect((await visitor.get(address)).body).toMatch(/name="\/costs\/0\/text"[^>]* value="Miete"/);
  });

  it('shows both states where the draft was saved elsewhere, and loses neither', async () => {
    const { visitor, draft } = await begun();
    const address = `${draft}/pages/period`;
    const old = await visitor.get(address);
    await fillPage(visitor, draft, 'period', { '/period/from': `1.3.${nextYear}`, '/period/to': `31.3.${nextYear}` });
    const late = { '/period/from': `1.5.${nextYear}`, '/period/to': `31.5.${nextYear}`, _action: 'continue' };
    const answer = await visitor.submit(old, address, { _version: old.hidden('_version'), ...late });
    expect(answer.status).toBe(409);
    for (const day of [`01.03.${nextYear}`, `31.03.${nextYear}`, `01.05.${nextYear}`, `31.05.${nextYear}`])
      expect(answer.body).toContain(day);
    expect((await visitor.get(address)).body).toContain(`value="01.03.${nextYear}"`);
    const offered = { _version: answer.hidden('_version'), ...late, '/period/from': answer.hidden('/period/from') };
    expect((await visitor.submit(answer, address, offered)).location).toBe(`${draft}/pages/finances`);
    expect((await visitor.get(address)).body).toContain(`value="01.05.${nextYear}"`);
  });

  it('saves by script while somebody types, and tells a script that is too late', async () => {
    const { visitor, draft } = await begun();
    const address = `${draft}/pages/project`;
    const page = await visitor.get(address);
    const form = { _csrf: page.hidden('_csrf'), _version: page.hidden('_version'), _action: 'autosave' };
    const post = (title: string) =>
      visitor.post(address, { ...form, '/project/title': title }, { accept: 'application/json' });
    const saved = await post('Halber Titel');
    expect([saved.status, JSON.parse(saved.body)]).toEqual([200, { version: 2, savedAt: expect.any(String) }]);
    expect((await post('Anderer Titel')).status).toBe(409);
    expect((await visitor.get(address)).body).toContain('value="Halber Titel"');
  });

  it('keeps what was typed when the session ends in the middle of a form', async () => {
    const { visitor, draft } = await begun();
    const address = `${draft}/pages/organisation`;
    const page = await visitor.get(address);
    const form = { _version: page.hidden('_version'), ...typed.organisation, _action: 'save' };
    await stage.database.query('update sign_in set ended_at = now() where ended_at is null');
    const refused = await visitor.submit(page, address, form);
    expect(refused.location).toMatch(/^\/sign-in\?to=%2Fheld-form%2F/);
    const signIn = await visitor.get(refused.location);
    const to = signIn.hidden('to');
    const code = await visitor.submit(signIn, '/sign-in', { email: visitor.email, to });
    const typing = await visitor.get(code.location);
    const secret = await lastCode(stage.database, visitor.email);
    const back = await visitor.submit(typing, code.location, { code: secret });
    expect(back.location).toBe(to);
    const held = await visitor.get(to);
    expect(held.body).toContain('Nachbarschaftskreis Nordpark');
    expect(await visitor.submit(held, address, form)).toMatchObject({ status: 303, location: address });
    expect((await visitor.get(address)).body).toContain('value="Nachbarschaftskreis Nordpark"');
  });

  it('is gone when its person deletes it, files and all', async () => {
    const { visitor, draft } = await begun();
    await fillIn(visitor, draft);
    const file = /\/files\/[0-9a-f-]{36}/.exec((await visitor.get(`${draft}/pages/attachments`)).body)?.[0] ?? '';
    const page = await visitor.get(`${draft}/delete`);
    expect((await visitor.submit(page, `${draft}/delete`, {})).location).toBe('/applications?done=deleted');
    expect([(await visitor.get(draft)).status, (await visitor.get(file)).status]).toEqual([404, 404]);
    const rows = await stage.database.query('select data, salt, person_id from answers where id = $1', [
      draft.slice(8),
    ]);
    expect(rows).toEqual([{ data: {}, salt: '', person_id: null }]);
    expect((await visitor.get('/applications')).body).not.toContain('Sprachcafé');
  });

  it('is nobody else’s: not its pages, not its files, not by guessing', async () => {
    const { visitor, draft } = await begun();
    await fillIn(visitor, draft);
    const file = /\/files\/[0-9a-f-]{36}/.exec((await visitor.get(`${draft}/pages/attachments`)).body)?.[0] ?? '';
    const other = await stage.applicant();
    const foreign = [
      draft,
      `${draft}/pages/project`,
      `${draft}/check`,
      `${draft}/delete`,
      file,
      '/drafts/1',
      '/files/1',
    ];
    for (const address of foreign) expect([address, (await other.get(address)).status]).toEqual([address, 404]);
    const own = await other.get('/applications');
    const attempt = { _version: '2', '/project/title': 'Meins', _action: 'save' };
    expect((await other.submit(own, `${draft}/pages/project`, attempt)).status).toBe(404);
    expect((await other.submit(own, `${draft}/delete`, {})).status).toBe(404);
    expect((await visitor.get(`${draft}/pages/project`)).body).toContain('Sprachcafé im Nordpark');
  });
});
