import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastMotion } from '../support/fast-motion.js';
import { signedInApplicant, signedInStaff, startPortal } from '../support/portal.js';
import { PrizeOnDatabase } from '../support/prize-on-database.js';
import type { Answer, Visitor } from '../support/visitor.js';

const email = 'post@verein.example';
const proposal = {
  origin: 'third',
  nominee: { name: 'Verein Nord', email },
  proposer: { relation: 'Ich war dabei.' },
  title: 'Sprachcafé',
  category: 'BILDUNG',
  summary: 'Ein offener Treff.',
  photoRights: true,
  consentPublish: 'yes',
  consentPhoto: 'yes',
  privacyRead: true,
  truthful: true,
};

const text = ({ body }: Answer): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

let motion: FastMotion;
let portal: NestFastifyApplication;
let prize: PrizeOnDatabase;
let nominee: Visitor;
let base = '';

beforeAll(async () => {
  motion = await FastMotion.open('2027-01-04T08:00:00Z');
  portal = await startPortal(motion.database, { env: { TEMPORAL_ADDRESS: '127.0.0.1:9' } });
  prize = new PrizeOnDatabase(motion, 'integrationspreis');
  await prize.hire([]);
  await prize.open();
  const { reference } = await prize.dossier(await prize.nominates('neighbour', proposal));
  base = `/applications/${reference}`;
  nominee = await signedInApplicant(portal, motion.database, email);
});
afterAll(() => motion?.close());

describe('a nominee who was proposed', () => {
  it('is asked by a mail that knows the prize by name', async () => {
    const [asked] = await motion.database.query<{ title: string }>(
      `select params->>'title' as title from mail where template = 'consent-requested'`,
    );
    expect(asked).toEqual({ title: 'Integrationspreis der Stadt Dortmund' });
  });

  it('begins with what the proposer wrote, and with no declaration in the nominee’s name', async () => {
    const task = `${base}/tasks/consent`;
    expect((await nominee.get(`${task}/pages/project`)).body).toContain('value="Sprachcafé"');
    for (const page of ['pictures', 'consent'])
      expect((await nominee.get(`${task}/pages/${page}`)).body).not.toMatch(/<input[^>]*checked/);
    const { body } = await nominee.get(`${task}/check`);
    for (const declared of ['privacyRead', 'truthful', 'consentPublish'])
      expect(body).toMatch(new RegExp(`href="[^"]*${declared}"`));
  });

  it('reads no word that is meant for proposers, and whose doing it was', async () => {
    const status = text(await nominee.get(base));
    expect(status).toContain('Nominierung eingereicht');
    expect(status).toContain('Uhr · wer Sie vorgeschlagen hat');
    const task = `${base}/tasks/consent`;
    const all = await Promise.all(['who', 'project', 'consent'].map((page) => nominee.get(`${task}/pages/${page}`)));
    for (const page of all) expect(text(page)).not.toMatch(/Schlagen Sie jemand anderen vor|andere vorschlagen/);
    expect(text(await nominee.get(task))).toContain('Zum Stand der Nominierung');
    const neighbour = await signedInStaff(portal, motion.owner.em.fork(), await prize.person('neighbour'));
    expect(text(await neighbour.get(base))).toContain('Uhr · Sie ');
  });
});

describe('whoever nominates', () => {
  it('reads of a nomination and not of an application', async () => {
    const early = text(await nominee.get(`/calls/${prize.roundId}/apply`));
    expect(early).toContain('Nominierungen sind möglich ab 1. Februar 2027.');
    // The portal lives today.
    await motion.owner.em.fork().execute(`update call set opens_at = '2026-01-01'`);
    const start = await nominee.get(`/calls/${prize.roundId}/apply`);
    expect(text(start)).toContain('Ihre Nominierung wird beim Ausfüllen gespeichert.');
    const { location } = await nominee.submit(start, `/calls/${prize.roundId}/apply`, {});
    expect(text(await nominee.get(location))).toContain('Ihre Nominierung in 5 Schritten');
  });
});

describe('the office', () => {
  it('reads of nominees and their round', async () => {
    const officer = await signedInStaff(portal, motion.owner.em.fork(), await prize.person('officer'));
    const { body } = await officer.get(base.replace('/applications/', '/dossiers/'));
    expect(body).toMatch(/>Nominierte</);
    expect(body).toMatch(/>Runde</);
    expect(body).not.toMatch(/>Antragstellende<|>Aufruf</);
    const round = (await prize.dossier(prize.roundId)).reference;
    expect((await officer.get(`/dossiers/${round}`)).body).not.toMatch(/<caption[^>]*>Anträge</);
  });
});
