import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { openCouncilOffice, inDays, type CouncilOffice } from '../support/council-office.js';
import {
  arranges,
  invitedMeeting,
  made,
  secret,
  secretWords,
  strangers,
  told,
  type Meeting,
} from '../support/council-readers.js';
import type { Answer, Visitor } from '../support/visitor.js';

jest.setTimeout(240_000);

let office: CouncilOffice;
let meeting: Meeting;
let member: Visitor;
/** barred from the secret paper */
let barred: Visitor;
/** barred from the public one */
let listener: Visitor;

const home = (): string => `/my-meetings/${meeting.reference}`;
const filesOn = ({ body }: Answer): string[] => [
  ...new Set([...body.matchAll(/href="(\/my-meetings\/[^"]*\/files\/[^"]+)"/g)].map(([, href = '']) => href)),
];
const wordsOf = async (pdf: Buffer): Promise<string> =>
  (await extractText(new Uint8Array(pdf), { mergePages: true })).text;

beforeAll(async () => {
  office = await openCouncilOffice();
  meeting = await invitedMeeting(office);
  await office.does(meeting.reference, 'clerk', 'invite.invited');
  const { id } = await office.dossier(meeting.reference);
  await made(office, id, 'council-invitation');
  await made(office, id, 'council-agenda');
  member = (await office.signedIn('member')).visitor;
  const known = [await office.idOf('member'), await office.idOf('chair')];
  const [other = '', third = ''] = (await office.members('integration')).filter((one) => !known.includes(one));
  // Not everybody with a seat has a role as well, with which meetings open where they are kept.
  await office.database.query(
    `insert into role_assignment (id, person_id, role) values (gen_random_uuid(), $1, 'councilMember')`,
    [other],
  );
  await related(other, meeting.secret.id);
  await related(third, meeting.open.id);
  barred = await office.staff(other);
  listener = await office.staff(third);
});

/** A person on the board of the association that a paper is about (A11). */
async function related(person: string, paper: string): Promise<void> {
  const [organisation] = await office.database.query<{ id: string }>(
    `insert into organisation (id, name, legal_form) values (gen_random_uuid(), 'Verein', 'association') returning id`,
  );
  await office.database.query('update dossier set organisation_id = $1 where id = $2', [organisation?.id, paper]);
  await office.database.query(
    `insert into relation (id, person_id, organisation_id, kind) values (gen_random_uuid(), $1, $2, 'board')`,
    [person, organisation?.id],
  );
}

