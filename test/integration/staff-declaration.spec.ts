import { beforeAll, describe, expect, it } from '@jest/globals';
import { deadlineText } from '../../apps/portal/dossier/deadline-text.js';
import { openOffice, taskForm, taskPath, type Colleague, type Office } from '../support/staff-stage.js';

let office: Office;
let officer: Colleague;
let lead: Colleague;

beforeAll(async () => {
  office = await openOffice();
  officer = await office.colleague('officer');
  lead = await office.colleague('lead');
});

const check = (reference: string): string => taskPath(reference, 'formalCheck-1');
const missing = 'Bitte erklären Sie, dass Sie nicht befangen sind';

describe('the declaration to be unbiased', () => {
  it('is asked for before a task is taken, from the queue too, and leads back there', async () => {
    const reference = await office.submitted();
    const clerk = await office.colleague('officer');
    const queue = await clerk.visitor.get('/queue?view=unit');
    expect(queue.body).toContain('Ich bin in dieser Sache nicht befangen');
    const form = { to: '/queue?view=mine' };
    const refused = await clerk.visitor.submit(queue, `${check(reference)}/claim`, form);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain(missing);
    expect(refused.body).toContain('href="#f-unbiased-claim"');
    expect(refused.body).toContain('id="f-unbiased-claim"');
    expect(refused.body).toContain('name="to" value="/queue?view=mine"');
    expect((await office.dossier(reference)).snapshot?.tasks[0]?.seats[0]?.holder).toBeNull();
    const taken = await clerk.visitor.submit(refused, `${check(reference)}/claim`, { ...form, _unbiased: 'true' });
    expect(taken.location).toContain('/queue?view=mine');
    const page = await clerk.visitor.get(check(reference));
    expect(page.body).toContain('Sie haben erklärt, in diesem Vorgang nicht befangen zu sein');
    expect(page.body).not.toContain('name="_unbiased"');
  });

  it('is asked of the committee’s clerk in the words of its own law', async () => {
    const reference = await office.submitted({ requestedCents: 600_000 });
    const [a, b] = [await office.colleague('assessor'), await office.colleague('assessor')];
    await office.goOn(
      reference,
      [officer.id, 'formalCheck.complete'],
      [a.id, 'assessment.submitted'],
      [b.id, 'assessment.submitted'],
    );
    await office.act(reference, officer.id, 'vote.approve', {
      outcome: 'approve',
      amountCents: 600_000,
      reason: 'Gut.',
    });
    await office.goOn(reference, [lead.id, 'confirmVote.confirm']);
    expect((await office.dossier(reference)).state).toBe('committee');
    const clerk = await office.colleague('clerk');
    const path = taskPath(reference, 'resolution-1');
    const page = await clerk.visitor.get(path);
    expect(page.body).toContain('§ 31 GO NRW');
    expect(page.body).toContain('einem Verein, in dessen Vorstand ich bin');
    const answers = { '/outcome': 'deferred', '/meetingOn': '02.06.2027' };
    const form = { _version: page.hidden('_version'), _command: 'once', _action: 'complete', ...answers };
    const refused = await clerk.visitor.submit(page, path, form);
    expect([refused.status, refused.body.includes(missing)]).toEqual([422, true]);
    const again = await clerk.visitor.get(path);
    const done = await clerk.visitor.submit(again, path, {
      ...form,
      _version: again.hidden('_version'),
      _unbiased: 'true',
    });
    expect(done.status).toBe(303);
    expect((await office.dossier(reference)).snapshot?.unbiased).toContain(clerk.id);
  });

  it('is asked for when a task is done without being taken first, and nothing typed is lost', async () => {
    const reference = await office.submitted();
    const page = await officer.visitor.get(check(reference));
    const { _unbiased: _, ...form } = taskForm(page, 'formalCheck.inadmissible', { '/remark': 'Liegt außerhalb.' });
    const refused = await officer.visitor.submit(page, check(reference), form);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('href="#f-unbiased"');
    expect(refused.body).toContain('id="f-unbiased"');
    expect(refused.body).toContain('Liegt außerhalb.');
    expect((await officer.visitor.get(check(reference))).body).toContain('Liegt außerhalb.');
    const faulty = await officer.visitor.submit(refused, check(reference), {
      ...form,
      '/remark': '',
      _version: refused.hidden('_version'),
      _unbiased: 'true',
    });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toMatch(/id="f-unbiased"[^>]*checked|checked=""[^>]*id="f-unbiased"/);
    const again = await officer.visitor.get(check(reference));
    const done = await officer.visitor.submit(again, check(reference), {
      ...form,
      _version: again.hidden('_version'),
      _unbiased: 'true',
    });
    expect(done.status).toBe(303);
    expect((await office.dossier(reference)).state).toBe('rejectionDraft');
    const next = await officer.visitor.get(taskPath(reference, 'draftRejection-1'));
    expect(next.body).not.toContain('name="_unbiased"');
  });
});

