import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '#libs/database/orm.js';
import { publicId } from '#libs/database/stores/publication.store.js';
import { seatsOn } from '#libs/processes/council/register.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { startPortal } from '../support/portal.js';
import { publishCouncil, type PublicCouncil } from '../support/public-council.js';
import { Visitor } from '../support/visitor.js';

let database: TestDatabase;
let owner: MikroORM;
let worker: MikroORM;
let council: PublicCouncil;
let visitor: Visitor;

beforeAll(async () => {
  database = await createDatabase();
  owner = await openOrm(database.ownerUrl, 2);
  worker = await openOrm(database.urls.worker, 2);
  council = await publishCouncil(database, owner, worker);
  visitor = new Visitor(await startPortal(database));
});
afterAll(() => Promise.all([owner.close(true), worker.close(true)]));

const textOf = (html: string): string =>
  html
    .replace(/<script.*?<\/script>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
async function text(path: string): Promise<string> {
  const { status, body } = await visitor.get(path);
  expect([path, status]).toEqual([path, 200]);
  return textOf(body);
}
const jsonLd = (html: string): Record<string, unknown> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '{}');
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());

describe('the way in', () => {
  it('is the menu of every page, without signing in, and leads to what is next and new', async () => {
    expect((await visitor.get('/')).body).toContain('href="/council"');
    const page = await visitor.get('/council');
    expect(page.body).toContain('href="/council" aria-current="page"');
    const shown = textOf(page.body);
    for (const one of [
      'Nächste Sitzungen',
      'Saal der Partnerstädte',
      '30001-26',
      'Vereinsförderung 2027',
      'Rat der Stadt',
      'Bezirksvertretung Innenstadt-West',
    ])
      expect(shown).toContain(one);
    expect(shown).not.toContain('Ausländerbeirat');
    expect([...visitor.cookies.keys()]).toEqual([]);
  });

  it('shows as new what is new by its own day and number, not what was entered last', async () => {
    const entered = (instant: string) =>
      database.query('update publication set created = $1 where id = $2 returning created', [instant, council.plan]);
    const [{ created } = { created: '' }] = await database.query<{ created: string }>(
      'select created from publication where id = $1',
      [council.plan],
    );
    await entered('2099-01-01T00:00:00Z');
    const { body } = await visitor.get('/council');
    await entered(created);
    const papers = /id="papers".*?<\/section>/s.exec(body)?.[0] ?? '';
    expect([...papers.replaceAll(/<[^>]+>/g, ' ').matchAll(/\d{5}-\d{2}(?:-E\d)?/g)].map(([number]) => number)).toEqual(
      ['30001-26', '09364-13-E1', '09364-13'],
    );
  });

  it('is found by search engines: an address for good, a description, data, a map of the site', async () => {
    const page = await visitor.get(`/council/papers/${council.plan}?lang=de`);
    expect(page.body).toContain(`<link rel="canonical" href="http://portal.example/council/papers/${council.plan}"/>`);
    expect(page.body).toMatch(/<meta name="description" content="Der Rat beschließt das Integrationskonzept\./);
    expect(page.body).toContain('<title>09364-13: Masterplan Migration/Integration');
    expect(jsonLd(page.body)).toMatchObject({ '@type': 'Report', identifier: '09364-13', datePublished: '2013-04-02' });
    expect(jsonLd((await visitor.get(`/council/meetings/${council.meeting}`)).body)).toMatchObject({
      '@type': 'Event',
      startDate: '2013-06-13T13:00:00.000Z',
      eventStatus: 'https://schema.org/EventScheduled',
    });
    const robots = await visitor.get('/robots.txt');
    expect([robots.headers['content-type'], robots.body]).toEqual([
      'text/plain; charset=utf-8',
      'User-agent: *\nDisallow: /sign-in\nAllow: /\n\nSitemap: http://portal.example/sitemap.xml\n',
    ]);
    const files = [...(await visitor.get('/sitemap.xml')).body.matchAll(/<loc>http:\/\/portal\.example(.*?)<\/loc>/g)];
    expect(files.map(([, path]) => path)).toEqual([
      '/council/sitemaps/pages.xml',
      '/council/sitemaps/Paper-1.xml',
      '/council/sitemaps/Meeting-1.xml',
      '/council/sitemaps/Organization-1.xml',
      '/council/sitemaps/Person-1.xml',
    ]);
    const found: string[] = [];
    for (const [, path = ''] of files)
      found.push(
        ...[...(await visitor.get(path)).body.matchAll(/<loc>http:\/\/portal\.example(.*?)<\/loc>/g)].map(
          ([, one = '']) => one,
        ),
      );
    expect(found).toContain(`/council/papers/${council.plan}`);
    expect(found).toContain(`/council/meetings/${council.meeting}`);
    expect(found.join()).not.toContain(council.gone);
    const sample = [found.find((one) => one.includes('/people/')), found.find((one) => one.includes('/bodies/'))];
    for (const path of [...sample, '/council', '/council/map']) await text(path ?? '');
    expect((await visitor.get('/council/sitemaps/Paper-2.xml')).status).toBe(404);
    expect((await visitor.get('/council/sitemaps/Membership-1.xml')).status).toBe(404);
  });
});

describe('a paper', () => {
  it('shows its text, its thirteen bodies in time, what came of it and how far that is carried out', async () => {
    const { body } = await visitor.get(`/council/papers/${council.plan}`);
    const shown = textOf(body);
    for (const one of [
      '09364-13 · Beschlussvorlage',
      'in Umsetzung',
      'Begründung',
      'Zuwanderung prägt die Stadt.',
      'Das Integrationskonzept wird beschlossen.',
      '1 von 2 Aufträgen erledigt',
      'Integrationszentrum einrichten MIA-DO 31.12.2013 erledigt',
      'Bericht an den Rat MIA-DO 31.12.2099 in Arbeit',
      'Vorlage 09364-13 (PDF, 1 kB)',
      'Rathaus, Friedensplatz 1',
      'Federführend MIA-DO-Kommunales Integrationszentrum',
      'Ergänzung 09364-13-E1 Zusatzantrag der Fraktion Hafen',
      'portal.example/council/p/09364-13',
    ])
      expect(shown).toContain(one);
    const steps = [...body.matchAll(/<li class="(app-route__step[^"]*)">(.*?)<\/li>/gs)].map(([, mark, step = '']) => [
      mark,
      textOf(step),
    ]);
    expect(steps).toHaveLength(13);
    expect(steps[0]?.[1]).toContain('Behindertenpolitisches Netzwerk 16.04.2013 · Empfehlung empfohlen');
    expect(steps[10]?.[1]).toContain('Integrationsrat');
    expect(steps[12]?.[0]).toBe('app-route__step app-route__step--done app-route__step--decides');
    expect(steps[12]?.[1]).toMatch(
      /Rat der Stadt 13\.06\.2013, 15:00 Uhr · Beschluss · entscheidet · TOP 5\.1 beschlossen einstimmig 14 ja, 0 nein, 0 enthalten \(befangen: 1\)/,
    );
    expect(body).toContain(`href="/council/meetings/${council.meeting}"`);
    expect(await text(`/council/papers/${council.supplement}`)).toContain('Ergänzt 09364-13');
  });

  it('is led to by its number, whatever its case', async () => {
    const found = await visitor.get('/council/p/09364-13');
    expect([found.status, found.location]).toEqual([303, `/council/papers/${council.plan}`]);
    expect((await visitor.get('/council/p/09364-13-e1')).location).toBe(`/council/papers/${council.supplement}`);
    expect((await visitor.get('/council/p/99999-13')).status).toBe(404);
    for (const number of ['30002-26', '%00', '%27', 'a'.repeat(90)])
      expect([number, (await visitor.get(`/council/p/${number}`)).status]).toEqual([number, 404]);
  });

  it('that was withdrawn says so and nothing else; what never was public is not there', async () => {
    const gone = await visitor.get(`/council/papers/${council.gone}`);
    expect(gone.status).toBe(410);
    expect(textOf(gone.body)).toContain('Das ist nicht mehr öffentlich');
    expect(gone.body).not.toMatch(/Zurückgezogenes|30002-26/);
    const nothing = '00000000-0000-5000-8000-000000000000';
    for (const path of [
      `papers/${nothing}`,
      'papers/x',
      `meetings/${council.plan}`,
      `bodies/${council.plan}`,
      `people/${nothing}`,
      `files/${council.plan}`,
      `files/${nothing}`,
    ])
      expect([path, (await visitor.get(`/council/${path}`)).status]).toEqual([path, 404]);
  });

  it('of which little is known is shown all the same', async () => {
    const { id } = await bare({
      shown: { blocks: 'x', orders: [3, { text: '' }], resolution: null, place: { lat: 'x' }, state: 7 },
    });
    expect(await text(`/council/papers/${id}`)).toContain('Eine Beratungsfolge ist noch nicht öffentlich.');
    expect(jsonLd((await visitor.get(`/council/papers/${id}`)).body)).toMatchObject({ name: 'Wenig </script>' });
    await text('/council/map');
    await text('/council/resolutions');
    await database.query('delete from publication where id = $1', [id]);
  });
});

