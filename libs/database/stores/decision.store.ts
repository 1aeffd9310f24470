import { randomUUID } from 'node:crypto';
import { entryHash, type JournalBody } from '#libs/engine/journal.js';
import type { Outcome, TaskChange } from '#libs/engine/outcome.js';
import { stateName, type DossierState, type Seat } from '#libs/engine/state.js';
import type { Batch, Row } from '../batch.js';
import type { Verdict } from '../command-payload.js';
import type { Command } from '../entities/command.entity.js';
import type { Dossier } from '../entities/dossier.entity.js';

type Accepted = Extract<Outcome, { kind: 'accepted' }>;

/** Writes the journal entry of a decision and moves the dossier's chain on. */
export function chain(batch: Batch, dossier: Dossier, command: Command, body: JournalBody): void {
  const seq = dossier.seq + 1;
  const hash = entryHash(seq, body, dossier.head);
  batch.insert('journal_entry', {
    dossier_id: dossier.id,
    seq,
    command_id: command.id,
    at: command.receivedAt,
    type: command.type,
    actor_id: command.actorId ?? null,
    actor_kind: command.actorKind,
    body,
    previous: dossier.head,
    hash,
  });
  dossier.seq = seq;
  dossier.head = hash;
}

/** A place in line for money: the smallest text comes first; integer cents. */
export interface Place {
  rank: string;
  claimCents: number;
}

/** A sealed dossier: as which state it stands to all but its readers, who are ids of people. */
export interface Seal {
  as: string;
  readers: string[];
}

/**
 * Makes the dossier and its tasks what the engine decided. Of a sealed one, what everybody reads (state, whom
 * it waits for, until when) says no more than the seal lets them know.
 */
export function settle(
  batch: Batch,
  dossier: Dossier,
  outcome: Accepted,
  at: Date,
  { line, seal }: { line: Place | undefined; seal: Seal | undefined },
): void {
  const { state } = outcome;
  dossier.readers = seal?.readers ?? null;
  dossier.inLine = line !== undefined;
  dossier.rank = line?.rank ?? null;
  dossier.claimCents = line?.claimCents ?? null;
  const name = seal?.as ?? stateName(state.chart.value);
  if (dossier.state !== name) dossier.stateSince = at;
  dossier.snapshot = state;
  dossier.state = name;
  dossier.status = state.chart.status === 'done' ? 'ended' : 'active';
  dossier.endedAt = dossier.status === 'ended' ? (dossier.endedAt ?? at) : null;
  dossier.waitingFor = seal ? [] : [...new Set(state.tasks.flatMap((task) => task.audience))].toSorted();
  dossier.dueAt = seal ? null : soonest(state);
  writeTasks(batch, dossier, outcome.tasks, at);
}

/** Writes a command's outcome, and the dossier as it stands after it. */
export function conclude(batch: Batch, dossier: Dossier, command: Command, verdict: Verdict): void {
  command.outcome = verdict;
  command.decidedAt = new Date();
  batch.update('command', { id: command.id }, { outcome: verdict, decided_at: command.decidedAt });
  const { snapshot, state, status, waitingFor, dueAt, seq, head, stateSince, endedAt, rank, claimCents } = dossier;
  const stands = { title: dossier.title, snapshot, state, status, waiting_for: waitingFor, due_at: dueAt, seq, head };
  const line = {
    in_line: dossier.inLine,
    rank: rank ?? null,
    claim_cents: claimCents ?? null,
    readers: dossier.readers,
  };
  batch.update('dossier', { id: dossier.id }, { ...stands, ...line, state_since: stateSince, ended_at: endedAt });
}

function soonest(state: DossierState): Date | null {
  const due = state.tasks.map((task) => task.dueAt).toSorted()[0];
  return due ? new Date(due) : null;
}

/**
 * Whoever holds a seat keeps the instant since when; a named seat may be new. It is found by its whole key: joined with
 * tasks, Postgres may look at the first seat of every task there is.
 */
const changeSeat = `insert into task_seat as s (holder_id, outcome, done_at, answers_id, held_at, seat, task_id)
  select ?::uuid, ?::text, ?::timestamptz, ?::uuid, case when ?::boolean then ?::timestamptz end, ?::int, id from task where dossier_id = ? and key = ?
  on conflict (task_id, seat) do update set holder_id = excluded.holder_id, outcome = excluded.outcome, done_at = excluded.done_at,
    answers_id = excluded.answers_id, held_at = case when excluded.held_at is not null then coalesce(s.held_at, excluded.held_at) end`;

function writeTasks(batch: Batch, dossier: Dossier, changes: TaskChange[], at: Date): void {
  const opened = new Map<string, { task: Row; seats: Row[] }>();
  const changed = new Map<string, Row>();
  const seats = new Map<string, unknown[]>();
  for (const one of changes) {
    if (one.change === 'opened') {
      const { key, name, audience, openedAt, dueAt } = one.task;
      const task = { id: randomUUID(), dossier_id: dossier.id, key, name, audience, programme: dossier.programme };
      const held = (seat: Seat): Row => ({ ...columns(seat), held_at: seat.holder ? at : null });
      const of = one.task.seats.map((seat, n) => ({ task_id: task.id, seat: n, ...held(seat) }));
      opened.set(key, { task: { ...task, opened_at: openedAt, due_at: dueAt }, seats: of });
      continue;
    }
    const fresh = opened.get(one.key);
    if (one.change === 'seat') {
      if (fresh)
        fresh.seats[one.seat] = { ...fresh.seats[one.seat], ...columns(one.now), held_at: one.now.holder ? at : null };
      else {
        const { holder, outcome, doneAt, answers } = one.now;
        const key = [one.seat, dossier.id, one.key];
        seats.set(`${one.key} ${one.seat}`, [holder, outcome, doneAt, answers, holder !== null, at, ...key]);
      }
      continue;
    }
    const values =
      one.change === 'closed'
        ? { closed_at: at, closing: one.because }
        : { audience: one.audience, overdue: one.overdue, due_at: one.dueAt };
    if (fresh) fresh.task = { ...fresh.task, ...values };
    else changed.set(one.key, { ...changed.get(one.key), ...values });
  }
  for (const { task, seats: of } of opened.values()) {
    batch.insert('task', task);
    for (const seat of of) batch.insert('task_seat', seat);
  }
  for (const [key, values] of changed) batch.update('task', { dossier_id: dossier.id, key }, values);
  for (const values of seats.values()) batch.add(changeSeat, values);
}

const columns = (seat: Seat): Row => ({
  holder_id: seat.holder,
  outcome: seat.outcome,
  done_at: seat.doneAt,
  answers_id: seat.answers,
});
