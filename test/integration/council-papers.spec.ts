import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { extractText } from 'unpdf';
import { makeDocument } from '#activities/carry-document.js';
import { verifyDossiers } from '#activities/verify.js';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { DocumentRow, Mail } from '#libs/database/entities/mail.entity.js';
import { RoleAssignment } from '#libs/database/entities/person.entity.js';
import { councilPeople, councilRegister } from '#libs/database/stores/council-register.store.js';
import { documentFile } from '#libs/database/stores/document-file.store.js';
import { openDraft } from '#libs/database/stores/draft.store.js';
import { beginByOffice } from '#libs/database/stores/office-draft.store.js';
import { MemoryFileStorage } from '#libs/documents/memory-storage.js';
import type { Answers } from '#libs/forms/definition.js';
import { bodyOn, seatsOn } from '#libs/processes/council/register.js';
import { processes } from '#libs/processes/index.js';
import { perform, sayFilled } from '../../apps/local/demonstration/acts.js';
import { enterRegister } from '../../apps/local/demonstration/council/register.js';
import { FastMotion } from '../support/fast-motion.js';
import { addPerson } from '../support/people.js';

const on = '2027-05-25';
const secret = 'Anmietung am Nordmarkt';
let motion: FastMotion;
const people: Record<string, string> = {};
/** ids of the members on the day, the chair first, and their names */
let members: string[];
let names: Map<string, string>;

