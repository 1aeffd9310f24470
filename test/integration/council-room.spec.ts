import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Answers } from '#libs/forms/definition.js';
import { meetingDefinition } from '#libs/processes/council-meeting/definition.js';
import { openCouncilOffice, type CouncilOffice, type CouncilPerson } from '../support/council-office.js';
import { formFields } from '../support/form-fields.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { waitFor } from '../support/wait-for.js';

jest.setTimeout(180_000);

let office: CouncilOffice;
let reference = '';
let members: string[] = [];

beforeAll(async () => {
  office = await openCouncilOffice();
  members = await office.members('integration');
  const paper = await office.introduced('Sprachkurse', ['integration', 'council']);
  const secret = await office.introduced('Personalsache', ['integration', 'council'], {
    publicity: 'internal',
    category: 'staff',
  });
  reference = await office.planned('integration');
  const items: Answers[] = [
    { item: 'i1', chapter: 'Regularien', title: 'Feststellung der Tagesordnung', publicity: 'public' },
    { item: 'i2', paper: paper.id, chapter: 'Vorlagen', title: 'Sprachkurse', publicity: 'public' },
    { item: 'i3', paper: secret.id, chapter: 'Vorlagen', title: 'Personalsache', publicity: 'internal' },
  ];
  await office.does(reference, 'clerk', 'arrange', { items });
  const ready = async () =>
    ((await opens('clerk', `/meetings/${reference}`)).body.match(/>bereit</g)?.length ?? 0) === 2;
  await waitFor(ready, { within: 20_000, what: 'both submissions to answer' });
  await office.does(reference, 'clerk', 'invite.invited');
}, 180_000);

const opens = async (person: CouncilPerson, path: string): Promise<Answer> =>
  (await office.signedIn(person)).visitor.get(path);
const room = (): string => `/meetings/${reference}/room`;
const screen = async (): Promise<string> => (await opens('member', `${room()}/screen`)).body;
/** The form of a step as the page shows it, sent with these values. */
async function step(name: string, over: Record<string, string | string[]> = {}, page?: Answer): Promise<Answer> {
  const { visitor } = await office.signedIn('clerk');
  const shown = page ?? (await visitor.get(room()));
  const form = shown.body
    .match(/<form\b[^>]*>[\s\S]*?<\/form>/g)
    ?.find((one) => one.includes(`name="_step" value="${name}"`) && includesAll(one, over));
  if (form === undefined) throw new Error(`no form of ${name}`);
  const own = Object.fromEntries(Object.entries(over).map(([ptr, value]) => [`${name}:${ptr}`, value]));
  return visitor.submit(shown, room(), { ...formFields(form, room()), ...own });
}
/** Among several forms of one step, that of the item meant. */
const includesAll = (form: string, { '/item': item }: Record<string, string | string[]>): boolean =>
  typeof item !== 'string' || form.includes(`:/item" value="${item}"`);
const everybody = (): string => String(members.length);

/** Yes, no and abstained of the result on the table. */
const votesOn = (body: string): string[] => {
  const table = body.slice(body.indexOf('app-votes'));
  return [...table.slice(0, table.indexOf('</dl>')).matchAll(/<strong>(\d+)<\/strong>/g)].map(
    ([, count = '']) => count,
  );
};

