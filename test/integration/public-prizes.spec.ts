import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import { Command } from '#libs/database/entities/command.entity.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { verifyDossiers } from '#activities/verify.js';
import { FastMotion } from '../support/fast-motion.js';
import { signedInStaff, startPortal } from '../support/portal.js';
import { PrizeOnDatabase } from '../support/prize-on-database.js';
import { ownFolder } from '../support/services.js';
import { Visitor } from '../support/visitor.js';

const jurors = ['chair', 'judy', 'jack', 'jill', 'jane', 'john', 'june'];
const path = '/programmes/integrationspreis';
let motion: FastMotion;
let prize: PrizeOnDatabase;
let portal: NestFastifyApplication;
let visitor: Visitor;
let before: string;
let pictureBefore: number;
const ids = new Map<string, string>();
const pictures = new Map<string, string>();
const id = (title: string): string => ids.get(title) ?? '';
const picture = (title: string): string => `${path}/pictures/${pictures.get(title)}`;
const text = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

beforeAll(async () => {
  motion = await FastMotion.open('2027-01-04T08:00:00Z');
  const files = await ownFolder('prize-files');
  // Temporal is away, so that what is taken in waits for its decision.
  portal = await startPortal(motion.database, { env: { FILES_DIR: files, TEMPORAL_ADDRESS: '127.0.0.1:9' } });
  visitor = new Visitor(portal);
  prize = new PrizeOnDatabase(motion, 'integrationspreis');
  await prize.hire(jurors);
  await prize.open();
  const storage = new DiskFileStorage(files);
  for (const [title, consentPublish, consentPhoto] of [
    ['Eins', 'yes', 'yes'],
    ['Zwei', 'yes', 'no'],
    ['Drei', 'no', 'yes'],
    ['Vier', 'yes', 'yes'],
    ['Fünf', 'no', 'no'],
  ] as const) {
    const photo = await upload(storage, title);
    const nominee = { name: `Verein ${title}`, legalForm: 'association', email: `nr-${ids.size}@verein.example` };
    const said = { origin: 'self', title: `Projekt ${title}`, category: 'BILDUNG', summary: `Kurz ${title}.`, nominee };
    ids.set(title, await prize.nominates(title, { ...said, photos: [photo], consentPublish, consentPhoto }));
  }
  const places = [
    { place: 'first', nomination: id('Zwei'), reason: 'Weil es überzeugt.' },
    { place: 'second', nomination: id('Eins'), reason: 'Weil es verbindet.' },
    { place: 'third', nomination: id('Drei'), reason: 'Drei bleibt ungenannt.' },
  ];
  await prize.publishes(jurors, [...ids.values()], places, async () => {
    before = (await visitor.get(path)).body;
    pictureBefore = (await visitor.get(picture('Eins'))).status;
  });
}, 120_000);
afterAll(() => motion?.close());

/** A picture of a nomination, which is a picture by its first bytes. */
async function upload(storage: DiskFileStorage, title: string): Promise<string> {
  const stored = await storage.put(Buffer.from([0xff, 0xd8, 0xff, 0xe0, ids.size]));
  const em = motion.owner.em.fork();
  const file = em.create(FileRow, { id: randomUUID(), ...stored, mediaType: 'image/jpeg', name: `${title}.jpg` });
  await em.flush();
  pictures.set(title, file.id);
  return file.id;
}

