import { beforeAll, afterAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Identity, type IdentityOptions, startIdentity } from '../../../apps/local/identity/server.js';
import type { DemonstrationPerson, PersonRole } from '../../../apps/local/people.js';
import { freePort } from '../../../apps/local/ports.js';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { startPortal } from '../../support/portal.js';
import { signInAtProvider } from '../../support/provider-visit.js';
import { ownFolder } from '../../support/services.js';
import { Visitor, type Answer } from '../../support/visitor.js';
import { ProbeModule } from './probe.module.js';

const portalUrl = 'http://portal.example';
let database: TestDatabase;
let portal: NestFastifyApplication;
let identity: Identity;
let options: IdentityOptions;

const staff = (sub: string, ...roles: PersonRole[]): DemonstrationPerson => ({
  sub,
  name: `Name ${sub}`,
  email: `${sub}@amt.example`,
  roles,
});
const people: DemonstrationPerson[] = [
  staff('s1', 'officer', 'lead', 'applicant'),
  staff('s2', 'assessor'),
  staff('s3'),
  staff('juror', 'juror'),
  staff('member', 'councilMember'),
];

beforeAll(async () => {
  database = await createDatabase();
  options = {
    port: await freePort(),
    people,
    folder: await ownFolder('identity'),
    clientId: 'portal',
    clientSecret: 'secret',
    portalUrl,
  };
  identity = await startIdentity(options);
  portal = await startPortal(database, { modules: [ProbeModule], env: { OIDC_ISSUER: identity.issuer } });
});
afterAll(() => identity.close());

let networks = 0;
const newVisitor = (headers = {}): Visitor => new Visitor(portal, headers, `198.51.100.${(networks += 1)}`);

/** Goes to the provider, presses the person's button there, and comes back. */
async function signIn(visitor: Visitor, sub: string, to = '/'): Promise<Answer> {
  const begun = await visitor.get(`/sign-in/staff?to=${encodeURIComponent(to)}`);
  const back = await signInAtProvider(begun.location, sub, portalUrl);
  return visitor.get(back.pathname + back.search);
}

const me = async (visitor: Visitor): Promise<{ roles: { role: string }[] }> =>
  JSON.parse((await visitor.get('/probe/me')).body);

