import { isDeepStrictEqual } from 'node:util';
import { berlinDays } from '#libs/calendar/berlin-days.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { actorOf, staffWith } from '#libs/database/stores/actor.store.js';
import { lockBudget, takes } from '#libs/database/stores/budget.store.js';
import { moneyOf, type DossierFile } from '#libs/database/stores/dossier-file.store.js';
import type { ReceivedCommand, ToDecide } from '#libs/database/stores/dossier.store.js';
import { assignNumber } from '#libs/database/stores/number.store.js';
import type { Transaction } from '#libs/database/transaction.js';
import type { Compiled } from '#libs/engine/compile.js';
import { decide as ask } from '#libs/engine/decide.js';
import type { Facts } from '#libs/engine/expressions.js';
import type { EngineCommand, Outcome, PlannedEffect } from '#libs/engine/outcome.js';
import type { Process } from '#libs/processes/process.js';

/** A command, with all that the engine's answer to it needs. */
export interface Asking extends Pick<ToDecide, 'dossier' | 'applicant'> {
  command: ReceivedCommand;
  compiled: Compiled;
  process: Process;
  file: DossierFile;
}

/** The engine's answer, and what it was asked with. */
export interface Answer {
  asked: EngineCommand;
  file: DossierFile;
  facts: Facts;
  outcome: Outcome;
}

/**
 * The engine's answer to a command. Where the number is another's, the budget doesn't take what a definition books all the
 * same, or a task would come back to somebody who may not do it any more, the engine is told so and asked again: without an
 * outcome the command would wait for ever.
 */
export async function answerTo(transaction: Transaction, asking: Asking): Promise<Answer> {
  const first = answer(asking, askedBy(asking), asking.file);
  const found = await funded(transaction, asking, await numbered(transaction, asking, first));
  const unable = await unableNow(transaction, asking.dossier, found.outcome);
  return unable.length > 0 ? answer(asking, { ...found.asked, unable }, found.file) : found;
}

function answer({ process, compiled, dossier }: Asking, asked: EngineCommand, file: DossierFile): Answer {
  const facts = process.facts({ ...file, days: berlinDays, command: { type: asked.type, at: asked.at } });
  return { asked, file, facts, outcome: ask(compiled, dossier.snapshot ?? null, asked, facts) };
}

function askedBy({ command, dossier }: Asking): EngineCommand {
  const { task, answers, timer, assignee, declares } = command.payload;
  return {
    id: command.id,
    type: command.type,
    at: command.receivedAt.toISOString(),
    actor: actorOf(command, dossier),
    ...(task ? { task } : {}),
    ...(answers ? { answers: answers.id } : {}),
    ...(timer ? { timer } : {}),
    ...(assignee ? { assignee } : {}),
    ...(declares ? { declares } : {}),
  };
}

/** Gives the dossier the number that the decision asks for; where another one has it, the engine is told so. */
async function numbered(transaction: Transaction, asking: Asking, first: Answer): Promise<Answer> {
  const { dossier, command } = asking;
  const { outcome, asked, file } = first;
  const wish = outcome.kind === 'accepted' ? outcome.effects.find((effect) => effect.kind === 'number') : undefined;
  if (!wish || dossier.number) return first;
  const number = await assignNumber(transaction, { dossierId: dossier.id, commandId: command.id }, wish);
  if (number === undefined) return answer(asking, { ...asked, numberTaken: true }, file);
  dossier.number = number;
  return { ...first, file: { ...file, number } };
}

/**
 * An answer that books money is asked for again with the budget locked, so that two decisions on the last money come one
 * after the other and the second sees what the first has booked.
 */
async function funded(transaction: Transaction, asking: Asking, first: Answer): Promise<Answer> {
  if (bookings(first.outcome).length === 0) return first;
  const { dossier } = asking;
  const { asked, file } = first;
  const [, money] = await Promise.all([
    lockBudget(transaction, dossier.programme, file.budgetYear),
    moneyOf(transaction, dossier),
  ]);
  const locked = { ...file, money };
  // The same money gives the same answer.
  const second = isDeepStrictEqual(money, file.money) ? first : answer(asking, asked, locked);
  if (takes(money.balance, bookings(second.outcome))) return second;
  return answer(asking, { ...asked, unfunded: true }, locked);
}

type Booking = Extract<PlannedEffect, { kind: 'book' }>;

const bookings = (outcome: Outcome): Booking[] =>
  outcome.kind === 'accepted' ? outcome.effects.filter((effect) => effect.kind === 'book') : [];

/** Those to whom a task comes back though they hold its role no more, or are related to whom the dossier is about. */
async function unableNow(transaction: Transaction, dossier: Dossier, outcome: Outcome): Promise<string[]> {
  if (outcome.kind === 'refused') return [];
  const unable: string[] = [];
  for (const effect of outcome.effects) {
    if (effect.kind !== 'taskMail' || effect.template !== 'task-returned' || !('persons' in effect.to)) continue;
    const audience = outcome.state.tasks.find(({ key }) => key === effect.task)?.audience ?? [];
    const able = await staffWith(transaction, audience, dossier);
    unable.push(...effect.to.persons.filter((person) => !able.some(({ id }) => id === person)));
  }
  return unable;
}
