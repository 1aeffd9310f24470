import { randomUUID } from 'node:crypto';
import type { FileStorage } from '#libs/documents/storage.js';
import { Command } from '#libs/database/entities/command.entity.js';
import { Answers as AnswersRow, FileRow } from '#libs/database/entities/answers.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Call } from '#libs/database/entities/programme.entity.js';
import type { Verdict } from '#libs/database/command-payload.js';
import type { Answers } from '#libs/forms/definition.js';
import { text } from '#libs/processes/answers.js';
import { perform, sayFilled, submit } from '../../apps/local/demonstration/acts.js';
import { prepareCall } from '../../apps/local/demonstration/calls.js';
import type { FastMotion } from './fast-motion.js';
import { addPerson } from './people.js';
import { embargo, prepared } from './played-round.js';

/** A round on a real database, by the command path. People are made with the roles they need. */
/** The morning of the day for which the session is called. */
export const sessionDay = new Date(`${text(prepared, 'sessionOn')}T08:00:00Z`);

export class PrizeOnDatabase {
  roundId = '';
  call: Call | undefined;
  readonly people = new Map<string, string>();

  constructor(
    readonly motion: FastMotion,
    readonly programme: string,
  ) {}

  /** The id of somebody with these roles, made when first named. */
  async person(name: string, kind: 'applicant' | 'staff' = 'staff', ...roles: string[]): Promise<string> {
    const known = this.people.get(name);
    if (known) return known;
    const id = await addPerson(this.motion.owner.em.fork(), kind, ...roles);
    this.people.set(name, id);
    return id;
  }

  async hire(jurors: readonly string[]): Promise<void> {
    await this.person('manager', 'staff', 'programmeManager');
    await this.person('releaser', 'staff', 'releaser');
    await this.person('officer', 'staff', 'officer');
    await this.person('second', 'staff', 'officer');
    await this.person('lead', 'staff', 'lead');
    await this.person('mayor', 'staff', 'confirmer');
    for (const juror of jurors) await this.person(juror, 'staff', 'juror');
  }

  async dossier(id: string): Promise<Dossier> {
    return this.motion.owner.em.fork().findOneOrFail(Dossier, { id });
  }

  /** Does an open task of a dossier. */
  async does(id: string, name: string, type: string, data: Answers = {}): Promise<Verdict> {
    const dossier = await this.dossier(id);
    const [task = ''] = type.split('.');
    const open = dossier.snapshot?.tasks.find((one) => one.name === task);
    if (!open) throw new Error(`${task} is not open in ${dossier.state}`);
    const [, outcome = ''] = type.split('.');
    const answers = { outcome, ...data };
    return this.motion.give(
      await perform(this.motion.office, dossier, await this.person(name), type, open.key, answers),
    );
  }

  async says(id: string, name: string, type: string, data: Answers): Promise<Verdict> {
    const person = await this.person(name);
    return this.motion.give(await sayFilled(this.motion.office, await this.dossier(id), person, type, data));
  }

  /** Announced by two people, and open. */
  async open(over: Answers = {}): Promise<void> {
    const { office } = this.motion;
    const data = { ...prepared, text: 'Gesucht.', contact: 'MIA-DO', ...over };
    const sent = await prepareCall(office, await this.person('manager'), this.programme, data);
    await this.motion.give(sent);
    this.roundId = (await this.motion.owner.em.fork().findOneOrFail(Dossier, { reference: sent.reference })).id;
    await this.does(this.roundId, 'releaser', 'releaseRound.release', { confirmed: true });
    this.call = await this.motion.owner.em.fork().findOneOrFail(Call, { id: this.roundId });
    await this.motion.pass(this.call.opensAt);
  }

  /** @returns the id of the nomination */
  async nominates(name: string, data: Answers): Promise<string> {
    if (!this.call) throw new Error('the round is not open');
    const person = await this.person(name, 'applicant');
    const sent = await submit(this.motion.office, person, this.call, data);
    await this.motion.give(sent);
    return (await this.motion.owner.em.fork().findOneOrFail(Dossier, { reference: sent.reference })).id;
  }

  async screens(id: string): Promise<void> {
    await this.does(id, 'officer', 'screen.admitted');
    await this.does(id, 'second', 'confirmScreening.confirm');
  }