describe('the room of a meeting', () => {
  it('is for those who hold it, and closed to its members and everybody else', async () => {
    for (const one of ['clerk', 'office', 'chair', 'mayor'] as const)
      expect((await opens(one, room())).status).toBe(200);
    for (const one of ['member', 'author'] as const) expect((await opens(one, room())).status).toBe(404);
    expect((await opens('member', `${room()}/screen`)).status).toBe(200);
    expect((await opens('author', `${room()}/screen`)).status).toBe(404);
    const chair = (await opens('chair', room())).body;
    expect(chair).toContain('Die Sitzung ist noch nicht eröffnet.');
    expect(chair).not.toContain('name="_step"');
  });

  it('is opened with those who are there, not with too few', async () => {
    const few = await step('opened', { '/present': ['', ...members.slice(0, 3)] });
    expect(few.status).toBe(422);
    expect(few.body).toContain('Das Gremium ist nicht beschlussfähig');
    expect(few.body).toContain('href="#f-opened-present"');
    const page = await opens('clerk', room());
    const done = await step('opened', { '/present': ['', ...members] }, page);
    expect(done.status).toBe(303);
    const again = await step('opened', { '/present': ['', ...members] }, page);
    expect(again.location).toBe(done.location);
    const { body } = await opens('clerk', room());
    expect(body).toContain('Beschlussfähig');
    expect(body).toContain(`<strong>${members.length}/${members.length}</strong>`);
    expect(body).toContain('Kein Punkt ist aufgerufen.');
  });

  it('calls an item, and lets nobody on two pages enter one step twice', async () => {
    const page = await opens('clerk', room());
    expect((await step('item', { '/item': 'i1' }, page)).status).toBe(303);
    const second = await office.colleague('clerk');
    const late = await second.visitor.get(room());
    await step('item', { '/item': 'i2' });
    const form = late.body.match(/<form\b[^>]*>[\s\S]*?<\/form>/g)?.find((one) => one.includes('value="result"')) ?? '';
    const result = {
      'result:/decision': 'resolved',
      'result:/yes': everybody(),
      'result:/no': '0',
      'result:/abstained': '0',
    };
    const stale = await second.visitor.submit(late, room(), { ...formFields(form, room()), ...result });
    expect(stale.status).toBe(409);
    expect(stale.body).toContain('Inzwischen ging die Sitzung weiter');
    await step('item', { '/item': 'i1' });
    const { body } = await opens('clerk', room());
    expect(body).toMatch(/Aufgerufen: Ö 1\.1.*?Feststellung der Tagesordnung/s);
    expect(await screen()).toMatch(/Aufgerufen.*?Ö 1\.1.*?Feststellung der Tagesordnung/s);
  });

  it('takes only votes that add up, and keeps what was typed', async () => {
    const ballot = { '/decision': 'resolved', '/ballot': 'open', '/yes': '3', '/no': '1', '/abstained': '0' };
    const wrong = await step('result', ballot);
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('Die Stimmen ergeben zusammen nicht die Zahl der Stimmberechtigten');
    expect(wrong.body).toMatch(/name="result:\/yes"[^>]*value="3"|value="3"[^>]*name="result:\/yes"/);
    expect((await opens('clerk', room())).body).toMatch(
      /name="result:\/no"[^>]*value="1"|value="1"[^>]*name="result:\/no"/,
    );
    const tie = await step('result', { ...ballot, '/yes': '0', '/no': everybody() });
    expect(tie.body).toContain('Das Ergebnis passt nicht zu den Stimmen.');
    const right = await step('result', { ...ballot, '/yes': everybody(), '/no': '0' });
    expect(right.status).toBe(303);
    const { body } = await opens('clerk', room());
    expect(body).toContain('beschlossen, einstimmig');
    expect(votesOn(body)).toEqual([`${members.length}`, '0', '0']);
    expect(body).toContain('Weiter mit Ö 5.1');
    expect(await screen()).toMatch(/beschlossen.*?einstimmig/s);
  });

  it('keeps the biased out of vote and quorum, also when a tick is taken back', async () => {
    await step('item', { '/item': 'i2' });
    const [, one = '', two = ''] = members;
    await step('bias', { '/item': 'i2', '/persons': ['', one, two] });
    await step('bias', { '/item': 'i2', '/persons': ['', one] });
    const { body } = await opens('clerk', room());
    expect(body).toContain('Eine Person ist befangen und zählt nicht mit.');
    expect(body).toContain(`von ${members.length - 1} Stimmberechtigten`);
    const all = await step('result', {
      '/item': 'i2',
      '/decision': 'recommended',
      '/ballot': 'open',
      '/yes': everybody(),
      '/no': '0',
      '/abstained': '0',
    });
    expect(all.status).toBe(422);
  });

  it('takes a vote by name, one line for each who may', async () => {
    const page = await opens('clerk', room());
    const voters = [...page.body.matchAll(/name="result:\/named\/(\d+)\/person" value="([^"]+)"/g)];
    expect(voters).toHaveLength(members.length - 1);
    const named = Object.fromEntries(
      voters.map(([, row = ''], index) => [`/named/${row}/vote`, index === 0 ? 'no' : 'yes']),
    );
    const { '/named/1/vote': left, ...some } = named;
    const base = {
      '/item': 'i2',
      '/decision': 'recommended',
      '/ballot': 'named',
      '/yes': '',
      '/no': '',
      '/abstained': '',
    };
    const missing = await step('result', { ...base, ...some });
    expect([missing.status, left]).toEqual([422, 'yes']);
    const done = await step('result', { ...base, ...named });
    expect(done.status).toBe(303);
    const { body } = await opens('clerk', room());
    expect(body).toContain('empfohlen, mehrheitlich');
    expect(votesOn(body).slice(0, 2)).toEqual([`${members.length - 2}`, '1']);
  });

  it('shows an audience nothing of the part that is not public', async () => {
    expect(await screen()).not.toContain('Personalsache');
    await step('item', { '/item': 'i3' });
    expect((await opens('clerk', room())).body).toContain('Personalsache');
    const door = await screen();
    expect(door).toContain('Nichtöffentlicher Teil');
    for (const word of ['Personalsache', 'Beschlussfähig', 'Sprachkurse', 'N 5.1']) expect(door).not.toContain(word);
    const version = /data-version="(\w+)"/.exec(door)?.[1];
    await step('attendance', { '/present': ['', ...members.slice(1)] });
    expect(/data-version="(\w+)"/.exec(await screen())?.[1]).toBe(version);
  });

  it('lets in what brooks no delay by a vote, and nothing that the vote refuses', async () => {
    const there = String(members.length - 1);
    const item = {
      '/title': 'Hochwasser',
      '/chapter': 'Anträge',
      '/publicity': 'public',
      '/reason': 'Es regnet.',
      '/ballot': 'open',
      '/abstained': '0',
    };
    const refused = await step('urgent', { ...item, '/yes': '0', '/no': there });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Die Sitzung hat die Dringlichkeit abgelehnt.');
    expect((await step('urgent', { ...item, '/yes': there, '/no': '0' })).status).toBe(303);
    expect((await opens('clerk', `/meetings/${reference}`)).body).toMatch(/Hochwasser.*?dringlich/s);
  });

  it('closes when every item has a result, and leads on to the minutes', async () => {
    const open = await step('close');
    expect(open.status).toBe(422);
    expect(open.body).toContain('2 Punkte haben noch kein Ergebnis');
    await step('result', { '/item': 'i3', '/decision': 'deferred', '/yes': '', '/no': '', '/abstained': '' });
    const urgent = /name="item:\/item" value="(i[\w-]+)"/.exec((await opens('clerk', room())).body)?.[1] ?? '';
    await step('item', { '/item': urgent });
    await step('result', { '/item': urgent, '/decision': 'noted' });
    const closed = await step('close');
    expect(closed.location).toMatch(new RegExp(`^/meetings/${reference}\\?command=`));
    await office.inState(reference, 'held');
    expect(await screen()).toContain('Die Sitzung ist geschlossen.');
    expect((await opens('clerk', room())).body).toContain('Die Sitzung ist geschlossen.');
  });
});

