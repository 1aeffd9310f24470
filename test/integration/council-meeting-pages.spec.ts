import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { openCouncilOffice, inDays, today, type CouncilOffice, type CouncilPerson } from '../support/council-office.js';
import { referenceOf } from '../support/staff-stage.js';
import type { Answer } from '../support/visitor.js';

jest.setTimeout(180_000);

let office: CouncilOffice;

beforeAll(async () => {
  office = await openCouncilOffice();
});

const opens = async (person: CouncilPerson, path: string): Promise<Answer> =>
  (await office.signedIn(person)).visitor.get(path);
const statusOf = async (person: CouncilPerson, path: string): Promise<number> => (await opens(person, path)).status;
const typed = (day: string): string => day.split('-').toReversed().join('.');

describe('a meeting that is planned', () => {
  it('begins as a draft by those who plan meetings, is checked, and becomes one dossier', async () => {
    const { visitor } = await office.signedIn('clerk');
    const list = await visitor.get('/meetings');
    expect(list.body).toContain('Neue Sitzung');
    expect(list.body).not.toContain('Neue Vorlage');
    const begun = await visitor.submit(list, '/beginnings', { process: 'councilMeeting', programme: 'council' });
    expect(begun.location).toMatch(/^\/beginnings\//);
    const page = await visitor.get(`${begun.location}/pages/main`);
    expect(page.body).toContain('Ausschuss für Chancengerechtigkeit und Integration');
    const plan = {
      '/body': 'integration',
      '/on': typed(inDays(60)),
      '/startsAt': '16:00',
      '/room': 'Saal der Partnerstädte',
      '/notice': 'regular',
      '/record': 'live',
    };
    const path = `${begun.location}/pages/main`;
    const fields = { _version: page.hidden('_version'), _action: 'continue' };
    const faulty = await visitor.submit(page, path, { ...plan, '/body': 'nope', ...fields });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('href="#f-body"');
    const again = { ...plan, _version: faulty.hidden('_version'), _action: 'continue' };
    expect((await visitor.submit(faulty, path, again)).location).toBe(`${begun.location}/check`);
    const check = await visitor.get(`${begun.location}/check`);
    expect(check.body).toContain('Sitzung anlegen');
    expect(check.body).toContain('Ausschuss für Chancengerechtigkeit und Integration');
    const form = { _version: check.hidden('_version'), _command: check.hidden('_command') };
    const press = () => visitor.submit(check, `${begun.location}/check`, form);
    const [one, two] = await Promise.all([press(), press()]);
    const reference = referenceOf(one.location);
    expect([reference, referenceOf(two.location)]).toEqual([expect.stringMatching(/^CM-/), reference]);
    const dossier = await office.inState(reference, 'planned');
    expect(dossier.title).toBe(`Ausschuss für Chancengerechtigkeit und Integration, ${typed(inDays(60))}`);
  });

  it('is not for others to plan, and an author begins a submission instead', async () => {
    const { visitor } = await office.signedIn('author');
    const list = await visitor.get('/beginnings');
    expect(list.body).toContain('Neue Vorlage');
    expect(list.body).not.toContain('Neue Sitzung');
    const refused = await visitor.submit(list, '/beginnings', { process: 'councilMeeting', programme: 'council' });
    expect(refused.status).toBe(404);
    const begun = await visitor.submit(list, '/beginnings', { process: 'councilSubmission', programme: 'council' });
    const draft = await visitor.get(begun.location);
    expect(draft.body).toContain('In 5 Schritten');
    const { visitor: clerk } = await office.signedIn('clerk');
    expect((await clerk.get(begun.location)).status).toBe(404);
    expect((await visitor.get('/beginnings')).body).toContain('Entwurf weiter bearbeiten: Neue Vorlage');
  });
});

describe('the calendar', () => {
  it('lists a month by day with what is due before each meeting, and warns of two at one time', async () => {
    const on = inDays(90);
    const month = `/meetings?month=${on.slice(0, 7)}`;
    await office.planned('council', { on, startsAt: '15:00', record: 'live' });
    await office.planned('mainCommittee', { on, startsAt: '15:30', record: 'live' });
    const clerk = (await opens('clerk', month)).body;
    expect(clerk).toMatch(/15:00 Uhr.*?Rat der Stadt.*?15:30 Uhr.*?Hauptausschuss/s);
    expect(clerk).toContain('Zur selben Zeit');
    expect(clerk).toContain('sitzen in beiden');
    expect(clerk).toContain(typed(inDays(90 - 11)));
    const body = (await opens('clerk', `${month}&body=mainCommittee`)).body;
    expect(body).not.toMatch(/15:00 Uhr<\/time>/);
    expect((await opens('clerk', '/meetings?month=2026-99&body=%27')).status).toBe(200);
  });

  it('has one’s own bodies first, and opens nothing to members before they are invited', async () => {
    const on = inDays(90);
    const page = (await opens('member', `/meetings?month=${on.slice(0, 7)}`)).body;
    expect(page.indexOf('Ihre Gremien')).toBeLessThan(page.indexOf('Weitere Gremien'));
    expect(page).not.toMatch(/href="\/meetings\/CM-/);
    expect(page).not.toContain('Zur selben Zeit');
    expect(await statusOf('author', '/meetings')).toBe(200);
    const officer = await office.colleague('officer');
    expect((await officer.visitor.get('/meetings')).status).toBe(403);
    expect(today() <= on).toBe(true);
  });
});
