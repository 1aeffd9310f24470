import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { lastCode, signedInApplicant, startPortal } from '../../support/portal.js';
import { Visitor } from '../../support/visitor.js';
import { ProbeModule, received } from './probe.module.js';
import { hiddenFields } from '../../support/form-fields.js';

let database: TestDatabase;
let portal: NestFastifyApplication;

beforeAll(async () => {
  database = await createDatabase();
  portal = await startPortal(database, { modules: [ProbeModule] });
});
beforeEach(() => {
  received.length = 0;
});

let people = 0;
const newEmail = (): string => `person-${(people += 1)}@verein.example`;
const signIn = (email = newEmail()): Promise<Visitor> => signedInApplicant(portal, database, email);
const endAllSessions = (): Promise<unknown[]> =>
  database.query(`update sign_in set expires_at = now() - interval '1 second'`);

/** Signs in again in the same browser and answers where the portal leads then. */
async function signInAgain(visitor: Visitor, email: string, signInPath: string): Promise<string> {
  const page = await visitor.get(signInPath);
  const asked = await visitor.submit(page, '/sign-in', { email, to: page.hidden('to') });
  const code = await lastCode(database, email);
  return (await visitor.submit(await visitor.get(asked.location), asked.location, { code })).location;
}

describe('a session', () => {
  it('has a cookie that scripts and other sites do not get, and that ends with the browser', async () => {
    const visitor = await signIn();
    const [visitorCookie] = [(await new Visitor(portal).get('/sign-in')).headers['set-cookie']].flat();
    expect(visitorCookie).toMatch(/^visitor=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(visitor.cookies.has('visitor')).toBe(false);
  });

  it('has a cookie tied to host and encryption where the portal has HTTPS', async () => {
    const secure = await startPortal(database, { env: { PORTAL_URL: 'https://portal.example' } });
    const visitor = await signedInApplicant(secure, database, newEmail());
    expect([...visitor.cookies.keys()]).toEqual(['__Host-session']);
    const [cookie] = [(await new Visitor(secure).get('/sign-in')).headers['set-cookie']].flat();
    expect(cookie).toMatch(/^__Host-visitor=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('gets a new token at sign-in: one that was planted or known before is worth nothing', async () => {
    const email = newEmail();
    const visitor = new Visitor(portal);
    visitor.cookies.set('session', 'planted-by-an-attacker-planted-by-an-attacker');
    expect(await signInAgain(visitor, email, '/sign-in')).toBe('/sign-in');
    const first = visitor.cookies.get('session') ?? '';
    expect(first).not.toContain('planted');
    const thief = new Visitor(portal);
    thief.cookies.set('session', 'planted-by-an-attacker-planted-by-an-attacker');
    expect((await thief.get('/probe/me')).status).toBe(303);

    const page = await new Visitor(portal).get('/sign-in');
    expect(page.status).toBe(200);
    thief.cookies.set('session', first);
    expect((await thief.get('/probe/me')).status).toBe(200);
    expect((await visitor.get('/sign-in')).location).toBe('/'); // signed in already
  });

  it('ends the session the browser had when somebody signs in again there', async () => {
    const email = newEmail();
    const visitor = await signIn(email);
    const old = visitor.cookies.get('session') ?? '';
    visitor.cookies.delete('session'); // in another window of the same browser, before sign-in
    const asked = await visitor.submit(await visitor.get('/sign-in'), '/sign-in', { email, to: '/' });
    const page = await visitor.get(asked.location);
    const code = await lastCode(database, email);
    await database.query(
      `update sign_in set expires_at = now() - interval '1 second' where person_id = (select id from person where email = $1)`,
      [email],
    );
    visitor.cookies.set('session', old);
    expect((await visitor.submit(page, asked.location, { code })).status).toBe(303);
    expect(visitor.cookies.get('session')).not.toBe(old);
    await database.query(`update sign_in set expires_at = now() + interval '1 hour'`);
    const thief = new Visitor(portal);
    thief.cookies.set('session', old);
    expect((await thief.get('/probe/me')).status).toBe(303);
  });

  it('is dead everywhere the moment its person signs out', async () => {
    const visitor = await signIn();
    const thief = new Visitor(portal);
    thief.cookies.set('session', visitor.cookies.get('session') ?? '');
    expect((await thief.get('/probe/me')).status).toBe(200);
    const form = await visitor.get('/probe/form');
    const out = await visitor.submit(form, '/sign-out', {});
    expect([out.status, out.location]).toEqual([303, '/']);
    expect(visitor.cookies.has('session')).toBe(false);
    expect((await thief.get('/probe/me')).status).toBe(303);
  });

  it('is ended too from a page that was left open in another window since before signing in again', async () => {
    const email = newEmail();
    const visitor = await signIn(email);
    const old = await visitor.get('/probe/form');
    await endAllSessions();
    expect((await visitor.submit(old, '/sign-out', {})).location).toBe('/');
    await signInAgain(visitor, email, '/sign-in');
    expect((await visitor.get('/probe/me')).status).toBe(200);
    const session = visitor.cookies.get('session') ?? '';
    expect((await visitor.submit(old, '/sign-out', {})).location).toBe('/');
    visitor.cookies.set('session', session);
    expect((await visitor.get('/probe/me')).status).toBe(303);
  });

  it('is not ended by opening an address', async () => {
    const visitor = await signIn();
    expect((await visitor.get('/sign-out')).status).toBe(404);
    expect((await visitor.get('/probe/me')).status).toBe(200);
  });

  it('ends after 30 minutes without a request and moves on with each', async () => {
    const email = newEmail();
    const visitor = await signIn(email);
    const mine = 'person_id = (select id from person where email = $1)';
    const left = async (): Promise<number> => {
      const [row] = await database.query<{ minutes: number }>(
        `select extract(epoch from expires_at - now()) / 60 minutes from sign_in where ${mine}`,
        [email],
      );
      return Number(row?.minutes);
    };
    expect(await left()).toBeGreaterThan(29);
    expect(await left()).toBeLessThanOrEqual(30);
    await database.query(
      `update sign_in set seen_at = now() - interval '20 minutes', expires_at = now() + interval '10 minutes' where ${mine}`,
      [email],
    );
    await visitor.get('/probe/me');
    expect(await left()).toBeGreaterThan(29);
    await database.query(`update sign_in set expires_at = now() - interval '1 second' where ${mine}`, [email]);
    expect((await visitor.get('/probe/me')).status).toBe(303);
  });

  it('ends after twelve hours in any case', async () => {
    const email = newEmail();
    const visitor = await signIn(email);
    const mine = 'person_id = (select id from person where email = $1)';
    await database.query(
      `update sign_in set created_at = now() - interval '715 minutes', seen_at = now() - interval '5 minutes' where ${mine}`,
      [email],
    );
    await visitor.get('/probe/me');
    const [row] = await database.query<{ minutes: number }>(
      `select extract(epoch from expires_at - now()) / 60 minutes from sign_in where ${mine}`,
      [email],
    );
    expect(Number(row?.minutes)).toBeLessThanOrEqual(5);
  });

  it('shows another language by a link, for the rest of the visit', async () => {
    const visitor = await signIn();
    expect((await visitor.get('/probe/form')).body).toContain('<html lang="de"');
    expect((await visitor.get('/probe/form?lang=en')).body).toContain('<html lang="en"');
    expect((await visitor.get('/probe/form')).body).toContain('<html lang="en"');
  });
});

describe('a form', () => {
  it('is refused without its token, with a made-up one and with one of another browser', async () => {
    const visitor = await signIn();
    for (const tokens of [[], ['x'], ['visitor.x'], [(await new Visitor(portal).get('/sign-in')).hidden('_csrf')]]) {
      const answer = await visitor.post('/probe/form', {
        ...tokens.map((token) => ({ _csrf: token }))[0],
        '/title': 'x',
      });
      expect(answer.status).toBe(403);
      expect(answer.body).toContain('Das Formular konnte nicht geprüft werden');
    }
    expect(received).toEqual([]);
  });

  it('is refused before sign-in too, so that nobody is signed in by a stranger', async () => {
    const page = await new Visitor(portal).get('/sign-in');
    const other = new Visitor(portal);
    await other.get('/sign-in');
    expect((await other.submit(page, '/sign-in', { email: newEmail(), to: '/' })).status).toBe(403);
    expect((await new Visitor(portal).submit(page, '/sign-in', { email: newEmail(), to: '/' })).status).toBe(403);
  });

  it.each<Record<string, string>>([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '', origin: 'https://evil.example' },
    { 'sec-fetch-site': '', origin: 'null' },
  ])('is refused from another site, even with the right token: %j', async (headers) => {
    const visitor = await signIn();
    const token = (await visitor.get('/probe/form')).hidden('_csrf');
    const answer = await visitor.post('/probe/form', { _csrf: token, '/title': 'x' }, headers);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('Das Formular konnte nicht geprüft werden');
    expect(received).toEqual([]);
  });

  it('is taken in from the portal itself, also where browsers send only the origin', async () => {
    const visitor = await signIn();
    const token = (await visitor.get('/probe/form')).hidden('_csrf');
    const answer = await visitor.post(
      '/probe/form',
      { _csrf: token },
      { 'sec-fetch-site': '', origin: 'http://portal.example' },
    );
    expect(answer.status).toBe(303);
  });

  it('arrives flat: pointers as names, several values as a list, and without its token', async () => {
    const visitor = await signIn();
    const page = await visitor.get('/probe/form');
    await visitor.submit(page, '/probe/form', {
      '/costs/0/text': 'Miete & Strom',
      '/districts': ['nord', 'süd'],
      constructor: 'x',
      'a[b]': 'c',
    });
    expect(received).toEqual([
      {
        files: [],
        values: { '/costs/0/text': 'Miete & Strom', '/districts': ['nord', 'süd'], constructor: 'x', 'a[b]': 'c' },
      },
    ]);
  });

  it('with files gives its token before any file is taken in', async () => {
    const visitor = await signIn();
    const token = (await visitor.get('/probe/form')).hidden('_csrf');
    const file = { field: 'file', name: 'a.pdf', content: Buffer.alloc(300_000, 1) };
    expect((await visitor.upload('/probe/upload', { '/title': 'x', _csrf: token }, [file])).status).toBe(403);
    expect((await visitor.upload('/probe/upload', { '/title': 'x' }, [file])).status).toBe(403);
    expect(received).toEqual([]);
    const none = { field: 'other', name: '', content: '' };
    const answer = await visitor.upload('/probe/upload', { _csrf: token, '/title': 'Ä', '/list': ['1', '2'] }, [
      file,
      none,
    ]);
    expect(answer.status).toBe(303);
    expect(received).toEqual([
      {
        values: { '/title': 'Ä', '/list': ['1', '2'] },
        files: [expect.objectContaining({ field: 'file', name: 'a.pdf', bytes: 300_000 })],
      },
    ]);
  });
});

describe('a form that is sent after its session has ended', () => {
  const typed = {
    '/project/title': 'Sprachcafé "Nord" & mehr',
    '/districts': ['nord', 'süd'],
    '/text': 'Zeile 1\r\nZeile 2',
  };

  it('is answered by the sign-in page, and comes back with all that was typed', async () => {
    const email = newEmail();
    const visitor = await signIn(email);
    const form = await visitor.get('/probe/form');
    await endAllSessions();
    const answer = await visitor.submit(form, '/probe/form?seite=3', typed);
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(/^\/sign-in\?to=%2Fheld-form%2F[0-9a-f-]{36}$/);
    expect(received).toEqual([]);
    expect((await visitor.get(answer.location)).body).toContain('Ihre Eingaben sind aufgehoben');

    const back = await signInAgain(visitor, email, answer.location);
    expect(back).toMatch(/^\/held-form\//);
    const held = await visitor.get(back);
    expect(held.body).toContain('Ihre Eingaben absenden');
    expect(held.body).toContain('action="/probe/form?seite=3"');
    const sent = await visitor.submit(held, '/probe/form?seite=3', hiddenFields(held.body));
    expect(sent.status).toBe(303);
    expect(received).toEqual([{ files: [], values: typed }]);
  });

  it('comes back too when its person signed out in another window', async () => {
    const email = newEmail();
    const visitor = await signIn(email);
    const form = await visitor.get('/probe/form');
    await visitor.submit(form, '/sign-out', {});
    const answer = await visitor.submit(form, '/probe/form', typed);
    const held = await visitor.get(await signInAgain(visitor, email, answer.location));
    await visitor.submit(held, '/probe/form', hiddenFields(held.body));
    expect(received).toEqual([{ files: [], values: typed }]);
  });

  it('comes back at once when its person has signed in again in another window', async () => {
    const email = newEmail();
    const visitor = await signIn(email);
    const form = await visitor.get('/probe/form');
    await endAllSessions();
    await signInAgain(visitor, email, '/sign-in');
    const answer = await visitor.submit(form, '/probe/form', typed);
    expect(answer.location).toMatch(/^\/held-form\//);
    const held = await visitor.get(answer.location);
    await visitor.submit(held, '/probe/form', hiddenFields(held.body));
    expect(received).toEqual([{ files: [], values: typed }]);
  });

  it('asks for its files again, by name', async () => {
    const email = newEmail();
    const visitor = await signIn(email);
    const token = (await visitor.get('/probe/form')).hidden('_csrf');
    await endAllSessions();
    const files = [{ field: '/attachments/basis', name: 'Satzung.pdf', content: Buffer.alloc(300_000) }];
    const answer = await visitor.upload('/probe/upload', { _csrf: token, ...typed }, files);
    expect(answer.status).toBe(303);
    const held = await visitor.get(await signInAgain(visitor, email, answer.location));
    expect(held.body).toContain('Satzung.pdf');
    expect(held.body).toContain('name="/attachments/basis"');
    expect(held.body).toMatch(/enctype="multipart\/form-data"/i);
    const again = { _csrf: held.hidden('_csrf'), ...hiddenFields(held.body) };
    expect((await visitor.upload('/probe/upload', again, files)).status).toBe(303);
    expect(received).toEqual([
      {
        values: typed,
        files: [expect.objectContaining({ field: '/attachments/basis', name: 'Satzung.pdf', bytes: 300_000 })],
      },
    ]);
  });

  it('is shown to its own person only', async () => {
    const visitor = await signIn();
    const form = await visitor.get('/probe/form');
    await endAllSessions();
    const answer = await visitor.submit(form, '/probe/form', typed);
    const held = decodeURIComponent(answer.location.split('to=')[1] ?? '');
    const other = await signIn();
    expect((await other.get(held)).status).toBe(404);
    expect((await new Visitor(portal).get(held)).location).toContain('/sign-in');
    const crossed = await other.submit(form, '/probe/form', typed);
    expect(crossed.status).toBe(403);
    expect(crossed.body).toContain('mit einem anderen Konto');
    expect(crossed.body).not.toContain('Sprachcafé');
  });

  it('is gone after an hour', async () => {
    const email = newEmail();
    const visitor = await signIn(email);
    const form = await visitor.get('/probe/form');
    await endAllSessions();
    const answer = await visitor.submit(form, '/probe/form', typed);
    await database.query(`update held_form set created_at = created_at - interval '61 minutes'`);
    expect((await visitor.get(await signInAgain(visitor, email, answer.location))).status).toBe(404);
  });

  it('is not kept for strangers: a made-up token leaves no row', async () => {
    await database.query('delete from held_form');
    const answer = await new Visitor(portal).post('/probe/form', {
      _csrf: `0b8ac6a2-7f0a-4f0e-9c6a-1c8f6f1f3a11.${'A'.repeat(43)}`,
      ...typed,
    });
    expect(answer.status).toBe(403);
    expect(await database.query('select 1 from held_form')).toHaveLength(0);
  });

  it('says 401 to a script, which keeps the page', async () => {
    const visitor = await signIn();
    const form = await visitor.get('/probe/form');
    await endAllSessions();
    const answer = await visitor.post('/probe/form', { _csrf: form.hidden('_csrf') }, { accept: 'application/json' });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body)).toMatchObject({ type: 'urn:problem:sign-in-required', status: 401 });
  });
});

describe('a form on which the portal failed', () => {
  it('is offered to be sent again, with all that was typed', async () => {
    const visitor = await signIn();
    const page = await visitor.get('/probe/form');
    const failed = await visitor.submit(page, '/probe/failing', { '/title': 'Sprachcafé', '/list': ['1', '2'] });
    expect(failed.status).toBe(500);
    expect(failed.body).toContain('Eingaben noch einmal senden');
    expect(hiddenFields(failed.body)).toEqual({ '/title': 'Sprachcafé', '/list': ['1', '2'] });
    const again = await visitor.submit(failed, '/probe/form', hiddenFields(failed.body));
    expect(again.status).toBe(303);
  });
});
