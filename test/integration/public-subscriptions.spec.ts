import { beforeAll, describe, expect, it } from '@jest/globals';
import { subscribersOf } from '#libs/database/stores/subscription.store.js';
import { openOrm } from '#libs/database/orm.js';
import { Tidying } from '../../apps/portal/tidying/tidying.js';
import { openPortal, type ApplicantStage } from '../support/applicant-stage.js';
import { Visitor, type Answer } from '../support/visitor.js';

let stage: ApplicantStage;
let visitor: Visitor;
let people = 0;

beforeAll(async () => {
  stage = await openPortal();
  visitor = new Visitor(stage.portal);
});

const newAddress = (): string => `reader-${(people += 1)}@verein.example`;
const choice = { fieldsOfAction: ['', 'BILDUNG'], districts: ['', 'eving', 'hoerde'], language: 'de' };

/** Somebody in a network of their own. */
const newVisitor = (): Visitor => new Visitor(stage.portal, {}, `198.51.100.${(people += 1)}`);

async function ask(email: string, form: object = choice, by = visitor): Promise<Answer> {
  const page = await by.get('/subscriptions');
  return by.submit(page, '/subscriptions', { email, ...form });
}

/** The path in the newest mail to this address. */
async function linkFor(email: string): Promise<string> {
  const [mail] = await stage.database.query<{ link: string }>(
    `select secret->>'link' link from mail where address = $1 and template = 'subscription-confirm' order by created_at desc limit 1`,
    [email],
  );
  return (mail?.link ?? '').replace('http://portal.example', '');
}

/** A confirmed subscription. @returns the address of its page */
async function subscribed(email: string, form: object = choice): Promise<string> {
  await ask(email, form);
  const page = await visitor.get(await linkFor(email));
  return (await visitor.submit(page, '/subscriptions/confirm', { token: page.hidden('token') })).location;
}

const tokenIn = (address: string): string => /token=([\w-]{43})/.exec(address)?.[1] ?? '';
const rows = (table: string, email: string) =>
  stage.database.query(`select * from ${table} where lower(${table === 'mail' ? 'address' : 'email'}) = lower($1)`, [
    email,
  ]);