describe('a member of a body', () => {
  it('finds the next meetings, and in each the agenda with papers, files and what others said', async () => {
    const list = await member.get('/my-meetings');
    expect(list.status).toBe(200);
    expect(list.body).toContain('Ausschuss für Chancengerechtigkeit und Integration');
    expect(list.body).toContain(`href="${home()}"`);
    const page = await member.get(home());
    expect(page.status).toBe(200);
    for (const words of [
      'Ö 7.1',
      'Genehmigung der Niederschrift',
      'Sprachkurse im Bezirk',
      secret.title,
      'Nichtöffentlicher Teil',
    ])
      expect(page.body).toContain(words);
    for (const name of ['Zahlen.pdf', 'Tabelle.xlsx', secret.inner, secret.attachment])
      expect(page.body).toContain(name);
    const links = filesOn(page);
    expect(links.length).toBe(8);
    for (const link of links) expect((await member.get(link)).status).toBe(200);
    const item = await member.get(`${home()}/items/secret`);
    expect(item.body).toContain(secret.proposal);
    expect(item.body).toContain('nichtöffentlich');
  });

  it('downloads uploads without showing them, and documents of ours as they were made', async () => {
    const page = await member.get(home());
    const answers = await Promise.all(filesOn(page).map((link) => member.get(link)));
    const named = (words: string) =>
      answers.find(({ headers }) => String(headers['content-disposition']).includes(words));
    expect(String(named('Zahlen.pdf')?.headers['content-disposition'])).toMatch(/^attachment/);
    expect(answers.filter(({ headers }) => String(headers['content-disposition']).startsWith('inline')).length).toBe(3);
    for (const { headers } of answers) expect(headers['cache-control']).toBe('private, no-store');
  });

  it('gets everything as one PDF with bookmarks, which says what is not in it', async () => {
    const pack = await member.get(`${home()}/pack.pdf`);
    expect(pack.status).toBe(200);
    expect(String(pack.headers['content-disposition'])).toMatch(/^attachment; filename=.*Unterlagen/);
    const document = await getDocumentProxy(new Uint8Array(pack.raw));
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      'Tagesordnung',
      expect.stringContaining('Sprachkurse im Bezirk'),
      expect.stringContaining(secret.title),
    ]);
    expect(outline[1]?.items.map(({ title }: { title: string }) => title)).toEqual(['Zahlen.pdf', secret.inner]);
    const text = await wordsOf(pack.raw);
    for (const words of [
      'Offene Zahlen',
      'NURGREMIUM',
      'GEHEIMANLAGE',
      'Tabelle.xlsx',
      'keine PDF-Datei',
      'Kaputt.pdf',
    ])
      expect(text).toContain(words);
    expect(text).toContain('verschlüsselt oder beschädigt');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('nichtöffentliche Unterlagen');
  });

  it('keeps notes that nobody else sees, not even who administers the system', async () => {
    const canary = 'NOTIZ-KANARIENVOGEL';
    const item = await member.get(`${home()}/items/open`);
    const kept = await member.submit(item, `${home()}/items/open/note`, { note: `${canary}\nzweite Zeile` });
    expect(kept.status).toBe(303);
    const shown = await member.get(kept.location);
    expect(shown.body).toContain('Ihre Notiz ist gespeichert.');
    expect(shown.body).toContain(canary);
    expect((await member.get(home())).body).toContain(canary);
    const others = { chair: (await office.signedIn('chair')).visitor, barred, ...(await strangers(office)) };
    for (const visitor of Object.values(others)) {
      for (const path of [home(), `${home()}/items/open`, '/my-meetings', `/meetings/${meeting.reference}`, '/admin'])
        expect((await visitor.get(path)).body).not.toContain(canary);
    }
    const chair = others.chair;
    const own = await chair.get(`${home()}/items/open`);
    await chair.submit(own, `${home()}/items/open/note`, { note: 'Notiz des Vorsitzes' });
    expect((await member.get(`${home()}/items/open`)).body).not.toContain('Notiz des Vorsitzes');
    const gone = await member.submit(item, `${home()}/items/open/note`, { note: '  ' });
    expect((await member.get(gone.location)).body).toContain('Ihre Notiz ist gelöscht.');
    expect((await chair.get(`${home()}/items/open`)).body).toContain('Notiz des Vorsitzes');
    const rows = await office.database.query('select text from member_note');
    expect(rows).toEqual([{ text: 'Notiz des Vorsitzes' }]);
  });

  it('loses nothing of a note that is too long, and may note on nothing that is not theirs', async () => {
    const item = await member.get(`${home()}/items/open`);
    const long = 'x'.repeat(10_001);
    const refused = await member.submit(item, `${home()}/items/open/note`, { note: long });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('höchstens 10000 Zeichen, es sind 10001');
    expect(refused.body).toContain(long);
    expect((await member.submit(item, `${home()}/items/nothing/note`, { note: 'x' })).status).toBe(404);
    const own = await barred.get(`${home()}/items/open`);
    expect((await barred.submit(own, `${home()}/items/secret/note`, { note: 'x' })).status).toBe(404);
    expect(await office.database.query(`select 1 from member_note where item in ('nothing', 'secret')`)).toEqual([]);
  });

  it('sees only likely papers before the agenda is fixed, and no pack', async () => {
    const later = await office.planned('integration', { on: inDays(70), record: 'live' });
    const path = `/my-meetings/${later}`;
    const empty = await member.get(path);
    expect(empty.body).toContain('Noch ist keine Vorlage vorgesehen.');
    const paper = await office.introduced('Beirat stärken', ['integration', 'council']);
    await arranges(office, later, [
      { item: 'formal', chapter: '', title: 'Noch nicht fest', publicity: 'public' },
      { item: 'i1', paper: paper.id, chapter: '', title: 'Beirat stärken', publicity: 'public' },
    ]);
    const page = await member.get(path);
    expect(page.body).toContain('Voraussichtlich auf der Tagesordnung');
    expect(page.body).toContain('Beirat stärken');
    expect(page.body).not.toContain('Noch nicht fest');
    expect(page.body).not.toContain('pack.pdf');
    expect((await member.get(`${path}/pack.pdf`)).status).toBe(404);
  });
});

