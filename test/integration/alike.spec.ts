import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Answers } from '#libs/forms/definition.js';
import { application, submit } from '../../apps/local/demonstration/acts.js';
import { begin, fillIn, lastCheck, referenceIn, send } from '../support/application.js';
import { addCall, addPerson } from '../support/people.js';
import { openOffice, taskPath, type Colleague, type Office } from '../support/staff-stage.js';

let office: Office;
let officer: Colleague;

beforeAll(async () => {
  office = await openOffice();
  officer = await office.colleague('officer');
});

const project = (title: string, organisation: string, from = '2027-02-01', to = '2027-11-30'): Answers => {
  const { organisation: place, project: about } = application();
  return {
    organisation: { ...Object(place), name: organisation },
    project: { ...Object(about), title },
    period: { from, to },
  };
};

/** Submitted by somebody of their own, as associations do. */
async function submitted(over: Answers, call = office.call): Promise<string> {
  const sent = await submit(office.orm.em.fork(), await addPerson(office.orm.em.fork(), 'applicant'), call, over);
  await office.send(sent);
  return sent.reference;
}
const others = async ({ visitor }: Colleague, path: string): Promise<string[]> => {
  const { body } = await visitor.get(path);
  const [, list = ''] = /Möglicherweise dasselbe Vorhaben<\/span>(.*?)<\/ul>/s.exec(body) ?? [];
  return [...list.matchAll(/href="\/dossiers\/([^"]+)"/g)].map(([, reference = '']) => reference);
};

describe('the same project submitted twice', () => {
  it('is shown to the officer beside the formal check and on the dossier’s page, from both sides', async () => {
    const first = await submitted(project('Sprachcafé in der Nordstadt', 'Brücke e.V.'));
    const second = await submitted(project('Das Sprachcafé Nordstadt', 'Brücke  e. V.', '2027-11-30', '2027-12-31'));
    expect(await others(officer, taskPath(second, 'formalCheck-1'))).toEqual([first]);
    expect(await others(officer, `/dossiers/${second}`)).toEqual([first]);
    expect(await others(officer, `/dossiers/${first}`)).toEqual([second]);
    const { body } = await officer.visitor.get(`/dossiers/${second}`);
    expect(body).toContain('Gleiche Organisation, gleicher Zeitraum, ähnlicher Titel.');
  });

  it('is not what has another organisation, another time, another title, or another year', async () => {
    const one = await submitted(project('Kochen verbindet', 'Topf e.V.'));
    const year = await addCall(office.orm.em.fork(), { budgetYear: 2031 });
    await submitted(project('Kochen verbindet', 'Pfanne e.V.'));
    await submitted(project('Kochen verbindet', 'Topf e.V.', '2027-12-01', '2027-12-31'));
    await submitted(project('Schwimmkurs für Frauen', 'Topf e.V.'));
    await submitted(project('Kochen verbindet', 'Topf e.V.'), year);
    expect(await others(officer, `/dossiers/${one}`)).toEqual([]);
  });

  it('is not told to those who may not see the other dossier', async () => {
    const relative = await office.colleague('officer');
    const first = await submitted(project('Fest der Kulturen', 'Laterne e.V.'));
    const second = await submitted(project('Fest der Kulturen', 'Laterne e.V.'));
    expect(await others(relative, `/dossiers/${second}`)).toEqual([first]);
    const { organisationId } = await office.dossier(first);
    await office.database.query(
      `insert into relation (id, person_id, organisation_id, kind) values ($1, $2, $3, 'board')`,
      [randomUUID(), relative.id, organisationId],
    );
    const { body } = await relative.visitor.get(`/dossiers/${second}`);
    expect([body.includes('Fest der Kulturen'), body.includes(first)]).toEqual([true, false]);
  });

  it('is pointed out to the applicant before it is sent, who may send it all the same', async () => {
    const { visitor, draft } = await office.filledIn(office.call);
    const reference = referenceIn((await send(visitor, draft)).location);
    const again = await begin(visitor, office.call.id);
    await fillIn(visitor, again);
    const { page, form } = await lastCheck(visitor, again);
    expect(page.body).toContain('Sie haben schon einen Antrag mit diesem Titel abgesendet');
    expect(page.body).toContain(`href="/applications/${reference}"`);
    expect((await visitor.submit(page, `${again}/check`, form)).location).toMatch(/^\/applications\/PF-/);
    const stranger = await office.filledIn(office.call);
    expect((await lastCheck(stranger.visitor, stranger.draft)).page.body).not.toContain('mit diesem Titel');
  });
});
