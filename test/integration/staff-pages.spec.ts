import { beforeAll, describe, expect, it } from '@jest/globals';
import { submissionDefinition } from '#libs/processes/council-submission/definition.js';
import { projectFunding } from '#libs/processes/project-funding/definition.js';
import { application, perform, say } from '../../apps/local/demonstration/acts.js';
import { openOffice, taskPath, type Colleague, type Office } from '../support/staff-stage.js';

let office: Office;
let officer: Colleague;
let lead: Colleague;
let administrator: Colleague;

beforeAll(async () => {
  office = await openOffice();
  officer = await office.colleague('officer');
  lead = await office.colleague('lead');
  administrator = await office.colleague('administrator');
});

const statuses = async ({ visitor }: Colleague, ...paths: string[]): Promise<number[]> => {
  const answers: number[] = [];
  for (const path of paths) answers.push((await visitor.get(path)).status);
  return answers;
};
const check = (reference: string): string => taskPath(reference, 'formalCheck-1');
const references = (body: string): string[] => [...new Set(body.match(/PF-\d{4}-\d{5}/g) ?? [])];

describe('the queue', () => {
  it('shows a task as free, taken and returned, and a lead may hand it to somebody who may do it', async () => {
    const reference = await office.submitted();
    const [clerk, other] = [await office.colleague('officer'), await office.colleague('officer')];
    const claim = await clerk.visitor.submit(await clerk.visitor.get('/queue'), `${check(reference)}/claim`, {
      to: '/queue?view=mine',
      _unbiased: 'true',
    });
    const mine = await clerk.visitor.get(claim.location);
    expect(mine.body).toContain(`Aufgabe übernommen (${reference})`);
    expect(references(mine.body)).toEqual([reference]);
    expect((await other.visitor.get('/queue')).body).toContain(`${clerk.name}, seit`);
    const page = await lead.visitor.get(check(reference));
    expect(page.body).toContain(`value="${other.id}"`);
    expect(page.body).not.toContain(`value="${administrator.id}"`);
    const assign = (assignee: string) =>
      lead.visitor.submit(page, `${check(reference)}/assign`, { assignee, to: '/queue' });
    expect((await assign(administrator.id)).status).toBe(422);
    expect((await lead.visitor.get((await assign(other.id)).location)).body).toContain(
      `Aufgabe zugewiesen (${reference})`,
    );
    expect((await other.visitor.get('/queue?view=mine')).body).toContain(reference);
    expect((await clerk.visitor.submit(mine, `${check(reference)}/assign`, { assignee: clerk.id })).status).toBe(422);
    const freed = await lead.visitor.submit(page, `${check(reference)}/release`, { holder: other.id, to: '/queue' });
    expect((await lead.visitor.get(freed.location)).body).toContain(`Aufgabe zurückgegeben (${reference})`);
    expect(references((await other.visitor.get('/queue?view=mine')).body)).toEqual([]);
  });

  it('goes on page by page without leaving anything out, counts up to 99, and filters', async () => {
    const reference = await office.submitted();
    await office.database.query(
      `with source as (select * from dossier where reference = $1), made as (
         insert into dossier (id, reference, process, process_version, programme, title, state)
         select gen_random_uuid(), 'QQ-2026-' || lpad(n::text, 5, '0'), process, process_version, programme, 'Nur im Test', 'formalCheck'
         from source, generate_series(1, 101) n returning id, reference)
       insert into task (id, dossier_id, key, name, audience, programme, opened_at, due_at)
       select gen_random_uuid(), made.id, 'formalCheck-1', 'formalCheck', '{tester,officer}', 'miado-projekte', now(), now() + interval '1 day' from made`,
      [reference],
    );
    const seen: string[] = [];
    let page = await officer.visitor.get('/queue?view=unit');
    expect(page.body).toContain('(99+)');
    for (let pages = 0; pages < 10; pages += 1) {
      seen.push(...(page.body.match(/QQ-2026-\d{5}(?=<\/a>)/g) ?? []));
      const next = /href="([^"]*)"[^>]*>(?:<span[^>]*><\/span>)?Weitere Aufgaben/
        .exec(page.body)?.[1]
        ?.replaceAll('&amp;', '&');
      if (next === undefined) break;
      page = await officer.visitor.get(next);
    }
    expect(seen).toHaveLength(101);
    expect(new Set(seen).size).toBe(101);
    expect((await officer.visitor.get('/queue?view=unit&programme=elsewhere')).body).toContain(
      'In Ihrer Einheit ist nichts zu tun',
    );
    expect((await officer.visitor.get('/queue?view=unit&process=projectFunding')).body).toContain('QQ-2026');
    for (const process of ['projectFunding', 'call', 'prizeRound'])
      expect(page.body).toContain(`<option value="${process}">`);
    await office.database.query(`delete from task where programme = 'miado-projekte' and 'tester' = any (audience)`);
  });

  it('reads any address without failing', async () => {
    const odd = [
      '/queue?view=x&after=y',
      '/queue?after=2026-01-01T00:00:00.000Z_nope',
      '/queue?view=unit&view=mine',
      '/queue?command=1',
    ];
    for (const path of odd) expect((await officer.visitor.get(path)).status).toBe(200);
  });
});

