import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { FastMotion } from '../support/fast-motion.js';
import { startPortal } from '../support/portal.js';
import { PrizeOnDatabase } from '../support/prize-on-database.js';
import { ownFolder } from '../support/services.js';
import { Visitor } from '../support/visitor.js';

const jurors = ['chair', 'judy', 'jack', 'jill', 'jane', 'john', 'june'];
const path = '/programmes/integrationspreis';
let motion: FastMotion;
let prize: PrizeOnDatabase;
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
  visitor = new Visitor(await startPortal(motion.database, { env: { FILES_DIR: files } }));
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
});