describe('the public page of a prize', () => {
  it('says what is awarded, by which criteria and by whom, and who may nominate, from the rules alone', async () => {
    const said = text(before);
    for (const part of [
      '1. Preis 5.000 €',
      '3. Preis 2.000 €',
      'Ehrenpreis',
      'Zusammen 10.000 €.',
      'Das Preisgeld stiftet: Sparkasse Dortmund.',
      'Nachhaltigkeit 30 %',
      'mindestens 7 stimmberechtigten Mitgliedern',
      'mindestens die Hälfte der Mitglieder',
      'wird noch einmal abgestimmt. Bleibt es dabei, entscheidet der Vorsitz.',
      'Das Ergebnis bestätigt die Verwaltungsspitze.',
      'mindestens 14 Jahre alt',
      'hat 10 Tage Zeit',
    ])
      expect(said).toContain(part);
    for (const grant of ['Höchstbetrag', 'Art der Förderung', 'Beginnen Sie Ihr Vorhaben nicht', 'Bescheid'])
      expect(said).not.toContain(grant);
    expect(said).not.toMatch(/Gewicht \d|undefined|\{\{/);
  });

  it('shows who was honoured before, and no name of an individual', () => {
    const said = text(before);
    expect(said).toMatch(/2025 .*1\. Preis · 5\.000 € Ankoppeln VKII Ruhrbezirk e\.V\./);
    expect(said).toMatch(/2019 .*29 Bewerbungen .*Preis Flüchtlingshilfe Aplerbeck .*Ehrenpreis eine einzelne Person/);
    expect(said).toMatch(/2017 42 Bewerbungen Wer ausgezeichnet wurde, ist nicht überliefert\./);
  });

  it('tells nothing of a result before the minute of its release', () => {
    for (const word of ['Projekt Eins', 'Verein Zwei', 'Weil es verbindet', 'nominiert war', '2027 <', 'pictures/'])
      expect(before).not.toContain(word);
    expect(pictureBefore).toBe(404);
  });

  it('shows the result from then on, with reasons and pictures where the nominee agreed', async () => {
    const { body } = await visitor.get(path);
    const said = text(body);
    expect(said).toMatch(/1\. Preis · 5\.000 € Projekt Zwei Verein Zwei Weil es überzeugt\./);
    expect(said).toMatch(/2\. Preis · 3\.000 € Projekt Eins Verein Eins Weil es verbindet\./);
    expect(said).toMatch(/3\. Preis · 2\.000 € ohne Namen, auf eigenen Wunsch/);
    expect(said).toMatch(/Auch nominiert war 1 Projekt Projekt Vier Verein Vier Kurz Vier\./);
    for (const word of ['Projekt Drei', 'Drei bleibt ungenannt', 'Projekt Fünf', 'Verein Fünf'])
      expect(body).not.toContain(word);
    expect([...body.matchAll(/pictures\/([0-9a-f-]+)/g)].map(([, one]) => one)).toEqual([
      pictures.get('Eins'),
      pictures.get('Vier'),
    ]);
  });

  it('gives a picture to everybody where that was agreed, and no other', async () => {
    const shown = await visitor.get(picture('Eins'));
    expect([shown.status, shown.headers['content-type'], [...shown.raw]]).toEqual([
      200,
      'image/jpeg',
      [0xff, 0xd8, 0xff, 0xe0, 0],
    ]);
    for (const title of ['Zwei', 'Drei', 'Fünf']) expect((await visitor.get(picture(title))).status).toBe(404);
    expect((await visitor.get(picture('Eins').replace('integrationspreis', 'miado-projekte'))).status).toBe(404);
    expect((await visitor.get(`${path}/pictures/nonsense`)).status).toBe(404);
  });

  it('takes a prize off that is revoked', async () => {
    await prize.says(id('Zwei'), 'lead', 'revoke', { reason: 'false', decidedOn: '2027-09-10', body: 'Jury' });
    const { body } = await visitor.get(path);
    expect(body).not.toContain('Projekt Zwei');
    expect(body).not.toContain('Weil es überzeugt');
    expect(body).toContain('Projekt Eins');
  });

  describe('where a nominee takes consent back', () => {
    /** Says what may be shown, as the nominee does it: by the link on their page, the form, and the last look. */
    async function changes(title: string, said: Record<string, string>): Promise<void> {
      const nominee = await signedInStaff(portal, motion.owner.em.fork(), await prize.person(title));
      const { reference } = await prize.dossier(id(title));
      const mine = await nominee.get(`/applications/${reference}`);
      expect(text(mine.body)).toContain('Einwilligung zur Veröffentlichung ändern');
      const base = `/applications/${reference}/commands/changeConsent`;
      const { location } = await nominee.get(base);
      const form = await nominee.get(location);
      const checked = form.body.match(/<input[^>]*checked[^>]*>/g) ?? [];
      begun.push(checked.map((one) => /value="(\w+)"/.exec(one)?.[1]).join(' '));
      const filled = { _version: form.hidden('_version'), _action: 'continue', ...said };
      expect((await nominee.submit(form, location, filled)).location).toBe(`${base}/check`);
      const last = await nominee.get(`${base}/check`);
      expect(text(last.body)).toContain('Das gilt auf unseren Seiten sofort.');
      const sent = { _version: last.hidden('_version'), _command: last.hidden('_command') };
      expect((await nominee.submit(last, `${base}/check`, sent)).location).toMatch(`/applications/${reference}`);
    }
    const begun: string[] = [];
    const shown = async (): Promise<string> => text((await visitor.get(path)).body);
    /** Decides what the portal has taken in. @returns the outcomes */
    async function decideAll(): Promise<unknown[]> {
      const waiting = await motion.owner.em.fork().find(Command, { outcome: null });
      const verdicts = [];
      for (const { id: command, type, dossierId } of waiting) {
        const { reference, process } = await prize.dossier(dossierId);
        verdicts.push((await motion.give({ id: command, type, reference, process })).kind);
      }
      return verdicts;
    }

    it('the reasons are gone at once, before anything is decided, and the name stays', async () => {
      await changes('Eins', { '/consentPublish': 'yes', '/consentPhoto': 'yes', '/consentReasons': 'no' });
      expect(await shown()).toMatch(/2\. Preis · 3\.000 € Projekt Eins Verein Eins/);
      expect(await shown()).not.toContain('Weil es verbindet.');
      expect((await visitor.get(picture('Eins'))).status).toBe(200);
    });

    it('the picture is gone from the page, and from its own address', async () => {
      expect(await decideAll()).toEqual(['accepted']);
      await changes('Eins', { '/consentPublish': 'yes', '/consentPhoto': 'no', '/consentReasons': 'yes' });
      const { body } = await visitor.get(path);
      expect(body).not.toContain(pictures.get('Eins'));
      expect((await visitor.get(picture('Eins'))).status).toBe(404);
      expect(text(body)).toContain('Weil es verbindet.');
    });

    it('so is the name with everything else, also where all is over', async () => {
      const four = await prize.dossier(id('Vier'));
      expect(four.status).toBe('ended');
      await changes('Vier', { '/consentPublish': 'no' });
      expect(await shown()).not.toMatch(/Projekt Vier|Verein Vier|Kurz Vier/);
      expect((await visitor.get(picture('Vier'))).status).toBe(404);
      expect(await decideAll()).toEqual(['accepted', 'accepted']);
      const after = await prize.dossier(id('Vier'));
      expect([after.status, after.state, after.endedAt]).toEqual(['ended', 'notAwarded', four.endedAt]);
      expect(await shown()).not.toContain('Projekt Vier');
      const wrong = [];
      for await (const one of verifyDossiers(motion.owner.em.fork(), motion.definitions)) wrong.push(one);
      expect(wrong).toEqual([]);
    });

    it('the form begins with what holds, and consent can be given again', async () => {
      await changes('Vier', { '/consentPublish': 'yes', '/consentPhoto': 'no', '/consentReasons': 'no' });
      expect(begun).toEqual(['yes yes', 'yes yes no', 'yes yes', 'no yes']);
      expect(await shown()).toContain('Projekt Vier Verein Vier Kurz Vier.');
    });

    it('is not for whoever proposed them', async () => {
      await decideAll();
      const em = motion.owner.em.fork();
      const [one] = [await prize.dossier(id('Eins'))];
      await em.execute('update dossier set proposer_id = ? where id = ?', [await prize.person('Drei'), one.id]);
      const proposer = await signedInStaff(portal, em, await prize.person('Drei'));
      expect((await proposer.get(`/applications/${one.reference}`)).status).toBe(200);
      expect((await proposer.get(`/applications/${one.reference}/commands/changeConsent`)).status).toBe(404);
    });
  });

  it.each([
    ['tr', 'ltr', 'Ödül töreni', 'Kimler aday gösterebilir'],
    ['ar', 'rtl', 'حفل توزيع الجوائز', 'الترشيح'],
    ['uk', 'ltr', 'Вручення премії', 'Номінації'],
  ])('speaks %s, and marks what it cannot say', async (language, direction, ceremony, nominations) => {
    const { body } = await visitor.get(`${path}?lang=${language}`);
    expect(body).toMatch(new RegExp(`^<!doctype html><html lang="${language}" dir="${direction}">`));
    expect(body).toContain(ceremony);
    expect(body).toContain(nominations);
    expect(body).toMatch(/<h1[^>]*><span lang="en" dir="ltr">Integration Prize/);
    expect(text(body)).toMatch(/5[.,\u066c\s\u00a0]000/);
  });

  it.each([
    ['tr', 'Ödülü başka projeler aldı.'],
    ['ar', 'حصلت مشاريع أخرى على الجائزة.'],
    ['uk', 'Премію отримали інші проєкти.'],
  ])('and tells nominees in %s what happens now and next', async (language, now) => {
    const nominee = await signedInStaff(portal, motion.owner.em.fork(), await prize.person('Fünf'));
    const { reference } = await prize.dossier(id('Fünf'));
    const { body } = await nominee.get(`/applications/${reference}?lang=${language}`);
    expect(body).toContain(`<div><p class="kern-body kern-body--bold">${now}</p>`);
  });

  it.each([
    ['en', 'The German text is binding.'],
    ['tr', 'Bağlayıcı olan Almanca metindir.'],
    ['ar', 'النص الألماني هو الملزم.'],
    ['uk', 'Обов’язковим є німецький текст.'],
  ])('has what the law asks for in %s, which is a translation', async (language, binding) => {
    for (const page of ['/imprint', '/privacy', '/accessibility']) {
      const { status, body } = await visitor.get(`${page}?lang=${language}`);
      expect([status, body.includes(binding), /<main[^]*lang="en"[^]*<\/main>/.test(body)]).toEqual([200, true, false]);
      expect((await visitor.get(`${page}?lang=de`)).body).not.toContain(binding);
    }
  });
});
