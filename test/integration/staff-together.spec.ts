import { beforeAll, describe, expect, it } from '@jest/globals';
import { releasedCall, votedFor } from '../support/call-stage.js';
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

describe('two officers on one task', () => {
  it('see who has taken it and since when, and only that one has the form', async () => {
    const reference = await office.submitted();
    const page = await officer.visitor.get(check(reference));
    const claimed = await officer.visitor.submit(page, `${check(reference)}/claim`, {
      to: check(reference),
      _unbiased: 'true',
    });
    expect((await officer.visitor.get(claimed.location)).body).toContain('Sie haben diese Aufgabe übernommen');
    const blocked = await second.visitor.get(check(reference));
    expect(blocked.body).toMatch(
      new RegExp(`Übernommen von ${officer.name} am \\d\\d\\.\\d\\d\\.\\d{4}, \\d\\d:\\d\\d Uhr`),
    );
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
      return () =>
        visitor.submit(page, check(reference), taskForm(page, 'formalCheck.inadmissible', { '/remark': remark }));
    };
    const presses = [await press(officer, 'Vermerk eins'), await press(second, 'Vermerk zwei')];
    const answers = await Promise.all(presses.map((one) => one()));
    const shown: (string | undefined)[] = [];
    for (const [n, { location, body }] of answers.entries()) {
      shown.push(location === '' ? body : (await [officer, second][n]?.visitor.get(location))?.body);
    }
    expect((await office.dossier(reference)).state).toBe('rejectionDraft');
    const told = shown.filter((body) => body?.includes('role="alert"'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/Vermerk (eins|zwei)/);
  });
});

describe('four eyes', () => {
  it('keep the author of a notice from releasing it, with the reason, on every way', async () => {
    const manager = await office.colleague('programmeManager');
    const { call } = await releasedCall(office, manager, await office.colleague('releaser'));
    const reference = await votedFor(office, call, { officer, assessors });
    await office.goOn(reference, [releaser.id, 'draftNotice.drafted']);
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