beforeAll(async () => {
  motion = await FastMotion.open('2027-04-06T08:00:00Z');
  await enterRegister(motion.office);
  const em = motion.owner.em.fork();
  for (const role of ['author', 'councilOffice', 'clerk']) people[role] = await addPerson(em, 'staff', role);
  const register = await councilRegister(em);
  const body = bodyOn(register, 'integration', on);
  const seats = seatsOn(register, body?.id ?? '', on).filter(({ voting }) => voting);
  members = seats
    .toSorted((a, b) => Number(b.role === 'chair') - Number(a.role === 'chair'))
    .map((seat) => seat.person);
  people['chair'] = members[0] ?? '';
  em.create(RoleAssignment, { id: randomUUID(), personId: people['chair'], role: 'chair' });
  await em.flush();
  names = new Map((await councilPeople(em)).map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
}, 120_000);
afterAll(() => motion?.close());

const dossier = (id: string): Promise<Dossier> => motion.owner.em.fork().findOneOrFail(Dossier, { id });

/** Begins a dossier as the office does, and gives its id. */
async function begins(process: string, command: string, by: string, data: Answers): Promise<string> {
  const form = processes[process]?.definition.commands[command]?.form;
  const prefix = processes[process]?.definition.prefix ?? '';
  if (!form) throw new Error(`${command} has no form`);
  const of = { command, programme: 'council' };
  const personId = people[by] ?? '';
  const draft = await openDraft(motion.office, personId, of, { ...form, hash: '' }, data);
  const sent = await beginByOffice(motion.office, {
    ...of,
    draft,
    revision: draft.revision,
    personId,
    idempotencyKey: randomUUID(),
    process: { name: process, prefix },
    title: process,
  });
  expect(await motion.give(sent)).toMatchObject({ kind: 'accepted' });
  return (await motion.owner.em.fork().findOneOrFail(Dossier, { reference: sent.reference })).id;
}

async function does(id: string, by: string, type: string, data: Answers = {}): Promise<void> {
  const found = await dossier(id);
  const [task = '', outcome = ''] = type.split('.');
  const open = found.snapshot?.tasks.find(({ name }) => name === task);
  if (!open) throw new Error(`${task} is not open in ${found.state}`);
  const answers = { outcome, ...data };
  const sent = await perform(motion.office, found, people[by] ?? '', type, open.key, answers);
  expect([type, await motion.give(sent)]).toMatchObject([type, { kind: 'accepted' }]);
}

/** A motion: nobody signs or releases it. */
async function motioned(subject: string, over: Answers = {}): Promise<string> {
  const route = [{ body: 'integration', role: 'decision' }];
  const id = await begins('councilSubmission', 'submit', 'author', {
    kind: 'motion',
    subject,
    proposal: `Es wird beschlossen: ${subject}.`,
    reasons: 'Gut.',
    department: 'miado',
    finances: 'no',
    staff: 'no',
    integrationRelevant: 'yes',
    publicity: 'public',
    route,
    ...over,
  });
  await does(id, 'councilOffice', 'introduce.introduced', { route });
  return id;
}

let meeting: string;

describe('a meeting of the council on the database', () => {
  it('is planned, arranged, held, and its minutes are written and approved', async () => {
    const open = await motioned('Sprachcafé in jedem Stadtbezirk');
    const closed = await motioned(secret, { publicity: 'internal', category: 'land' });
    meeting = await begins('councilMeeting', 'plan', 'clerk', {
      body: 'integration',
      on,
      startsAt: '16:00',
      room: 'Saal der Partnerstädte',
      notice: 'regular',
      record: 'live',
    });
    const items = [
      { item: 'a', paper: open, chapter: 'Anträge', publicity: 'public' },
      { item: 'b', paper: closed, chapter: 'Anträge', publicity: 'internal' },
    ];
    const arranging = await sayFilled(motion.office, await dossier(meeting), people['clerk'] ?? '', 'arrange', {
      items,
    });
    expect(await motion.give(arranging)).toMatchObject({ kind: 'accepted' });
    await does(meeting, 'clerk', 'invite.invited');
    await motion.at(new Date(`${on}T14:00:00Z`));
    const present = members.slice(0, 20);
    await does(meeting, 'clerk', 'openMeeting.opened', { present });
    for (const item of ['a', 'b'])
      await does(meeting, 'clerk', 'leadMeeting.result', {
        item,
        decision: 'resolved',
        ballot: 'open',
        version: 1,
        yes: present.length - 1,
        no: 1,
        abstained: 0,
      });
    await does(meeting, 'clerk', 'leadMeeting.close');
    await does(meeting, 'clerk', 'writeMinutes.submitted', { opening: 'Guten Tag.' });
    await does(meeting, 'chair', 'approveMinutes.approved');
    expect((await dossier(meeting)).state).toBe('approved');
  }, 60_000);

  it('tells its members by mail which body meets when, and nothing else', async () => {
    const mails = await motion.owner.em.fork().find(Mail, { template: 'council-invitation' });
    expect(mails.map(({ recipientId }) => recipientId)).toEqual(expect.arrayContaining(members));
    const { reference } = await dossier(meeting);
    for (const { params } of mails)
      expect(params).toEqual({
        reference,
        process: 'councilMeeting',
        dueAt: '',
        body: 'Ausschuss für Chancengerechtigkeit und Integration',
        on,
        startsAt: '16:00',
      });
  });

  it('has all its papers, with people by name, and the other part only where it belongs', async () => {
    const em = motion.owner.em.fork();
    const storage = new MemoryFileStorage();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that making a document takes
    const deps = { processes, storage } as unknown as Parameters<typeof makeDocument>[1];
    for (const { id: documentId, dossierId, commandId } of await em.find(DocumentRow, {})) {
      const effect = { id: documentId, dossierId, commandId, kind: 'document', params: { documentId } };
      await makeDocument(motion.owner.em.fork(), deps, effect);
    }
    const made = await motion.owner.em.fork().find(DocumentRow, { dossierId: meeting });
    const texts = new Map<string, string>();
    for (const { template, part, fileId } of made) {
      const { sha256 } = await em.findOneOrFail(FileRow, { id: fileId ?? '' });
      const { text } = await extractText(new Uint8Array(await storage.read(sha256)), { mergePages: true });
      texts.set(`${template} ${part}`.trim(), text.replaceAll(/\s+/g, ' '));
    }
    const chair = names.get(members[0] ?? '') ?? 'nobody';
    for (const template of ['council-agenda', 'council-minutes', 'council-extract a'])
      expect(texts.get(template)).not.toMatch(/Nordmarkt|nicht öffentlich/i);
    for (const template of ['council-invitation', 'council-minutes-internal', 'council-extract b'])
      expect(texts.get(template)).toContain(secret);
    expect(texts.get('council-invitation')).toContain(`${chair} Vorsitz`);
    expect(texts.get('council-minutes')).toContain('Es wird beschlossen: Sprachcafé in jedem Stadtbezirk.');
    expect(texts.get('council-minutes')).toContain(
      'mehrheitlich beschlossen (Ja 19, Nein 1, Enthaltung 0, befangen 0)',
    );
    for (const [index, member] of members.entries()) {
      const name = names.get(member) ?? 'nobody';
      expect([index, texts.get('council-minutes')?.includes(name)]).toEqual([index, true]);
    }
    expect(texts.get('council-minutes')).not.toContain('Ausgeschiedenes Mitglied');
    expect(texts.get('council-extract a')).toMatch(/Für die Richtigkeit des Auszugs Name staff-/);
  }, 60_000);

  it('names people in the preview of a paper too', async () => {
    const by = { personId: people['chair'] ?? '', reads: ['council'] as const };
    const { facts, people: named } = await documentFile(motion.office, await dossier(meeting), by);
    expect(facts).toEqual({});
    expect(named).toMatchObject(Object.fromEntries(members.map((id) => [id, expect.any(String)])));
  });

  it('is borne out by its journals', async () => {
    const wrong = [];
    for await (const one of verifyDossiers(motion.owner.em.fork(), motion.definitions)) wrong.push(one);
    expect(wrong).toEqual([]);
  });
});
