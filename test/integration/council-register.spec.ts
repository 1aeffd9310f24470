import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '#libs/database/orm.js';
import { publicObject } from '#libs/database/stores/public-reading.store.js';
import { publicId } from '#libs/database/stores/publication.store.js';
import { councilPeople, councilRegister, legislativeTerms } from '#libs/database/stores/council-register.store.js';
import { CouncilWriting } from '#libs/database/stores/council-writing.store.js';
import { registerObjects } from '#libs/processes/council/register-objects.js';
import { bodyOn, rulesOn, seatsOn, type Body, type CouncilRegister } from '#libs/processes/council/register.js';
import { enterRegister } from '../../apps/local/demonstration/council/register.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let orm: MikroORM;
let worker: MikroORM;
let register: CouncilRegister;

const read = (): Promise<CouncilRegister> => councilRegister(orm.em.fork());
const writing = (): CouncilWriting => new CouncilWriting(orm.em.fork(), registerObjects);
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());

beforeAll(async () => {
  database = await createDatabase();
  orm = await openOrm(database.urls.portal, 4);
  await enterRegister(orm.em.fork());
  worker = await openOrm(database.urls.worker, 1);
  register = await read();
});

afterAll(() => Promise.all([orm.close(true), worker.close(true)]));

const body = (key: string, day: string): Body => {
  const found = bodyOn(register, key, day);
  if (!found) throw new Error(`no ${key} on ${day}`);
  return found;
};

describe('the demonstration', () => {
  it('has the thirteen bodies of 2013, all of them able to decide then and, where they are still there, now', () => {
    const asked = [
      'disability',
      'seniors',
      'culture',
      'youth',
      'economy',
      'personnel',
      'social',
      'school',
      'citizens',
      'environment',
      'integration',
      'mainCommittee',
      'council',
    ];
    for (const day of ['2013-06-13', '2020-03-26', '2021-12-16', '2025-10-31', today])
      for (const { id, name, statutoryMembers, kind } of register.bodies.filter(
        ({ from, to }) => from <= day && (to === null || day <= to),
      )) {
        const votes = seatsOn(register, id, day).filter(({ voting }) => voting).length;
        expect([day, name, votes]).toEqual([day, name, statutoryMembers]);
        const chairs = seatsOn(register, id, day).filter(({ role }) => role === 'chair').length;
        expect([name, chairs]).toEqual([name, kind === 'faction' || kind === 'department' ? 0 : 1]);
      }
    expect(asked.map((key) => body(key, '2013-06-13').statutoryMembers)).not.toContain(0);
    expect(bodyOn(register, 'citizens', today)).toBeUndefined();
  });

  it('knows the committee on integration by its name of each day', () => {
    const names = ['2010-02-28', '2010-03-01', '2025-10-31', '2025-11-01'].map(
      (day) => body('integration', day).shortName,
    );
    expect(names).toEqual(['ABR', 'IR', 'IR', 'ACI']);
    const seats = seatsOn(register, body('integration', today).id, today);
    const voting = seats.filter((seat) => seat.voting);
    expect(voting.filter(({ standing }) => standing === 'elected')).toHaveLength(18);
    expect(voting.filter(({ standing }) => standing === 'councillor')).toHaveLength(9);
    expect(seats).toHaveLength(29);
    expect(rulesOn(body('integration', today), today).startsAt).toBe('16:00');
  });

  it('is entered once, with the rights of the portal, and can be read by the worker', async () => {
    await enterRegister(orm.em.fork());
    expect(await read()).toEqual(register);
    expect(await councilRegister(worker.em.fork())).toEqual(register);
    expect((await legislativeTerms(orm.em.fork())).map(({ from }) => from)).toEqual([
      '2025-11-01',
      '2020-11-01',
      '2014-06-01',
      '2009-10-21',
    ]);
    await expect(database.query(`update council_seat set voting = true`, [], 'worker')).rejects.toThrow('permission');
    await expect(database.query(`update council_body set name = ''`, [], 'portal')).rejects.toThrow('permission');
    await expect(database.query(`delete from council_body`, [], 'portal')).rejects.toThrow('permission');
  });
});