describe('staff who sign in at their identity provider', () => {
  it.each([
    ['s1', '/queue'],
    ['juror', '/jury'],
    ['member', '/my-meetings'],
  ])('begin at the first entry of their menu where they wanted no page: %s', async (sub, place) => {
    const visitor = newVisitor();
    expect((await signIn(visitor, sub)).location).toBe('/sign-in');
    const begun = await visitor.get('/sign-in');
    expect([begun.status, begun.location]).toEqual([303, place]);
  });

  it('come back to the page they wanted, with name, address and the roles of their groups', async () => {
    const visitor = newVisitor();
    const done = await signIn(visitor, 's1', '/probe/staff?seite=2');
    expect([done.status, done.location]).toEqual([303, '/probe/staff?seite=2']);
    expect(await me(visitor)).toMatchObject({
      kind: 'staff',
      name: 'Name s1',
      email: 's1@amt.example',
      roles: expect.arrayContaining([
        { role: 'officer', programme: null, limitCents: null },
        { role: 'lead', programme: null, limitCents: null },
      ]),
    });
    expect((await me(visitor)).roles).toHaveLength(2);
    expect(visitor.cookies.has('pending')).toBe(false);
    expect((await visitor.get('/probe/form')).body).toContain('Name s1');
  });

  it('are asked with code, PKCE, state and nonce, for the address that the portal is known by', async () => {
    const begun = await newVisitor({ host: 'evil.example' }).get('/sign-in/staff');
    const asked = new URL(begun.location);
    expect(asked.origin).toBe(identity.issuer);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${portalUrl}/sign-in/staff/callback`,
      scope: 'openid profile email groups',
      state: expect.stringMatching(/.{40}/),
      nonce: expect.stringMatching(/.{40}/),
      code_challenge: expect.stringMatching(/.{40}/),
    });
  });

  it('have at each sign-in the roles of their groups, and no others; what they had can still be seen', async () => {
    const visitor = newVisitor();
    await signIn(visitor, 's2');
    const person = people.find(({ sub }) => sub === 's2');
    if (!person) throw new Error('s2 is missing');
    person.roles = ['releaser'];
    await signIn(visitor, 's2');
    expect((await me(visitor)).roles).toEqual([{ role: 'releaser', programme: null, limitCents: null }]);
    person.roles = ['assessor'];
    await signIn(visitor, 's2');
    await signIn(visitor, 's2');
    expect((await me(visitor)).roles).toEqual([{ role: 'assessor', programme: null, limitCents: null }]);
    const rows = await database.query<{ role: string; open: boolean }>(
      `select role, to_day is null open from role_assignment where person_id = (select id from person where subject = 's2') order by 1, 2`,
    );
    expect(rows).toEqual([
      { role: 'assessor', open: false },
      { role: 'assessor', open: true },
      { role: 'releaser', open: false },
    ]);
  });

  it('keep the roles they have in single programmes', async () => {
    await signIn(newVisitor(), 's3');
    await database.query(
      `with d as (insert into process_definition (name, version, hash, body) values ('p', 1, '', '{}')),
         f as (insert into form_definition (name, version, hash, body) values ('f', 1, '', '{}')) select 1`,
    );
    await database.query(
      `insert into programme (key, process, process_version, form_name, form_version, terms, texts) values ('preis', 'p', 1, 'f', 1, '{}', '{}')`,
    );
    await database.query(
      `insert into role_assignment (id, person_id, role, programme) select gen_random_uuid(), id, 'assessor', 'preis' from person where subject = 's3'`,
    );
    const visitor = newVisitor();
    await signIn(visitor, 's3');
    expect((await me(visitor)).roles).toEqual([{ role: 'assessor', programme: 'preis', limitCents: null }]);
  });

  it('take over the row that was made for their address, and never one of somebody else', async () => {
    const taken = staff('s5', 'officer');
    people.push(staff('s4', 'officer'), taken);
    await database.query(`insert into person (id, kind, email) values (gen_random_uuid(), 'staff', 'S4@amt.example')`);
    await signIn(newVisitor(), 's4');
    expect(await database.query(`select name from person where subject = 's4'`)).toEqual([{ name: 'Name s4' }]);
    taken.email = 's1@amt.example';
    const refused = await signIn(newVisitor(), 's5');
    expect(refused.status).toBe(409);
    expect(refused.body).toContain('gehört schon zu einem anderen Konto');
  });

  it('get a new session, and lose the one before', async () => {
    const visitor = newVisitor();
    visitor.cookies.set('session', 'p'.repeat(43));
    await signIn(visitor, 's1');
    const first = visitor.cookies.get('session') ?? '';
    expect(first).not.toBe('p'.repeat(43));
    await signIn(visitor, 's1');
    const thief = newVisitor();
    thief.cookies.set('session', first);
    expect((await thief.get('/probe/me')).status).toBe(303);
  });

  it('sign out at the provider too', async () => {
    const visitor = newVisitor();
    await signIn(visitor, 's1');
    const out = await visitor.submit(await visitor.get('/probe/form'), '/sign-out', {});
    const leave = new URL(out.location);
    expect(leave.origin).toBe(identity.issuer);
    expect(leave.searchParams.get('post_logout_redirect_uri')).toBe(`${portalUrl}/`);
    expect(String(out.headers['content-security-policy'])).toContain(`form-action 'self' ${identity.issuer}`);
    expect((await fetch(leave, { headers: { connection: 'close' } })).status).toBe(200);
    expect((await visitor.get('/probe/me')).status).toBe(303);
    expect(await database.query('select 1 from sign_in where ended_at is not null and id_token is not null')).toEqual(
      [],
    );
  });
});

describe('a way back from the provider that is not ours', () => {
  const refused = { status: 400, says: true, signedIn: false };

  async function outcome(visitor: Visitor, path: string): Promise<typeof refused> {
    const { status, body } = await visitor.get(path);
    const says = body.includes('Die Anmeldung wurde nicht abgeschlossen');
    return { status, says, signedIn: visitor.cookies.has('session') };
  }

  it('is refused in a browser that has not started it', async () => {
    const begun = await newVisitor().get('/sign-in/staff');
    const back = await signInAtProvider(begun.location, 's1', portalUrl);
    expect(await outcome(newVisitor(), back.pathname + back.search)).toEqual(refused);
    const other = newVisitor();
    await other.get('/sign-in/staff');
    expect(await outcome(other, back.pathname + back.search)).toEqual(refused);
  });

  it('is refused with another state, without a code, and a second time', async () => {
    const visitor = newVisitor();
    const begun = await visitor.get('/sign-in/staff');
    const back = await signInAtProvider(begun.location, 's1', portalUrl);
    const pending = visitor.cookies.get('pending') ?? '';
    const forged = new URL(back);
    forged.searchParams.set('state', 'x'.repeat(43));
    expect(await outcome(visitor, forged.pathname + forged.search)).toEqual(refused);
    visitor.cookies.set('pending', pending);
    expect(await outcome(visitor, '/sign-in/staff/callback')).toEqual(refused);
    visitor.cookies.set('pending', pending);
    expect((await visitor.get(back.pathname + back.search)).status).toBe(303);
    const again = newVisitor();
    again.cookies.set('pending', pending);
    expect(await outcome(again, back.pathname + back.search)).toEqual(refused);
  });

  it('is refused when the sign-in was cancelled, or its cookie is not one of ours', async () => {
    const visitor = newVisitor();
    const begun = await visitor.get('/sign-in/staff');
    const state = new URL(begun.location).searchParams.get('state') ?? '';
    expect(
      await outcome(
        visitor,
        `/sign-in/staff/callback?error=access_denied&state=${state}&iss=${encodeURIComponent(identity.issuer)}`,
      ),
    ).toEqual(refused);
    visitor.cookies.set('pending', encodeURIComponent('{"state":"x"}'));
    expect(await outcome(visitor, '/sign-in/staff/callback?code=x&state=x')).toEqual(refused);
  });

  it('is refused when the nonce is another one', async () => {
    const visitor = newVisitor();
    const begun = await visitor.get('/sign-in/staff');
    const back = await signInAtProvider(begun.location, 's1', portalUrl);
    const pending: Record<string, string> = JSON.parse(decodeURIComponent(visitor.cookies.get('pending') ?? ''));
    visitor.cookies.set('pending', encodeURIComponent(JSON.stringify({ ...pending, nonce: 'another' })));
    expect(await outcome(visitor, back.pathname + back.search)).toEqual(refused);
  });
});

describe('a provider that is down', () => {
  it('keeps nobody from starting the portal, is said so, and works as soon as it is up', async () => {
    const port = await freePort();
    const early = await startPortal(database, {
      modules: [ProbeModule],
      env: { OIDC_ISSUER: `http://127.0.0.1:${port}` },
    });
    const visitor = new Visitor(early, {}, '198.51.100.251');
    const refused = await visitor.get('/sign-in/staff');
    expect(refused.status).toBe(503);
    expect(refused.body).toContain('Die Anmeldung für Beschäftigte ist gerade nicht erreichbar');
    expect((await visitor.get('/sign-in')).status).toBe(200);
    const late = await startIdentity({ ...options, port });
    try {
      expect((await visitor.get('/sign-in/staff')).location).toContain(late.issuer);
    } finally {
      await late.close();
    }
  });
});