describe('who must not take part in something that is not public', () => {
  it('learns neither its title nor its text, files or result, and gets what everybody gets', async () => {
    const page = await barred.get(home());
    expect(page.status).toBe(200);
    expect(page.body).toContain('Sie wirken an diesem Punkt nicht mit (§ 31 GO NRW)');
    expect(page.body).not.toMatch(/GEHEIM/);
    expect(page.body).toContain(secret.inner);
    expect(page.body).toContain('Tagesordnung (öffentlicher Teil)');
    expect(page.body).not.toContain('Einladung vom');
    expect((await barred.get(`${home()}/items/secret`)).status).toBe(404);
    const theirs = filesOn(await member.get(home()));
    const own = filesOn(page);
    const withheld = theirs.filter((link) => !own.includes(link));
    expect(withheld.length).toBe(3);
    for (const link of withheld) expect((await barred.get(link)).status).toBe(404);
    const bodies = await Promise.all(own.map(async (link) => (await barred.get(link)).raw));
    const pdfs = bodies.filter((raw) => raw.subarray(0, 5).toString() === '%PDF-' && raw.length > 100);
    for (const pdf of pdfs) expect(await wordsOf(pdf)).not.toMatch(/GEHEIM/);
  });

  it('finds no more of it where meetings are kept, and no document that tells it', async () => {
    const place = `/meetings/${meeting.reference}`;
    const documentsOn = ({ body }: Answer): string[] =>
      [...body.matchAll(/href="(\/meetings\/[^"]*\/documents\/[^"]+)"/g)].map(([, href = '']) => href);
    const page = await barred.get(place);
    expect(page.status).toBe(200);
    expect(page.body).toContain('Sprachkurse im Bezirk');
    expect(page.body).toContain('Sie wirken an diesem Punkt nicht mit (§ 31 GO NRW)');
    expect(page.body).not.toMatch(/GEHEIM/);
    const theirs = documentsOn(await member.get(place));
    expect([theirs.length, documentsOn(page).length]).toEqual([2, 1]);
    for (const link of theirs)
      expect((await barred.get(link)).status).toBe(documentsOn(page).includes(link) ? 200 : 404);
    for (const link of documentsOn(page)) expect(await wordsOf((await barred.get(link)).raw)).not.toMatch(/GEHEIM/);
    for (const path of [`${place}/room/screen`, '/meetings'])
      expect((await barred.get(path)).body).not.toMatch(/GEHEIM/);
    // Who takes part, and who keeps the meeting, sees all of it.
    for (const all of [member, (await office.signedIn('clerk')).visitor]) {
      const whole = await all.get(place);
      expect(whole.body).toContain(secret.title);
      expect(documentsOn(whole)).toEqual(theirs);
    }
  });

  it('is written to, and reads as chair, without it', async () => {
    const chair = await office.signedIn('chair');
    const paper = await office.introduced(secret.subject, ['integration', 'council'], {
      publicity: 'internal',
      category: 'staff',
    });
    await related(chair.id, paper.id);
    const reference = await office.planned('integration', { on: inDays(41), record: 'live' });
    await arranges(office, reference, [
      { item: 'formal', chapter: '', title: 'Genehmigung der Niederschrift', publicity: 'public' },
      { item: 'secret', paper: paper.id, chapter: '', title: secret.title, publicity: 'internal' },
    ]);
    await office.does(reference, 'clerk', 'invite.invited');
    const { id } = await office.dossier(reference);
    await made(office, id, 'council-invitation');
    await made(office, id, 'council-agenda');
    const sent = await office.database.query<{ own: boolean; attached: string[] }>(
      `select m.recipient_id = $2 as own, array_agg(distinct d.template) as attached
       from mail m join document d on d.id = any(m.document_ids) where m.dossier_id = $1 group by 1 order by 1`,
      [id, chair.id],
    );
    expect(sent).toEqual([
      { own: false, attached: ['council-invitation'] },
      { own: true, attached: ['council-agenda'] },
    ]);
    for (const path of [`/my-meetings/${reference}`, `/meetings/${reference}`, `/dossiers/${reference}`]) {
      const page = await chair.visitor.get(path);
      expect([path, page.status, page.body.includes('GEHEIM')]).toEqual([path, 200, false]);
    }
    const documents = await office.database.query<{ id: string; file: string; template: string }>(
      'select id, file_id as file, template from document where dossier_id = $1 and file_id is not null',
      [id],
    );
    const clerk = (await office.signedIn('clerk')).visitor;
    for (const { id: document, file, template } of documents) {
      const status = template === 'council-agenda' ? 200 : 404;
      for (const path of [`/meetings/${reference}/documents/${document}`, `/files/${file}`]) {
        expect([path, (await chair.visitor.get(path)).status]).toEqual([path, status]);
        expect((await clerk.get(path)).status).toBe(200);
      }
    }
    expect((await clerk.get(`/dossiers/${reference}`)).body).toContain(secret.title);
  });

  it('gets a pack without it', async () => {
    const pack = await barred.get(`${home()}/pack.pdf`);
    expect(pack.status).toBe(200);
    const text = await wordsOf(pack.raw);
    expect(text).toContain('Offene Zahlen');
    expect(text).not.toMatch(/GEHEIM/);
    const outline = await (await getDocumentProxy(new Uint8Array(pack.raw))).getOutline();
    expect(JSON.stringify(outline)).not.toMatch(/GEHEIM/);
  });
});

