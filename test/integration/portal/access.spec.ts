import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessAudit } from '../../../apps/portal/security/access-audit.js';
import { staticFolders } from '../../../apps/portal/view/static-files.js';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { signedInApplicant, startPortal } from '../../support/portal.js';
import { Visitor } from '../../support/visitor.js';
import { ForgottenModule, ProbeModule } from './probe.module.js';

let database: TestDatabase;
let portal: NestFastifyApplication;

beforeAll(async () => {
  database = await createDatabase();
  portal = await startPortal(database, { modules: [ProbeModule] });
});

let people = 0;
const newEmail = (): string => `person-${(people += 1)}@verein.example`;

/** Makes a signed-in applicant a member of staff with these roles: what counts is read anew at every request. */
async function signedInStaff(
  ...roles: { role: string; programme?: string }[]
): Promise<{ visitor: Visitor; id: string }> {
  const email = newEmail();
  const visitor = await signedInApplicant(portal, database, email);
  const [person] = await database.query<{ id: string }>(
    `update person set kind = 'staff' where email = $1 returning id`,
    [email],
  );
  const id = person?.id ?? '';
  for (const { role, programme } of roles) {
    await database.query('insert into role_assignment (id, person_id, role, programme) values ($1, $2, $3, $4)', [
      randomUUID(),
      id,
      role,
      programme ?? null,
    ]);
  }
  return { visitor, id };
}

async function addDossier(
  reference: string,
  applicant: string | null,
  organisation: string | null = null,
): Promise<void> {
  await database.query(
    `with d as (insert into process_definition (name, version, hash, body) values ('p', 1, '', '{}') on conflict do nothing),
       f as (insert into form_definition (name, version, hash, body) values ('f', 1, '', '{}') on conflict do nothing) select 1`,
  );
  await database.query(
    `insert into programme (key, process, process_version, form_name, form_version, terms, texts)
     values ('projekt', 'p', 1, 'f', 1, '{}', '{}'), ('preis', 'p', 1, 'f', 1, '{}', '{}') on conflict do nothing`,
  );
  await database.query(
    `insert into dossier (id, reference, process, process_version, programme, applicant_id, organisation_id) values ($1, $2, 'p', 1, 'projekt', $3, $4)`,
    [randomUUID(), reference, applicant, organisation],
  );
}

/** A page without what differs by nature. */
const neutral = (body: string): string => body.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}|PF-2026-\d{5}|value="[^"]*"/g, '');

async function openAs(...roles: { role: string; programme?: string }[]): Promise<number> {
  return (await (await signedInStaff(...roles)).visitor.get('/probe/dossier/PF-2026-00002')).status;
}