describe('somebody else’s conflict of interest', () => {
  it('is recorded by a lead: the dossier is gone for that person, and only leads read who it is', async () => {
    const reference = await office.submitted();
    const biased = await office.colleague('officer');
    const claim = await biased.visitor.get(check(reference));
    await biased.visitor.submit(claim, `${check(reference)}/claim`, { to: '/queue', _unbiased: 'true' });
    const path = `${check(reference)}/recuse/other`;
    expect((await officer.visitor.get(path)).status).toBe(403);
    const page = await lead.visitor.get(path);
    expect(page.body).toContain(biased.name);
    expect((await lead.visitor.submit(page, path, { person: lead.id })).status).toBe(422);
    const form = { person: biased.id, _command: page.hidden('_command') };
    const done = await lead.visitor.submit(page, path, form);
    expect((await lead.visitor.submit(page, path, form)).location).toBe(done.location);
    expect((await biased.visitor.get(check(reference))).status).toBe(404);
    const seen = await lead.visitor.get(`/dossiers/${reference}`);
    expect(seen.body).toContain(`Ausgeschlossen: ${biased.name}.`);
    const others = await officer.visitor.get(`/dossiers/${reference}`);
    expect(others.body).toContain('Eine Person ist wegen Befangenheit von diesem Vorgang ausgeschlossen');
    expect(others.body).not.toContain('Ausgeschlossen:');
    expect(others.body).toContain('Name nicht genannt');
  });
});

describe('an applicant’s deadline', () => {
  it('is put off once by the office, with what it will be, and explained then', async () => {
    const reference = await office.submitted();
    await office.goOn(reference, [officer.id, 'formalCheck.incomplete']);
    const path = taskPath(reference, 'clarify-1');
    const before =
      (await office.dossier(reference)).snapshot?.tasks.find(({ name }) => name === 'clarify')?.dueAt ?? '';
    const assessor = await office.colleague('assessor');
    expect((await assessor.visitor.get(`${path}/extend`)).status).toBe(404);
    expect((await officer.visitor.get(`/dossiers/${reference}`)).body).toContain(`${path}/extend`);
    const { snapshot } = await office.dossier(reference);
    const waiting = [...(snapshot?.tasks ?? []), ...(snapshot?.timers ?? [])];
    expect(waiting.length).toBeGreaterThan(2);
    for (const one of waiting) expect([one.key, deadlineText(one, 'de')]).toEqual([one.key, expect.any(String)]);
    const page = await officer.visitor.get(`${path}/extend`);
    const until = /Neue Frist: (\d\d\.\d\d\.\d{4})/.exec(page.body)?.[1] ?? '';
    const form = { _command: page.hidden('_command') };
    const press = () => officer.visitor.submit(page, `${path}/extend`, form);
    const [one, two] = await Promise.all([press(), press()]);
    expect(two.location).toBe(one.location);
    const shown = await officer.visitor.get(one.location);
    expect(shown.body).toContain('Frist verlängert, eingegangen am');
    expect(shown.body).toMatch(new RegExp(`verlängert um 14 Tage ab dem [\\d.]+: ${until}`));
    const task = (await office.dossier(reference)).snapshot?.tasks.find(({ name }) => name === 'clarify');
    expect(Date.parse(task?.dueAt ?? '') - Date.parse(before)).toBeGreaterThanOrEqual(14 * 86_400_000 - 3_600_000);
    expect((await officer.visitor.get(`${path}/extend`)).status).toBe(404);
    const late = await officer.visitor.submit(page, `${path}/extend`, { _command: 'noch-einmal' });
    expect((await officer.visitor.get(late.location)).body).toContain('Die Frist wurde schon verlängert');
  });
});
