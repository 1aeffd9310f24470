import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openPortal, type ApplicantStage } from '../support/applicant-stage.js';
import { addCall, addPerson } from '../support/people.js';
import type { Visitor } from '../support/visitor.js';

let stage: ApplicantStage;
let lead: Visitor;
let n = 0;

beforeAll(async () => {
  stage = await openPortal();
  lead = await colleague('lead');
});

const query = (sql: string, values: unknown[] = []) => stage.database.query(sql, values);

async function colleague(role: string, programme: string | null = null): Promise<Visitor & { id: string }> {
  const id = await addPerson(stage.orm.em.fork(), 'staff');
  await query('insert into role_assignment (id, person_id, role, programme) values ($1, $2, $3, $4)', [
    randomUUID(),
    id,
    role,
    programme,
  ]);
  return Object.assign(await stage.staff(id), { id });
}

interface Told {
  process?: string;
  programme?: string;
  state?: string;
  at: string;
  call?: string;
  organisation?: string;
  requestedCents?: number;
  field?: string;
  /** day of the notice */
  noticeAt?: string;
  ledger?: Record<string, number>;
}

/** A dossier as its decisions would have left it. @returns its id */
async function told({ process = 'projectFunding', programme = 'miado-projekte', state = 'formalCheck', ...of }: Told) {
  const [dossier, command] = [randomUUID(), randomUUID()];
  await query(
    `insert into dossier (id, reference, process, process_version, programme, call_id, organisation_id, state, created_at, snapshot)
     select $1, $2, name, version, $3, $4, $5, $6, $7, '{"recused": []}' from process_definition where name = $8 order by version desc limit 1`,
    [dossier, `XX-2025-${10_000 + n++}`, programme, of.call ?? null, of.organisation ?? null, state, of.at, process],
  );
  await query(
    `insert into command (id, dossier_id, type, actor_kind, idempotency_key, outcome) values ($1, $2, 'submit', 'system', $3, '{"kind": "accepted"}')`,
    [command, dossier, command],
  );
  await query(
    `insert into journal_entry (dossier_id, seq, command_id, at, type, actor_kind, body, previous, hash) values ($1, 1, $2, now(), 'submit', 'system', $3, '', '')`,
    [dossier, command, { facts: { requestedCents: of.requestedCents ?? 0 } }],
  );
  await query(
    `insert into answers (id, form_name, form_version, form_hash, dossier_id, command_id, data, salt)
     select gen_random_uuid(), name, version, hash, $1, $2, $3, '' from form_definition where name = 'project-funding-application' limit 1`,
    [dossier, command, of.field ? { project: { fieldOfAction: of.field } } : {}],
  );
  if (of.noticeAt) await notice(dossier, command, of.noticeAt);
  for (const [bucket, cents] of Object.entries(of.ledger ?? {})) await book(dossier, command, bucket, cents);
  return { dossier, command };
}

const notice = (dossier: string, command: string, at: string) =>
  query(
    `insert into document (id, dossier_id, command_id, template, created_at) values (gen_random_uuid(), $1, $2, 'notice', $3)`,
    [dossier, command, at],
  );

async function book(dossier: string, command: string, bucket: string, cents: number): Promise<void> {
  await query(
    `insert into budget (programme, budget_year, planned_cents) values ('miado-projekte', 2020, 100000000) on conflict do nothing`,
  );
  await query(
    `insert into ledger_entry (id, programme, budget_year, dossier_id, command_id, bucket, cents) values (gen_random_uuid(), 'miado-projekte', 2020, $1, $2, $3, $4)`,
    [dossier, command, bucket, cents],
  );
}

/** The rows of the file, without its head. */
async function rows(visitor: Visitor, address: string): Promise<string[]> {
  const { status, body } = await visitor.get(`/statistics.csv?${address}`);
  expect(status).toBe(200);
  return body.trimEnd().split('\r\n').slice(1);
}

