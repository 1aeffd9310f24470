import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { extractText } from 'unpdf';
import { addPerson } from '../support/people.js';
import { openCouncilOffice, inDays, type CouncilOffice, type CouncilPerson } from '../support/council-office.js';
import { orderOf, resolvedPapers } from '../support/council-orders.js';
import type { Answer, Visitor } from '../support/visitor.js';

jest.setTimeout(240_000);

const canary = 'GEHEIMAUFTRAG';
const formula = '=HYPERLINK("http://x";"y")';
let office: CouncilOffice;
/** carries out one public order, and nothing else */
let other: Visitor;
let otherId: string;

const opens = async (person: CouncilPerson, path: string): Promise<Answer> =>
  (await office.signedIn(person)).visitor.get(path);
const german = (day: string): string => day.split('-').toReversed().join('.');
const ordersOn = ({ body }: Answer): string[] =>
  [...body.matchAll(/<span class="app-answer">(Auftrag [A-Z]+|GEHEIMAUFTRAG|=[^<]*)<\/span>/g)].map(
    ([, text = '']) => text,
  );

beforeAll(async () => {
  office = await openCouncilOffice();
  otherId = await addPerson(office.orm.em.fork(), 'staff', 'author');
  other = await office.staff(otherId);
  await resolvedPapers(office, [
    {
      subject: 'Sprachkurse im Bezirk',
      orders: [
        { text: 'Auftrag SPAET', dueOn: inDays(400), department: 'treasury' },
        { text: 'Auftrag BALD', dueOn: inDays(20) },
        { text: 'Auftrag FREMD', dueOn: inDays(30), responsible: otherId },
        { text: formula, dueOn: inDays(40) },
      ],
    },
    {
      subject: 'GEHEIMBETREFF',
      over: { publicity: 'internal', category: 'staff' },
      orders: [{ text: canary, dueOn: inDays(25) }],
    },
  ]);
  await office.does(await orderOf(office, 'Auftrag BALD'), 'author', 'report.done', {
    report: 'Alles erledigt.\nMit Erfolg; endlich.',
  });
  // Its day has passed, and nobody has reported.
  await office.database.query(`update council_order set due_on = $1 where text = 'Auftrag SPAET'`, [inDays(-10)]);
});

