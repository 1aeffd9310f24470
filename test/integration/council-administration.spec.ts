import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '#libs/database/orm.js';
import { councilRegister, type Register } from '#libs/database/stores/council-register.store.js';
import { bodyOn } from '#libs/processes/council/register.js';
import { enterRegister } from '../../apps/local/demonstration/council/register.js';
import { typedDay } from '../support/call-stage.js';
import { createDatabase } from '../support/database.js';
import { addPerson } from '../support/people.js';
import { signedInStaff, startPortal } from '../support/portal.js';
import type { Answer, Visitor } from '../support/visitor.js';

let orm: MikroORM;
let office: Visitor;
let officer: Visitor;
const lines: string[] = [];

beforeAll(async () => {
  const database = await createDatabase();
  orm = await openOrm(database.ownerUrl, 2);
  await enterRegister(orm.em.fork());
  const portal = await startPortal(database, { lines });
  const staff = async (...roles: string[]): Promise<Visitor> =>
    signedInStaff(portal, orm.em.fork(), await addPerson(orm.em.fork(), 'staff', ...roles));
  [office, officer] = [await staff('councilOffice'), await staff('officer', 'lead', 'clerk')];
});
afterAll(() => orm.close(true));

const register = (): Promise<Register> => councilRegister(orm.em.fork());
const day = (offset: number): string => typedDay(offset).split('.').toReversed().join('-');
async function idOf(key: string): Promise<string> {
  const found = bodyOn(await register(), key, day(0));
  if (!found) throw new Error(`no ${key}`);
  return found.id;
}
/** Sends the form at an address with these fields of it. */
async function send(path: string, fields: Record<string, string>): Promise<Answer> {
  const named = Object.entries(fields).map(([key, value]) => [`/record/${key}`, value]);
  return office.submit(await office.get(path), path, Object.fromEntries(named));
}
/** The text of an error at a field. */
const errorAt = ({ body }: Answer, key: string): string =>
  new RegExp(`id="f-record-${key}-error"[^>]*>.*?<span class="kern-body">([^<]*)`).exec(body)?.[1] ?? '';

const rules = {
  statutoryMembers: '5',
  noticeDays: '8',
  shortNoticeDays: '3',
  handInWorkingDays: '5',
  objectionDays: '7',
  startsAt: '17:30',
  room: 'Ratssaal',
  chapters: 'Regularien\r\n\r\nVorlagen',
};
const newBody = { name: 'Ausschuss für Gleichstellung', shortName: 'AG', kind: 'committee', from: typedDay(-30) };