describe('the statistics of a year', () => {
  it('say what came in, what became of it, and the money', async () => {
    const at = '2020-03-02T10:00:00Z';
    await told({ at, requestedCents: 100_000 });
    await told({ at, requestedCents: 50_000, state: 'vote | earlyStart.requested' });
    await told({ at, requestedCents: 20_050, state: 'withdrawn' });
    await told({ at, requestedCents: 10_000, state: 'expired' });
    await told({ at, requestedCents: 70_000, state: 'rejected', noticeAt: '2020-03-12T10:00:00Z' });
    for (const [days, ledger] of [
      [4, { reserved: 5_000, committed: 50_000 }],
      [8, { committed: 0, paid: 40_000 }],
      [30, { paid: 30_000, returned: 10_000 }],
    ] as const)
      await told({
        at,
        requestedCents: 60_000,
        state: 'granted',
        noticeAt: new Date(Date.parse(at) + days * 86_400_000).toISOString(),
        ledger,
      });
    const title = 'Projektförderung Integration';
    expect(await rows(lead, 'year=2020')).toEqual([
      `Anträge;${title};2020;8;1;1;3;1;2;75%;zu wenige;4.300,50;1.100,00;600,00`,
    ]);
    await told({ at, state: 'granted', noticeAt: '2020-03-22T10:00:00Z' });
    expect((await rows(lead, 'year=2020'))[0]).toContain(';80%;10;');
    const { body } = await lead.get('/statistics?year=2020');
    expect(body).toMatch(/Anträge 2020<\/h2>/);
    expect(body).toMatch(/Beantragt">[^€]*4\.300,50\s€.*?Bewilligt">[^€]*1\.100,00\s€/s);
    expect(body).toContain('aria-label="Eingänge und Bescheide 2020: 9 Eingänge, 5 Bescheide.');
    expect(body).toContain('<option value="2020" selected="">');
  });

  it('counts the days of Berlin: what came in before midnight in London is of the new year here', async () => {
    await told({ at: '2018-12-31T23:30:00Z' });
    await told({ at: '2018-12-31T22:30:00Z' });
    expect(await rows(lead, 'year=2019')).toHaveLength(1);
    expect((await rows(lead, 'year=2019'))[0]).toMatch(/;2019;1;/);
    expect((await rows(lead, 'year=2018'))[0]).toMatch(/;2018;1;/);
    const years = await rows(lead, 'year=all&programme=miado-projekte');
    expect(years.map((row) => row.split(';')[2])).toEqual(['2020', '2019', '2018']);
    const { body } = await lead.get('/statistics?year=all');
    expect(body).toContain('Eingänge und Bescheide je Jahr');
  });

  it('is parted by call and by field of action, and narrowed down to a programme and a call', async () => {
    const call = await addCall(stage.orm.em.fork(), { name: 'Runde Süd', budgetYear: 2021 });
    const at = '2021-05-01T10:00:00Z';
    await told({ at, call: call.id, field: 'BILDUNG' });
    await told({ at, field: 'BILDUNG' });
    await told({ at, programme: 'komm-an', field: 'ARBEIT_UNTERNEHMEN' });
    await told({ at, programme: 'komm-an' });
    const names = async (address: string) =>
      (await rows(lead, `year=2021&${address}`)).map((row) => row.split(';').slice(1, 4).join(' '));
    expect(await names('by=field')).toEqual([
      'Arbeit und Unternehmen 2021 1',
      'Bildung 2021 2',
      'ohne Handlungsfeld 2021 1',
    ]);
    expect(await names('by=call')).toEqual([
      'KOMM-AN NRW: Engagement für Geflüchtete, ohne Aufruf 2021 2',
      'Projektförderung Integration, ohne Aufruf 2021 1',
      'Projektförderung Integration, Runde Süd 2021 1',
    ]);
    expect(await names('by=call&programme=komm-an')).toEqual([
      'KOMM-AN NRW: Engagement für Geflüchtete, ohne Aufruf 2021 2',
    ]);
    expect(await names(`call=${call.id}`)).toEqual(['Projektförderung Integration 2021 1']);
    expect(await names('programme=nope')).toEqual([]);
    expect((await lead.get('/statistics?programme=nope')).body).toContain('In dieser Auswahl ist nichts eingegangen.');
  });

  it('counts nominations and submissions beside, each with its own word for success', async () => {
    const at = '2022-05-01T10:00:00Z';
    await told({ at, process: 'nomination', programme: 'integrationspreis', state: 'paid' });
    await told({ at, process: 'nomination', programme: 'integrationspreis', state: 'scored' });
    await told({
      at,
      process: 'councilSubmission',
      programme: 'council',
      state: 'execution.running | publication.public',
    });
    const auditor = await colleague('auditor');
    const { body } = await auditor.get('/statistics?year=2022');
    expect(body).toMatch(/Nominierungen für Preise 2022.*?Ausgezeichnet">1<.*?Offen">1</s);
    expect(body).toMatch(/Vorlagen für Rat und Ausschüsse 2022.*?Beschlossen">1</s);
    expect(body).not.toContain('app-chart__picture');
    // Submissions to the council are not a lead's to open.
    expect((await lead.get('/statistics?year=2022')).body).not.toContain('Vorlagen für Rat');
  });
});

describe('the statistics are', () => {
  it('for those who may read all of a programme, and for nobody else', async () => {
    for (const role of ['lead', 'programmeManager', 'auditor'])
      expect([role, (await (await colleague(role)).get('/statistics')).status]).toEqual([role, 200]);
    for (const role of ['officer', 'assessor', 'releaser', 'clerk', 'juror', 'councilOffice', 'mayor', 'administrator'])
      for (const path of ['/statistics', '/statistics.csv'])
        expect([role, (await (await colleague(role)).get(path)).status]).toEqual([role, 403]);
    expect((await (await stage.applicant()).get('/statistics')).status).toBe(403);
    expect((await lead.get('/queue')).body).toContain('href="/statistics"');
    expect((await (await colleague('officer')).get('/queue')).body).not.toContain('href="/statistics"');
  });

  it('of the programmes in which somebody has such a role', async () => {
    const at = '2017-05-01T10:00:00Z';
    await told({ at });
    await told({ at, programme: 'komm-an' });
    const manager = await colleague('programmeManager', 'komm-an');
    expect(await rows(manager, 'year=2017')).toHaveLength(1);
    expect(await rows(manager, 'year=2017&programme=miado-projekte')).toEqual([]);
    expect((await manager.get('/statistics')).body).not.toContain('value="miado-projekte"');
    // Another role in another programme opens nothing.
    await query(`insert into role_assignment (id, person_id, role, programme) values ($1, $2, 'officer', null)`, [
      randomUUID(),
      manager.id,
    ]);
    expect(await rows(manager, 'year=2017')).toHaveLength(1);
  });

  it('without what a conflict of interest keeps somebody from', async () => {
    const organisation = randomUUID();
    await query(`insert into organisation (id, name) values ($1, 'Verein')`, [organisation]);
    const { dossier } = await told({ at: '2016-05-01T10:00:00Z', organisation });
    const other = await told({ at: '2016-05-01T10:00:00Z' });
    await told({ at: '2016-05-01T10:00:00Z' });
    const relative = await colleague('lead');
    expect((await rows(relative, 'year=2016'))[0]).toMatch(/;2016;3;/);
    await query(`insert into relation (id, person_id, organisation_id, kind) values ($1, $2, $3, 'board')`, [
      randomUUID(),
      relative.id,
      organisation,
    ]);
    await query('update dossier set snapshot = $2 where id = $1', [other.dossier, { recused: [relative.id] }]);
    expect((await rows(relative, 'year=2016'))[0]).toMatch(/;2016;1;/);
    expect(dossier).not.toBe('');
    expect((await rows(lead, 'year=2016'))[0]).toMatch(/;2016;3;/);
  });

  it('alike for readers of a sealed dossier and all others, whatever is decided behind the seal', async () => {
    const reader = await colleague('lead');
    const { dossier, command } = await told({ at: '2015-05-01T10:00:00Z', requestedCents: 5_000, state: 'vote' });
    await query('update dossier set readers = array[$2::uuid] where id = $1', [dossier, reader.id]);
    const all = async () => {
      const pages: string[] = [];
      for (const visitor of [reader, lead])
        for (const by of ['programme', 'call', 'field']) pages.push(...(await rows(visitor, `year=2015&by=${by}`)));
      return pages;
    };
    const before = await all();
    expect(before).toHaveLength(6);
    expect(before.slice(0, 3)).toEqual(before.slice(3));
    const secret = randomUUID();
    await query(`update dossier set snapshot = '{"recused": [], "chart": {"value": "granted"}}' where id = $1`, [
      dossier,
    ]);
    await query(
      `insert into command (id, dossier_id, type, actor_kind, idempotency_key) values ($1, $2, 'x', 'system', $3)`,
      [secret, dossier, secret],
    );
    await query(
      `insert into journal_entry (dossier_id, seq, command_id, at, type, actor_kind, body, previous, hash) values ($1, 2, $2, now(), 'x', 'system', $3, '', '')`,
      [dossier, secret, { facts: { requestedCents: 7 } }],
    );
    await notice(dossier, command, '2015-06-01T10:00:00Z');
    await book(dossier, command, 'committed', 3_000);
    expect(await all()).toEqual(before);
    await query('update dossier set readers = null where id = $1', [dossier]);
    expect(await all()).not.toEqual(before);
  });
});
