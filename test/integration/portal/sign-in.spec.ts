import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { lastCode, signedInApplicant, startPortal } from '../../support/portal.js';
import { Visitor, type Answer } from '../../support/visitor.js';
import { ProbeModule } from './probe.module.js';

let database: TestDatabase;
let portal: NestFastifyApplication;

beforeAll(async () => {
  database = await createDatabase();
  portal = await startPortal(database, { modules: [ProbeModule] });
});

let people = 0;
/** Addresses and networks of their own, so that tests do not use up each other's limits. */
const newEmail = (): string => `person-${(people += 1)}@verein.example`;
const newVisitor = (headers = {}): Visitor => new Visitor(portal, headers, `198.51.100.${(people += 1)}`);

async function askForCode(visitor: Visitor, email: string, to = '/'): Promise<Answer> {
  return visitor.submit(await visitor.get('/sign-in'), '/sign-in', { email, to });
}

async function typeCode(visitor: Visitor, place: string, code: string): Promise<Answer> {
  return visitor.submit(await visitor.get(place), place, { code });
}

const wrong = (code: string): string => String((Number(code) + 1) % 10 ** 8).padStart(8, '0');

/** What of an answer may not differ. */
const shape = ({ status, body, location }: Answer): unknown[] => [
  status,
  body.replace(/value="[^"]*"/g, ''),
  location.replace(/[0-9a-f-]{36}/, 'id'),
];
const neutral = (answer: Answer): string => answer.body.replace(/value="[^"]*"|[0-9a-f-]{36}/g, '');

