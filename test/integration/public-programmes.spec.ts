import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Call } from '#libs/database/entities/programme.entity.js';
import { decisionTime } from '#libs/database/stores/offer.store.js';
import { openPortal, type ApplicantStage } from '../support/applicant-stage.js';
import { addCall } from '../support/people.js';
import { addProgramme, publicTerms, setTerms } from '../support/programme-terms.js';
import { Visitor } from '../support/visitor.js';

let stage: ApplicantStage;
let visitor: Visitor;
let open: Call;
let closed: Call;
let announced: Call;

const days = (count: number): Date => new Date(Date.now() + count * 86_400_000);
const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

beforeAll(async () => {
  stage = await openPortal();
  // This page is about a list of its own, whatever the catalogue offers; nobody applies to the council's.
  await stage.database.query(`delete from programme where key not in ('miado-projekte', 'council')`);
  const em = stage.orm.em.fork();
  closed = await addCall(em, {
    name: 'Runde Alt',
    selection: 'rank',
    opensAt: new Date('2020-01-09T23:00:00Z'),
    closesAt: new Date('2020-03-31T22:00:00Z'),
  });
  announced = await addCall(em, { name: 'Runde Herbst', selection: 'rank', opensAt: days(30), closesAt: days(60) });
  open = await addCall(em, { name: 'Runde Frühjahr', selection: 'rank', closesAt: new Date('2031-02-28T23:00:00Z') });
  await setTerms(stage.database, publicTerms);
  const { database } = stage;
  await addProgramme(database, 'arbeit', 'Arbeit fördern', {
    fieldsOfAction: ['ARBEIT_UNTERNEHMEN'],
    districts: ['hoerde'],
  });
  await addProgramme(database, 'alle', 'Offen für alle', { districts: ['gesamtstaedtisch'], maxGrantCents: 'viel' });
  await addCall(stage.orm.em.fork(), {
    programme: 'arbeit',
    name: 'Runde Arbeit',
    selection: 'rank',
    closesAt: new Date('2031-01-31T23:00:00Z'),
  });
  visitor = new Visitor(stage.portal);
});

describe('the page of a programme', () => {
  it('says how much, how it is decided and by whom, what the deadline means, and what makes it complete', async () => {
    const { body } = await visitor.get('/programmes/miado-projekte');
    const text = textOf(body);
    expect(text).toContain('Höchstbetrag 5.000,00');
    expect(text).toMatch(/höchstens 80\s% der anerkannten Kosten/);
    expect(text).toContain('Die am besten bewerteten werden gefördert');
    expect(text).toContain('Zwei Fachleute bewerten jeden Antrag');
    expect(text).toMatch(
      /Bis 2\.500\s€ entscheidet die Verwaltung, darüber: Ausschuss für Soziales\. Nächste Sitzung: 4\. März 2031\./,
    );
    expect(text).not.toContain('15. Januar 2020');
    expect(text).toMatch(/Antragsfrist 28\. Februar 2031, 24:00\sUhr/);
    expect(text).toContain('können in dieser Runde nicht berücksichtigt werden');
    expect(text).toContain('Handlungsfelder Bildung, Soziale Balance in den Stadtbezirken');
    expect(text).toContain('Stadtbezirke Innenstadt-Nord, Eving');
    expect(text).toContain('noch zu wenige Entscheidungen');
    expect(text).toMatch(/Vollständig ist ein Antrag.*Satzung/);
  });

  it('shows open calls first, then announced ones, and closed ones in a line', async () => {
    const { body } = await visitor.get('/programmes/miado-projekte');
    const places = [open.name, announced.name, closed.name].map((name) => body.indexOf(`${name}<`));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(textOf(body)).toContain('Runde Alt Anträge vom 10.01.2020 bis 31.03.2020');
    expect(body).toContain(`href="/calls/${open.id}/apply"`);
    expect(body).not.toContain(`/calls/${announced.id}/apply`);
    expect(body).not.toContain(`/calls/${closed.id}/apply`);
  });

  it('asks the questions before "begin", and only where there are some', async () => {
    const { body } = await visitor.get('/programmes/miado-projekte');
    const check = body.indexOf(`/programmes/miado-projekte/eligibility?call=${open.id}`);
    expect(check).toBeGreaterThan(0);
    expect(check).toBeLessThan(body.indexOf(`/calls/${open.id}/apply`));
    expect((await visitor.get('/programmes/arbeit')).body).not.toContain('/eligibility');
  });

  it('leaves out a term that cannot be read, is English on request, and is not there for an unknown key', async () => {
    const { body } = await visitor.get('/programmes/alle');
    expect(textOf(body)).toContain('Stadtbezirke ganze Stadt');
    expect(body).not.toContain('Höchstbetrag');
    const english = new Visitor(stage.portal);
    expect(textOf((await english.get('/programmes/miado-projekte?lang=en')).body)).toContain(
      'Highest amount €5,000.00',
    );
    expect((await visitor.get('/programmes/unknown')).status).toBe(404);
  });

  it('is there only for programmes that people can apply to', async () => {
    const home = (await visitor.get('/')).body;
    expect([home.includes('/programmes/alle'), home.includes('/programmes/council')]).toEqual([true, false]);
    for (const path of ['/programmes/council', '/programmes/council/calendar.ics', '/programmes/council/eligibility'])
      expect((await visitor.get(path)).status).toBe(404);
  });

  it('tells the time decisions took once there are ten of them, and not before', async () => {
    const { database } = stage;
    const em = stage.orm.em.fork();
    for (let n = 1; n <= 10; n += 1) {
      const [dossier, command] = [randomUUID(), randomUUID()];
      await database.query(
        `insert into dossier (id, reference, process, process_version, programme, created_at)
         select $1, $2, process, process_version, key, now() - interval '40 days' from programme where key = 'arbeit'`,
        [dossier, `PF-2026-000${n + 10}`],
      );
      await database.query(
        `insert into command (id, dossier_id, type, actor_kind, idempotency_key) values ($1, $2, 'x', 'system', $3)`,
        [command, dossier, command],
      );
      for (const [template, after] of [
        ['receipt', 0],
        ['notice', n],
        ['notice', 39],
      ] as const) {
        await database.query(
          `insert into document (id, dossier_id, command_id, template, language, created_at)
           values (gen_random_uuid(), $1, $2, $3, $4::text, now() - interval '40 days' + make_interval(days => $5))`,
          [dossier, command, template, `x${after}`, after],
        );
      }
      const measured = await decisionTime(em, 'arbeit', ['notice']);
      expect([n, measured?.count]).toEqual([n, n < 10 ? undefined : 10]);
    }
    const text = textOf((await visitor.get('/programmes/arbeit')).body);
    expect(text).toContain(
      'Von den letzten 10 Anträgen war die Hälfte spätestens am 6. Tag entschieden, neun von zehn spätestens am 10. Tag.',
    );
  });
});