describe('the administration of the register', () => {
  it('is for the council office and for administrators', async () => {
    expect((await officer.get('/council-register')).status).toBe(403);
    expect((await officer.get('/')).body).not.toContain('href="/council-register"');
    const page = await office.get('/council-register');
    expect(page.body).toContain('href="/council-register" aria-current="page"');
    expect(page.body).toContain('Ausschuss für Chancengerechtigkeit und Integration');
    expect(page.body).toContain('27 von 27');
    const id = await idOf('integration');
    const aci = (await office.get(`/council-register/bodies/${id}`)).body;
    for (const text of ['Arıkan, Selma', 'Integrationsrat', '14 Stimmberechtigten', '10 Tage', 'Mitteilungen'])
      expect(aci).toContain(text);
    expect((await office.get('/council-register/people')).body).toContain('Melnyk, Viktor');
    for (const path of [
      'bodies/nothing',
      'bodies/nothing/seat',
      `bodies/${id}/nothing`,
      'seats/nothing/end',
      'nothing/new',
    ])
      expect([path, (await office.get(`/council-register/${path}`)).status]).toEqual([path, 404]);
  });

  it('records a body with its first rules, and says at the field what is wrong', async () => {
    const path = '/council-register/bodies/new';
    const empty = await send(path, { kind: 'committee' });
    expect(empty.status).toBe(422);
    for (const key of ['name', 'key', 'from', 'noticeDays', 'chapters', 'startsAt'])
      expect(errorAt(empty, key)).not.toBe('');
    const wrongKey = await send(path, { ...newBody, ...rules, key: 'Prüfung 1' });
    expect([wrongKey.status, errorAt(wrongKey, 'key')]).toEqual([
      422,
      expect.stringContaining('Buchstaben ohne Umlaute'),
    ]);
    expect(wrongKey.body).toContain('value="Ausschuss für Gleichstellung"');
    const taken = await send(path, { ...newBody, ...rules, key: 'school' });
    expect([taken.status, errorAt(taken, 'key')]).toEqual([422, expect.stringContaining('schon ein Gremium')]);
    const wish = await send(path, { ...newBody, ...rules, key: 'equalRights', chapters: 'Anträge | Antrag, Wunsch' });
    expect([wish.status, errorAt(wish, 'chapters')]).toEqual([422, expect.stringContaining('Arten von Vorlagen')]);
    expect(wish.body).toContain('Anträge | Antrag, Wunsch');
    const late = await send(path, { ...newBody, ...rules, key: 'equalRights', startsAt: '25:00', noticeDays: 'acht' });
    expect([errorAt(late, 'startsAt') === '', errorAt(late, 'noticeDays') === '']).toEqual([false, false]);
    const done = await send(path, { ...newBody, ...rules, key: 'equalRights' });
    expect([done.status, done.location]).toEqual([303, `/council-register/bodies/${await idOf('equalRights')}`]);
    expect(bodyOn(await register(), 'equalRights', day(0))).toMatchObject({
      statutoryMembers: 5,
      rules: [{ from: day(-30), noticeDays: 8, startsAt: '17:30', chapters: ['Regularien', 'Vorlagen'] }],
    });
    const faction = await send(path, {
      name: 'Fraktion Emscher',
      shortName: 'Emscher',
      kind: 'faction',
      key: 'emscher',
      from: typedDay(0),
    });
    expect(faction.status).toBe(303);
    expect(bodyOn(await register(), 'emscher', day(0))).toMatchObject({ statutoryMembers: 0, rules: [] });
  });

  it('records, ends and takes back seats; what overlaps is refused in words', async () => {
    const body = await idOf('equalRights');
    const path = `/council-register/bodies/${body}/seat`;
    const names = { givenName: 'Ida', familyName: 'Nolte', formOfAddress: 'Frau', personTitle: 'Dr.' };
    const person = await send('/council-register/people/new', { ...names, email: 'ida.nolte@rat.example' });
    expect([person.status, person.location]).toEqual([
      303,
      expect.stringMatching(/^\/council-register\/people#[0-9a-f-]{36}$/),
    ]);
    const id = person.location.split('#')[1] ?? '';
    const again = await send('/council-register/people/new', { ...names, email: 'IDA.nolte@rat.example' });
    expect([again.status, errorAt(again, 'email')]).toEqual([422, expect.stringContaining('schon eingetragen')]);

    const seat = { person: id, role: 'chair', standing: 'councillor', voting: 'true', from: typedDay(-10) };
    const early = await send(path, { ...seat, from: typedDay(-31) });
    expect([early.status, errorAt(early, 'from')]).toEqual([
      422,
      `Das Gremium gibt es erst seit dem ${typedDay(-30)}.`,
    ]);
    const backwards = await send(path, { ...seat, to: typedDay(-11) });
    expect(errorAt(backwards, 'to')).toBe('Das Ende liegt vor dem Beginn.');
    expect((await send(path, seat)).location).toBe(`/council-register/bodies/${body}`);
    expect((await send(path, seat)).status).toBe(303);
    const twice = await send(path, { ...seat, from: typedDay(5), role: 'member' });
    expect(errorAt(twice, 'person')).toContain(`schon einen Sitz in diesem Gremium (ab ${typedDay(-10)})`);
    const [other] = (await register()).seats;
    const chair = await send(path, { ...seat, person: other?.person ?? '', from: typedDay(5) });
    expect(errorAt(chair, 'role')).toContain('schon jemand den Vorsitz');
    expect((await send(path, { ...seat, person: other?.person ?? '', from: typedDay(5), role: 'member' })).status).toBe(
      303,
    );

    const [own, future] = (await register()).seats.filter((one) => one.body === body);
    const page = await office.get(`/council-register/bodies/${body}`);
    expect(page.body).toContain('Dr. Nolte, Ida');
    expect(page.body).toContain(`/seats/${future?.id}/take-back`);
    expect((await office.submit(page, `/council-register/seats/${future?.id}/take-back`, {})).status).toBe(303);
    expect((await office.submit(page, `/council-register/seats/${future?.id}/take-back`, {})).status).toBe(409);
    expect((await office.submit(page, `/council-register/seats/${own?.id}/take-back`, {})).status).toBe(409);
    const end = `/council-register/seats/${own?.id}/end`;
    expect(errorAt(await send(end, { to: typedDay(-20) }), 'to')).toBe('Das Ende liegt vor dem Beginn.');
    expect((await send(end, { to: typedDay(-1) })).location).toBe(`/council-register/bodies/${body}`);
    expect((await office.get(`/council-register/bodies/${body}`)).body).toContain('Frühere Sitze (1)');
    expect((await send(`/council-register/people/${id}/names`, { ...names, familyName: 'Nolte-Bär' })).status).toBe(
      303,
    );
    expect((await office.get('/council-register/people')).body).toContain('Dr. Nolte-Bär, Ida');
  });

  it('gives a body other rules from a day on, another name, and an end', async () => {
    const body = await idOf('equalRights');
    const chapters = 'Regularien\r\nAnträge | antrag, Ergänzung\r\nMitteilungen';
    const { statutoryMembers: _, ...next } = { ...rules, from: typedDay(10), noticeDays: '12', chapters };
    const past = await send(`/council-register/bodies/${body}/rules`, { ...next, from: typedDay(-1) });
    expect(errorAt(past, 'from')).toBe(`Regeln ändern sich nicht rückwirkend: frühestens ab heute, ${typedDay(0)}.`);
    expect((await send(`/council-register/bodies/${body}/rules`, next)).status).toBe(303);
    const name = { name: 'Ausschuss für Vielfalt', shortName: 'AV', statutoryMembers: '5', takesSeats: 'true' };
    const rename = `/council-register/bodies/${body}/rename`;
    expect(errorAt(await send(rename, { ...name, from: typedDay(-30) }), 'from')).toContain('nach dem Beginn');
    const renamed = await send(rename, { ...name, from: typedDay(20) });
    expect(renamed.status).toBe(303);
    expect(errorAt(await send(rename, { ...name, from: typedDay(30) }), 'from')).toContain('unter einem neuen Namen');
    const page = (await office.get(renamed.location)).body;
    for (const text of ['Ausschuss für Vielfalt', 'Früher', 'Ausschuss für Gleichstellung', '12 Tage'])
      expect(page).toContain(text);
    expect(page).toContain('Anträge | Ergänzung, Antrag');
    expect((await office.get(`${renamed.location}/rules`)).body).toContain('Anträge | Ergänzung, Antrag');
    expect(bodyOn(await register(), 'equalRights', day(21))?.rules.at(-1)).toMatchObject({
      chapters: ['Regularien', 'Anträge', 'Mitteilungen'],
      takes: { motion: 'Anträge', supplement: 'Anträge' },
    });
    expect((await send(`${renamed.location}/end`, { to: typedDay(400) })).status).toBe(303);
    expect(bodyOn(await register(), 'equalRights', day(401))).toBeUndefined();
    expect(
      (
        await send('/council-register/terms/new', {
          name: 'Wahlperiode 2030–2035',
          from: '01.11.2030',
          to: '31.10.2035',
        })
      ).status,
    ).toBe(303);
    const overlapping = await send('/council-register/terms/new', {
      name: 'Andere',
      from: '01.10.2035',
      to: '31.10.2040',
    });
    expect(errorAt(overlapping, 'from')).toContain('überschneidet');
  });

  it('logs who changed what by ids alone', () => {
    const changes = lines.filter((line) => line.includes('council register changed'));
    expect(changes.length).toBeGreaterThan(8);
    expect(changes.join('\n')).toMatch(/"type":"doSeat"/);
    expect(lines.join('\n')).not.toMatch(/Nolte|Vielfalt|rat\.example/);
  });
});