describe('the follow-up register', () => {
  it('lists public orders and others apart: who, until when, how far, of which resolution', async () => {
    const page = await opens('office', '/follow-up');
    expect(page.status).toBe(200);
    expect(ordersOn(page)).toEqual([
      'Auftrag SPAET',
      'Auftrag BALD',
      'Auftrag FREMD',
      formula.replaceAll('"', '&quot;'),
    ]);
    for (const words of [
      '00001-26 Sprachkurse im Bezirk',
      `Rat der Stadt, ${german(inDays(0))}`,
      german(inDays(20)),
      'Gemeldet, wird bestätigt',
      'Alles erledigt.',
      'Frist abgelaufen',
      '4 Aufträge',
    ])
      expect(page.body).toContain(words);
    expect(page.body).not.toMatch(/GEHEIM/);
    const internal = await opens('office', '/follow-up?part=internal');
    expect(ordersOn(internal)).toEqual([canary]);
    expect(internal.body).toContain('Bitte geben Sie sie nicht weiter.');
    expect(internal.body).not.toContain('Auftrag BALD');
  });

  it('is narrowed by department, state, overdue and half-year, all in the address', async () => {
    const list = async (query: string): Promise<string[]> => ordersOn(await opens('office', `/follow-up?${query}`));
    expect(await list('department=treasury')).toEqual(['Auftrag SPAET']);
    expect(await list('state=confirming')).toEqual(['Auftrag BALD']);
    expect(await list('overdue=1')).toEqual(['Auftrag SPAET']);
    const year = Number(inDays(0).slice(0, 4));
    const half = inDays(0).slice(5, 7) <= '06' ? 1 : 2;
    expect((await list(`half=${year}-${half}`)).length).toBe(4);
    expect((await list(`half=${year + 1}-2`)).length).toBe(4);
    expect(await list(`half=${year - 1}-1`)).toEqual([]);
    expect((await opens('office', '/follow-up?department=%27&state=x&half=99&page=-1')).status).toBe(200);
    expect((await opens('office', '/follow-up?page=40')).body).toContain('Keine Aufträge in dieser Auswahl.');
  });

  it('is for council office, heads of department and auditors; others see the orders they carry out', async () => {
    const auditor = (await office.colleague('auditor')).visitor;
    for (const visitor of [(await office.signedIn('head')).visitor, auditor]) {
      expect(ordersOn(await visitor.get('/follow-up')).length).toBe(4);
      expect(ordersOn(await visitor.get('/follow-up?part=internal'))).toEqual([canary]);
    }
    expect(ordersOn(await other.get('/follow-up'))).toEqual(['Auftrag FREMD']);
    expect(ordersOn(await other.get('/follow-up?part=internal'))).toEqual([]);
    expect(ordersOn(await opens('author', '/follow-up?part=internal'))).toEqual([canary]);
    for (const role of ['administrator', 'officer', 'lead', 'juror', 'councilMember', 'chair'])
      for (const path of ['/follow-up', '/follow-up?part=internal', '/follow-up.csv?part=internal']) {
        const { visitor } = await office.colleague(role);
        const page = await visitor.get(path);
        expect([role, path, page.status, ordersOn(page), /GEHEIM|Auftrag [A-Z]/.test(page.body)]).toEqual([
          role,
          path,
          200,
          [],
          false,
        ]);
      }
    expect((await (await office.stranger()).get('/follow-up')).status).toBe(403);
  });

  it('shows nothing of a paper from which somebody is barred', async () => {
    const { id, visitor } = await office.colleague('auditor');
    const [organisation] = await office.database.query<{ id: string }>(
      `insert into organisation (id, name, legal_form) values (gen_random_uuid(), 'Verein', 'association') returning id`,
    );
    await office.database.query(`update dossier set organisation_id = $1 where title = 'GEHEIMBETREFF'`, [
      organisation?.id,
    ]);
    await office.database.query(
      `insert into relation (id, person_id, organisation_id, kind) values (gen_random_uuid(), $1, $2, 'board')`,
      [id, organisation?.id],
    );
    const internal = await visitor.get('/follow-up?part=internal');
    expect(internal.body).not.toMatch(/GEHEIM/);
    expect((await visitor.get('/follow-up.csv?part=internal')).body).not.toMatch(/GEHEIM/);
    expect(ordersOn(await visitor.get('/follow-up')).length).toBe(4);
  });

  it('leads to an order that says what it is: on its own page and beside the form of its report', async () => {
    const reference = await orderOf(office, 'Auftrag FREMD');
    const page = await other.get(`/dossiers/${reference}`);
    expect(page.body).toMatch(/<h1[^>]*>.*Auftrag FREMD/s);
    expect(page.body).not.toContain('Es ist noch kein Antrag eingegangen');
    const key = (await office.dossier(reference)).snapshot?.tasks[0]?.key ?? '';
    for (const { body } of [page, await other.get(`/dossiers/${reference}/tasks/${key}`)])
      for (const words of [
        'Auftrag FREMD</span>',
        '00001-26 Sprachkurse im Bezirk',
        'Rat der Stadt',
        german(inDays(0)),
        german(inDays(30)),
      ])
        expect(body).toContain(words);
    const reported = await opens('office', `/dossiers/${await orderOf(office, 'Auftrag BALD')}`);
    expect(reported.body).not.toContain('Fassung 1');
  });

  it('goes out as a table for German Excel, in which nothing is a formula', async () => {
    const half = `${inDays(0).slice(0, 4)}-${inDays(0).slice(5, 7) <= '06' ? 1 : 2}`;
    const csv = await opens('office', `/follow-up.csv?half=${half}`);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(String(csv.headers['content-disposition'])).toMatch(/^attachment; filename=.*\.csv/);
    expect(csv.raw.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const lines = csv.raw.toString().slice(1).split('\r\n');
    expect(lines[0]).toMatch(/^Zeichen;Drucksache;Betreff;Gremium;Beschlossen am;Auftrag;/);
    const bald = lines.find((line) => line.includes('Auftrag BALD')) ?? '';
    expect(bald).toContain(`;00001-26;Sprachkurse im Bezirk;Rat der Stadt;${german(inDays(0))};Auftrag BALD;`);
    expect(csv.raw.toString()).toContain('"Alles erledigt.\nMit Erfolg; endlich."');
    expect(csv.raw.toString()).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
    expect(csv.raw.toString()).not.toMatch(/GEHEIM/);
  });

  it('goes out as a PDF, each part by itself', async () => {
    const words = async (part: string): Promise<string> => {
      const pdf = await opens('head', `/follow-up.pdf?part=${part}`);
      expect(pdf.headers['content-type']).toBe('application/pdf');
      return (await extractText(new Uint8Array(pdf.raw), { mergePages: true })).text.replaceAll(/\s+/g, ' ');
    };
    const open = await words('public');
    expect(open).toContain('Auftrag BALD');
    expect(open).not.toMatch(/GEHEIM|NICHT ÖFFENTLICH/);
    const internal = await words('internal');
    expect(internal).toContain(canary);
    expect(internal).toContain('NICHT ÖFFENTLICH');
    expect(internal).not.toContain('Auftrag BALD');
  });

  it('leads on by pages of 25', async () => {
    await office.database.query(
      `with source as (select o.*, d.id as dossier from council_order o join dossier d on d.id = o.dossier_id where o.text = 'Auftrag FREMD'),
         many as (insert into dossier (id, reference, process, process_version, programme, parent_id, title, state)
           select gen_random_uuid(), 'CO-2026-9' || to_char(n, 'FM0000'), d.process, d.process_version, d.programme, d.parent_id, d.title, d.state
           from generate_series(1, 60) n, dossier d where d.id = (select dossier from source) returning id)
       insert into council_order (dossier_id, number, department, responsible_id, due_on, state, text, report, is_public)
       select many.id, s.number, s.department, null, s.due_on, 'running', 'Auftrag VIEL', '', true from many, source s`,
    );
    const first = await opens('office', '/follow-up');
    expect(ordersOn(first).length).toBe(25);
    expect(first.body).toContain('64 Aufträge');
    expect(first.body).toContain('href="/follow-up?part=public&amp;page=2"');
    expect(ordersOn(await opens('office', '/follow-up?page=3')).length).toBe(14);
    const csv = (await opens('office', '/follow-up.csv')).raw.toString();
    expect(csv.split('\r\n').length).toBe(66);
  });
});
