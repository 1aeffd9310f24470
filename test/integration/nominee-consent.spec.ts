import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastMotion } from '../support/fast-motion.js';
import { signedInApplicant, startPortal } from '../support/portal.js';
import { PrizeOnDatabase } from '../support/prize-on-database.js';
import type { Visitor } from '../support/visitor.js';

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

let motion: FastMotion;
let portal: NestFastifyApplication;
let nominee: Visitor;
let base = '';

beforeAll(async () => {
  motion = await FastMotion.open('2027-01-04T08:00:00Z');
  portal = await startPortal(motion.database, { env: { TEMPORAL_ADDRESS: '127.0.0.1:9' } });
  const prize = new PrizeOnDatabase(motion, 'integrationspreis');
  await prize.hire([]);
  await prize.open();
  const { reference } = await prize.dossier(await prize.nominates('neighbour', proposal));
  base = `/applications/${reference}`;
  nominee = await signedInApplicant(portal, motion.database, email);
});
afterAll(() => motion?.close());

describe('a nominee who was proposed', () => {
  it('begins with what the proposer wrote, and with no declaration in the nominee’s name', async () => {
    const task = `${base}/tasks/consent`;
    expect((await nominee.get(`${task}/pages/project`)).body).toContain('value="Sprachcafé"');
    for (const page of ['pictures', 'consent'])
      expect((await nominee.get(`${task}/pages/${page}`)).body).not.toMatch(/<input[^>]*checked/);
    const { body } = await nominee.get(`${task}/check`);
    for (const declared of ['privacyRead', 'truthful', 'consentPublish'])
      expect(body).toMatch(new RegExp(`href="[^"]*${declared}"`));
  });
});
