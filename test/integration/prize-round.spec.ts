import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeDocument } from '#activities/carry-document.js';
import { verifyDossiers } from '#activities/verify.js';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import { DocumentRow } from '#libs/database/entities/mail.entity.js';
import { MemoryFileStorage } from '#libs/documents/memory-storage.js';
import { processes } from '#libs/processes/index.js';
import { FastMotion } from '../support/fast-motion.js';
import { jpeg, picturesIn } from '../support/pictures.js';
import { nomination, PrizeOnDatabase, sessionDay } from '../support/prize-on-database.js';

const jurors = ['chair', 'judy', 'jack', 'jill', 'jane', 'john', 'june'];
const consents = {
  Eins: { consentPublish: 'yes', consentPhoto: 'no' },
  Zwei: { consentPublish: 'yes', consentPhoto: 'yes' },
  Drei: { consentPublish: 'no', consentPhoto: 'yes' },
};
const storage = new MemoryFileStorage();
let motion: FastMotion;
let prize: PrizeOnDatabase;
const nominations = new Map<string, string>();
const id = (name: string): string => nominations.get(name) ?? '';
const stateOf = async (name: string): Promise<string> => (await prize.dossier(id(name))).state;

beforeAll(async () => {
  motion = await FastMotion.open('2027-01-04T08:00:00Z');
  prize = new PrizeOnDatabase(motion, 'integrationspreis');
  await prize.hire(jurors);
});
afterAll(() => motion?.close());

