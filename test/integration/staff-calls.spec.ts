import { beforeAll, describe, expect, it } from '@jest/globals';
import { beginCall, fillCall, passOn, releasedCall, stateOf, typedCall, typedDay } from '../support/call-stage.js';
import { submit } from '../../apps/local/demonstration/acts.js';
import { addCall } from '../support/people.js';
import { openOffice, referenceOf, taskForm, taskPath, type Colleague, type Office } from '../support/staff-stage.js';

let office: Office;
let manager: Colleague;
let releaser: Colleague;

beforeAll(async () => {
  office = await openOffice();
  manager = await office.colleague('programmeManager');
  releaser = await office.colleague('releaser');
});

const calls = (reference: string) =>
  office.database.query<{ published: boolean; closes: string; name: string }>(
    `select c.published, c.closes_at::text closes, c.name from call c join dossier d on d.id = c.dossier_id where d.reference = $1`,
    [reference],
  );

describe('a new call', () => {
  it('is a draft that is saved page by page, resumed, and one alone however often it is begun', async () => {
    const someone = await office.colleague('programmeManager');
    const draft = await beginCall(someone);
    expect(draft).toMatch(/^\/call-drafts\//);
    expect(await beginCall(someone)).toBe(draft);
    const faulty = await fillCall(someone, draft, { '/closesOn': typedDay(-1) });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('Miteinander im Quartier');
    expect((await someone.visitor.get('/calls')).body).toContain(`href="${draft}"`);
    const page = await someone.visitor.get(`${draft}/pages/main`);
    expect(page.body).toContain('value="Miteinander im Quartier"');
    const autosave = { _csrf: page.hidden('_csrf'), _version: page.hidden('_version'), _action: 'autosave' };
    const saved = await someone.visitor.post(
      `${draft}/pages/main`,
      { ...typedCall({ '/name': 'Zweiter Name' }), ...autosave },
      { accept: 'application/json' },
    );
    expect(JSON.parse(saved.body)).toMatchObject({ savedAt: expect.any(String) });
    expect((await someone.visitor.get(draft)).body).toContain('Aufruf');
    const stale = await someone.visitor.submit(page, `${draft}/pages/main`, {
      ...typedCall({ '/name': 'Dritter Name' }),
      _version: page.hidden('_version'),
      _action: 'save',
    });
    expect(stale.status).toBe(409);
    expect(stale.body).toContain('Dritter Name');
  });

  it('shows itself beforehand as the public page will, and is not passed on before it is complete', async () => {
    const someone = await office.colleague('programmeManager');
    const draft = await beginCall(someone);
    const early = await someone.visitor.get(`${draft}/preview`);
    expect(early.body).toContain('fehlen noch Beginn und Ende');
    const check = await someone.visitor.get(`${draft}/check`);
    const form = { _version: check.hidden('_version'), _command: check.hidden('_command') };
    expect((await someone.visitor.submit(check, `${draft}/check`, form)).status).toBe(422);
    await fillCall(someone, draft);
    const preview = await someone.visitor.get(`${draft}/preview`);
    expect(preview.body).toContain('Gefördert werden Projekte im Quartier.');
    expect(preview.body).toMatch(/1\.200(,00)?\s€/);
    expect(preview.body).toContain('Betenstr. 19');
  });

  it('becomes one dossier however often it is passed on, and nothing where the draft was changed meanwhile', async () => {
    const someone = await office.colleague('programmeManager');
    const draft = await beginCall(someone);
    await fillCall(someone, draft);
    const page = await someone.visitor.get(`${draft}/check`);
    const form = { _version: page.hidden('_version'), _command: page.hidden('_command') };
    await fillCall(someone, draft, { '/name': 'Anderer Name' });
    const stale = await someone.visitor.submit(page, `${draft}/check`, form);
    expect(stale.status).toBe(409);
    const now = await someone.visitor.get(`${draft}/check`);
    const again = { _version: now.hidden('_version'), _command: now.hidden('_command') };
    const press = () => someone.visitor.submit(now, `${draft}/check`, again);
    const [one, two] = await Promise.all([press(), press()]);
    const reference = referenceOf(one.location);
    expect([reference, referenceOf(two.location)]).toEqual([expect.stringMatching(/^FA-\d{4}-\d{5}$/), reference]);
    expect(referenceOf((await press()).location)).toBe(reference);
    await stateOf(office, reference, 'release');
    expect(await calls(reference)).toEqual([expect.objectContaining({ published: false, name: 'Anderer Name' })]);
    const dossier = await someone.visitor.get(`/dossiers/${reference}`);
    expect(dossier.body).toContain('Anderer Name');
    expect(dossier.body).not.toContain('Person gelöscht');
  });

  it('of a programme whose rates limit each grant asks for no highest one, and publishes none', async () => {
    const someone = await office.colleague('programmeManager');
    const begin = await someone.visitor.submit(await someone.visitor.get('/calls'), '/calls', { programme: 'komm-an' });
    const draft = begin.location;
    expect((await someone.visitor.get(`${draft}/pages/main`)).body).not.toContain('maxGrantCents');
    await fillCall(someone, draft, { '/name': 'Mit Pauschalen' });
    expect((await someone.visitor.get(`${draft}/preview`)).body).not.toMatch(/1\.200(,00)?\s€/);
    const reference = await passOn(someone, draft);
    await stateOf(office, reference, 'release');
    await office.goOn(reference, [releaser.id, 'releaseCall.return']);
    const revised = await someone.visitor.get(taskPath(reference, 'reviseCall-1'));
    expect(revised.body).toContain('value="Mit Pauschalen"');
    expect(revised.body).not.toContain('maxGrantCents');
    const [row] = await office.database.query(
      'select c.terms from call c join dossier d on d.id = c.dossier_id where d.reference = $1',
      [reference],
    );
    expect(row).toEqual({ terms: {} });
  });

  it('is nobody else’s: not another manager’s draft, not for other roles', async () => {
    const draft = await beginCall(manager);
    const other = await office.colleague('programmeManager');
    const officer = await office.colleague('officer');
    for (const path of [draft, `${draft}/pages/main`, `${draft}/check`, `${draft}/preview`]) {
      expect((await other.visitor.get(path)).status).toBe(404);
      expect((await officer.visitor.get(path)).status).toBe(403);
    }
    const page = await officer.visitor.get('/calls');
    expect(page.status).toBe(200);
    expect(page.body).not.toContain('Neuer Aufruf');
    expect((await officer.visitor.submit(page, '/calls', { programme: 'miado-projekte' })).status).toBe(403);
    expect(
      (await other.visitor.submit(await other.visitor.get('/calls'), '/calls', { programme: 'nope' })).status,
    ).toBe(404);
    const assessor = await office.colleague('assessor');
    expect((await assessor.visitor.get('/calls')).status).toBe(403);
  });
});

describe('a call that was passed on', () => {
  it('is released by a second person, who sees its answers and the preview, and published then', async () => {
    const both = await office.colleague('programmeManager', 'releaser');
    const draft = await beginCall(both);
    await fillCall(both, draft, { '/name': 'Zu zweit' });
    const reference = await passOn(both, draft);
    await stateOf(office, reference, 'release');
    const path = taskPath(reference, 'releaseCall-1');
    expect((await both.visitor.get(path)).body).toContain('Vier-Augen-Prinzip');
    const page = await releaser.visitor.get(path);
    expect(page.body).toContain('So steht der Aufruf auf der öffentlichen Seite');
    expect(page.body).toContain('Gefördert werden Projekte im Quartier.');
    const done = await releaser.visitor.submit(
      page,
      path,
      taskForm(page, 'releaseNotice.release', { '/outcome': 'release' }),
    );
    expect(done.status).toBe(303);
    await stateOf(office, reference, 'open');
    expect(await calls(reference)).toEqual([expect.objectContaining({ published: true })]);
    expect((await releaser.visitor.get('/programmes/miado-projekte')).body).toContain('Zu zweit');
    expect((await both.visitor.get('/calls')).body).toContain('Zu zweit');
  });

  it('goes back with what it says, to be mended', async () => {
    const draft = await beginCall(manager);
    await fillCall(manager, draft, { '/name': 'Noch nicht gut' });
    const reference = await passOn(manager, draft);
    await stateOf(office, reference, 'release');
    await office.goOn(reference, [releaser.id, 'releaseCall.return']);
    const path = taskPath(reference, 'reviseCall-1');
    const page = await manager.visitor.get(path);
    expect(page.body).toContain('value="Noch nicht gut"');
    const form = { ...typedCall({ '/name': 'Jetzt gut' }), _command: page.hidden('_command') };
    const done = await manager.visitor.submit(page, path, { ...form, _version: '0', _action: 'complete' });
    expect(done.status).toBe(303);
    await stateOf(office, reference, 'release');
    expect(await calls(reference)).toEqual([expect.objectContaining({ name: 'Jetzt gut' })]);
    expect((await office.dossier(reference)).title).toBe('Jetzt gut');
  });

  it('gives what held to the next one, but no days and no name', async () => {
    const someone = await office.colleague('programmeManager');
    await releasedCall(office, someone, releaser, { '/name': 'Der letzte', '/text': 'Text vom letzten Mal.' });
    const draft = await beginCall(someone);
    const page = await someone.visitor.get(`${draft}/pages/main`);
    expect(page.body).toContain('Text vom letzten Mal.');
    expect(page.body).not.toContain('Der letzte');
    expect(page.body).not.toContain(`value="${typedDay(30)}"`);
  });
});

describe('commands of a call', () => {
  it('are offered to those who may give them now, and to nobody else', async () => {
    const { reference } = await releasedCall(office, manager, releaser, { '/name': 'Mit Schritten' });
    const auditor = await office.colleague('auditor');
    const path = `/dossiers/${reference}/commands`;
    const { body } = await manager.visitor.get(`/dossiers/${reference}`);
    expect(body).toContain(`${path}/extend`);
    expect(body).not.toContain(`${path}/cancel`);
    expect(body).not.toContain(`${path}/prepare`);
    expect((await releaser.visitor.get(`/dossiers/${reference}`)).body).not.toContain(`${path}/extend`);
    const read = await auditor.visitor.get(`/dossiers/${reference}`);
    expect(read.status).toBe(200);
    expect(read.body).not.toContain(path);
    expect((await releaser.visitor.get(`${path}/extend`)).status).toBe(404);
    expect((await auditor.visitor.get(`${path}/extend`)).status).toBe(404);
    expect((await manager.visitor.get(`${path}/nope`)).status).toBe(404);
    expect((await manager.visitor.get(`${path}/cancel`)).status).toBe(409);
  });

  it('have a form: wrong at the field, kept as draft, one command however often it is sent', async () => {
    const { reference, call } = await releasedCall(office, manager, releaser, { '/name': 'Mit mehr Zeit' });
    const path = `/dossiers/${reference}/commands/extend`;
    const page = await manager.visitor.get(path);
    const form = { _version: '0', _command: page.hidden('_command'), _action: 'give' };
    const early = { '/closesOn': typedDay(20), '/reason': 'Das Portal war nicht erreichbar.' };
    const faulty = await manager.visitor.submit(page, path, { ...form, ...early });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('href="#f-closesOn"');
    const kept = await manager.visitor.get(path);
    expect(kept.body).toContain('Das Portal war nicht erreichbar.');
    const right = {
      ...early,
      '/closesOn': typedDay(40),
      _version: kept.hidden('_version'),
      _command: kept.hidden('_command'),
      _action: 'give',
    };
    const press = () => manager.visitor.submit(kept, path, right);
    const [one, two] = await Promise.all([press(), press()]);
    expect(one.status).toBe(303);
    expect([two.location, (await press()).location]).toEqual([one.location, one.location]);
    const shown = await manager.visitor.get(one.location);
    expect(shown.body).toContain('Frist für alle verlängert, eingegangen am');
    expect(shown.body).toContain('Das Portal war nicht erreichbar.');
    const [now] = await calls(reference);
    expect(new Date(now?.closes ?? '').getTime() - call.closesAt.getTime()).toBeGreaterThan(9 * 86_400_000);
  });

  it('reinstate an application that came late, by those who release', async () => {
    const past = await addCall(office.orm.em.fork(), { closesAt: new Date(Date.now() - 3_600_000) });
    const sent = await submit(office.orm.em.fork(), office.applicant, past);
    expect(await office.send(sent)).toBe('late');
    const officer = await office.colleague('officer');
    const path = `/dossiers/${sent.reference}/commands/reinstate`;
    expect((await officer.visitor.get(path)).status).toBe(404);
    expect((await releaser.visitor.get(`/dossiers/${sent.reference}`)).body).toContain(path);
    const page = await releaser.visitor.get(path);
    const form = { _version: '0', _command: page.hidden('_command'), _action: 'give' };
    const faulty = await releaser.visitor.submit(page, path, {
      ...form,
      '/reason': 'Das Portal war nicht erreichbar.',
    });
    expect(faulty.status).toBe(422);
    const version = faulty.hidden('_version');
    const done = await releaser.visitor.submit(faulty, path, {
      ...form,
      _version: version,
      '/reason': 'Das Portal war nicht erreichbar.',
      '/obstacleEndedOn': typedDay(-1),
    });
    expect(done.status).toBe(303);
    expect((await office.dossier(sent.reference)).state).toBe('formalCheck');
    expect((await officer.visitor.get(`/dossiers/${sent.reference}`)).body).toContain(
      'Das Portal war nicht erreichbar.',
    );
  });

  it('need a word only, and say so when it is too late', async () => {
    const draft = await beginCall(manager);
    await fillCall(manager, draft, { '/name': 'Abgesagt', '/opensOn': typedDay(3) });
    const reference = await passOn(manager, draft);
    await stateOf(office, reference, 'release');
    const path = `/dossiers/${reference}/commands/cancel`;
    const page = await manager.visitor.get(path);
    expect(page.body).toContain('das lässt sich nicht zurücknehmen');
    const form = { _command: page.hidden('_command'), _action: 'give' };
    const done = await manager.visitor.submit(page, path, form);
    expect((await manager.visitor.get(done.location)).body).toContain('Aufruf abgesagt, eingegangen am');
    expect((await manager.visitor.submit(page, path, form)).location).toBe(done.location);
    const late = await manager.visitor.submit(page, path, { ...form, _command: 'eine-andere' });
    expect(late.status).toBe(409);
  });
});
