import { beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, taskForm, taskPath, type Colleague, type Office } from '../support/staff-stage.js';

let office: Office;
let officer: Colleague;
let second: Colleague;
let assessors: [Colleague, Colleague];
let releaser: Colleague;

beforeAll(async () => {
  office = await openOffice();
  officer = await office.colleague('officer');
  second = await office.colleague('officer');
  assessors = [await office.colleague('assessor'), await office.colleague('assessor')];
  releaser = await office.colleague('releaser', 'officer');
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
      await clerk.visitor.submit(page, `${check(reference)}/claim`, { to: '/queue' });
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
    expect(later.body).toMatch(/value="inadmissible" checked|checked="" value="inadmissible"|value="inadmissible"[^>]*checked/);
    expect(await commands(reference, 'formalCheck.inadmissible')).toEqual([]);
  });

  it('checks amounts against the application', async () => {
    const reference = await office.submitted();
    const [a, b] = assessors;
    await office.goOn(reference, [officer.id, 'formalCheck.complete'], [a.id, 'assessment.submitted'], [b.id, 'assessment.submitted']);
    const path = taskPath(reference, 'vote-1');
    const page = await officer.visitor.get(path);
    const tooMuch = await officer.visitor.submit(page, path, taskForm(page, 'vote.approve', { '/amountCents': '1.200,01' }));
    expect(tooMuch.status).toBe(422);
    expect(tooMuch.body).toMatch(/Beantragt sind 1\.200,00\s€/);
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

describe('two officers on one task', () => {
  it('see who has taken it and since when, and only that one has the form', async () => {
    const reference = await office.submitted();
    const page = await officer.visitor.get(check(reference));
    const claimed = await officer.visitor.submit(page, `${check(reference)}/claim`, { to: check(reference) });
    expect((await officer.visitor.get(claimed.location)).body).toContain('Sie haben diese Aufgabe übernommen');
    const blocked = await second.visitor.get(check(reference));
    expect(blocked.body).toMatch(new RegExp(`Übernommen von ${officer.name} am \\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d Uhr`));
    expect(blocked.body).toContain('disabled=""');
    expect(blocked.body).not.toContain('name="/outcome"');
  });

  it('are told that the other was faster, and what the second one wrote is kept', async () => {
    const reference = await office.submitted();
    const page = await second.visitor.get(check(reference));
    await office.goOn(reference, [officer.id, 'formalCheck.complete']);
    const late = await second.visitor.submit(
      page,
      check(reference),
      taskForm(page, 'formalCheck.inadmissible', { '/remark': 'Mein langer Vermerk' }),
    );
    expect(late.status).toBe(409);
    expect(late.body).toContain('Nicht übernommen');
    expect(late.body).toContain('Mein langer Vermerk');
    expect((await second.visitor.get(check(reference))).body).toContain('Mein langer Vermerk');
    expect(await commands(reference, 'formalCheck.inadmissible')).toEqual([]);
  });

  it('who press at the same moment: one counts, the other is told so with what they wrote', async () => {
    const reference = await office.submitted();
    const press = async ({ visitor }: Colleague, remark: string) => {
      const page = await visitor.get(check(reference));
      return () => visitor.submit(page, check(reference), taskForm(page, 'formalCheck.inadmissible', { '/remark': remark }));
    };
    const presses = [await press(officer, 'Vermerk eins'), await press(second, 'Vermerk zwei')];
    const answers = await Promise.all(presses.map((one) => one()));
    const shown = await Promise.all(
      answers.map((answer, n) => (answer.location === '' ? answer : [officer, second][n]?.visitor.get(answer.location))),
    );
    expect((await office.dossier(reference)).state).toBe('rejectionDraft');
    const told = shown.filter((answer) => /role="alert"/.test(answer?.body ?? ''));
    expect(told).toHaveLength(1);
    expect(told[0]?.body).toMatch(/Vermerk (eins|zwei)/);
  });
});

describe('four eyes', () => {
  it('keep the author of a notice from releasing it, with the reason, on every way', async () => {
    const reference = await office.submitted();
    const [a, b] = assessors;
    await office.goOn(
      reference,
      [officer.id, 'formalCheck.complete'],
      [a.id, 'assessment.submitted'],
      [b.id, 'assessment.submitted'],
      [officer.id, 'vote.approve'],
      [releaser.id, 'draftNotice.drafted'],
    );
    const path = taskPath(reference, 'releaseNotice-1');
    const page = await releaser.visitor.get(path);
    expect(page.body).toContain('Vier-Augen-Prinzip: Sie haben schon „Bescheid entwerfen“ erledigt');
    const tried = await releaser.visitor.submit(page, path, taskForm(page, 'releaseNotice.release'));
    expect(tried.status).toBe(409);
    expect(await commands(reference, 'releaseNotice.release')).toEqual([]);
    expect((await releaser.visitor.get('/queue')).body).toContain('Vier-Augen-Prinzip');
    const other = await office.colleague('releaser');
    const form = await other.visitor.get(path);
    expect(form.body).toContain('Überzeugendes Projekt.');
    const done = await other.visitor.submit(form, path, taskForm(form, 'releaseNotice.release'));
    expect((await other.visitor.get(done.location)).body).toContain('Bescheid freigegeben, eingegangen am');
  });
});

describe('independent assessors', () => {
  it('see nothing of each other before both are done', async () => {
    const reference = await office.submitted();
    const [a, b] = assessors;
    await office.goOn(reference, [officer.id, 'formalCheck.complete'], [a.id, 'assessment.submitted']);
    const path = taskPath(reference, 'assessment-1');
    for (const { visitor } of [b, officer]) {
      for (const address of [path, `/dossiers/${reference}`]) {
        const { body } = await visitor.get(address);
        expect(body).toContain(a.name);
        expect(body).not.toContain('Überzeugend.');
      }
    }
    expect((await a.visitor.get(`/dossiers/${reference}`)).body).toContain('Überzeugend.');
    await office.goOn(reference, [b.id, 'assessment.submitted']);
    expect((await b.visitor.get(`/dossiers/${reference}`)).body.match(/Überzeugend\./g)).toHaveLength(2);
  });
});