describe('a prize round on the database', () => {
  it('is announced by two people, and takes nominations, also for somebody else who is asked', async () => {
    await prize.open();
    for (const [title, consent] of Object.entries(consents)) {
      const photo = { id: randomUUID(), content: jpeg };
      nominations.set(title, await prize.nominates(title, nomination(title, { ...consent, photos: [photo.id] })));
      await prize.keepsPhoto(storage, id(title), photo);
    }
    nominations.set('Vier', await prize.nominates('neighbour', nomination('Vier', { origin: 'third' })));
    const four = await prize.dossier(id('Vier'));
    expect(four.state).toBe('consent');
    expect(four.proposerId).toBe(await prize.person('neighbour'));
    const [nominee] = await motion.owner.em
      .fork()
      .execute<{ id: string }[]>(`select id from person where email = 'vier@verein.example'`);
    expect(four.applicantId).toBe(nominee?.id);
    prize.people.set('nominee', nominee?.id ?? '');
    await prize.does(id('Vier'), 'nominee', 'consent.accepted', nomination('Vier', { origin: 'third' }));
    expect(await stateOf('Vier')).toBe('screening');
  });

  it('is closed, screened by two and given to the jury, but not to whoever is related', async () => {
    await motion.pass(new Date('2027-05-02T08:00:00Z'));
    for (const one of nominations.values()) await prize.screens(one);
    const four = await prize.dossier(id('Vier'));
    await motion.owner.em
      .fork()
      .execute(
        `insert into relation (id, person_id, organisation_id, kind) values (gen_random_uuid(), ?, ?, 'board')`,
        [await prize.person('jill'), four.organisationId],
      );
    const members = [];
    for (const name of jurors)
      members.push({ person: await prize.person(name), part: name === 'chair' ? 'chair' : 'voting' });
    const attendants = await Promise.all(['officer', 'manager'].map((name) => prize.person(name)));
    const confirmers = [await prize.person('mayor')];
    await prize.says(prize.roundId, 'manager', 'appointJury', { members, attendants, confirmers });
    expect(await prize.does(prize.roundId, 'officer', 'closeScreening.completed')).toMatchObject({ kind: 'accepted' });
    for (const name of jurors) await prize.does(prize.roundId, name, 'joinJury.accepted', { confidential: true });
    expect((await prize.dossier(prize.roundId)).state).toBe('jury.reading');
    const seats = (await prize.dossier(id('Vier'))).snapshot?.tasks[0]?.seats.map(({ holder }) => holder);
    expect(seats).toHaveLength(6);
    expect(seats).not.toContain(await prize.person('jill'));
  });

  it('is scored, and a score may be changed until it is closed', async () => {
    for (const name of jurors) {
      for (const [title, one] of nominations) {
        if (title === 'Vier' && name === 'jill') continue;
        await prize.does(one, name, 'score.scored', { scores: { innovation: 5 } });
      }
    }
    await prize.does(id('Eins'), 'judy', 'score.scored', { scores: { innovation: 9 } });
    expect(await prize.does(prize.roundId, 'officer', 'closeScoring.completed')).toMatchObject({ kind: 'accepted' });
    expect(await stateOf('Eins')).toBe('scored');
  });

  it('is sealed from the session on: to everybody else it stands in the session', async () => {
    const present = await Promise.all(jurors.map((name) => prize.person(name)));
    await motion.pass(sessionDay);
    await prize.does(prize.roundId, 'officer', 'openSession.opened', { present, confidential: true });
    for (const [place, title] of [
      ['first', 'Zwei'],
      ['second', 'Eins'],
      ['third', 'Drei'],
    ]) {
      const motionOn = {
        kind: 'award',
        place: place ?? '',
        nominations: [id(title ?? '')],
        ballot: 'open',
        reason: 'weil',
      };
      await prize.does(prize.roundId, 'officer', 'leadSession.motion', motionOn);
      await prize.does(prize.roundId, 'judy', 'castVote.voted', { vote: 'yes' });
      await prize.does(prize.roundId, 'officer', 'countVotes.counted', { yes: 7, no: 0, abstained: 0 });
    }
    await prize.embargoes();
    const round = await prize.dossier(prize.roundId);
    expect(round).toMatchObject({ state: 'session', waitingFor: [], dueAt: null });
    expect(round.readers).toHaveLength(10);
    expect(await motion.owner.em.fork().execute('select 1 from award')).toEqual([]);
    expect(await stateOf('Zwei')).toBe('scored');
  });

  it('is published at the minute of its release, and the prizes are paid by two people', async () => {
    await motion.pass(new Date('2027-09-09T16:30:00Z'));
    await prize.does(prize.roundId, 'manager', 'holdCeremony.held');
    await motion.pass(new Date('2027-09-09T18:00:00Z'));
    const rows = await motion.owner.em
      .fork()
      .execute('select nomination_id as id, rank, cents::int, reason from award order by rank');
    expect(rows).toEqual([
      { id: id('Zwei'), rank: 1, cents: 500_000, reason: 'weil' },
      { id: id('Eins'), rank: 2, cents: 300_000, reason: 'weil' },
      { id: id('Drei'), rank: 3, cents: 200_000, reason: 'weil' },
    ]);
    expect((await prize.dossier(prize.roundId)).readers).toBeNull();
    expect(await stateOf('Vier')).toBe('notAwarded');
    for (const title of ['Eins', 'Zwei', 'Drei']) {
      await prize.does(id(title), title, 'bankDetails.given', { holder: title, iban: 'DE02120300000000202051' });
      await prize.does(id(title), 'officer', 'orderPayment.ordered', { checked: true });
      await prize.does(id(title), 'releaser', 'releasePayment.release', { confirmed: true });
    }
    const [budget] = await motion.owner.em
      .fork()
      .execute(
        `select planned_cents::int as planned, committed_cents::int as committed, paid_cents::int as paid from budget`,
      );
    expect(budget).toEqual({ planned: 1_000_000, committed: 0, paid: 1_000_000 });
    await prize.does(prize.roundId, 'manager', 'closeAccounts.closed', { sponsorReceived: true });
    expect((await prize.dossier(prize.roundId)).state).toBe('settled');
  });

  it('has all its papers: each can be made from the dossiers', async () => {
    const em = motion.owner.em.fork();
    const rows = await em.find(DocumentRow, {});
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all that making a document takes
    const deps = { processes, storage } as unknown as Parameters<typeof makeDocument>[1];
    for (const { id: documentId, dossierId, commandId } of rows) {
      const effect = { id: documentId, dossierId, commandId, kind: 'document', params: { documentId } };
      await makeDocument(motion.owner.em.fork(), deps, effect);
    }
    const made = await motion.owner.em.fork().find(DocumentRow, { fileId: { $ne: null } });
    expect([...new Set(made.map(({ template }) => template))].toSorted()).toEqual([
      'announcement',
      'award-letter',
      'certificate',
      'invitation',
      'minutes',
      'press-release',
      'receipt',
      'seating-list',
      'sponsor-report',
    ]);
    expect(made).toHaveLength(rows.length);
  }, 60_000);

  it('shows the press a picture of each winner who has agreed to be named and shown, and of nobody else', async () => {
    const em = motion.owner.em.fork();
    const { fileId } = await em.findOneOrFail(DocumentRow, { template: 'press-release' });
    const { sha256 } = await em.findOneOrFail(FileRow, { id: fileId ?? '' });
    const pages = await picturesIn(await storage.read(sha256));
    expect(pages.flatMap(({ alt }) => alt)).toEqual([expect.stringContaining('Bild zum Projekt „Zwei“.')]);
    expect(pages.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(1);
  });

  it('is borne out by its journals', async () => {
    const wrong = [];
    for await (const one of verifyDossiers(motion.owner.em.fork(), motion.definitions)) wrong.push(one);
    expect(wrong).toEqual([]);
  });
});