const someRules = { noticeDays: 7, shortNoticeDays: 2, handInWorkingDays: 5, objectionDays: 7 };
const rules = { ...someRules, from: '2026-01-01', chapters: ['Alles'], startsAt: '18:00', room: 'Saal' };
const newBody = (key: string, from = '2026-01-01') => ({
  key,
  name: `Ausschuss ${key}`,
  shortName: key,
  kind: 'committee' as const,
  from,
  to: null,
  statutoryMembers: 2,
  rules: [rules],
});
async function made(key: string, from?: string): Promise<string> {
  const written = await writing().addBody(newBody(key, from));
  if (!('id' in written)) throw new Error(written.fault.code);
  return written.id;
}
const seatIn = (one: string, person: string, over = {}) => ({
  body: one,
  person,
  role: 'member' as const,
  standing: 'other' as const,
  voting: true,
  onBehalfOf: null,
  from: '2026-02-01',
  to: null,
  ...over,
});
const people = async (): Promise<string[]> => (await councilPeople(orm.em.fork())).map(({ id }) => id);

describe('seats', () => {
  it('of one person in one body do not overlap, one chair leads it, and no more vote than the statute says', async () => {
    const id = await made('seats');
    const [ann = '', ben = '', cem = ''] = await people();
    const first = await writing().addSeat(seatIn(id, ann, { role: 'chair', to: '2026-06-30' }));
    expect(await writing().addSeat(seatIn(id, ann, { role: 'chair', to: '2026-06-30' }))).toEqual(first);
    const refused = async (seat: ReturnType<typeof seatIn>) => writing().addSeat(seat);
    const fault = (field: string, code: string, day?: string) => ({ fault: { field, code, ...(day && { day }) } });
    expect(await refused(seatIn(id, ann, { from: '2026-06-30' }))).toEqual(fault('person', 'overlap', '2026-02-01'));
    expect(await refused(seatIn(id, ben, { role: 'chair' }))).toEqual(fault('role', 'chairTaken', '2026-02-01'));
    expect(await refused(seatIn(id, ben, { from: '2025-12-31' }))).toEqual(fault('from', 'beforeBody', '2026-01-01'));
    expect(await refused(seatIn(id, ben, { to: '2026-01-31' }))).toEqual(fault('to', 'endBeforeStart'));
    expect(await refused(seatIn(id, ben, { role: 'secretary' }))).toEqual(fault('voting', 'secretaryVotes'));
    expect(await refused(seatIn(id, ben, { onBehalfOf: id }))).toEqual(fault('onBehalfOf', 'factionMissing'));
    expect(await refused(seatIn(id, ben, { from: '2026-03-01' }))).toHaveProperty('id');
    expect(await refused(seatIn(id, cem))).toEqual(fault('body', 'full', '2026-03-01'));
    expect(await refused(seatIn(id, cem, { from: '2026-07-01', role: 'chair' }))).toHaveProperty('id');
    expect(await refused(seatIn(id, ann, { voting: false, from: '2026-07-01' }))).toHaveProperty('id');
  });

  it('end, but not before they began, and are taken back before they begin only', async () => {
    const id = await made('ends');
    const [ann = '', ben = ''] = await people();
    const past = await writing().addSeat(seatIn(id, ann));
    const future = await writing().addSeat(seatIn(id, ben, { from: '2099-01-01' }));
    if (!('id' in past) || !('id' in future)) throw new Error('no seats');
    expect(await writing().endSeat(past.id, '2026-01-31')).toHaveProperty('fault.code', 'endBeforeStart');
    expect(await writing().endSeat(past.id, '2026-08-31')).toEqual({ id: past.id });
    expect(await writing().endSeat(past.id, '2026-09-30')).toHaveProperty('fault.code', 'afterEnd');
    expect(await writing().takeBack(past.id)).toBe('gone');
    expect(await writing().takeBack(future.id)).toEqual(future);
    expect(await writing().takeBack(future.id)).toBe('gone');
    expect((await read()).seats.filter((seat) => seat.body === id)).toEqual([
      expect.objectContaining({ id: past.id, to: '2026-08-31' }),
    ]);
  });

  it('that two people give at once are checked one after the other', async () => {
    const id = await made('atOnce');
    const [ann = '', ben = ''] = await people();
    const both = await Promise.all([ann, ben].map((one) => writing().addSeat(seatIn(id, one, { role: 'chair' }))));
    expect(both.filter((one) => 'fault' in one)).toEqual([
      { fault: { field: 'role', code: 'chairTaken', day: '2026-02-01' } },
    ]);
  });
});