describe('who must not take part in something that is public', () => {
  it('reads what everybody reads, without what only the body gets', async () => {
    const page = await listener.get(home());
    expect(page.body).toContain('Sie wirken hier nicht mit');
    expect(page.body).toContain('Zahlen.pdf');
    expect(page.body).not.toContain(secret.inner);
    expect(page.body).toContain(secret.title);
    const withheld = filesOn(await member.get(home())).filter((link) => !filesOn(page).includes(link));
    expect(withheld.length).toBe(1);
    expect((await listener.get(withheld[0] ?? '')).status).toBe(404);
    const text = await wordsOf((await listener.get(`${home()}/pack.pdf`)).raw);
    expect(text).toContain('GEHEIMANLAGE');
    expect(text).not.toContain('NURGREMIUM');
    expect((await listener.get(`${home()}/items/open`)).body).toContain('im Zuschauerraum');
  });
});

describe('what another body said', () => {
  it('stands with the paper, in its words only where they were spoken in public; and the result with its own item', async () => {
    const papers = [
      await office.introduced('Sportplatz', ['integration', 'council']),
      await office.introduced('Grundschule', ['integration', 'council']),
    ];
    const items = (titles: readonly string[], publicity: readonly string[]) =>
      papers.map(({ id }, index) => ({
        item: `i${index + 1}`,
        paper: id,
        chapter: '',
        title: titles[index] ?? '',
        publicity: publicity[index] ?? 'public',
      }));
    const before = await office.planned('integration');
    // The committee has excluded the public from the second, although the paper is public.
    await arranges(office, before, items(['Sportplatz', 'Grundschule'], ['public', 'internal']));
    await office.does(before, 'clerk', 'invite.invited');
    const present = await office.members('integration');
    await office.does(before, 'clerk', 'openMeeting.opened', { present });
    const [, biased = ''] = present;
    await office.does(before, 'clerk', 'leadMeeting.bias', { item: 'i2', persons: [biased] });
    for (const [index, words] of ['Nur mit Flutlicht.', 'GEHEIMEMPFEHLUNG'].entries()) {
      const yes = present.length - index;
      const vote = { ballot: 'open', yes, no: 0, abstained: 0, version: 1 };
      const result = { item: `i${index + 1}`, decision: 'recommendedAmended', text: words, ...vote };
      await office.does(before, 'clerk', 'leadMeeting.result', result);
      await told(office, papers[index]?.id ?? '', 'recommendedAmended');
    }
    const next = await office.planned('council', { on: inDays(45), startsAt: '15:00', record: 'live' });
    await arranges(office, next, items(['Sportplatz', 'Grundschule'], ['public', 'public']));
    await office.does(next, 'clerk', 'invite.invited');
    const councillor = (await strangers(office))['councillor'];
    const agenda = await councillor?.get(`/my-meetings/${next}`);
    expect(agenda?.status).toBe(200);
    expect(agenda?.body.match(/mit Änderungen empfohlen/g)?.length).toBe(2);
    expect(agenda?.body).toContain('Nur mit Flutlicht.');
    expect(agenda?.body).not.toContain('GEHEIMEMPFEHLUNG');
    expect((await councillor?.get(`/my-meetings/${next}/items/i2`))?.body).not.toContain('GEHEIMEMPFEHLUNG');
    // Its own members read what they resolved, but for who was kept from it in the meeting.
    const third = await office.staff(present.at(-1) ?? '');
    const own = await third.get(`/my-meetings/${before}`);
    expect(own.body).toContain(`${present.length} Ja, 0 Nein, 0 Enthaltungen`);
    expect(own.body).toContain(`${present.length - 1} Ja, 0 Nein, 0 Enthaltungen, 1 befangen`);
    expect(own.body).toContain('GEHEIMEMPFEHLUNG');
    const kept = await (await office.staff(biased)).get(`/my-meetings/${before}`);
    expect(kept.body).toContain('Nur mit Flutlicht.');
    expect(kept.body).not.toContain('GEHEIMEMPFEHLUNG');
    expect(kept.body).not.toContain('Grundschule');
  });
});

describe('everybody else', () => {
  it('finds no such meeting, whatever they do in the house', async () => {
    const links = filesOn(await member.get(home()));
    const paths = [home(), `${home()}/items/open`, `${home()}/items/secret`, `${home()}/pack.pdf`, ...links];
    for (const [who, visitor] of Object.entries(await strangers(office))) {
      const list = await visitor.get('/my-meetings');
      expect([who, list.status, secretWords.test(list.body)]).toEqual([who, 200, false]);
      expect(list.body).not.toContain(meeting.reference);
      for (const path of paths) {
        const answer = await visitor.get(path);
        expect([who, path, answer.status]).toEqual([who, path, 404]);
        expect(answer.body).not.toMatch(secretWords);
      }
    }
  });

  it('does not even get to the pages without signing in as staff', async () => {
    const applicant = await office.stranger();
    expect((await applicant.get(home())).status).toBe(403);
    const [link = ''] = filesOn(await member.get(home()));
    expect((await applicant.get(link)).status).toBe(403);
  });
});