describe('a dossier', () => {
  it('shows what was refused, with the reason, in its history and to whoever asked', async () => {
    const reference = await office.submitted();
    const sent = await say(office.orm.em.fork(), await office.dossier(reference), officer.id, 'nonsense');
    expect(await office.send(sent)).toBe('unknownEvent');
    const page = await officer.visitor.get(`/dossiers/${reference}?command=${sent.id}`);
    expect(page.body).toMatch(/data-label="Frist">/);
    expect(page.body).not.toMatch(/data-label="Abgeschlossen">/);
    expect(page.body).toMatch(/role="alert".*Das gibt es in diesem Vorgang nicht/);
    expect(page.body).toContain('app-refused');
    const foreign = await lead.visitor.get(`/dossiers/${reference}?command=${sent.id}`);
    expect(foreign.body).not.toContain('role="alert"');
  });

  it('shows its diagram, its tasks and dates, and what changed after a clarification', async () => {
    const reference = await office.submitted();
    await office.goOn(reference, [officer.id, 'formalCheck.incomplete']);
    const changed = { project: { title: 'Sprachcafé', description: 'Jetzt genauer beschrieben.' } };
    const dossier = await office.dossier(reference);
    await office.send(
      await perform(
        office.orm.em.fork(),
        dossier,
        office.applicant,
        'clarify.answered',
        'clarify-1',
        application(changed),
      ),
    );
    const { body } = await officer.visitor.get(`/dossiers/${reference}`);
    expect(body).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="chart-title chart-description"/);
    expect(body).toContain('Jetzt: Formale Prüfung.');
    expect(body).toMatch(/app-diagram__state--visited.*Nachforderung/);
    expect(body).toContain('app-change__before');
    expect(body).toContain('Jetzt genauer beschrieben.');
    expect(body).toContain('Erinnerung: Antrag formal prüfen');
    expect(body).toMatch(/<summary>2 abgeschlossene Aufgaben<[^]*Angaben ergänzen/);
    expect(body).not.toMatch(/ style="|<script(?![^>]*src)/);
    const task = await officer.visitor.get(taskPath(reference, 'formalCheck-2'));
    expect(task.body).toContain('app-change__before');
    expect((await lead.visitor.get(`/dossiers/${reference}?lang=en`)).body).toContain('Now: Formal check.');
  });

  it('is found by reference and by title, and wildcards are letters like others', async () => {
    const reference = await office.submitted({
      project: {
        title: '100 % Theater_Treff',
        summary: '',
        description: '',
        fieldOfAction: 'BILDUNG',
        districts: [],
        participants: 1,
      },
    });
    const find = async (query: string) =>
      references((await officer.visitor.get(`/dossiers?query=${encodeURIComponent(query)}`)).body);
    expect(await find('theater_treff')).toEqual([reference]);
    expect(await find('100 % T')).toEqual([reference]);
    expect(await find('Theater%Treff')).toEqual([]);
    expect(await find(reference.toLowerCase())).toEqual([reference]);
    expect((await officer.visitor.get('/dossiers?page=99999999999&query=')).status).toBe(200);
  });

  it('is found by organisation, call, state and status, and the list can be had as a table', async () => {
    const reference = await office.submitted({ organisation: { name: '=Çınar e. V.', legalForm: 'association' } });
    const [year, number] = [reference.slice(3, 7), String(Number(reference.slice(8)))];
    const find = async (asked: Record<string, string>) =>
      references((await officer.visitor.get(`/dossiers?${new URLSearchParams(asked).toString()}`)).body);
    expect(await find({ query: 'cinar' })).toEqual([reference]);
    expect(await find({ query: `PF ${year} ${number} Çınar` })).toEqual([reference]);
    expect(await find({ query: 'cinar nirgends' })).toEqual([]);
    for (const [what, wanted] of Object.entries({
      state: 'formalCheck',
      status: 'active',
      programme: 'miado-projekte',
    }))
      expect(await find({ query: 'cinar', [what]: wanted })).toEqual([reference]);
    const others = { state: 'vote', status: 'ended', programme: 'other', call: 'FA-2026-99999' };
    for (const [what, wanted] of Object.entries(others))
      expect(await find({ query: 'cinar', [what]: wanted })).toEqual([]);
    const file = await officer.visitor.get('/dossiers.csv?query=cinar');
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    // What somebody typed is no formula.
    expect(file.body).toMatch(new RegExp(`Aktenzeichen;Titel;Organisation;.*\r\n${reference};.*;'=Çınar e. V.;`));
    expect(file.body.trim().split('\r\n')).toHaveLength(2);
    expect((await administrator.visitor.get('/dossiers.csv')).body).not.toContain(reference);
  });
});

