import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Person, RoleAssignment } from '#libs/database/entities/person.entity.js';
import { openDossier } from '#libs/database/stores/dossier-opening.store.js';
import { publish, publishProgrammes } from '#libs/database/stores/definition.store.js';
import { answersHash } from '#libs/database/stores/draft.store.js';
import { completeTask } from '#libs/database/stores/task-command.store.js';
import { processes } from '#libs/processes/index.js';
import type { DossierGateway } from '#libs/temporal/gateway.js';
import { application } from '../../apps/local/demonstration/acts.js';
import { benchCommands, benchProcess } from './bench-process.js';
import type { Side } from './measure.js';

/** Long enough that nothing is given up; a command that is not answered by then stops the benchmark. */
const patience = 120_000;

export interface BenchPeople {
  applicant: string;
  officer: string;
  releaser: string;
}

/** Publishes the bench process and its programme, and makes known who does its tasks. */
export async function furnish(owner: MikroORM): Promise<BenchPeople> {
  const em = owner.em.fork();
  const { definition, programmes } = benchProcess();
  await publish(em, [definition], processes['projectFunding']?.forms ?? []);
  await publishProgrammes(em, definition, programmes);
  const people = { applicant: randomUUID(), officer: randomUUID(), releaser: randomUUID() };
  for (const [role, id] of Object.entries(people)) {
    const kind = role === 'applicant' ? 'applicant' : 'staff';
    em.create(Person, { id, kind, email: `${role}@bench.example`, name: role, subject: kind === 'staff' ? id : null });
    await em.flush();
    if (kind === 'staff') em.create(RoleAssignment, { id: randomUUID(), personId: id, role });
  }
  await em.flush();
  // Dossiers without a call are booked in the year they begin in: its budget is larger than all of them together.
  for (const year of [new Date().getUTCFullYear(), new Date().getUTCFullYear() + 1]) {
    await em.execute(`insert into budget (programme, budget_year, planned_cents) values ('bench', ?, 1000000000000)`, [
      year,
    ]);
  }
  return people;
}

type Begun = Pick<Dossier, 'id' | 'reference' | 'process'>;

/** A dossier that is under way: its next command, and the reference it has from the first one on. */
export interface Underway {
  readonly reference: string;
  next: () => Promise<void>;
}

/** The app: command rows in Postgres with the portal's rights, sent to the dossier's workflow. */
export class AppSide implements Side {
  readonly name = 'app';

  constructor(
    private readonly portal: MikroORM,
    private readonly gateway: DossierGateway,
    private readonly people: BenchPeople,
  ) {}

  begin(): Promise<() => Promise<void>> {
    return Promise.resolve(this.beginDossier().next);
  }

  /** As `begin`, telling the reference. */
  beginDossier(): Underway {
    const em = this.portal.em.fork();
    let dossier: Begun | undefined;
    const commands = benchCommands[Symbol.iterator]();
    const next = async (): Promise<void> => {
      const type = commands.next().value;
      if (!type) throw new Error('a command too many');
      if (type === 'submit') {
        const { begun, sent } = await em.transactional((inner) => this.submitted(inner));
        dossier = begun;
        await this.send(sent);
        return;
      }
      if (!dossier) throw new Error('not submitted');
      await this.send(await this.done(em, dossier, type));
    };
    return {
      next,
      get reference() {
        return dossier?.reference ?? '';
      },
    };
  }

  /** The next command of a dossier that waits. */
  async wake(reference: string): Promise<void> {
    const em = this.portal.em.fork();
    const dossier = await em.findOneOrFail(Dossier, { reference });
    await this.send(await this.done(em, dossier, 'check.complete'));
  }

  private async send(command: SentCommand): Promise<void> {
    const verdict = await this.gateway.send(command, patience);
    if (verdict === 'pending' || verdict.kind === 'refused')
      throw new Error(`${command.type}: ${JSON.stringify(verdict)}`);
  }

  private async submitted(em: EntityManager): Promise<{ begun: Begun; sent: SentCommand }> {
    const { definition, programmes } = benchProcess();
    const { applicant } = this.people;
    // As the portal does it: the draft becomes the answers of the dossier that its command begins.
    const begun = { id: randomUUID(), reference: '', process: definition.name };
    const sent = await openDossier(em, {
      dossier: {
        ...begun,
        processVersion: definition.version,
        programme: programmes[0]?.key ?? '',
        applicantId: applicant,
        title: 'Bench',
        language: 'de',
      },
      prefix: definition.prefix,
      command: { type: 'submit', actorId: applicant, actorKind: 'person', idempotencyKey: randomUUID() },
      answers: await this.answers(em, applicant),
    });
    return { begun: { ...begun, reference: sent.reference }, sent };
  }

  /** A task without a form is done, as the portal writes it. */
  private done(em: EntityManager, dossier: Begun, type: (typeof benchCommands)[number]): Promise<SentCommand> {
    const { officer, releaser } = this.people;
    const personId = type.startsWith('release') ? releaser : officer;
    const taskKey = `${type.split('.')[0]}-1`;
    return completeTask(em, { dossier, type, taskKey, personId, idempotencyKey: randomUUID(), answers: undefined });
  }

  /** An application of the usual size, as a draft that is about to be submitted. */
  private async answers(em: EntityManager, personId: string): Promise<{ id: string; hash: string }> {
    const [id, salt, data] = [randomUUID(), randomBytes(16).toString('hex'), application()];
    await em.execute(
      `insert into answers (id, form_name, form_version, form_hash, person_id, data, salt)
       values (?, 'project-funding-application', 3, '', ?, ?::jsonb, ?)`,
      [id, personId, JSON.stringify(data), salt],
    );
    return { id, hash: answersHash(salt, data) };
  }
}