/** A paper put there as no process does. */
async function bare(over: { shown: object }): Promise<{ id: string }> {
  const [row] = await database.query<{ id: string }>(
    `insert into publication (id, owner, key, type, data, shown, visible, created, modified)
     values (gen_random_uuid(), gen_random_uuid(), 'paper', 'Paper', '{"name": "Wenig </script>"}', $1, true, now(), now()) returning id`,
    [over.shown],
  );
  return { id: row?.id ?? '' };
}

describe('lists', () => {
  it('hold papers by kind, body, year and state', async () => {
    const numbers = async (query: string): Promise<string[]> => [
      ...new Set((await text(`/council/papers${query}`)).match(/\d{5}-\d{2}(-E1)?/g) ?? []),
    ];
    expect(await numbers('')).toEqual(['30001-26', '09364-13-E1', '09364-13']);
    expect(await numbers('?type=Antrag')).toEqual(['09364-13-E1']);
    expect(await numbers('?year=2013&type=Beschlussvorlage')).toEqual(['09364-13']);
    expect(await numbers('?state=consulting')).toEqual(['30001-26']);
    expect(await numbers(`?body=${council.organization('culture', '2013-05-14')}`)).toEqual(['09364-13']);
    expect(await numbers(`?body=${council.organization('integration', today)}`)).toEqual(['30001-26']);
    expect(await numbers('?page=2')).toEqual([]);
    expect(await numbers('?year=MMXIII&body=x&page=-1&type=')).toEqual(['30001-26', '09364-13-E1', '09364-13']);
    const page = (await visitor.get('/council/papers?year=2013')).body;
    expect(page).toContain('<option value="2013" selected="">2013</option>');
    expect(page).toContain('href="/council/papers.atom?year=2013"');
  });

  it('hold resolutions by how far they are carried out', async () => {
    const open = await text('/council/resolutions?progress=open');
    expect(open).toMatch(/09364-13 · Beschlossen am 13\.06\.2013 · Rat der Stadt · einstimmig/);
    expect(open).not.toContain('09364-13-E1');
    const done = await text('/council/resolutions?progress=done&year=2013');
    expect(done).toContain('09364-13-E1');
    expect(done).toContain('1 Treffer');
    expect(await text('/council/resolutions?year=2012')).toContain('Dazu gibt es keinen Beschluss.');
  });

  it('hold meetings by month, as Berlin counts them', async () => {
    const june = await text('/council/meetings?month=2013-06');
    expect(june).toMatch(/Juni 2013 Donnerstag, 13\. Juni 15:00 Rat der Stadt durchgeführt Ratssaal/);
    expect(await text('/council/meetings?month=2013-07')).toContain('In diesem Monat ist keine Sitzung angekündigt.');
    expect(await text(`/council/meetings?month=2013-06&body=${council.organization('culture', today)}`)).not.toContain(
      'Donnerstag',
    );
    await text('/council/meetings?month=2013-13');
    const late = '2026-01-31T23:30:00.000Z'; // in Berlin it is February
    await database.query(
      `insert into publication (id, owner, key, type, data, visible, created, modified)
       values (gen_random_uuid(), gen_random_uuid(), 'meeting', 'Meeting', $1, true, now(), now())`,
      [{ name: 'Nachtsitzung', start: late }],
    );
    expect(await text('/council/meetings?month=2026-01')).not.toContain('Nachtsitzung');
    expect(await text('/council/meetings?month=2026-02')).toContain('Nachtsitzung');
  });
});