describe('the administration', () => {
  it('shows versions, states, tasks and roles, draws each version, and is for administrators alone', async () => {
    const newest = `/admin/processes/projectFunding/${projectFunding.version}`;
    const overview = await administrator.visitor.get('/admin');
    expect(overview.body).toContain(`href="${newest}"`);
    expect(overview.body).toContain('Rollen ohne Person');
    const process = await administrator.visitor.get(newest);
    expect(process.body).toContain('10 Arbeitstage');
    expect(process.body).toContain('2, unabhängig voneinander');
    // Where dossiers rest, the picture says how many, and each line of the list leads to its state.
    const resting = [...process.body.matchAll(/href="#(chart-[\w.]+)"/g)].map(([, id]) => id ?? '');
    expect(resting.length).toBeGreaterThan(0);
    for (const id of resting)
      expect(process.body).toMatch(
        new RegExp(`<g id="${id.replaceAll('.', '\\.')}" class="[^"]*--resting"[^]*?>[1-9]\\d*</text>`),
      );
    expect(overview.body).toContain('href="/api"');
    const council = (
      await administrator.visitor.get(`/admin/processes/councilSubmission/${submissionDefinition.version}`)
    ).body;
    expect(council).toContain('Ende der Zeit für die Mitzeichnung');
    expect(council).not.toMatch(/>[^<]*signByAt/);
    expect(council).not.toMatch(/>[^<]*(submit|replaceVersion)[,<]/);
    const file = await administrator.visitor.get(`${newest}.svg`);
    expect(file.headers['content-type']).toContain('image/svg+xml');
    expect(file.body).toMatch(/^<svg xmlns/);
    expect(await statuses(administrator, '/admin/processes/projectFunding/700', '/admin/processes/nope/1.svg')).toEqual(
      [404, 404],
    );
    const paths = ['/admin', newest, `${newest}.svg`];
    expect(await statuses(officer, ...paths)).toEqual([403, 403, 403]);
  });
});