describe('access to the routes', () => {
  it('is declared by every route', () => {
    const routes = portal.get(AccessAudit, { strict: false }).routes();
    expect(routes.length).toBeGreaterThan(12);
    expect(routes.filter(({ rule }) => rule === undefined)).toEqual([]);
  });

  it('keeps a portal with a forgotten declaration from starting, and names the route', async () => {
    await expect(startPortal(database, { modules: [ForgottenModule] })).rejects.toThrow('ForgottenController.show');
  });

  it("is public for nothing but start page, programmes, their questions and deadlines, subscriptions, the council's pages, OParl, sign-in, health, API description and the files of the layout", () => {
    const declared = portal.get(AccessAudit, { strict: false }).routes();
    const open = declared.filter(({ rule }) => rule === 'public');
    const controllers = [...new Set(open.map(({ controller }) => controller))].toSorted();
    expect(controllers).toEqual([
      'ApiController',
      'BodiesController',
      'CalendarController',
      'CouncilController',
      'CouncilSearchController',
      'EligibilityController',
      'FeedsController',
      'HealthController',
      'HomeController',
      'ManageController',
      'MeetingsController',
      'OparlController',
      'ProgrammesController',
      'PublicFilesController',
      'SignInController',
      'SitemapController',
      'StaffSignInController',
      'SubscribeController',
    ]);
    const tree = portal.getHttpAdapter().getInstance().printRoutes();
    const methods = [...tree.matchAll(/\((.*)\)/g)]
      .flatMap(([, listed = '']) => listed.split(', '))
      .filter((method) => method !== 'HEAD');
    // One route of OParl takes every method there is, in four spellings.
    const more = 4 * new Set(methods).size - 1;
    expect(methods).toHaveLength(declared.length + staticFolders.length + more);
  });

  it('leads visitors to the sign-in page and back, and says 401 to programs', async () => {
    const visitor = new Visitor(portal);
    const closed = [
      '/probe/me',
      '/probe/staff',
      '/probe/admin',
      '/probe/dossier/PF-2026-00001',
      `/held-form/${randomUUID()}`,
    ];
    for (const path of closed) {
      const answer = await visitor.get(path);
      expect([answer.status, answer.location]).toEqual([303, `/sign-in?to=${encodeURIComponent(path)}`]);
      expect((await visitor.get(path, { accept: 'application/json' })).status).toBe(401);
    }
  });

  it('keeps applicants from what is for staff, and staff from what is for applicants or another role', async () => {
    const applicant = await signedInApplicant(portal, database, newEmail());
    for (const path of ['/probe/staff', '/probe/admin']) expect((await applicant.get(path)).status).toBe(403);
    const officer = await signedInStaff({ role: 'officer' });
    expect((await officer.visitor.get('/probe/staff')).status).toBe(200);
    expect((await officer.visitor.get('/probe/admin')).status).toBe(403);
    const form = await officer.visitor.get('/probe/form');
    const upload = await officer.visitor.upload('/probe/upload', { _csrf: form.hidden('_csrf') }, []);
    expect(upload.status).toBe(403);
    expect((await (await signedInStaff({ role: 'administrator' })).visitor.get('/probe/admin')).status).toBe(200);
  });

  it('ends with a role, at the next request', async () => {
    const today = `(now() at time zone 'Europe/Berlin')::date`;
    const { visitor, id } = await signedInStaff({ role: 'administrator' });
    expect((await visitor.get('/probe/admin')).status).toBe(200);
    await database.query(`update role_assignment set to_day = ${today} - 1 where person_id = $1`, [id]);
    expect((await visitor.get('/probe/admin')).status).toBe(403);
    await database.query(`update role_assignment set from_day = ${today} + 1, to_day = null where person_id = $1`, [
      id,
    ]);
    expect((await visitor.get('/probe/admin')).status).toBe(403);
  });
});

describe('a dossier', () => {
  it('opens for its own applicant; for others it does not exist, in the very same words', async () => {
    const email = newEmail();
    const own = await signedInApplicant(portal, database, email);
    const [person] = await database.query<{ id: string }>('select id from person where email = $1', [email]);
    await addDossier('PF-2026-00001', person?.id ?? null);
    expect((await own.get('/probe/dossier/PF-2026-00001')).status).toBe(200);
    const other = await signedInApplicant(portal, database, newEmail());
    const foreign = await other.get('/probe/dossier/PF-2026-00001');
    const missing = await other.get('/probe/dossier/PF-2026-99999');
    expect([foreign.status, missing.status]).toEqual([404, 404]);
    expect(neutral(foreign.body)).toBe(neutral(missing.body));
  });

  it('opens for staff of its programme, not of another, and not for an administrator', async () => {
    await addDossier('PF-2026-00002', null);
    expect(await openAs({ role: 'officer' })).toBe(200);
    expect(await openAs({ role: 'assessor', programme: 'projekt' })).toBe(200);
    expect(await openAs({ role: 'assessor', programme: 'preis' })).toBe(404);
    expect(await openAs({ role: 'administrator' })).toBe(404);
    expect(await openAs()).toBe(404);
  });

  it('disappears for staff the moment a relation to its organisation is known', async () => {
    const organisation = randomUUID();
    await database.query(`insert into organisation (id, name) values ($1, 'Verein')`, [organisation]);
    await addDossier('PF-2026-00003', null, organisation);
    const { visitor, id } = await signedInStaff({ role: 'officer' }, { role: 'lead' });
    expect((await visitor.get('/probe/dossier/PF-2026-00003')).status).toBe(200);
    await database.query(`insert into relation (id, person_id, organisation_id, kind) values ($1, $2, $3, 'board')`, [
      randomUUID(),
      id,
      organisation,
    ]);
    expect((await visitor.get('/probe/dossier/PF-2026-00003')).status).toBe(404);
    await database.query(
      `update relation set to_day = (now() at time zone 'Europe/Berlin')::date - 1 where person_id = $1`,
      [id],
    );
    expect((await visitor.get('/probe/dossier/PF-2026-00003')).status).toBe(200);
  });
});