describe('a meeting', () => {
  it('shows its public agenda with papers, results and votes', async () => {
    const { body } = await visitor.get(`/council/meetings/${council.meeting}`);
    expect(textOf(body)).toMatch(/Wann 13\. Juni 2013, 15:00 Uhr – 18:30/);
    expect(textOf(body)).toMatch(
      /Soziales, Arbeit und Gesundheit 5\.1 Masterplan Migration\/Integration 09364-13 · Beschluss hierzu → Integrationsrat : empfohlen \(11\.06\.2013\) nachträglich aufgenommen beschlossen einstimmig 14 ja/,
    );
    expect(body).toContain(`href="/council/papers/${council.plan}"`);
    expect(body).toContain('href="/council/meetings?month=2013-06"');
  });
});

describe('a body', () => {
  it('shows its members on any day, its meetings and papers', async () => {
    const aci = council.organization('integration', today);
    const { body } = await visitor.get(`/council/bodies/${aci}`);
    const shown = textOf(body);
    const rows = [...body.matchAll(/<tr class="kern-table__row"><th scope="row".*?<\/tr>/gs)].map(([row]) =>
      textOf(row),
    );
    expect(rows).toHaveLength(29);
    expect(rows[0]).toMatch(/Selma Arıkan Vorsitz ja Fraktion \S+ seit 01\.11\.2025/);
    expect(rows.filter((row) => row.includes(' nein '))).toHaveLength(2);
    for (const one of ['Stimmberechtigte nach Satzung: 27', 'Vereinsförderung 2027', 'Saal der Partnerstädte'])
      expect(shown).toContain(one);
    const before = await text(`/council/bodies/${council.organization('council', today)}?day=2013-06-13`);
    expect(before).toContain('Mitglieder am 13. Juni 2013');
    expect(before).toContain('Eberhard Quante');
    expect(before).not.toContain('Thekla Nottebohm');
  });

  it('that was renamed shows its names, and leads from the old to the new one', async () => {
    const old = council.organization('integration', '2013-06-11');
    const { body } = await visitor.get(`/council/bodies/${old}`);
    expect(textOf(body)).toMatch(
      /Dieses Gremium bestand bis zum 31\. Oktober 2025\. Heute heißt es: Ausschuss für Chancengerechtigkeit/,
    );
    expect(textOf(body)).toMatch(
      /Ausländerbeirat 21\. Oktober 2009 bis 28\. Februar 2010 Integrationsrat .* Ausschuss für Chancengerechtigkeit und Integration seit 1\. November 2025/,
    );
    expect(textOf(body)).toContain('Mitglieder am 31. Oktober 2025');
    expect(await text('/council/bodies')).toMatch(/Frühere Gremien .*Ausländerbeirat/);
  });

  it('is made of people of whom name, form of address and seats are public, and nothing else', async () => {
    const seat = seatsOn(council.register, council.bodyAt('integration', today).id, today).find(
      ({ role }) => role === 'chair',
    );
    const { body } = await visitor.get(`/council/people/${publicId(seat?.person ?? '', 'person')}`);
    const shown = textOf(body);
    expect(shown).toMatch(/Frau Selma Arıkan/);
    expect(shown).toMatch(/Heutige Sitze .*Ausschuss für Chancengerechtigkeit und Integration Vorsitz ja/);
    expect(shown).toMatch(/Frühere Sitze .*Integrationsrat/);
    expect(body).not.toMatch(/@[\w-]+\.example/);
  });
});