describe('subscribing', () => {
  it('needs the click of a person who reads the mail: opening the link is not enough', async () => {
    const email = newAddress();
    expect(await ask(email.toUpperCase())).toMatchObject({ status: 303, location: '/subscriptions/sent' });
    const link = await linkFor(email);
    for (let scans = 0; scans < 3; scans += 1) expect((await visitor.get(link)).status).toBe(200);
    expect(await rows('subscription', email)).toEqual([]);
    const page = await visitor.get(link);
    const answer = await visitor.submit(page, '/subscriptions/confirm', { token: page.hidden('token') });
    expect(answer.location).toMatch(/^\/subscriptions\/manage\?token=[\w-]{43}&done=confirmed$/);
    expect(await rows('subscription', email)).toMatchObject([
      { email, language: 'de', fields_of_action: ['BILDUNG'], districts: ['eving', 'hoerde'] },
    ]);
    expect((await visitor.get(link)).status).toBe(410);
    expect(await rows('subscription_wish', email)).toEqual([]);
  });

  it('keeps no token, only hashes', async () => {
    const email = newAddress();
    await ask(email);
    const wished = tokenIn(await linkFor(email));
    const token = tokenIn(await subscribed(newAddress()));
    const kept = await stage.database.query<{ all: string }>(
      `select (select string_agg(w::text, '') from subscription_wish w) || (select string_agg(t::text, '') from subscription_token t) as all`,
    );
    expect([wished, token].map((one) => one.length)).toEqual([43, 43]);
    for (const one of [wished, token]) expect(kept[0]?.all).not.toContain(one);
  });

  it('answers the same for an address that is known, and changes nothing without a new click', async () => {
    const email = newAddress();
    const first = await ask(email);
    const page = await visitor.get(await linkFor(email));
    await visitor.submit(page, '/subscriptions/confirm', { token: page.hidden('token') });
    const second = await ask(email, { ...choice, fieldsOfAction: '' });
    expect([second.status, second.location, second.body]).toEqual([first.status, first.location, first.body]);
    expect(await rows('subscription', email)).toMatchObject([{ fields_of_action: ['BILDUNG'] }]);
    const again = await visitor.get(await linkFor(email));
    await visitor.submit(again, '/subscriptions/confirm', { token: again.hidden('token') });
    expect(await rows('subscription', email)).toMatchObject([{ fields_of_action: [] }]);
  });

  it('shows the form again with what is wrong, and takes no key of its own making', async () => {
    const faulty = await ask('no address', { ...choice, districts: ['eving', 'atlantis'] });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('<title>Fehler: ');
    expect(faulty.body).toContain('href="#f-email"');
    expect(faulty.body).toContain('href="#f-districts"');
    expect(faulty.body).toMatch(/value="BILDUNG" checked|checked="" value="BILDUNG"/);
    expect(
      (await visitor.get('/subscriptions?field=BILDUNG&district=eving&district=x')).body.match(/ checked=""/g),
    ).toHaveLength(3);
  });

  it('fills nobody’s mailbox: three mails an hour to one address from one network, and says when it is possible again', async () => {
    const email = newAddress();
    const rival = newVisitor();
    const answers: Answer[] = [];
    for (let tries = 0; tries < 4; tries += 1) answers.push(await ask(email, choice, rival));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 429]);
    expect(answers.at(-1)?.body).toMatch(/Zu viele Versuche.*Ab \d\d:\d\d Uhr ist es wieder möglich/s);
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    expect(await rows('mail', email)).toHaveLength(3);
    const words = { en: 'Too many attempts', tr: 'Çok fazla deneme', ar: 'محاولات كثيرة جداً', uk: 'Забагато спроб' };
    for (const [language, title] of Object.entries(words)) {
      const page = await rival.get(`/subscriptions?lang=${language}`);
      expect((await rival.submit(page, '/subscriptions', { email, ...choice })).body).toContain(title);
    }
    // Whoever knows somebody's address keeps nobody else from asking.
    expect((await ask(email, choice, newVisitor())).status).toBe(303);
  });

  it('sends at most thirty mails an hour to one address from all networks', async () => {
    const email = newAddress();
    const statuses: number[] = [];
    for (let times = 0; times < 31; times += 1) statuses.push((await ask(email, choice, newVisitor())).status);
    expect(statuses).toEqual([...Array<number>(30).fill(303), 429]);
    expect(await rows('mail', email)).toHaveLength(30);
  });

  it('sends at most sixty mails an hour from one network, to however many addresses', async () => {
    const sender = newVisitor();
    const page = await sender.get('/subscriptions');
    const asked = Array.from({ length: 63 }, () =>
      sender.submit(page, '/subscriptions', { email: newAddress(), ...choice }),
    );
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(60);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  });

  it('lapses after seven days, and then nothing of it is left', async () => {
    const [old, recent] = [newAddress(), newAddress()];
    for (const email of [old, recent]) await ask(email);
    const link = await linkFor(old);
    await stage.database.query(`update subscription_wish set created_at = now() - interval '8 days' where email = $1`, [
      old,
    ]);
    await stage.database.query(`update mail set created_at = now() - interval '8 days' where address = $1`, [old]);
    expect((await visitor.get(link)).status).toBe(410);
    await stage.portal.get(Tidying).tidy();
    expect([await rows('subscription_wish', old), await rows('mail', old)]).toEqual([[], []]);
    expect([(await rows('subscription_wish', recent)).length, (await rows('mail', recent)).length]).toEqual([1, 1]);
  });
});

describe('the language of the mails', () => {
  it.each(['de', 'en', 'tr', 'ar', 'uk'])('%s: chosen beforehand on a page in it, kept, and used', async (language) => {
    const page = await visitor.get(`/subscriptions?lang=${language}`);
    expect(page.body).toMatch(new RegExp(`name="language" checked="" value="${language}"`));
    const email = newAddress();
    const address = await subscribed(email, { ...choice, language });
    expect(await rows('mail', email)).toMatchObject([{ template: 'subscription-confirm', language }]);
    expect(await rows('subscription', email)).toMatchObject([{ language }]);
    expect((await visitor.get(address)).body).toMatch(new RegExp(`name="language" checked="" value="${language}"`));
    await visitor.get('/subscriptions?lang=de');
  });
});