describe('a call with terms of its own', () => {
  it('shows them in place of the programme’s, and is not shown before it is published', async () => {
    const { database } = stage;
    await addProgramme(database, 'eigen', 'Eigene Runde', { ...publicTerms, committee: undefined });
    const call = await addCall(stage.orm.em.fork(), { programme: 'eigen', name: 'Sonderrunde' });
    await database.query(
      `alter table call add column if not exists terms jsonb default '{}', add column if not exists texts jsonb default '{}',
         add column if not exists selection text, add column if not exists published boolean default true,
         add column if not exists budget_hold boolean default false`,
    );
    const terms = { maxGrantCents: 123_400, decisionOn: '2031-05-06', selection: 'rank' };
    const texts = { de: { text: 'Diesmal für Jugendliche.', contact: 'Frau Yılmaz, jugend@stadt.example' } };
    await database.query(
      `update call set terms = $2, texts = $3, selection = 'firstCome', published = false, budget_hold = true where id = $1`,
      [call.id, JSON.stringify(terms), JSON.stringify(texts)],
    );
    expect((await visitor.get('/programmes/eigen')).body).not.toContain('Sonderrunde');
    expect((await visitor.get('/calendar.ics')).body).not.toContain(call.id);
    await database.query('update call set published = true where id = $1', [call.id]);
    const { body } = await visitor.get('/programmes/eigen');
    const text = textOf(body);
    for (const said of ['1.234,00', '6. Mai 2031', 'Diesmal für Jugendliche.', 'Es kann früher Schluss sein']) {
      expect(text).toContain(said);
    }
    expect(text).toContain('in der Reihenfolge, in der vollständige Anträge eingehen');
    expect(text).toContain('Der Haushalt ist noch nicht beschlossen.');
    expect(body).toContain('href="mailto:jugend@stadt.example"');
    await database.query(`delete from call where id = $1`, [call.id]);
    await database.query(`delete from budget where programme = 'eigen'`);
    await database.query(`delete from programme where key = 'eigen'`);
  });
});