describe('the search', () => {
  it('finds German words in any form, marks them, and tells kinds apart', async () => {
    const page = (await visitor.get('/council/search?q=integrationszentrum')).body;
    expect(page).toContain('<mark>Integrationszentrums</mark>');
    expect(page).toContain('<meta name="robots" content="noindex, follow"/>');
    expect(textOf(page)).toMatch(/2 Treffer Alles \(2\) Vorlagen \(1\) Gremien \(1\)/);
    for (const name of ['Arikan', 'Arıkan'])
      expect(await text(`/council/search?q=${name}&type=Person`)).toContain('Selma Arıkan');
    expect(await text('/council/search?q=09364-13&type=Paper')).toContain('Masterplan');
    expect((await visitor.get('/council/search?q=Verband')).body).toContain('Vereine &amp; <mark>Verbände</mark>');
    for (const words of ['Zurückgezogenes', '30002', '%3Cscript%3E', '%27%20or%201', 'x%00y', '!!!'])
      expect([words, (await text(`/council/search?q=${words}`)).includes('Dazu ist nichts veröffentlicht.')]).toEqual([
        words,
        true,
      ]);
    for (const words of ['', '?q=%00', '?q=%20'])
      expect(await text(`/council/search${words}`)).not.toContain('Treffer');
    await text('/council/search?q=a&type=Location&page=9999999');
  });
});