describe('bodies', () => {
  it('have a key of their own', async () => {
    await made('twice');
    expect(await writing().addBody(newBody('twice', '2030-01-01'))).toHaveProperty('fault.code', 'keyTaken');
    expect(await writing().addBody({ ...newBody('backwards'), to: '2025-12-31' })).toHaveProperty('fault.field', 'to');
  });

  it('go on under another name with their seats, and are one line', async () => {
    const id = await made('renamed');
    const [ann = '', ben = ''] = await people();
    await writing().addSeat(seatIn(id, ann, { to: '2027-12-31' }));
    await writing().addSeat(seatIn(id, ben, { from: '2027-03-01' }));
    const name = { name: 'Neuer Name', shortName: 'NN', from: '2027-01-01', statutoryMembers: 2, takesSeats: true };
    expect(await writing().renameBody(id, { ...name, from: '2026-01-01' })).toHaveProperty(
      'fault.code',
      'notAfterStart',
    );
    expect(await writing().renameBody(id, { ...name, statutoryMembers: 1 })).toEqual({
      fault: { field: 'statutoryMembers', code: 'full', day: '2027-03-01' },
    });
    const next = await writing().renameBody(id, name);
    if (next === 'gone' || !('id' in next)) throw new Error('not renamed');
    expect(await writing().renameBody(id, name)).toHaveProperty('fault.code', 'followed');
    register = await read();
    expect(bodyOn(register, 'renamed', '2026-12-31')).toMatchObject({ id, to: '2026-12-31' });
    expect(bodyOn(register, 'renamed', '2027-01-01')).toMatchObject({ id: next.id, name: 'Neuer Name', follows: id });
    const spans = register.seats
      .filter((seat) => [id, next.id].includes(seat.body))
      .map((seat) => [seat.body === id ? 'old' : 'new', seat.person === ann ? 'ann' : 'ben', seat.from, seat.to]);
    expect(spans).toEqual([
      ['old', 'ann', '2026-02-01', '2026-12-31'],
      ['new', 'ann', '2027-01-01', '2027-12-31'],
      ['new', 'ben', '2027-03-01', null],
    ]);
  });

  it('end with their seats, and not before seats that begin later', async () => {
    const id = await made('over');
    const [ann = '', ben = ''] = await people();
    await writing().addSeat(seatIn(id, ann));
    const later = await writing().addSeat(seatIn(id, ben, { from: '2099-01-01' }));
    expect(await writing().endBody(id, '2098-12-31')).toEqual({
      fault: { field: 'to', code: 'seatsLater', day: '2099-01-01' },
    });
    await writing().takeBack('id' in later ? later.id : '');
    expect(await writing().endBody(id, '2026-12-31')).toEqual({ id });
    expect(await writing().endBody(id, '2026-12-31')).toEqual({ id });
    expect((await read()).seats.filter((seat) => seat.body === id).map(({ to }) => to)).toEqual(['2026-12-31']);
    expect(await writing().addSeat(seatIn(id, ben, { to: '2027-01-01' }))).toHaveProperty('fault.code', 'afterBody');
  });

  it('have other rules from a day on, never from one that is over', async () => {
    const id = await made('ruled', '2020-01-01');
    const next = { ...rules, from: '2099-01-01', noticeDays: 14 };
    expect(await writing().changeRules(id, { ...next, from: '2026-02-01' })).toHaveProperty(
      'fault.code',
      'retroactive',
    );
    expect(await writing().changeRules(id, { ...next, noticeDays: 12 })).toEqual({ id });
    expect(await writing().changeRules(id, next)).toEqual({ id });
    register = await read();
    const ruled = body('ruled', '2026-05-01');
    expect([rulesOn(ruled, '2098-12-31').noticeDays, rulesOn(ruled, '2099-01-01').noticeDays]).toEqual([7, 14]);
    expect(ruled.rules).toHaveLength(2);
  });
});

describe('people', () => {
  it('are known once by their address, whatever its case, and may be called otherwise later', async () => {
    const names = { givenName: 'Ida', familyName: 'Neu', formOfAddress: 'Frau', title: ['Dr.'] };
    const added = await writing().addPerson({ ...names, email: 'ida.neu@rat.example' });
    expect(await writing().addPerson({ ...names, email: 'Ida.Neu@rat.example' })).toHaveProperty(
      'fault.code',
      'personKnown',
    );
    const id = 'id' in added ? added.id : '';
    expect(await writing().changePerson({ id, ...names, familyName: 'Alt', title: [] })).toEqual({ id });
    const found = (await councilPeople(orm.em.fork())).find((one) => one.id === id);
    expect(found).toEqual({ id, ...names, familyName: 'Alt', title: [] });
    for (const familyName of ['Zzz', 'Şzz'])
      await writing().addPerson({ ...names, familyName, email: `${familyName.codePointAt(0)}@rat.example` });
    const zs = (await councilPeople(orm.em.fork())).map((one) => one.familyName).filter((name) => name.endsWith('zz'));
    expect(zs).toEqual(['Şzz', 'Zzz']);
  });
});