describe('the minutes', () => {
  const path = (): string => `/meetings/${reference}/minutes`;
  const minutes = async (over: Record<string, string>): Promise<Answer> => {
    const { visitor } = await office.signedIn('clerk');
    const shown = await visitor.get(path());
    return visitor.submit(shown, path(), { ...formFields(shown.body, path()), ...over });
  };

  it('write themselves from the meeting, and are added to item by item', async () => {
    const { body } = await opens('clerk', path());
    expect(body).toMatch(/Ö 1\.1.*?Feststellung der Tagesordnung.*?beschlossen, einstimmig.*?Text zu Ö 1\.1/s);
    expect(body).toContain('Befangen: ');
    expect(body).toContain('Das Gremium berät über die Vorlage');
    const fields = formFields(body, path());
    const [name = ''] = Object.keys(fields).filter((key) => key.endsWith('/text'));
    expect((await minutes({ [name]: 'Einwände gibt es nicht.', _action: 'save' })).location).toBe(path());
    expect((await opens('clerk', path())).body).toContain('Einwände gibt es nicht.');
    const stale = await minutes({ [name]: 'Anderes Fenster', _version: '0', _action: 'save' });
    expect(stale.status).toBe(409);
    expect(stale.body).toContain('Anderes Fenster');
    const preview = await minutes({ _action: 'preview' });
    const pdf = await opens('clerk', preview.location);
    expect([pdf.status, pdf.body.slice(0, 5)]).toEqual([200, '%PDF-']);
  });

  it('are nobody else’s to write, and not changed once they are passed on', async () => {
    expect((await opens('member', path())).status).toBe(404);
    expect((await opens('office', path())).body).not.toContain('<textarea');
    const { visitor } = await office.signedIn('clerk');
    const shown = await visitor.get(path());
    const form = { ...formFields(shown.body, path()), _action: 'complete' };
    const done = await visitor.submit(shown, path(), form);
    expect(done.location).toMatch(/\?command=/);
    await office.inState(reference, 'approval');
    expect((await visitor.submit(shown, path(), form)).location).toBe(done.location);
    const late = await visitor.submit(shown, path(), { ...form, _command: 'eine-andere', '/closing': 'Zu spät' });
    expect(late.status).toBe(409);
    expect(late.body).toContain('Zu spät');
    expect((await opens('clerk', path())).body).not.toContain('<textarea');
  });

  it('stand beside the approval of whoever chairs the body, and are returned with a reason', async () => {
    const task = `/dossiers/${reference}/tasks/approveMinutes-1`;
    const page = await opens('chair', task);
    expect(page.body).toContain('Einwände gibt es nicht.');
    expect((await opens('chair', `${task}/preview`)).body.slice(0, 5)).toBe('%PDF-');
    expect((await opens('chair', `/meetings/${reference}`)).body).toContain('Niederschrift freigeben');
    // Whoever chairs another body has no seat in it, and it does not stand among the tasks of their unit.
    const queue = (visitor: Visitor) => visitor.get('/queue?view=unit').then(({ body }) => body.includes(task));
    expect(await queue((await office.signedIn('chair')).visitor)).toBe(true);
    expect(await queue((await office.colleague('chair')).visitor)).toBe(false);
    const clerk = (await office.signedIn('clerk')).visitor;
    expect(await queue(clerk)).toBe(false);
    // Escalated to somebody's role it is theirs to see.
    const { id } = await office.dossier(reference);
    const audience = (roles: string) =>
      office.database.query('update task set audience = $1 where dossier_id = $2 and closed_at is null', [roles, id]);
    await audience('{chair,clerk}');
    expect(await queue(clerk)).toBe(true);
    await audience('{chair}');
    await office.does(reference, 'chair', 'approveMinutes.returned', { reason: 'Bitte die Begrüßung ergänzen.' });
    const clerkId = await office.idOf('clerk');
    const mails = `select recipient_id, params ->> 'task' as task from mail where template = 'task-returned'`;
    expect(await office.database.query(mails)).toEqual([{ recipient_id: clerkId, task: 'writeMinutes' }]);
    const { body } = await opens('clerk', path());
    expect(body).toContain('Bitte die Begrüßung ergänzen.');
    expect(body).toContain('Einwände gibt es nicht.');
    await minutes({ _action: 'complete', '/opening': 'Die Vorsitzende begrüßt.' });
    await office.inState(reference, 'approval');
    expect(await office.does(reference, 'chair', 'approveMinutes.approved')).toBe('approved');
    const made = async () =>
      /\/documents\/[\w-]+"[^>]*>Niederschrift/.test((await opens('member', `/meetings/${reference}`)).body);
    await waitFor(made, { within: 60_000, what: 'the minutes to be made' });
    const member = (await opens('member', `/meetings/${reference}`)).body;
    const [, document = ''] = /href="(\/meetings\/[^"]*\/documents\/[^"]*)"[^>]*>Niederschrift/.exec(member) ?? [];
    expect((await opens('member', document)).body.slice(0, 5)).toBe('%PDF-');
    expect((await opens('author', document)).status).toBe(404);
  });

  it('leave nothing to be done: the administration counts the meeting apart, as kept on record', async () => {
    const { visitor } = await office.colleague('administrator');
    const { version } = meetingDefinition;
    const page = (await visitor.get(`/admin/processes/councilMeeting/${version}`)).body;
    const part = (id: string): string => new RegExp(`id="${id}">[^]*?</section>`).exec(page)?.[0] ?? '';
    expect(part('kept')).toMatch(/Abgeschlossen, wird aufbewahrt[^]*Niederschrift freigegeben[^]*?<td[^>]*>1</);
    expect(part('running')).not.toContain('Niederschrift freigegeben');
    const overview = (await visitor.get('/admin')).body;
    expect(overview).toMatch(/<dt[^>]*>Abgeschlossen, wird aufbewahrt<\/dt><dd[^>]*>(<[^>]+>)*1</);
  });
});
