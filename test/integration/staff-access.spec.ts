import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openOffice, taskPath, type Colleague, type Office } from '../support/staff-stage.js';

let office: Office;
let officer: Colleague;
let administrator: Colleague;

beforeAll(async () => {
  office = await openOffice();
  officer = await office.colleague('officer');
  administrator = await office.colleague('administrator');
});

const statuses = async ({ visitor }: Colleague, ...paths: string[]): Promise<number[]> => {
  const answers: number[] = [];
  for (const path of paths) answers.push((await visitor.get(path)).status);
  return answers;
};
const check = (reference: string): string => taskPath(reference, 'formalCheck-1');
const references = (body: string): string[] => [...new Set(body.match(/PF-\d{4}-\d{5}/g) ?? [])];

describe('a dossier that is not yours', () => {
  it('does not exist for somebody with a relation to its organisation: no page, no task, no place in queue or search', async () => {
    const reference = await office.submitted();
    const relative = await office.colleague('officer');
    const { organisationId } = await office.dossier(reference);
    await office.database.query(
      `insert into relation (id, person_id, organisation_id, kind) values ($1, $2, $3, 'board')`,
      [randomUUID(), relative.id, organisationId],
    );
    expect(await statuses(relative, `/dossiers/${reference}`, check(reference), `${check(reference)}/recuse`)).toEqual([
      404, 404, 404,
    ]);
    const picture = `/dossiers/${reference}/diagram.svg`;
    expect(await statuses(relative, picture)).toEqual([404]);
    const drawn = await officer.visitor.get(picture);
    expect([drawn.headers['content-type'], drawn.body.slice(0, 10)]).toEqual(['image/svg+xml', '<svg xmlns']);
    for (const page of ['/queue?view=unit', `/dossiers?query=${reference}`]) {
      expect((await relative.visitor.get(page)).body).not.toContain(`/dossiers/${reference}`);
      expect((await officer.visitor.get(page)).body).toContain(`/dossiers/${reference}`);
    }
    const form = await relative.visitor.get('/queue');
    expect(
      (await relative.visitor.submit(form, `${check(reference)}/claim`, { to: '/queue', _unbiased: 'true' })).status,
    ).toBe(404);
  });

  it('does not exist for a role in another programme', async () => {
    const reference = await office.submitted();
    await office.database.query(
      `insert into programme (key, process, process_version, form_name, form_version, terms, texts)
       select 'other', process, process_version, form_name, form_version, terms, '{"de":{"title":"Anderes"}}' from programme on conflict do nothing`,
    );
    const stranger = await office.colleague();
    await office.database.query(
      `insert into role_assignment (id, person_id, role, programme) values ($1, $2, 'officer', 'other')`,
      [randomUUID(), stranger.id],
    );
    expect(await statuses(stranger, `/dossiers/${reference}`, check(reference))).toEqual([404, 404]);
    for (const view of ['mine', 'unit', 'overdue', 'waiting']) {
      expect(references((await stranger.visitor.get(`/queue?view=${view}`)).body)).toEqual([]);
    }
    expect(references((await stranger.visitor.get('/dossiers')).body)).toEqual([]);
  });

  it('does not exist for an administrator, nor do the tasks that wait for its applicant', async () => {
    const reference = await office.submitted();
    await office.goOn(reference, [officer.id, 'formalCheck.incomplete']);
    expect(await statuses(administrator, `/dossiers/${reference}`, check(reference))).toEqual([404, 404]);
    expect(references((await administrator.visitor.get('/queue?view=waiting')).body)).toEqual([]);
    expect(references((await administrator.visitor.get('/dossiers')).body)).toEqual([]);
    expect((await officer.visitor.get('/queue?view=waiting')).body).toContain(reference);
    expect((await administrator.visitor.get('/admin')).body).not.toMatch(/Sprachcafé|Nordpark|PF-2/);
  });

  it('does not exist any more for somebody who declared a conflict of interest, whose tasks become free', async () => {
    const reference = await office.submitted();
    const biased = await office.colleague('officer');
    const page = await biased.visitor.get(check(reference));
    await biased.visitor.submit(page, `${check(reference)}/claim`, { to: '/queue', _unbiased: 'true' });
    const asked = await biased.visitor.get(`${check(reference)}/recuse`);
    const form = { _command: asked.hidden('_command') };
    const done = await biased.visitor.submit(asked, `${check(reference)}/recuse`, form);
    expect((await biased.visitor.submit(asked, `${check(reference)}/recuse`, form)).location).toBe(done.location);
    expect((await biased.visitor.get(done.location)).body).toContain(`Befangenheit erklärt (${reference})`);
    expect(await statuses(biased, `/dossiers/${reference}`, check(reference))).toEqual([404, 404]);
    expect((await officer.visitor.get(check(reference))).body).toContain('Noch von niemandem übernommen');
  });

  it('is somewhere else for its applicant, whom mails lead to the same address', async () => {
    const reference = await office.submitted();
    const applicant = await office.staff(office.applicant);
    expect((await applicant.get(`/dossiers/${reference}`)).location).toBe(`/applications/${reference}`);
    expect((await applicant.get('/queue')).status).toBe(403);
    expect((await applicant.get(check(reference))).status).toBe(403);
  });
});