describe('a subscription', () => {
  it('is changed with the link', async () => {
    const email = newAddress();
    const address = await subscribed(email);
    const page = await visitor.get(address);
    expect(page.body).toContain(email);
    const target = `/subscriptions/manage?token=${tokenIn(address)}`;
    const form = { fieldsOfAction: ['', 'ARBEIT_UNTERNEHMEN'], districts: '', language: 'en' };
    expect((await visitor.submit(page, target, form)).location).toBe(`${target}&done=changed`);
    expect(await rows('subscription', email)).toMatchObject([
      { language: 'en', fields_of_action: ['ARBEIT_UNTERNEHMEN'], districts: [] },
    ]);
    expect((await visitor.submit(page, target, { ...form, language: 'fr' })).status).toBe(422);
    expect((await visitor.post(target, form)).status).toBe(403);
  });

  it('ends by the button, and everything of it is deleted', async () => {
    const email = newAddress();
    const address = await subscribed(email);
    await ask(email);
    const target = `/subscriptions/unsubscribe?token=${tokenIn(address)}`;
    const page = await visitor.get(target);
    expect(await rows('subscription', email)).toHaveLength(1);
    expect(await visitor.submit(page, target, {})).toMatchObject({ status: 303, location: '/subscriptions/ended' });
    for (const table of ['subscription', 'subscription_wish', 'mail']) expect(await rows(table, email)).toEqual([]);
    for (const dead of [target, address]) expect((await visitor.get(dead)).status).toBe(410);
  });

  it('ends by one click of a mail program: no cookie, no token of a form, no redirect, as often as it likes', async () => {
    const email = newAddress();
    const target = `/subscriptions/unsubscribe?token=${tokenIn(await subscribed(email))}`;
    for (let clicks = 0; clicks < 2; clicks += 1) {
      const answer = await stage.portal.inject({
        method: 'POST',
        url: target,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'List-Unsubscribe=One-Click',
      });
      expect([answer.statusCode, answer.headers.location]).toEqual([200, undefined]);
    }
    expect(await rows('subscription', email)).toEqual([]);
  });

  it('does not end with a guessed token, nor another’s with one’s own', async () => {
    const [mine, other] = [newAddress(), newAddress()];
    const address = await subscribed(mine);
    await subscribed(other);
    const guessed = `/subscriptions/unsubscribe?token=${'A'.repeat(43)}`;
    expect((await visitor.post(guessed, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200);
    expect((await visitor.post('/subscriptions/unsubscribe?token=x', {})).status).toBe(404);
    await visitor.post(`/subscriptions/unsubscribe?token=${tokenIn(address)}`, {});
    expect([(await rows('subscription', mine)).length, (await rows('subscription', other)).length]).toEqual([0, 1]);
  });
});

describe('who hears of a call', () => {
  it('is whoever’s choice meets it; the worker learns the address and a token of the mail’s own', async () => {
    await stage.database.query('delete from subscription');
    const wishes: Record<string, object> = {
      all: { fieldsOfAction: '', districts: '', language: 'en' },
      education: { fieldsOfAction: ['', 'BILDUNG'], districts: '', language: 'de' },
      eving: { fieldsOfAction: '', districts: ['', 'eving'], language: 'de' },
      work: { fieldsOfAction: ['', 'ARBEIT_UNTERNEHMEN'], districts: ['', 'eving'], language: 'de' },
    };
    for (const [name, form] of Object.entries(wishes)) await subscribed(`${name}@verein.example`, form);
    const orm = await openOrm(stage.database.urls.worker, 2);
    try {
      const names = async (fieldsOfAction: string[], districts: string[]): Promise<string[]> =>
        (await subscribersOf(orm.em.fork(), { fieldsOfAction, districts }))
          .map(({ email }) => email.split('@')[0] ?? '')
          .toSorted();
      expect(await names(['BILDUNG'], ['hoerde'])).toEqual(['all', 'education']);
      expect(await names(['BILDUNG'], ['eving', 'hoerde'])).toEqual(['all', 'education', 'eving']);
      expect(await names(['ARBEIT_UNTERNEHMEN'], ['gesamtstaedtisch'])).toEqual(['all', 'eving', 'work']);
      expect(await names([], [])).toEqual(['all', 'education', 'eving', 'work']);
      const [first, second] = [
        await subscribersOf(orm.em.fork(), { fieldsOfAction: [], districts: [] }),
        await subscribersOf(orm.em.fork(), { fieldsOfAction: [], districts: [] }),
      ];
      expect(new Set([...first, ...second].map(({ token }) => token)).size).toBe(8);
      for (const { token } of [...first, ...second]) {
        expect((await visitor.get(`/subscriptions/unsubscribe?token=${token}`)).status).toBe(200);
      }
    } finally {
      await orm.close(true);
    }
  }, 60_000);

  it.each([
    ['worker', 'change a subscription', `update subscription set email = 'x'`],
    ['worker', 'read the tokens', 'select * from subscription_token'],
    ['worker', 'read what is not confirmed', 'select * from subscription_wish'],
    ['worker', 'end a subscription', `select end_subscription('x')`],
    ['mailer', 'read subscriptions', 'select * from subscription'],
    ['portal', 'delete mails', 'delete from mail'],
  ] as const)('the %s may not %s', async (app, _, statement) => {
    await expect(stage.database.query(statement, [], app)).rejects.toThrow(/permission denied/);
  });
});
