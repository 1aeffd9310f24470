import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AdministrationStore } from '#libs/database/stores/administration.store.js';
import type { Answers } from '#libs/forms/definition.js';
import { openCouncilOffice, inDays, today, type CouncilOffice, type CouncilPerson } from '../support/council-office.js';
import { formFields } from '../support/form-fields.js';
import { referenceOf, type Colleague } from '../support/staff-stage.js';
import type { Answer, Visitor } from '../support/visitor.js';
import { waitFor } from '../support/wait-for.js';

jest.setTimeout(180_000);

let office: CouncilOffice;
/** a member of bodies, but of none of these */
let stranger: Colleague;

beforeAll(async () => {
  office = await openCouncilOffice();
  stranger = await office.colleague('councilMember');
});

const opens = async (person: CouncilPerson, path: string): Promise<Answer> =>
  (await office.signedIn(person)).visitor.get(path);
const statusOf = async (person: CouncilPerson, path: string): Promise<number> => (await opens(person, path)).status;
const typed = (day: string): string => day.split('-').toReversed().join('.');

describe('a meeting that is planned', () => {
  it('begins as a draft by those who plan meetings, is checked, and becomes one dossier', async () => {
    const { visitor } = await office.signedIn('clerk');
    const list = await visitor.get('/meetings');
    expect(list.body).toContain('Neue Sitzung');
    expect(list.body).not.toContain('Neue Vorlage');
    const begun = await visitor.submit(list, '/beginnings', { process: 'councilMeeting', programme: 'council' });
    expect(begun.location).toMatch(/^\/beginnings\//);
    const page = await visitor.get(`${begun.location}/pages/main`);
    expect(page.body).toContain('Ausschuss für Chancengerechtigkeit und Integration');
    const plan = {
      '/body': 'integration',
      '/on': typed(inDays(60)),
      '/startsAt': '16:00',
      '/room': 'Saal der Partnerstädte',
      '/notice': 'regular',
      '/record': 'live',
    };
    const path = `${begun.location}/pages/main`;
    const fields = { _version: page.hidden('_version'), _action: 'continue' };
    const faulty = await visitor.submit(page, path, { ...plan, '/body': 'nope', ...fields });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('href="#f-body"');
    const again = { ...plan, _version: faulty.hidden('_version'), _action: 'continue' };
    expect((await visitor.submit(faulty, path, again)).location).toBe(`${begun.location}/check`);
    const check = await visitor.get(`${begun.location}/check`);
    expect(check.body).toContain('Sitzung anlegen');
    expect(check.body).toContain('Ausschuss für Chancengerechtigkeit und Integration');
    const form = { _version: check.hidden('_version'), _command: check.hidden('_command') };
    const press = () => visitor.submit(check, `${begun.location}/check`, form);
    const [one, two] = await Promise.all([press(), press()]);
    const reference = referenceOf(one.location);
    expect([reference, referenceOf(two.location)]).toEqual([expect.stringMatching(/^CM-/), reference]);
    const dossier = await office.inState(reference, 'planned');
    expect(dossier.title).toBe(`Ausschuss für Chancengerechtigkeit und Integration, ${typed(inDays(60))}`);
  });

  it('is refused before it is one where its body has ended by then, which is not offered for that day', async () => {
    await office.database.query(
      `insert into council_body (id, key, name, short_name, kind, from_day, to_day, statutory_members, rules)
       select gen_random_uuid(), 'ended', 'Ausschuss bis heute', 'AbH', kind, from_day, $1, statutory_members, rules
       from council_body where key = 'mainCommittee'`,
      [today()],
    );
    const { visitor } = await office.signedIn('clerk');
    const list = await visitor.get('/meetings');
    const begun = await visitor.submit(list, '/beginnings', { process: 'councilMeeting', programme: 'council' });
    const path = `${begun.location}/pages/main`;
    const page = await visitor.get(path);
    expect(page.body).toContain('Ausschuss bis heute');
    const plan = {
      '/body': 'ended',
      '/on': typed(inDays(1)),
      '/startsAt': '16:00',
      '/room': 'Saal',
      '/notice': 'regular',
      '/record': 'live',
    };
    const faulty = await visitor.submit(page, path, {
      ...plan,
      _version: page.hidden('_version'),
      _action: 'continue',
    });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toMatch(/href="#f-on"[^>]*>[^<]*Das Gremium gibt es an diesem Tag nicht/);
    const check = await visitor.get(`${begun.location}/check`);
    const form = { _version: check.hidden('_version'), _command: check.hidden('_command') };
    expect((await visitor.submit(check, `${begun.location}/check`, form)).status).toBe(422);
    const again = { ...plan, '/body': 'council', _version: faulty.hidden('_version'), _action: 'continue' };
    expect((await visitor.submit(faulty, path, again)).location).toBe(`${begun.location}/check`);
    expect((await visitor.get(path)).body).not.toContain('Ausschuss bis heute');
  });

  it('that was refused at its beginning is shown as none', async () => {
    const reference = await office.begins('clerk', 'councilMeeting', {
      body: 'council',
      on: '1900-01-01',
      startsAt: '16:00',
      room: 'Saal',
      notice: 'regular',
      record: 'live',
    });
    const page = await opens('clerk', `/dossiers/${reference}`);
    expect(page.body).toContain('Nicht zustande gekommen');
    expect(page.body).not.toMatch(/Neu, seit/);
    expect((await opens('clerk', `/dossiers?query=${reference}`)).body).toContain('Nichts gefunden');
    const running = await new AdministrationStore(office.orm.em.fork()).running();
    expect(running.filter(({ state }) => state === 'new')).toEqual([]);
  });

  it('is not for others to plan, and an author begins a submission instead', async () => {
    const { visitor } = await office.signedIn('author');
    const list = await visitor.get('/beginnings');
    expect(list.body).toContain('Neue Vorlage');
    expect(list.body).not.toContain('Neue Sitzung');
    const refused = await visitor.submit(list, '/beginnings', { process: 'councilMeeting', programme: 'council' });
    expect(refused.status).toBe(404);
    const begun = await visitor.submit(list, '/beginnings', { process: 'councilSubmission', programme: 'council' });
    const draft = await visitor.get(begun.location);
    expect(draft.body).toMatch(/In \d Schritten/);
    const content = await visitor.get(`${begun.location}/pages/content`);
    const form = {
      _csrf: content.hidden('_csrf'),
      _version: content.hidden('_version'),
      _upload: '/attachments',
    };
    const attachment = { field: '/attachments', name: 'Plan.pdf', content: '%PDF-1.4\n%%EOF\n' };
    const typedToo = { ...form, '/proposal': 'Der Rat beschließt den Plan.' };
    const sent = await visitor.upload(`${begun.location}/pages/content`, typedToo, [attachment]);
    expect(sent.status).toBe(303);
    expect((await visitor.get(sent.location)).body).toMatch(/Plan\.pdf.*Der Rat beschließt den Plan\./s);
    const { visitor: clerk } = await office.signedIn('clerk');
    expect((await clerk.get(begun.location)).status).toBe(404);
    expect((await visitor.get('/beginnings')).body).toContain('Entwurf weiter bearbeiten: Neue Vorlage');
  });
});

describe('the calendar', () => {
  it('lists a month by day with what is due before each meeting, and warns of two at one time', async () => {
    const on = inDays(90);
    const month = `/meetings?month=${on.slice(0, 7)}`;
    await office.planned('council', { on, startsAt: '15:00', record: 'live' });
    await office.planned('mainCommittee', { on, startsAt: '15:30', record: 'live' });
    const clerk = (await opens('clerk', month)).body;
    expect(clerk).toMatch(/15:00 Uhr.*?Rat der Stadt.*?15:30 Uhr.*?Hauptausschuss/s);
    expect(clerk).toContain('Zur selben Zeit');
    expect(clerk).toContain('sitzen in beiden');
    expect(clerk).toContain(typed(inDays(90 - 11)));
    const body = (await opens('clerk', `${month}&body=mainCommittee`)).body;
    expect(body).not.toMatch(/15:00 Uhr<\/time>/);
    expect((await opens('clerk', '/meetings?month=2026-99&body=%27')).status).toBe(200);
  });

  it('has one’s own bodies first, and opens nothing to members before they are invited', async () => {
    const on = inDays(90);
    const page = (await opens('member', `/meetings?month=${on.slice(0, 7)}`)).body;
    expect(page.indexOf('Ihre Gremien')).toBeLessThan(page.indexOf('Weitere Gremien'));
    expect(page).not.toMatch(/href="\/meetings\/CM-/);
    expect(page).not.toContain('Zur selben Zeit');
    expect(await statusOf('author', '/meetings')).toBe(200);
    const officer = await office.colleague('officer');
    expect((await officer.visitor.get('/meetings')).status).toBe(403);
    expect(today() <= on).toBe(true);
  });
});

describe('the agenda', () => {
  let reference = '';
  let papers: string[] = [];
  const path = (): string => `/meetings/${reference}/agenda`;
  const editor = async (person: CouncilPerson | Colleague = 'clerk') => {
    const { visitor } = typeof person === 'string' ? await office.signedIn(person) : person;
    const page = await visitor.get(path());
    const fields = formFields(page.body, path());
    return {
      page,
      fields,
      press: (over: Record<string, string>) => visitor.submit(page, path(), { ...fields, ...over }),
      titles: Object.entries(fields)
        .filter(([name]) => name.endsWith('/title'))
        .map(([, title]) => title),
    };
  };
  const itemOf = (fields: Record<string, string | string[]>, title: string): string => {
    const [name = ''] = Object.entries(fields).find(([key, value]) => key.endsWith('/title') && value === title) ?? [];
    return String(fields[name.replace('/title', '/item')] ?? '');
  };

  it('offers what is ready for its body, to those who see the meeting', async () => {
    papers = [];
    for (const subject of ['Sprachkurse', 'Kulturfest', 'Beratungsstelle'])
      papers.push((await office.introduced(subject, ['integration', 'council'])).id);
    reference = await office.planned('integration');
    const { body } = await opens('clerk', `/meetings/${reference}`);
    expect(body).toContain('Bereit für dieses Gremium');
    for (const subject of ['Sprachkurse', 'Kulturfest', 'Beratungsstelle']) expect(body).toContain(subject);
    expect(body).toContain('Die Tagesordnung ist leer');
    const see = await Promise.all(
      (['office', 'chair', 'mayor'] as const).map((one) => statusOf(one, `/meetings/${reference}`)),
    );
    expect(see).toEqual([200, 200, 200]);
    const not = await Promise.all(
      (['member', 'author'] as const).map((one) => statusOf(one, `/meetings/${reference}`)),
    );
    expect(not).toEqual([404, 404]);
    for (const one of ['chair', 'office', 'mayor'] as const) expect(await statusOf(one, path())).toBe(404);
    expect(await statusOf('clerk', '/meetings/CM-2026-99999')).toBe(404);
  });

  it('puts a submission into the chapter that takes its kind, where nobody chooses another', async () => {
    const page = await editor();
    expect(page.page.body).toContain('Nach der Art der Vorlage, sonst der letzte');
    await page.press({ _paper: papers[0] ?? '', _chapter: '' });
    await (await editor()).press({ _add: 'formal', _title: 'Verschiedenes', _chapter: '' });
    const { fields } = await editor();
    const chapters = Object.entries(fields).filter(([name]) => name.endsWith('/chapter'));
    expect(chapters.map(([, chapter]) => chapter)).toEqual(['Anträge', 'Mitteilungen']);
    const { visitor } = await office.signedIn('clerk');
    await visitor.submit(await visitor.get(path()), path(), { _action: 'discard' });
  });

  it('takes submissions with their subjects and formal items, in the order that the buttons make, without scripts', async () => {
    const first = await (await editor()).press({ _paper: papers[0] ?? '', _chapter: 'Vorlagen' });
    expect(first.status).toBe(303);
    expect((await editor()).titles).toEqual(['Sprachkurse']);
    await (await editor()).press({ _paper: papers[1] ?? '', _chapter: 'Vorlagen' });
    const untitled = await (await editor()).press({ _add: 'formal' });
    expect(untitled.status).toBe(422);
    expect(untitled.body).toContain('Bitte geben Sie dem Punkt eine Bezeichnung.');
    await (await editor()).press({ _add: 'formal', _title: 'Fragestunde', _chapter: 'Vorlagen' });
    await (await editor()).press({ _add: 'regular' });
    const now = await editor();
    expect(now.titles.slice(-3)).toEqual(['Sprachkurse', 'Kulturfest', 'Fragestunde']);
    expect(now.titles[2]).toBe('Feststellung der Tagesordnung');
    const up = await now.press({ _up: itemOf(now.fields, 'Kulturfest') });
    const moved = await (await office.signedIn('clerk')).visitor.get(up.location);
    expect(moved.body).toContain('„Kulturfest“ steht jetzt auf Platz 1 von 3 im Abschnitt Vorlagen.');
    await (await editor()).press({ _action: 'save', '_place/6': '5' });
    expect((await editor()).titles.slice(-3)).toEqual(['Fragestunde', 'Kulturfest', 'Sprachkurse']);
    expect((await opens('clerk', `/meetings/${reference}`)).body).not.toContain('Fragestunde');
  });

  it('is saved as a whole, asks each submission, and shows when it is ready', async () => {
    const page = await editor();
    const form = { '/items/4/title': 'Fragestunde für alle', _action: 'give' };
    const [one, two] = await Promise.all([page.press(form), page.press(form)]);
    expect([one.status, two.location]).toEqual([303, one.location]);
    await waitFor(
      async () => ((await opens('clerk', `/meetings/${reference}`)).body.match(/>bereit</g)?.length ?? 0) === 2,
      {
        within: 20_000,
        what: 'both submissions to answer',
      },
    );
    const { body } = await opens('clerk', `/meetings/${reference}`);
    expect(body).toMatch(/Ö 5\.1.*?Fragestunde für alle.*?Ö 5\.2.*?Kulturfest.*?Ö 5\.3.*?Sprachkurse/s);
    expect(body).toContain('– unbesetzt –');
    expect(body).toContain('Alles da: Sie können einladen.');
    expect((await editor()).page.body).not.toContain('Das ist Ihr Entwurf');
  });

  it('is never saved past somebody who was faster, and loses nothing', async () => {
    const second = await office.colleague('clerk');
    const [slow, fast] = [await editor(), await editor(second)];
    await fast.press({ _paper: papers[2] ?? '', _chapter: 'Vorlagen' });
    const saved = await (await editor(second)).press({ _action: 'give' });
    expect(saved.location).toMatch(/\?command=/);
    const late = await slow.press({ '/items/0/title': 'Mein Wortlaut', _action: 'give' });
    expect(late.status).toBe(409);
    expect(late.body).toContain('Die Tagesordnung wurde inzwischen geändert');
    expect(late.body).toContain('Neu auf der gespeicherten Tagesordnung und nicht in Ihrer: Beratungsstelle.');
    expect(late.body).toContain('value="Mein Wortlaut"');
    const { body } = await opens('clerk', `/meetings/${reference}`);
    expect([body.includes('Beratungsstelle'), body.includes('Mein Wortlaut')]).toEqual([true, false]);
    const kept = await editor();
    expect(kept.page.body).toContain('Die Tagesordnung wurde inzwischen geändert');
    const back = itemOf(formFields((await editor(second)).page.body, path()), 'Beratungsstelle');
    await kept.press({ _again: back });
    const both = await (await editor()).press({ _action: 'give' });
    expect(both.location).toMatch(/\?command=/);
    const after = (await opens('clerk', `/meetings/${reference}`)).body;
    expect([after.includes('Beratungsstelle'), after.includes('Mein Wortlaut')]).toEqual([true, true]);
  });

  it('is never saved past somebody who saves in the same moment', async () => {
    const second = await office.colleague('clerk');
    const [one, other] = [await editor(), await editor(second)];
    const add = (title: string) => ({ _add: 'formal', _title: title, _chapter: 'Regularien' });
    for (const [who, title] of [
      [one, 'Punkt des einen'],
      [other, 'Punkt des anderen'],
    ] as const)
      expect((await who.press(add(title))).status).toBe(303);
    const both = [await editor(), await editor(second)] as const;
    const [mine, theirs] = await Promise.all(both.map((who) => who.press({ _action: 'give' })));
    const { visitor } = await office.signedIn('clerk');
    const shown = async (answer: Answer | undefined, by: Visitor): Promise<Answer> =>
      answer?.status === 303 ? by.get(answer.location) : (answer ?? by.get(path()));
    const pages = [await shown(mine, visitor), await shown(theirs, second.visitor)];
    expect(pages.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const late = pages.find(({ status }) => status === 409);
    expect(late?.body).toContain('Die Tagesordnung wurde inzwischen geändert');
    expect(late?.body).toMatch(
      /Neu auf der gespeicherten Tagesordnung und nicht in Ihrer: Punkt des (einen|anderen)\./,
    );
    expect(late?.body).toMatch(/value="Punkt des (einen|anderen)"/);
    const stored = (await opens('clerk', `/meetings/${reference}`)).body;
    expect([stored.includes('Punkt des einen'), stored.includes('Punkt des anderen')].filter(Boolean)).toEqual([true]);
    // Nobody's worker takes it either.
    const items = [{ title: 'Zu spät', chapter: 'Regularien', publicity: 'public' }];
    expect(await office.does(reference, 'clerk', 'arrange', { items, edition: 1 })).toBe('notYet');
    for (const who of [visitor, second.visitor])
      await who.submit(await who.get(path()), path(), { _action: 'discard' });
  });

  it('keeps a draft from another window apart, and throws one away when asked', async () => {
    const [one, other] = [await editor(), await editor()];
    await one.press({ _action: 'save', '/items/0/title': 'Erstes Fenster' });
    const stale = await other.press({ _action: 'save', '/items/0/title': 'Zweites Fenster' });
    expect(stale.status).toBe(409);
    expect(stale.body).toContain('Zweites Fenster');
    expect((await editor()).titles).toContain('Erstes Fenster');
    const { visitor } = await office.signedIn('clerk');
    const page = await visitor.get(path());
    expect((await visitor.submit(page, path(), { _action: 'discard' })).status).toBe(303);
    expect((await editor()).titles).toContain('Mein Wortlaut');
  });

  it('refuses an item without a title at its row, and a list without items', async () => {
    const page = await editor();
    const faulty = await page.press({ '/items/0/title': '', _action: 'give' });
    expect(faulty.status).toBe(422);
    expect(faulty.body).toContain('href="#f-items-0-title"');
    const { visitor } = await office.signedIn('clerk');
    await visitor.submit(await visitor.get(path()), path(), { _action: 'discard' });
    const { fields, page: now } = await editor();
    const { _version = '', _command = '', _mark = '' } = fields;
    const empty = await visitor.submit(now, path(), { _version, _command, _mark, _action: 'give' });
    expect(empty.status).toBe(422);
    await visitor.submit(await visitor.get(path()), path(), { _action: 'discard' });
  });

  it('is sent with the invitation: members see it then, and only additions are taken', async () => {
    expect(await office.does(reference, 'clerk', 'invite.invited')).toBe('invited');
    expect(await statusOf('member', `/meetings/${reference}`)).toBe(200);
    expect((await stranger.visitor.get(`/meetings/${reference}`)).status).toBe(404);
    const member = (await opens('member', `/meetings/${reference}`)).body;
    expect(member).toContain('Kulturfest');
    for (const word of ['Nächster Schritt', 'Bereit für dieses Gremium', '/dossiers/', '>bereit<'])
      expect(member).not.toContain(word);
    expect(await statusOf('member', path())).toBe(404);
    expect(await statusOf('member', `/dossiers/${reference}`)).toBe(404);
    const page = await editor();
    expect(page.page.body).toContain('Nachtrag zur Tagesordnung');
    const nothing = await page.press({ _action: 'give', '/items/0/title': 'Umbenannt' });
    expect(nothing.status).toBe(422);
    const late = await office.introduced('Nachtragsvorlage', ['integration', 'council']);
    await (await editor()).press({ _paper: late.id, _chapter: 'Vorlagen', '/items/0/title': 'Umbenannt' });
    const sent = await (await editor()).press({ _action: 'give' });
    expect(sent.location).toMatch(/\?command=/);
    const after = (await opens('clerk', `/meetings/${reference}`)).body;
    expect(after).toMatch(/Nachtragsvorlage.*?Nachtrag/s);
    expect(after).not.toContain('Umbenannt');
  });

  it('leaves what is not public to the members of the body and those who answer for it', async () => {
    const secret = await office.introduced('Personalsache', ['integration', 'council'], {
      publicity: 'internal',
      category: 'staff',
    });
    const internal = await office.planned('integration', { startsAt: '18:00' });
    const items: Answers[] = [
      { item: 'i1', chapter: 'Regularien', title: 'Eröffnung', publicity: 'public' },
      { item: 'i2', paper: secret.id, chapter: 'Vorlagen', title: 'Personalsache', publicity: 'public' },
    ];
    await office.does(internal, 'clerk', 'arrange', { items });
    await waitFor(async () => (await opens('clerk', `/meetings/${internal}`)).body.includes('>bereit<'), {
      within: 20_000,
      what: 'the submission to answer',
    });
    expect((await opens('clerk', `/meetings/${internal}`)).body).toMatch(
      /Nichtöffentlicher Teil.*?N 5\.1.*?Personalsache/s,
    );
    await office.does(internal, 'clerk', 'arrange', { items });
    await office.does(internal, 'clerk', 'invite.invited');
    expect((await opens('clerk', `/meetings/${internal}`)).body).toMatch(/N 5\.1.*?Personalsache/s);
    for (const one of ['office', 'chair', 'mayor', 'member'] as const)
      expect((await opens(one, `/meetings/${internal}`)).body).toContain('Personalsache');
    expect((await stranger.visitor.get(`/meetings/${internal}`)).status).toBe(404);
    expect(await statusOf('author', `/meetings/${internal}`)).toBe(404);
  });
});