describe('in public', () => {
  const named = async (owner: string, key: string) => publicObject(orm.em.fork(), publicId(owner, key));

  it('stand bodies, terms and people with their seats, and nothing else of them', async () => {
    const aci = body('integration', today);
    const node = await named(aci.id, 'organization');
    expect(node?.data).toEqual({
      name: 'Ausschuss für Chancengerechtigkeit und Integration',
      shortName: 'ACI',
      organizationType: 'Gremium',
      classification: 'Ausschuss',
      startDate: '2025-11-01',
      votingMemberCount: 27,
    });
    expect(node?.shown).toEqual({
      kind: 'committee',
      key: 'integration',
      follows: body('integration', '2025-10-31').id,
    });
    expect(node?.back['membership']).toHaveLength(29);
    expect((await named(body('council', today).id, 'organization'))?.data['classification']).toBe('Parlament');
    expect((await named(body('integration', '2025-10-31').id, 'organization'))?.data['endDate']).toBe('2025-10-31');
    const chair = seatsOn(register, aci.id, today).find(({ role }) => role === 'chair');
    const person = await named(chair?.person ?? '', 'person');
    expect(person?.data).toEqual({
      name: 'Selma Arıkan',
      givenName: 'Selma',
      familyName: 'Arıkan',
      formOfAddress: 'Frau',
    });
    const seat = person?.parts['membership']?.find(({ key }) => key === `membership/${chair?.id}`);
    expect(seat?.data).toEqual({ role: 'Vorsitz', votingRight: true, startDate: '2025-11-01' });
    expect(seat?.links['organization']).toEqual([{ id: publicId(aci.id, 'organization'), type: 'Organization' }]);
    expect(seat?.links['onBehalfOf']).toHaveLength(1);
    const counts = await database.query<{ type: string; count: number }>(
      'select type, count(*)::int from publication where visible group by type order by type',
    );
    const now = await read();
    expect(counts).toEqual([
      { type: 'LegislativeTerm', count: 4 },
      { type: 'Membership', count: now.seats.length },
      { type: 'Organization', count: now.bodies.length },
      { type: 'Person', count: new Set(now.seats.map(({ person: one }) => one)).size },
    ]);
    const [leak] = await database.query(
      `select from publication where (data::text || shown::text || coalesce(search, '')) like '%example%'`,
    );
    expect(leak).toBeUndefined();
  });

  it('appears with the first seat, follows each change, and leaves a tombstone with the last one', async () => {
    const id = await made('public');
    const added = await writing().addPerson({
      givenName: 'Oda',
      familyName: 'Still',
      formOfAddress: '',
      title: ['Dr.'],
      email: 'oda.still@rat.example',
    });
    const person = 'id' in added ? added.id : '';
    expect(await named(person, 'person')).toBeUndefined();
    const seat = await writing().addSeat(seatIn(id, person, { from: '2099-01-01' }));
    const key = `membership/${'id' in seat ? seat.id : ''}`;
    expect((await named(person, 'person'))?.data).toMatchObject({ name: 'Dr. Oda Still', title: ['Dr.'] });
    await writing().endSeat('id' in seat ? seat.id : '', '2099-12-31');
    expect((await named(person, key))?.data).toMatchObject({ endDate: '2099-12-31' });
    await writing().takeBack('id' in seat ? seat.id : '');
    for (const one of ['person', key])
      expect(await named(person, one)).toMatchObject({ data: {}, shown: {}, deleted: true });
    expect((await named(id, 'organization'))?.back['membership'] ?? []).toEqual([]);
  });

  it('is nothing that the portal could publish but the register', async () => {
    const insert = (type: string) =>
      database.query(
        `insert into publication (id, owner, key, type, visible) values (gen_random_uuid(), gen_random_uuid(), 'x', $1, false)`,
        [type],
        'portal',
      );
    await insert('Person');
    for (const type of ['Paper', 'File', 'Meeting']) await expect(insert(type)).rejects.toThrow('row-level security');
    await database.query(
      `insert into publication (id, owner, key, type, visible) values (gen_random_uuid(), gen_random_uuid(), 'y', 'Paper', false)`,
      [],
      'worker',
    );
    await database.query(`update publication set data = '{"name":"x"}' where key = 'y'`, [], 'portal');
    await database.query(`delete from publication where key = 'y'`, [], 'portal');
    expect(await database.query(`select data from publication where key = 'y'`, [], 'portal')).toEqual([{ data: {} }]);
  });
});