describe('the map', () => {
  it('numbers papers with a place, in a picture and in a list', async () => {
    const { body } = await visitor.get('/council/map');
    expect(body.match(/class="app-map__place"/g)).toHaveLength(2);
    expect(body).toContain('id="place-2"');
    expect(textOf(body)).toContain('09364-13 · Rathaus, Friedensplatz 1');
    expect(body).not.toMatch(/(src|href)="https?:\/\/(?!portal\.example)/);
  });
});

describe('feeds', () => {
  it('tell of new papers, of all or of a choice, and answer 304 where nothing is new', async () => {
    const feed = await visitor.get('/council/papers.atom');
    expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect([...feed.body.matchAll(/<title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual([
      'Neue Vorlagen, Rat und Ausschüsse Dortmund',
      '30001-26: Vereinsförderung 2027',
      '09364-13-E1: Zusatzantrag der Fraktion Hafen',
      expect.stringMatching(/^09364-13: Masterplan/),
    ]);
    expect(feed.body).toContain(
      `<link rel="alternate" type="text/html" href="http://portal.example/council/papers/${council.plan}"/>`,
    );
    const again = await visitor.get('/council/papers.atom', { 'if-none-match': String(feed.headers['etag']) });
    expect([again.status, again.body]).toEqual([304, '']);
    const some = await visitor.get('/council/papers.atom?q=Stadtbezirke');
    expect(some.body).toContain('<title>Neue Vorlagen: Stadtbezirke</title>');
    expect(some.body.match(/<entry>/g)).toHaveLength(1);
    const ofBody = await visitor.get(`/council/papers.atom?body=${council.organization('culture', today)}`);
    expect(ofBody.body).toContain('<title>Neue Vorlagen: Ausschuss für Kultur, Sport und Freizeit</title>');
    expect(ofBody.body.match(/<entry>/g)).toHaveLength(1);
  });

  it('bring meetings to calendars, of all bodies or of one', async () => {
    const calendar = await visitor.get('/council/meetings.ics');
    expect(calendar.headers['content-type']).toBe('text/calendar; charset=utf-8');
    const lines = calendar.body.replace(/\r\n /g, '').split('\r\n');
    expect(lines).toContain(`UID:meeting-${council.aciMeeting}@portal.example`);
    expect(lines).toContain(`DTSTART:${council.start.replace(/\.\d+/, '').replace(/[-:]/g, '')}`);
    expect(lines).toContain('LOCATION:Saal der Partnerstädte');
    expect(lines).toContain('STATUS:CONFIRMED');
    expect(lines).toContain(`URL:http://portal.example/council/meetings/${council.aciMeeting}`);
    const again = await visitor.get('/council/meetings.ics', { 'if-none-match': String(calendar.headers['etag']) });
    expect(again.status).toBe(304);
    const other = await visitor.get(`/council/meetings.ics?body=${council.organization('culture', today)}`);
    expect(other.body).not.toContain('BEGIN:VEVENT');
    expect(other.body).toContain('NAME:Sitzungen: Ausschuss für Kultur\\, Sport und Freizeit');
  });
});

describe('other languages', () => {
  it.each(['en', 'tr', 'ar', 'uk'])(
    '%s has words of its own for the frame, and marks what is German',
    async (language) => {
      const fresh = new Visitor(await startPortal(database));
      const { body, status } = await fresh.get(`/council/papers/${council.plan}?lang=${language}`);
      expect(status).toBe(200);
      expect(textOf(body)).not.toMatch(/Beratungsfolge|Federführend|erledigt|Dateien/);
      expect(body).toMatch(/<h1[^>]*><span lang="de" dir="ltr">Masterplan/);
      for (const path of ['', '/papers', '/meetings', '/bodies', '/resolutions', '/map', '/search?q=Stadt'])
        expect([path, (await fresh.get(`/council${path}`)).status]).toEqual([path, 200]);
    },
  );
});
