import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { entryHash, type JournalBody } from '#libs/engine/journal.js';
import type { Outcome, TaskChange, TimerChange } from '#libs/engine/outcome.js';
import { stateName, type DossierState, type Seat } from '#libs/engine/state.js';
import type { Command } from '../entities/command.entity.js';
import type { Dossier } from '../entities/dossier.entity.js';
import { JournalEntry } from '../entities/journal-entry.entity.js';
import { Task, TaskSeat, Timer } from '../entities/task.entity.js';

type Accepted = Extract<Outcome, { kind: 'accepted' }>;

/** Writes the journal entry of a decision and moves the dossier's chain on. */
export function chain(em: EntityManager, dossier: Dossier, command: Command, body: JournalBody): void {
  const seq = dossier.seq + 1;
  const hash = entryHash(seq, body, dossier.head);
  em.create(JournalEntry, {
    dossierId: dossier.id,
    seq,
    commandId: command.id,
    at: command.receivedAt,
    type: command.type,
    actorId: command.actorId ?? null,
    actorKind: command.actorKind,
    body,
    previous: dossier.head,
    hash,
  });
  dossier.seq = seq;
  dossier.head = hash;
}

/** Makes the dossier, its tasks and its timers what the engine decided. */
export async function settle(em: EntityManager, dossier: Dossier, outcome: Accepted, at: Date): Promise<void> {
  const { state } = outcome;
  const name = stateName(state.chart.value);
  if (dossier.state !== name) dossier.stateSince = at;
  dossier.snapshot = state;
  dossier.state = name;
  dossier.status = state.chart.status === 'done' ? 'ended' : 'active';
  dossier.endedAt = dossier.status === 'ended' ? at : null;
  dossier.waitingFor = [...new Set(state.tasks.flatMap((task) => task.audience))].toSorted();
  dossier.dueAt = soonest(state);
  await writeTasks(em, dossier, outcome.tasks, at);
  await writeTimers(em, dossier, outcome.timers, at);
}

function soonest(state: DossierState): Date | null {
  const due = state.tasks.map((task) => task.dueAt).toSorted()[0];
  return due ? new Date(due) : null;
}

async function writeTasks(em: EntityManager, dossier: Dossier, changes: TaskChange[], at: Date): Promise<void> {
  const opened = new Map<string, Task>();
  for (const one of changes) {
    if (one.change === 'opened') {
      const { key, name, audience, openedAt, dueAt, seats } = one.task;
      const task = em.create(Task, {
        id: randomUUID(),
        dossierId: dossier.id,
        key,
        name,
        audience,
        programme: dossier.programme,
        openedAt: new Date(openedAt),
        dueAt: new Date(dueAt),
      });
      opened.set(key, task);
      seats.forEach((seat, index) => em.create(TaskSeat, { taskId: task.id, seat: index, ...columns(seat) }));
    }
  }
  const keys = new Set(changes.flatMap((one) => (one.change === 'opened' ? [] : [one.key])));
  const known = keys.size > 0 ? await em.find(Task, { dossierId: dossier.id, key: { $in: [...keys] } }) : [];
  const byKey = new Map([...opened, ...known.map((task) => [task.key, task] as const)]);
  for (const one of changes) {
    if (one.change === 'opened') continue;
    const task = byKey.get(one.key);
    if (!task) throw new Error(`task ${one.key} of ${dossier.reference} is not on record`);
    if (one.change === 'closed') {
      task.closedAt = at;
      task.closing = one.because;
    } else if (one.change === 'changed') {
      task.audience = one.audience;
      task.overdue = one.overdue;
    } else {
      const seat = await em.findOneOrFail(TaskSeat, { taskId: task.id, seat: one.seat });
      Object.assign(seat, columns(one.now), { heldAt: one.now.holder ? (seat.heldAt ?? at) : null });
    }
  }
}

const columns = (seat: Seat): Pick<TaskSeat, 'holderId' | 'outcome' | 'doneAt' | 'answersId'> => ({
  holderId: seat.holder,
  outcome: seat.outcome,
  doneAt: seat.doneAt ? new Date(seat.doneAt) : null,
  answersId: seat.answers,
});

async function writeTimers(em: EntityManager, dossier: Dossier, changes: TimerChange[], at: Date): Promise<void> {
  const keys = changes.flatMap((one) => (one.change === 'ended' ? [one.key] : []));
  const known = keys.length > 0 ? await em.find(Timer, { dossierId: dossier.id, key: { $in: keys } }) : [];
  const byKey = new Map(known.map((timer) => [timer.key, timer]));
  for (const one of changes) {
    if (one.change === 'set') {
      const { key, kind, name, task, dueAt } = one.timer;
      const timer = em.create(Timer, { dossierId: dossier.id, key, kind, name, taskKey: task, dueAt: new Date(dueAt) });
      byKey.set(key, timer);
    } else {
      const timer = byKey.get(one.key);
      if (!timer) throw new Error(`timer ${one.key} of ${dossier.reference} is not on record`);
      timer.endedAt = at;
      timer.ending = one.because;
    }
  }
}