  async embargoes(): Promise<void> {
    await this.does(this.roundId, 'officer', 'leadSession.close');
    await this.does(this.roundId, 'mayor', 'confirmResult.confirmed');
    await this.does(this.roundId, 'manager', 'setEmbargo.set', { ...embargo, readers: [] });
  }

  /**
   * From the end of the call to the publication, with everybody of the jury agreed.
   * @param places key of each prize and the id of the nomination that gets it, with the reason
   */
  async publishes(
    jurors: readonly string[],
    nominations: readonly string[],
    places: readonly { place: string; nomination: string; reason: string }[],
    before?: () => Promise<void>,
  ): Promise<void> {
    await this.motion.pass(new Date('2027-05-02T08:00:00Z'));
    for (const one of nominations) await this.screens(one);
    const people = await Promise.all(jurors.map((name) => this.person(name)));
    const members = people.map((person, index) => ({ person, part: index === 0 ? 'chair' : 'voting' }));
    const attendants = [await this.person('officer'), await this.person('manager')];
    const confirmers = [await this.person('mayor')];
    await this.says(this.roundId, 'manager', 'appointJury', { members, attendants, confirmers });
    await this.does(this.roundId, 'officer', 'closeScreening.completed');
    for (const name of jurors) await this.does(this.roundId, name, 'joinJury.accepted', { confidential: true });
    for (const name of jurors)
      for (const one of nominations) await this.does(one, name, 'score.scored', { scores: { innovation: 5 } });
    await this.does(this.roundId, 'officer', 'closeScoring.completed');
    await this.motion.pass(sessionDay);
    await this.does(this.roundId, 'officer', 'openSession.opened', { present: people, confidential: true });
    for (const { place, nomination, reason } of places) {
      const motion = { kind: 'award', place, nominations: [nomination], ballot: 'open', reason };
      await this.does(this.roundId, 'officer', 'leadSession.motion', motion);
      await this.does(this.roundId, 'officer', 'countVotes.counted', { yes: jurors.length, no: 0, abstained: 0 });
    }
    await this.embargoes();
    await this.motion.pass(new Date('2027-09-09T16:30:00Z'));
    await this.does(this.roundId, 'manager', 'holdCeremony.held');
    await before?.();
    await this.motion.pass(new Date('2027-09-09T18:00:00Z'));
  }

  /** Decides what a portal took in while Temporal is away. */
  async decideAll(): Promise<void> {
    const waiting = await this.motion.owner.em.fork().find(Command, { outcome: null });
    for (const { id, type, dossierId } of waiting) {
      const { reference, process } = await this.dossier(dossierId);
      await this.motion.give({ id, type, reference, process });
    }
  }

  /** Keeps a photo of a nomination, whose answers name it by this id, as if it had been uploaded with them. */
  async keepsPhoto(storage: FileStorage, dossierId: string, photo: { id: string; content: Buffer }): Promise<void> {
    const em = this.motion.owner.em.fork();
    const answers = await em.findOneOrFail(AnswersRow, { dossierId }, { orderBy: { createdAt: 'asc' } });
    const stored = await storage.put(photo.content);
    const mediaType = photo.content.toString('latin1', 1, 4) === 'PNG' ? 'image/png' : 'image/jpeg';
    em.create(FileRow, { id: photo.id, ...stored, mediaType, name: 'Vera Geheim', dossierId, answersId: answers.id });
    await em.flush();
  }

  /** The address of the round's minutes, as if they had been made. */
  async minutesFile(storage: FileStorage): Promise<string> {
    const em = this.motion.owner.em.fork();
    const { sha256, sizeBytes } = await storage.put(Buffer.from('%PDF'));
    const id = randomUUID();
    const what = { sha256, sizeBytes, mediaType: 'application/pdf', name: 'Niederschrift.pdf' };
    em.create(FileRow, { id, dossierId: this.roundId, ...what });
    await em.flush();
    await em.execute(`update document set file_id = ? where template = 'minutes'`, [id]);
    return `/files/${id}`;
  }
}

/** The answers of a nomination. */
export const nomination = (title: string, over: object = {}) => ({
  origin: 'self',
  title,
  category: 'BILDUNG',
  nominee: { name: `Verein ${title}`, legalForm: 'association', email: `${title.toLowerCase()}@verein.example` },
  summary: 'Ein Projekt.',
  ...over,
});