describe('the start page', () => {
  it('lists open calls by deadline and programmes by field of action', async () => {
    const { body } = await visitor.get('/');
    const cards = [...body.matchAll(/app-preline">([^<]*)</g)].map((found) => found[1]);
    expect(cards).toEqual(['Runde Arbeit', 'Runde Frühjahr', 'Runde Herbst']);
    const list = textOf(body.slice(body.indexOf('id="programmes"')));
    expect(list).toMatch(
      /Bildung Projektförderung Integration .*Arbeit und Unternehmen Arbeit fördern .*Für alle Handlungsfelder Offen für alle zurzeit keine Anträge/,
    );
  });

  it.each([
    ['?field=ARBEIT_UNTERNEHMEN', ['arbeit', 'alle']],
    ['?field=BILDUNG', ['miado-projekte', 'alle']],
    ['?district=eving', ['miado-projekte', 'alle']],
    ['?field=ARBEIT_UNTERNEHMEN&district=eving', ['alle']],
    ['?field=nonsense&district=', ['miado-projekte', 'arbeit', 'alle']],
  ])('filters by the address alone: %s', async (query, found) => {
    const { body, status } = await visitor.get(`/${query}`);
    const shown = ['miado-projekte', 'arbeit', 'alle'].filter((key) => body.includes(`href="/programmes/${key}"`));
    expect([status, shown]).toEqual([200, found]);
  });

  it('keeps the choice in the form and in the calendar’s address', async () => {
    const { body } = await visitor.get('/?field=BILDUNG&district=eving');
    expect(body).toMatch(/<option value="BILDUNG" selected/);
    expect(body).toContain('href="/calendar.ics?field=BILDUNG&amp;district=eving&amp;lang=de"');
    expect(textOf(body)).toContain('2 Programme passen zu Ihrer Auswahl.');
  });
});

describe('questions beforehand', () => {
  const result = (query: string) =>
    visitor.get(`/programmes/miado-projekte/eligibility/result?call=${open.id}&${query}`);

  it('asks each with yes and no', async () => {
    const { body } = await visitor.get(`/programmes/miado-projekte/eligibility?call=${open.id}`);
    for (const { key, de } of publicTerms.eligibility) {
      expect(body).toContain(de.question);
      for (const value of ['yes', 'no'])
        expect(body).toMatch(new RegExp(`type="radio"[^>]*name="q-${key}" value="${value}"`));
    }
  });

  it('says what does not fit and why, and lets everybody apply all the same', async () => {
    const { body } = await result('q-seat=no&q-begun=yes');
    const text = textOf(body);
    expect(text).toMatch(
      /Das passt nicht Findet das Projekt in Dortmund statt\? Gefördert werden nur Projekte in Dortmund\./,
    );
    expect(text).toMatch(/Das passt Beginnt das Projekt erst nach dem Bescheid\?/);
    expect(text).not.toContain('Was schon begonnen hat');
    expect(body).toContain(`href="/calls/${open.id}/apply"`);
    expect(body).toMatch(/href="[^"]*eligibility\?call=[0-9a-f-]+&amp;q-seat=no&amp;q-begun=yes"/);
  });

  it('says that it fits, or that something is open', async () => {
    expect(textOf((await result('q-seat=yes&q-begun=yes')).body)).toContain(
      'Nach Ihren Antworten passt die Förderung ',
    );
    const half = textOf((await result('q-seat=yes&q-begun=maybe')).body);
    expect(half).toMatch(/Einige Fragen sind noch offen.*Nicht beantwortet Beginnt das Projekt/);
  });

  it('keeps nothing of it', async () => {
    const answer = await result('q-seat=no&q-begun=no');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('is skipped by programmes without questions', async () => {
    expect(await visitor.get('/programmes/arbeit/eligibility')).toMatchObject({
      status: 303,
      location: '/programmes/arbeit',
    });
  });
});

describe('deadlines as a calendar', () => {
  const lines = (body: string): string[] => body.replace(/\r\n /g, '').split('\r\n');

  it('holds the last day of each coming call, with its meaning and a reminder', async () => {
    const { body, headers } = await visitor.get('/programmes/miado-projekte/calendar.ics?lang=de');
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    const found = lines(body);
    expect(found).toContain(`UID:deadline-${open.id}@portal.example`);
    expect(found).toContain('DTSTART;VALUE=DATE:20310228');
    expect(found).toContain('SUMMARY:Antragsfrist: Projektförderung Integration\\, Runde Frühjahr');
    expect(found.find((line) => line.startsWith('DESCRIPTION:Anträge bis 28. Februar 2031\\, 24:00'))).toContain(
      'nicht berücksichtigt werden.\\nhttp://portal.example/programmes/miado-projekte',
    );
    expect(found.filter((line) => line === 'TRIGGER:-P7D')).toHaveLength(2);
    expect(body).not.toContain(closed.id);
    expect(body).not.toContain('Runde Arbeit');
  });

  it('is filtered like the start page', async () => {
    const events = async (query: string): Promise<number> =>
      lines((await visitor.get(`/calendar.ics${query}`)).body).filter((line) => line === 'BEGIN:VEVENT').length;
    expect([await events(''), await events('?field=ARBEIT_UNTERNEHMEN'), await events('?district=mengede')]).toEqual([
      3, 1, 0,
    ]);
  });

  it('answers 304 as long as nothing changed, and a new tag when it did', async () => {
    const address = '/calendar.ics?field=ARBEIT_UNTERNEHMEN&lang=de';
    const tag = String((await visitor.get(address)).headers['etag']);
    await new Promise((resolve) => setTimeout(resolve, 1100)); // another DTSTAMP
    const again = await visitor.get(address, { 'if-none-match': tag });
    expect([again.status, again.body]).toEqual([304, '']);
    await stage.database.query(`update call set closes_at = closes_at + interval '1 day' where programme = 'arbeit'`);
    const changed = await visitor.get(address, { 'if-none-match': tag });
    expect(changed.status).toBe(200);
    expect(changed.headers['etag']).not.toBe(tag);
  });
});
