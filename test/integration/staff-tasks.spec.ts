import { beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, taskForm, taskPath, type Colleague, type Office } from '../support/staff-stage.js';

let office: Office;
let officer: Colleague;
let second: Colleague;
let assessors: [Colleague, Colleague];

beforeAll(async () => {
  office = await openOffice();
  officer = await office.colleague('officer');
  second = await office.colleague('officer');
  assessors = [await office.colleague('assessor'), await office.colleague('assessor')];
});

const commands = (reference: string, type: string) =>
  office.database.query(
    `select c.outcome ->> 'kind' as kind from command c join dossier d on d.id = c.dossier_id where d.reference = $1 and c.type = $2`,
    [reference, type],
  );
const check = (reference: string): string => taskPath(reference, 'formalCheck-1');

describe('a task', () => {
  it('is completed by its form and leads to the dossier, which tells the outcome', async () => {
    const reference = await office.submitted();
    const page = await officer.visitor.get(check(reference));
    expect(page.body).toContain('Nachbarschaftskreis Nordpark');
    const done = await officer.visitor.submit(page, check(reference), taskForm(page, 'formalCheck.complete'));
    expect([done.status, done.location]).toEqual([303, expect.stringContaining(`/dossiers/${reference}?command=`)]);
    const dossier = await officer.visitor.get(done.location);
    expect(dossier.body).toContain('Formale Prüfung: vollständig, eingegangen am');
    expect((await office.dossier(reference)).state).toBe('assessment');
  });

  it('leads on to the next one where that was asked for', async () => {
    const clerk = await office.colleague('officer');
    const [one, other] = [await office.submitted(), await office.submitted()];
    for (const reference of [one, other]) {
      const page = await clerk.visitor.get('/queue?view=unit');
      await clerk.visitor.submit(page, `${check(reference)}/claim`, { to: '/queue', _unbiased: 'true' });
    }
    const page = await clerk.visitor.get(check(one));
    const form = taskForm(page, 'formalCheck.complete', { _action: 'next' });
    const done = await clerk.visitor.submit(page, check(one), form);
    expect(done.location).toContain(`${check(other)}?command=`);
    expect((await clerk.visitor.get(done.location)).body).toContain(`Formale Prüfung: vollständig (${one})`);
  });

  it('comes back with its errors at the fields, and keeps what was filled in', async () => {
    const reference = await office.submitted();
    const page = await officer.visitor.get(check(reference));
    const form = { ...taskForm(page, 'formalCheck.inadmissible'), '/remark': '', '/checks/signed': '' };
    const faulty = await officer.visitor.submit(page, check(reference), form);
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('Bitte halten Sie fest, warum der Antrag unzulässig ist.');
    expect(faulty.body).toContain('href="#f-checks-signed"');
    const later = await officer.visitor.get(check(reference));
    expect(later.body).toMatch(
      /value="inadmissible" checked|checked="" value="inadmissible"|value="inadmissible"[^>]*checked/,
    );
    expect(await commands(reference, 'formalCheck.inadmissible')).toEqual([]);
  });

  it('checks amounts against the application', async () => {
    const reference = await office.submitted();
    const [a, b] = assessors;
    await office.goOn(
      reference,
      [officer.id, 'formalCheck.complete'],
      [a.id, 'assessment.submitted'],
      [b.id, 'assessment.submitted'],
    );
    const path = taskPath(reference, 'vote-1');
    const page = await officer.visitor.get(path);
    const tooMuch = await officer.visitor.submit(
      page,
      path,
      taskForm(page, 'vote.approve', { '/amountCents': '1.200,01' }),
    );
    expect(tooMuch.status).toBe(422);
    expect(tooMuch.body).toMatch(/Beantragt sind 1\.200,00\s€/);
  });

  it('begins with what was drafted before when a draft was returned, and a decision with nothing', async () => {
    const reference = await office.submitted();
    const releaser = await office.colleague('releaser');
    await office.goOn(
      reference,
      [officer.id, 'formalCheck.inadmissible'],
      [officer.id, 'draftRejection.drafted'],
      [releaser.id, 'releaseRejection.return'],
    );
    const path = taskPath(reference, 'draftRejection-2');
    const page = await officer.visitor.get(path);
    expect(page.body).toMatch(/<textarea[^>]*>Das Projekt erfüllt die Ziele nicht\.<\/textarea>/);
    await office.goOn(reference, [officer.id, 'draftRejection.drafted']);
    const release = await releaser.visitor.get(taskPath(reference, 'releaseRejection-2'));
    expect(release.body).toContain('name="/outcome"');
    expect(release.body).not.toMatch(/name="\/outcome"[^>]*checked/);
  });

  it('keeps a draft, tells when another window has changed it, and loses neither', async () => {
    const reference = await office.submitted();
    const page = await officer.visitor.get(check(reference));
    const save = (remark: string) =>
      officer.visitor.submit(page, check(reference), { _version: '0', _action: 'save', '/remark': remark });
    expect((await save('Erste Fassung')).status).toBe(303);
    expect((await officer.visitor.get(check(reference))).body).toContain('Erste Fassung');
    expect((await save('Erste Fassung')).status).toBe(303);
    const stale = await save('Andere Fassung');
    expect(stale.status).toBe(409);
    expect(stale.body).toContain('in einem anderen Fenster geändert');
    expect(stale.body).toContain('Andere Fassung');
    expect((await officer.visitor.get(check(reference))).body).toContain('Erste Fassung');
    expect((await second.visitor.get(check(reference))).body).not.toContain('Erste Fassung');
  });

  it('saves by itself while somebody types, and says so to the script', async () => {
    const reference = await office.submitted();
    const page = await officer.visitor.get(check(reference));
    const save = (version: string, remark: string) => {
      const form = { _csrf: page.hidden('_csrf'), _version: version, _action: 'autosave', '/remark': remark };
      return officer.visitor.post(check(reference), form, { accept: 'application/json' });
    };
    const saved = await save('0', 'Von selbst');
    expect(saved.status).toBe(200);
    expect(JSON.parse(saved.body)).toEqual({ version: 1, savedAt: expect.any(String) });
    expect((await save('0', 'Zu spät')).status).toBe(409);
    expect((await officer.visitor.get(check(reference))).body).toContain('Von selbst');
  });

  it('gets and loses rows of a table without scripts', async () => {
    const reference = await office.submitted();
    const page = await officer.visitor.get(check(reference));
    const rows = { '/requests/0/ptr': '/project/title', '/requests/0/text': 'Bitte kürzer' };
    const added = await officer.visitor.submit(page, check(reference), { ...rows, _version: '0', _add: '/requests' });
    expect([added.status, added.location]).toEqual([303, `${check(reference)}#f-requests`]);
    const two = await officer.visitor.get(check(reference));
    expect(two.body).toContain('name="/requests/1/text"');
    const form = { ...rows, _version: two.hidden('_version'), _remove: '/requests/0', '/requests/1/text': 'Zweite' };
    await officer.visitor.submit(two, check(reference), form);
    const one = await officer.visitor.get(check(reference));
    expect(one.body).toContain('Zweite');
    expect(one.body).not.toContain('Bitte kürzer');
  });

  it('is one command, however often the button is pressed', async () => {
    const reference = await office.submitted();
    const page = await officer.visitor.get(check(reference));
    const form = taskForm(page, 'formalCheck.complete');
    const press = () => officer.visitor.submit(page, check(reference), form);
    const [one, two] = await Promise.all([press(), press()]);
    const three = await press();
    expect(new Set([one.location, two.location, three.location]).size).toBe(1);
    expect(await commands(reference, 'formalCheck.complete')).toEqual([{ kind: 'accepted' }]);
  });
});
