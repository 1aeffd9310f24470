import { Injectable } from '@nestjs/common';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { Programme } from '#libs/database/entities/programme.entity.js';
import { seatsOf } from '#libs/database/stores/jury.store.js';
import { deputyships, type Deputyship } from '#libs/database/stores/people.store.js';
import {
  queueCounts,
  queuedTasks,
  type QueueCursor,
  type QueuedTask,
  type QueueFilter,
  type QueueView,
} from '#libs/database/stores/queue.store.js';
import { processes } from '#libs/processes/index.js';
import { ownProgrammes } from '../programmes/own-programmes.js';
import { Database } from '../connections/database.js';
import { Definitions } from '../dossier/definitions.js';
import { juryTasks } from '../rounds/round-processes.js';
import { hasRole, type Actor } from '../security/actor.js';
import { dossierRolesOf } from '../security/rights.js';
import { declarationNeed, leads, standing, type Standing } from '../task/standing.js';

/** Which part of the queue a page shows; stands in its address. */
export interface QueueQuery extends QueueFilter {
  readonly view: QueueView;
  readonly after?: QueueCursor | undefined;
}

export interface QueueRow {
  readonly task: QueuedTask;
  /** undefined for what applicants must do */
  readonly standing: Standing | undefined;
  readonly leads: boolean;
  /** whoever takes it declares first to be unbiased */
  readonly asks: boolean;
}

export interface QueuePage {
  readonly rows: readonly QueueRow[];
  readonly counts: Readonly<Record<QueueView, number>>;
  readonly next: QueueCursor | undefined;
  /** for whom the person stands in today */
  readonly standsIn: readonly Deputyship[];
  /** how many nominations are the person's to judge: those stand on a page of their own */
  readonly toJudge: number;
  /** programmes of this person, to choose from */
  readonly programmes: readonly Programme[];
  /** and the processes in which they can have tasks */
  readonly processes: readonly string[];
}

const size = 25;

/** The tasks that wait for a person, read from the records alone. */
@Injectable()
export class Inbox {
  constructor(
    private readonly database: Database,
    private readonly definitions: Definitions,
  ) {}

  async read(actor: Actor, { view, after, ...filter }: QueueQuery): Promise<QueuePage> {
    const em = this.database.fork();
    const owner = { personId: actor.personId, roles: dossierRolesOf(actor) };
    const judging = juryTasks.filter(({ of }) => of === 'judge');
    const without = judging.map(({ task }) => task);
    const found = await queuedTasks(em, owner, view, { ...filter, without, after, limit: size + 1 });
    const judged = hasRole(actor, 'juror') ? await seatsOf(em, actor.personId, judging) : [];
    const tasks = found.slice(0, size);
    return {
      rows: await this.rows(actor, tasks),
      counts: await queueCounts(em, owner, { ...filter, without }),
      toJudge: judged.filter(({ open, done }) => open && !done).length,
      next: found.length > size ? tasks.at(-1)?.place : undefined,
      standsIn: (await deputyships(em, actor.personId)).filter(
        ({ deputyId, now }) => now && deputyId === actor.personId,
      ),
      programmes: await ownProgrammes(em, owner),
      processes: Object.keys(processes).filter((process) =>
        owner.roles.some(({ closed }) => !closed.includes(process)),
      ),
    };
  }

  /** The task to go on with: the person's next own, else the next that is free and that they may do. */
  async next(actor: Actor, notTask: { dossierId: string; key: string }): Promise<QueuedTask | undefined> {
    const owner = { personId: actor.personId, roles: dossierRolesOf(actor) };
    for (const view of ['mine', 'unit'] as const) {
      const tasks = await queuedTasks(this.database.fork(), owner, view, { limit: size });
      const others = tasks.filter(({ dossierId, key }) => dossierId !== notTask.dossierId || key !== notTask.key);
      const possible = (await this.rows(actor, others)).find((row) => row.standing?.may);
      if (possible) return possible.task;
    }
    return undefined;
  }

  private async rows(actor: Actor, tasks: readonly QueuedTask[]): Promise<QueueRow[]> {
    const ids = [...new Set(tasks.map(({ dossierId }) => dossierId))];
    const dossiers = new Map(
      (await this.database.fork().find(Dossier, { id: { $in: ids } })).map((one) => [one.id, one]),
    );
    return Promise.all(
      tasks.map(async (task) => {
        const dossier = dossiers.get(task.dossierId);
        const open = dossier?.snapshot?.tasks.find(({ key }) => key === task.key);
        if (!dossier || !open) return { task, standing: undefined, leads: false, asks: false };
        const compiled = await this.definitions.get(dossier.process, dossier.processVersion);
        const forStaff = !open.audience.includes('applicant');
        return {
          task,
          standing: forStaff ? standing(compiled, dossier, open, actor) : undefined,
          leads: forStaff && leads(actor, dossier),
          asks: declarationNeed(compiled, dossier, open, actor) === 'asked',
        };
      }),
    );
  }
}
