import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { lastCheck, referenceIn, send } from '../support/application.js';
import { openPortalWithWorker } from '../support/applicant-stage.js';
import { addPerson } from '../support/people.js';
import { waitFor } from '../support/services.js';

let stage: Awaited<ReturnType<typeof openPortalWithWorker>>;
let officer: string;

beforeAll(async () => {
  stage = await openPortalWithWorker();
  officer = await addPerson(stage.orm.em.fork(), 'staff', 'officer');
});

/** The page without what only the browser sees. */
const words = (body: string): string => body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('an application that is sent', () => {
  it('goes on to the check, with a receipt for its applicant and for staff of the programme, and for nobody else', async () => {
    const { visitor, draft } = await stage.filledIn();
    const location = (await send(visitor, draft)).location;
    const page = await visitor.get(location);
    expect(words(page.body)).toMatch(/Antrag eingereicht, eingegangen am .* Wir prüfen, ob Ihr Antrag vollständig ist/);
    const link = /\/files\/[0-9a-f-]{36}(?=" [^>]*>(?:<[^>]+>)*Eingangsbestätigung)/;
    const file = await waitFor(async () => link.exec((await visitor.get(location)).body)?.[0], {
      within: 30_000,
      what: 'the receipt',
    });
    const pdf = await visitor.get(file);
    expect([pdf.status, pdf.headers['content-type'], pdf.body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expect(pdf.headers['content-disposition']).toMatch(/^inline; filename="?PF-/);
    const [attachment] = await stage.database.query<{ id: string }>(
      `select f.id from file f join dossier d on d.id = f.dossier_id where d.reference = $1 and f.answers_id is not null`,
      [referenceIn(location)],
    );
    const reader = await stage.staff(officer);
    expect((await reader.get(file)).status).toBe(200);
    const download = await reader.get(`/files/${attachment?.id}`);
    expect(download.headers['content-disposition']).toBe('attachment; filename=Satzung.pdf');
    const outsider = await stage.staff(await addPerson(stage.orm.em.fork(), 'staff'));
    expect((await outsider.get(file)).status).toBe(404);
    const other = await stage.applicant();
    const reference = referenceIn(location);
    const foreign = [file, `/applications/${reference}`, `/applications/${reference}/withdraw`];
    for (const address of [...foreign, `/applications/${reference}/tasks/clarify`, '/applications/PF-2026-99999'])
      expect([address, (await other.get(address)).status]).toEqual([address, 404]);
    const attempt = { _command: '0b8ac6a2-7f0a-4f0e-9c6a-1c8f6f1f3a11' };
    const own = await other.get('/applications');
    expect((await other.submit(own, `/applications/${reference}/withdraw`, attempt)).status).toBe(404);
    expect((await other.get(`/applications/${reference}?command=${location.split('command=')[1]}`)).status).toBe(404);
  });

  it('is late by the database’s clock when it comes after the end, be it by a second, and was told so before', async () => {
    const closesAt = new Date(Date.now() + 4_000);
    const { visitor, draft } = await stage.filledIn(closesAt);
    expect((await lastCheck(visitor, draft)).page.body).not.toContain('Die Einreichungsfrist ist abgelaufen');
    await sleep(closesAt.getTime() - Date.now() + 1_000);
    expect((await visitor.get(draft)).body).toContain('Die Einreichungsfrist ist abgelaufen');
    expect((await lastCheck(visitor, draft)).page.body).toContain(
      'kann aber in dieser Runde nicht berücksichtigt werden',
    );
    const page = await visitor.get((await send(visitor, draft)).location);
    expect(words(page.body)).toContain('Ihr Antrag ist nach dem Ende der Frist eingegangen.');
    expect(words(page.body)).toContain('Verfristet');
  });

  it('can be taken back once, and is then closed', async () => {
    const { visitor, draft } = await stage.filledIn();
    const reference = referenceIn((await send(visitor, draft)).location);
    const address = `/applications/${reference}/withdraw`;
    // The list says of each what happens now and next.
    expect((await visitor.get('/applications')).body).toContain('Wir prüfen, ob Ihr Antrag vollständig ist.');
    const asked = await visitor.get(address);
    const press = () => visitor.submit(asked, address, { _command: asked.hidden('_command') });
    const [first, second] = await Promise.all([press(), press()]);
    expect(first?.location).toBe(second?.location);
    const page = await visitor.get(first?.location ?? '');
    expect(words(page.body)).toContain('Sie haben Ihren Antrag zurückgezogen.');
    expect(page.body).not.toContain(address);
  });
});

describe('the history of an application', () => {
  it('tells the applicant nothing of votes, assessments and the names of staff', async () => {
    const { visitor, draft } = await stage.filledIn();
    const reference = referenceIn((await send(visitor, draft)).location);
    const em = stage.orm.em.fork();
    await stage.act(reference, officer, 'formalCheck.complete');
    for (const one of [await addPerson(em, 'staff', 'assessor'), await addPerson(em, 'staff', 'assessor')])
      await stage.act(reference, one, 'assessment.submitted');
    await stage.act(reference, officer, 'vote.refuse');
    const { body } = await visitor.get(`/applications/${reference}`);
    expect(body.match(/class="app-timeline__entry"/g)).toHaveLength(2);
    const open = words(body);
    expect(open).toContain('Ihr Bescheid wird vorbereitet.');
    for (const inner of ['Votum', 'Ablehn', 'abgelehnt', 'Bewertung abgegeben', 'Name staff', 'Überzeugend'])
      expect(open).not.toContain(inner);
    await stage.act(reference, officer, 'draftRejection.drafted');
    await stage.act(reference, await addPerson(em, 'staff', 'releaser'), 'releaseRejection.release');
    const ended = words((await visitor.get(`/applications/${reference}`)).body);
    expect(ended).toContain('Bescheid versandt: abgelehnt');
    expect(ended).not.toContain('Name staff');
  });
});
