import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Call } from '#libs/database/entities/programme.entity.js';
import { submit } from '../../apps/local/demonstration/acts.js';
import { asksForAll, releasedCall, votedFor } from '../support/call-stage.js';
import { openOffice, taskPath, type Colleague, type Office } from '../support/staff-stage.js';

let office: Office;
let officer: Colleague;
let reader: Colleague;
let assessors: [Colleague, Colleague];
let call: Call;
let callReference: string;
// A year in which nothing else is planned.
const path = '/money/miado-projekte/2028';

beforeAll(async () => {
  office = await openOffice();
  officer = await office.colleague('officer');
  reader = await office.colleague('officer');
  assessors = [await office.colleague('assessor'), await office.colleague('assessor')];
  const manager = await office.colleague('programmeManager');
  ({ call, reference: callReference } = await releasedCall(office, manager, await office.colleague('releaser'), {
    '/budgetYear': '2028',
  }));
});

describe('the money of a programme', () => {
  it('stands as numbers and a picture, with every booking and the line of those who wait', async () => {
    const granted: string[] = [];
    for (let n = 0; n < 3; n += 1) granted.push(await votedFor(office, call, { officer, assessors }, asksForAll));
    const [first = '', , third = ''] = granted;
    expect((await office.dossier(first)).state).toBe('noticeDraft');
    expect((await office.dossier(third)).state).toBe('waitingList');
    const { body } = await officer.visitor.get(path);
    expect(body).toMatch(/Von 2\.400,00\s€ sind 2\.400,00\s€ vorgemerkt/);
    expect(body).toMatch(/<rect class="app-money__reserved" x="0" y="0" width="1000"/);
    expect(body).toContain(`href="/dossiers/${callReference}"`);
    expect(body).toContain(`href="/dossiers/${third}"`);
    expect(body).toContain('Was noch frei ist, reicht für keinen.');
    expect(body).toContain('3,50');
    expect((await officer.visitor.get('/money')).body).toContain(`href="${path}"`);
    const own = await officer.visitor.get(`/dossiers/${third}`);
    expect(own.body).toContain('Platz 1 von 1 in der Reihenfolge für Mittel.');
    expect((await officer.visitor.get(`/dossiers/${first}`)).body).toContain('Vorgemerkt');
  });

  it('names no dossier that does not exist for the reader', async () => {
    const relative = await office.colleague('officer');
    const { organisationId } = await office.dossier(await votedFor(office, call, { officer, assessors }));
    await office.database.query(
      `insert into relation (id, person_id, organisation_id, kind) values ($1, $2, $3, 'board')`,
      [randomUUID(), relative.id, organisationId],
    );
    const { body } = await relative.visitor.get(path);
    expect(body).not.toMatch(/PF-\d{4}-\d{5}/);
    expect(body).toContain('nicht einsehbar');
    expect(body).toContain(callReference);
  });

  it.each([
    ['sealed for all but its readers', 'readers = array[$2::uuid]', () => officer],
    ['proposed by whoever reads it', 'proposer_id = $2', () => reader],
  ])('names no dossier that is %s', async (_what, set, who) => {
    await votedFor(office, call, { officer, assessors });
    await office.database.query(`update dossier set ${set} where id = $1 or call_id = $1`, [call.id, who().id]);
    try {
      const { body } = await reader.visitor.get(path);
      expect(body).toContain('nicht einsehbar');
      expect(body).not.toMatch(/PF-\d{4}-\d{5}/);
      expect(body).not.toContain(callReference);
      expect((await officer.visitor.get(path)).body).toContain(callReference);
    } finally {
      const shown = 'update dossier set readers = null, proposer_id = null where id = $1 or call_id = $1';
      await office.database.query(shown, [call.id]);
    }
  });

  it('is for those who work with it, in their programmes', async () => {
    const statusOf = async (role: string) => (await (await office.colleague(role)).visitor.get(path)).status;
    for (const role of ['officer', 'releaser', 'lead', 'programmeManager', 'auditor'])
      expect(await statusOf(role)).toBe(200);
    for (const role of ['assessor', 'clerk', 'administrator']) expect(await statusOf(role)).toBe(403);
    const elsewhere = await office.colleague();
    await office.database.query(
      `insert into role_assignment (id, person_id, role, programme) values ($1, $2, 'officer', 'komm-an')`,
      [randomUUID(), elsewhere.id],
    );
    expect((await elsewhere.visitor.get(path)).status).toBe(404);
    expect((await elsewhere.visitor.get('/money')).body).not.toContain('miado-projekte');
    expect((await officer.visitor.get('/money/miado-projekte/1')).status).toBe(404);
    expect((await officer.visitor.get('/money/nope/2027')).status).toBe(404);
  });
});

describe('an application that was assessed', () => {
  it('shows the assessments side by side once all are done, and the calculation beside the vote', async () => {
    const sent = await submit(office.orm.em.fork(), office.applicant, call);
    await office.send(sent);
    const [a, b] = assessors;
    await office.goOn(sent.reference, [officer.id, 'formalCheck.complete'], [a.id, 'assessment.submitted']);
    const page = `/dossiers/${sent.reference}`;
    expect((await officer.visitor.get(page)).body).not.toContain('Gewichtetes Mittel');
    expect((await a.visitor.get(page)).body).not.toContain('Gewichtetes Mittel');
    await office.goOn(sent.reference, [b.id, 'assessment.submitted']);
    const { body } = await officer.visitor.get(page);
    expect(body).toContain('Gewichtetes Mittel');
    expect(body).toContain('Mittel aller Bewertungen: 3,50 von 5 Punkten. Spanne: 0,00 Punkte.');
    expect(body).toContain('Eine weitere Bewertung war nicht nötig');
    const vote = await officer.visitor.get(taskPath(sent.reference, 'vote-1'));
    expect(vote.body).toContain('Berechnung der Förderung');
    expect(vote.body).toContain('Mögliche Förderung');
    expect(vote.body).toContain('Gewichtetes Mittel');
  });

  it('leaves out whoever turned out to be biased, and asks for another', async () => {
    const lead = await office.colleague('lead');
    const sent = await submit(office.orm.em.fork(), office.applicant, call);
    await office.send(sent);
    const [a, b] = assessors;
    await office.goOn(
      sent.reference,
      [officer.id, 'formalCheck.complete'],
      [a.id, 'assessment.submitted'],
      [b.id, 'assessment.submitted'],
    );
    const recuse = `${taskPath(sent.reference, 'vote-1')}/recuse/other`;
    const page = await lead.visitor.get(recuse);
    await lead.visitor.submit(page, recuse, { person: a.id, _command: page.hidden('_command') });
    expect((await office.dossier(sent.reference)).state).toBe('furtherAssessment');
    const others = await officer.visitor.get(`/dossiers/${sent.reference}`);
    expect(others.body.match(/Überzeugend\./g)).toHaveLength(1);
    const leads = await lead.visitor.get(`/dossiers/${sent.reference}`);
    expect(leads.body).toContain('zählt wegen Befangenheit nicht mehr');
  });
});
