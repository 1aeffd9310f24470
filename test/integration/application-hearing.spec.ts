import { beforeAll, describe, expect, it } from '@jest/globals';
import { referenceIn, send } from '../support/application.js';
import { stateOf } from '../support/call-stage.js';
import { openOffice, taskForm, taskPath, type Colleague, type Office } from '../support/staff-stage.js';
import type { Visitor } from '../support/visitor.js';

let office: Office;
let officer: Colleague;

beforeAll(async () => {
  office = await openOffice();
  officer = await office.colleague('officer');
  await office.database.query(
    `update programme set terms = terms || '{"hearingDays": 14}' where key = 'miado-projekte'`,
  );
});

/** An application that the office means to reject. */
async function heard(): Promise<{ visitor: Visitor; reference: string; task: string }> {
  const { visitor, draft } = await office.filledIn(office.call);
  const reference = referenceIn((await send(visitor, draft)).location);
  await stateOf(office, reference, 'formalCheck');
  await office.goOn(reference, [officer.id, 'formalCheck.inadmissible']);
  expect((await office.dossier(reference)).state).toBe('hearing');
  return { visitor, reference, task: `/applications/${reference}/tasks/comment` };
}

describe('the hearing before a rejection', () => {
  it('asks whoever applied, by mail and on the status page, and shows the officer what they say', async () => {
    const { visitor, reference, task } = await heard();
    const mails = await office.database.query(
      `select m.params ->> 'dueAt' is not null as due from mail m join dossier d on d.id = m.dossier_id where d.reference = $1 and m.template = 'hearing'`,
      [reference],
    );
    expect(mails).toEqual([{ due: true }]);
    const status = await visitor.get(`/applications/${reference}`);
    expect(status.body).toContain('Wir haben vor, Ihren Antrag abzulehnen');
    expect(status.body).toContain(`href="${task}"`);
    const days = (Date.parse((await office.dossier(reference)).dueAt?.toISOString() ?? '') - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(14);
    expect(days).toBeLessThan(15.2);
    const page = await visitor.get(`${task}/pages/main`);
    const text = 'Unser Saal liegt in Dortmund, nur die Post geht nach Lünen.';
    const saved = { _version: page.hidden('_version'), '/comment': text, _action: 'continue' };
    expect((await visitor.submit(page, `${task}/pages/main`, saved)).location).toBe(`${task}/check`);
    const check = await visitor.get(`${task}/check`);
    const form = { _version: check.hidden('_version'), _command: check.hidden('_command') };
    const press = () => visitor.submit(check, `${task}/check`, form);
    const [one, two] = await Promise.all([press(), press()]);
    expect([one.status, two.location]).toEqual([303, one.location]);
    await stateOf(office, reference, 'commentReview');
    const path = taskPath(reference, 'weighComment-1');
    const weigh = await officer.visitor.get(path);
    expect(weigh.body).toContain(text);
    const decided = taskForm(weigh, '', { '/outcome': 'reconsider', '/reason': 'Das hatten wir übersehen.' });
    expect((await officer.visitor.submit(weigh, path, decided)).status).toBe(303);
    await stateOf(office, reference, 'formalCheck');
    await office.goOn(reference, [officer.id, 'formalCheck.inadmissible']);
    expect((await office.dossier(reference)).state).toBe('rejectionDraft');
  });

  it('is of the applicant alone, and cannot be answered by a button', async () => {
    const { visitor, task, reference } = await heard();
    const stranger = await office.stranger();
    expect((await stranger.get(task)).status).toBe(404);
    const page = await visitor.get(task);
    const pressed = await visitor.submit(page, `${task}/accept`, { _command: '00000000-0000-4000-8000-000000000000' });
    expect(pressed.status).toBe(404);
    expect((await office.dossier(reference)).state).toBe('hearing');
  });
});