describe('signing in with a code by mail', () => {
  it('leads from the address over the code to the page asked for, and makes the person then', async () => {
    const [visitor, email] = [newVisitor(), newEmail()];
    const refused = await visitor.get('/probe/form?seite=2');
    expect([refused.status, refused.location]).toEqual([303, '/sign-in?to=%2Fprobe%2Fform%3Fseite%3D2']);
    const start = await visitor.get(refused.location);
    const asked = await visitor.submit(start, '/sign-in', {
      email: ` ${email.toUpperCase()} `,
      to: start.hidden('to'),
    });
    expect(asked.status).toBe(303);
    expect(asked.location).toMatch(/^\/sign-in\/code\/[0-9a-f-]{36}$/);
    expect((await visitor.get(asked.location)).body).toMatch(/autocomplete="one-time-code"/i);
    expect(await database.query('select 1 from person where email = $1', [email])).toHaveLength(0);
    const done = await typeCode(visitor, asked.location, await lastCode(database, email));
    expect([done.status, done.location]).toEqual([303, '/probe/form?seite=2']);
    expect((await visitor.get('/probe/form?seite=2')).status).toBe(200);
    const me: unknown = JSON.parse((await visitor.get('/probe/me')).body);
    expect(me).toMatchObject({ kind: 'applicant', email, roles: [], relatedTo: [], language: 'de' });
  });

  it('says in the browser that asked where the code went, and sends another by one press that leads to the same page', async () => {
    const [visitor, email] = [newVisitor(), newEmail()];
    const first = await askForCode(visitor, email, '/held-form/7');
    const code = await visitor.get(first.location);
    expect(code.body).toContain(email);
    expect(code.body).toContain('href="/sign-in?to=%2Fheld-form%2F7"');
    expect((await newVisitor().get(first.location)).body).not.toContain(email);
    const wanted = { email: code.hidden('email'), to: code.hidden('to') };
    expect(wanted).toEqual({ email, to: '/held-form/7' });
    const again = await visitor.submit(code, '/sign-in', wanted);
    expect(again.location).not.toBe(first.location);
    const wrongly = await typeCode(visitor, again.location, 'x');
    expect(wrongly.hidden('email')).toBe(email);
    const done = await typeCode(visitor, again.location, await lastCode(database, email));
    expect(done.location).toBe('/held-form/7');
    expect(visitor.cookies.has('asked')).toBe(false);
  });

  it('writes a mail row with code and link that the worker and the mailer can go by, and keeps neither code nor token', async () => {
    const [visitor, email] = [newVisitor({ 'accept-language': 'en' }), newEmail()];
    const asked = await askForCode(visitor, email);
    const [mail] = await database.query<{
      id: string;
      language: string;
      secret: { code: string; link: string };
      message_id: string;
    }>('select id, language, secret, message_id from mail where address = $1', [email]);
    expect(mail).toMatchObject({
      language: 'en',
      message_id: `<${mail?.id}@portal.example>`,
      secret: { code: expect.stringMatching(/^\d{8}$/) },
    });
    await typeCode(visitor, asked.location, mail?.secret.code ?? '');
    const stored = JSON.stringify([
      await database.query('select * from sign_in_code'),
      await database.query('select * from sign_in'),
    ]);
    expect(stored).not.toContain(mail?.secret.code);
    expect(stored).not.toContain(visitor.cookies.get('session'));
    expect(visitor.cookies.get('session')?.length).toBeGreaterThanOrEqual(43);
  });

  it('signs in by the button behind the link, not by opening the link, in another browser too', async () => {
    const email = newEmail();
    await askForCode(newVisitor(), email, '/probe/form');
    const [mail] = await database.query<{ link: string }>(`select secret->>'link' link from mail where address = $1`, [
      email,
    ]);
    const link = new URL(mail?.link ?? '');
    const scanner = newVisitor();
    for (let times = 0; times < 8; times += 1)
      expect((await scanner.get(link.pathname + link.search)).status).toBe(200);
    expect(scanner.cookies.has('session')).toBe(false);
    const person = newVisitor();
    const page = await person.get(link.pathname + link.search);
    const done = await person.submit(page, /action="(\/sign-in\/code\/[^"]+)"/.exec(page.body)?.[1] ?? '', {
      code: page.hidden('code'),
    });
    expect([done.status, done.location]).toEqual([303, '/probe/form']);
  });

  it('makes links from its own address, whatever host the request names', async () => {
    const email = newEmail();
    await askForCode(newVisitor({ host: 'evil.example', 'x-forwarded-host': 'evil.example' }), email);
    const [mail] = await database.query<{ link: string }>(`select secret->>'link' link from mail where address = $1`, [
      email,
    ]);
    expect(mail?.link).toMatch(/^http:\/\/portal\.example\/sign-in\/link\?/);
  });

  it('takes five tries and then not even the right code', async () => {
    const [visitor, email] = [newVisitor(), newEmail()];
    const { location } = await askForCode(visitor, email);
    const code = await lastCode(database, email);
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await typeCode(visitor, location, wrong(code));
      expect(answer.status).toBe(422);
      expect(answer.body).toContain('Dieser Code gilt nicht');
    }
    expect((await typeCode(visitor, location, code)).status).toBe(422);
    expect(visitor.cookies.has('session')).toBe(false);
  });

  it('counts tries that come at the same moment', async () => {
    const [visitor, email] = [newVisitor(), newEmail()];
    const { location } = await askForCode(visitor, email);
    const page = await visitor.get(location);
    const code = wrong(await lastCode(database, email));
    await Promise.all(Array.from({ length: 8 }, () => visitor.submit(page, location, { code })));
    const [row] = await database.query<{ tries: number }>('select tries from sign_in_code where email = $1', [email]);
    expect(row?.tries).toBe(5);
  });

  it('refuses a code after ten minutes, one used before, and the others of its address', async () => {
    const [visitor, email] = [newVisitor(), newEmail()];
    const first = await askForCode(visitor, email);
    const firstCode = await lastCode(database, email);
    await database.query(`update sign_in_code set expires_at = now() - interval '1 second' where email = $1`, [email]);
    expect((await typeCode(visitor, first.location, firstCode)).status).toBe(422);

    const second = await askForCode(visitor, email);
    const secondCode = await lastCode(database, email);
    const third = await askForCode(visitor, email);
    const thirdCode = await lastCode(database, email);
    expect((await typeCode(newVisitor(), second.location, secondCode)).status).toBe(303);
    expect((await typeCode(newVisitor(), second.location, secondCode)).status).toBe(422);
    expect((await typeCode(newVisitor(), third.location, thirdCode)).status).toBe(422);
    const [minutes] = await database.query<{ minutes: number }>(
      `select round(extract(epoch from expires_at - created_at) / 60)::int minutes from sign_in_code where id = $1`,
      [third.location.split('/').at(-1)],
    );
    expect(minutes?.minutes).toBe(10);
  });

  it('answers the same to a known and an unknown address, and to a wrong and an unknown code', async () => {
    const known = newEmail();
    await signedInApplicant(portal, database, known);
    const toKnown = await askForCode(newVisitor(), known);
    const toUnknown = await askForCode(newVisitor(), newEmail());
    expect(shape(toKnown)).toEqual(shape(toUnknown));
    const place = '/sign-in/code/0b8ac6a2-7f0a-4f0e-9c6a-1c8f6f1f3a11';
    const never = await typeCode(newVisitor(), place, '12345678');
    const badCode = await typeCode(newVisitor(), toKnown.location, wrong(await lastCode(database, known)));
    expect([never.status, neutral(never)]).toEqual([badCode.status, neutral(badCode)]);
  });

  it.each([
    'a@b.example,c@d.example',
    'a@b.example;c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    'Name <a@b.example>',
    'kein',
    '',
    'a@b',
  ])('sends no mail to %j', async (email) => {
    const before = await database.query('select count(*) from mail');
    const visitor = newVisitor();
    const answer = await visitor.submit(await visitor.get('/sign-in'), '/sign-in', { email, to: '/' });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Geben Sie eine E-Mail-Adresse ein');
    expect(answer.body).toContain('<title>Fehler: ');
    expect(await database.query('select count(*) from mail')).toEqual(before);
  });

  it('refuses fields that the form does not have', async () => {
    const visitor = newVisitor();
    const page = await visitor.get('/sign-in');
    expect((await visitor.submit(page, '/sign-in', { email: newEmail(), to: '/', kind: 'staff' })).status).toBe(422);
    expect((await visitor.submit(page, '/sign-in', { email: newEmail(), to: '/', __proto__x: 'y' })).status).toBe(422);
    const forged = await visitor.post(
      '/sign-in',
      Object.fromEntries([
        ['_csrf', page.hidden('_csrf')],
        ['__proto__', 'x'],
      ]),
    );
    expect(forged.status).toBe(400);
  });

  it('leads nowhere else after signing in', async () => {
    const [visitor, email] = [newVisitor(), newEmail()];
    const { location } = await askForCode(visitor, email, '//evil.example/');
    expect((await typeCode(visitor, location, await lastCode(database, email))).location).toBe('/sign-in');
    expect((await visitor.get('/sign-in')).location).toBe('/');
  });

  it('sends at most five codes an hour to one address from one network, and says when the next is possible', async () => {
    const [visitor, email] = [newVisitor(), newEmail()];
    for (let times = 0; times < 5; times += 1) expect((await askForCode(visitor, email)).status).toBe(303);
    const refused = await askForCode(visitor, email);
    expect(refused.status).toBe(429);
    expect(refused.body).toMatch(/Ab \d\d:\d\d Uhr ist es wieder möglich/);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(3600);
    expect(await database.query('select 1 from mail where address = $1', [email])).toHaveLength(5);
    const keys = JSON.stringify(await database.query('select key from rate_limit'));
    expect(keys).not.toContain('verein.example');
    expect(keys).not.toContain('198.51.100');
  });

  it('lets nobody lock somebody else out, by asking for codes or by trying them', async () => {
    const [rival, email] = [newVisitor(), newEmail()];
    for (let codes = 0; codes < 6; codes += 1) {
      const { location } = await askForCode(rival, email);
      if (codes === 5) continue;
      const code = wrong(await lastCode(database, email));
      for (let tries = 0; tries < 5; tries += 1) await typeCode(rival, location, code);
    }
    const person = newVisitor();
    const asked = await askForCode(person, email);
    expect(asked.status).toBe(303);
    expect((await typeCode(person, asked.location, await lastCode(database, email))).status).toBe(303);
  });

  it('sends at most thirty codes an hour to one address from all networks', async () => {
    const email = newEmail();
    const answers: number[] = [];
    for (let times = 0; times < 31; times += 1) answers.push((await askForCode(newVisitor(), email)).status);
    expect(answers).toEqual([...Array<number>(30).fill(303), 429]);
    expect(await database.query('select 1 from mail where address = $1', [email])).toHaveLength(30);
  });

  it('sends at most sixty codes an hour to one network', async () => {
    const visitor = newVisitor();
    const page = await visitor.get('/sign-in');
    const answers = await Promise.all(
      Array.from({ length: 63 }, () => visitor.submit(page, '/sign-in', { email: newEmail(), to: '/' })),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(60);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
  });

  it('does not believe X-Forwarded-For unless it is told whom to believe', async () => {
    const visitor = newVisitor();
    const page = await visitor.get('/sign-in');
    const ask = (number: number): Promise<Answer> =>
      visitor.post(
        '/sign-in',
        { _csrf: page.hidden('_csrf'), email: newEmail(), to: '/' },
        { 'x-forwarded-for': `203.0.113.${number}` },
      );
    const answers = await Promise.all(Array.from({ length: 62 }, (_, number) => ask(number)));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(2);
  });
});

describe('the start without a queue', () => {
  it('keeps the mail for later and shows the page at once', async () => {
    const lonely = await startPortal(database, {
      env: { QUEUE_DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:9/none' },
    });
    const [visitor, email] = [new Visitor(lonely, {}, '198.51.100.250'), newEmail()];
    const started = Date.now();
    expect((await askForCode(visitor, email)).status).toBe(303);
    expect(Date.now() - started).toBeLessThan(2_000);
    const [mail] = await database.query<{ sent_at: Date | null }>('select sent_at from mail where address = $1', [
      email,
    ]);
    expect(mail).toEqual({ sent_at: null });
  });
});
