import { isDeepStrictEqual } from 'node:util';
import { berlinDays } from '#libs/calendar/berlin-days.js';
import { Batch } from '#libs/database/batch.js';
import type { Verdict } from '#libs/database/command-payload.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { actorOf, staffWith } from '#libs/database/stores/actor.store.js';
import { lockBudget, takes } from '#libs/database/stores/budget.store.js';
import { chain, conclude, settle, type Place, type Seal } from '#libs/database/stores/decision.store.js';
import {
  aroundOf,
  dossierFile,
  fileFrom,
  moneyOf,
  type DossierFile,
} from '#libs/database/stores/dossier-file.store.js';
import { assignNumber, dossiersNumbered } from '#libs/database/stores/number.store.js';
import { lockForDecision, type ReceivedCommand, type ToDecide } from '#libs/database/stores/dossier.store.js';
import { publishObjects } from '#libs/database/stores/publication.store.js';
import { writeOutgoing } from '#libs/database/stores/outgoing.store.js';
import { inTransaction, type Transaction } from '#libs/database/transaction.js';
import type { Compiled } from '#libs/engine/compile.js';
import { decide as ask } from '#libs/engine/decide.js';
import type { Facts } from '#libs/engine/expressions.js';
import type { EngineCommand, Outcome, PlannedEffect } from '#libs/engine/outcome.js';
import { journalled } from '#libs/engine/refold.js';
import { stateName, statePaths, type DossierState } from '#libs/engine/state.js';
import { activeStates } from '#libs/engine/walk.js';
import type { CaseFile, Days, FactSource, Process, RecordSource } from '#libs/processes/process.js';
import type { Deps } from './deps.js';
import { pulseOf, type Pulse } from './pulse.js';

const days: Days = berlinDays;

type Told = Extract<PlannedEffect, { kind: 'tell' }>;

export interface Decision {
  verdict: Verdict;
  pulse: Pulse;
}

type Decides = Pick<Deps, 'orm' | 'definitions' | 'processes' | 'log' | 'portalUrl' | 'mailHost'>;

/**
 * Decides one command in one transaction: lock the dossier, ask the engine, write everything that follows, and the
 * outcome with it; before it, those received earlier that wait still. A command that has its outcome keeps it, however
 * often this runs.
 */
export function createDecide(deps: Decides) {
  return async function decide(commandId: string): Promise<Decision> {
    const { dossier, commands, unfinished, decided } = await inTransaction(deps.orm, async (transaction) => {
      const found = await lockForDecision(transaction, commandId);
      const waiting = found.commands.filter(({ outcome }) => !outcome);
      for (const command of waiting) {
        const file =
          // The file was read with the answers of the command asked for; another that waits brings its own.
          waiting.length === 1 && command.id === commandId
            ? await fileFrom(transaction, found.frame, found.dossier, command)
            : await dossierFile(transaction, found.dossier, { command });
        if (await decideLocked(transaction, deps, found, command, file)) found.unfinished.push(command.id);
      }
      return { ...found, decided: waiting };
    });
    for (const command of decided) tell(deps, dossier, command);
    const verdict = commands.at(-1)?.outcome;
    if (!verdict) throw new Error('the command has no outcome');
    return { verdict, pulse: pulseOf(deps, dossier, unfinished) };
  };
}

/** @returns whether there is something to carry out */
async function decideLocked(
  transaction: Transaction,
  deps: Decides,
  { dossier, applicant }: ToDecide,
  command: ReceivedCommand,
  received: DossierFile,
): Promise<boolean> {
  const compiled = await deps.definitions.get(transaction, dossier.process, dossier.processVersion);
  const process = deps.processes[dossier.process];
  if (!process) throw new Error(`process ${dossier.process} is not in the catalogue`);
  const whole = { ...received, ...(await aroundOf(transaction, dossier, process.reads)) };
  const { asked, file, outcome, facts } = await settled(transaction, compiled, process, dossier, command, whole);
  const batch = new Batch();
  chain(batch, dossier, command, {
    definition: { name: dossier.process, version: dossier.processVersion },
    command: asked,
    answers: command.payload.answers ?? null,
    facts,
    outcome: journalled(outcome),
  });
  if (outcome.kind === 'accepted') {
    const stands = { line: placeIn(compiled, outcome.state, facts), seal: sealOf(compiled, outcome.state, facts) };
    settle(batch, dossier, outcome, command.receivedAt, stands);
    dossier.title = process.title?.(file) || dossier.title;
    const record = recordSource(dossier, file, outcome, facts);
    for (const { table, key, values } of process.records?.(record) ?? []) batch.put(table, key, values);
    const taskTitle = (task: string, language: string): string =>
      process.texts[language === 'en' ? 'en' : 'de'].tasks[task] ?? task;
    const source = { ...file, days, command: asked };
    const words = (told: Told): Record<string, unknown> => wordsOf(process, told, source, dossier.parentId);
    const beginning = (part: string): unknown => process.word?.('start', source, { id: part });
    const mailParams = (template: string): Readonly<Record<string, string>> =>
      process.mailParams?.(template, source, file.texts['de'] ?? {}) ?? {};
    const mailDocument = (template: string, person: string): string =>
      process.mailDocument?.(template, person, source) ?? template;
    const { mailHost } = deps;
    const { budgetYear } = file;
    const of = { batch, dossier, applicant, command, state: outcome.state };
    const saying = { taskTitle, words, beginning, mailParams, mailDocument };
    await writeOutgoing(transaction, { ...of, ...saying, budgetYear, mailHost }, outcome.effects);
  }
  const verdict: Verdict =
    outcome.kind === 'accepted'
      ? { kind: 'accepted', state: dossier.state, seq: dossier.seq }
      : { kind: 'refused', refusal: outcome.refusal, seq: dossier.seq };
  conclude(batch, dossier, command, verdict);
  const effects = batch.adds('effect');
  // Not waited for: the commit tells whether it is written.
  void batch.write(transaction);
  if (outcome.kind === 'accepted' && process.publishes) {
    const states = statePaths(outcome.state.chart.value);
    const known = await dossiersNumbered(transaction, process.refersTo?.(file) ?? []);
    const objects = process.publishes({ ...recordSource(dossier, file, outcome, facts), states, numbered: known });
    await publishObjects(transaction, dossier.id, objects);
  }
  return effects;
}

function tell({ log }: Decides, { reference }: Dossier, { id, type, outcome: verdict }: ReceivedCommand): void {
  const said = { reference, command: id, type };
  if (verdict?.kind === 'accepted') log.info('accepted', { ...said, state: verdict.state });
  else log.info('refused', { ...said, reason: verdict?.refusal.code });
}

function askedBy(command: ReceivedCommand, dossier: Dossier): EngineCommand {
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

interface Settled {
  asked: EngineCommand;
  file: DossierFile;
  facts: Facts;
  outcome: Outcome;
}

/**
 * The engine's answer. Where a task would come back to somebody who may not do it any more, the engine is told so and
 * asked again.
 */
async function settled(
  transaction: Transaction,
  compiled: Compiled,
  process: Process,
  dossier: Dossier,
  command: ReceivedCommand,
  received: DossierFile,
): Promise<Settled> {
  const answer = (asked: EngineCommand, file: DossierFile): Settled => {
    const facts = process.facts({ ...file, days, command: { type: asked.type, at: asked.at } });
    return { asked, file, facts, outcome: ask(compiled, dossier.snapshot ?? null, asked, facts) };
  };
  const found = await funded(transaction, process, dossier, command, received, answer);
  const unable = await unableNow(transaction, dossier, found.outcome);
  return unable.length > 0 ? answer({ ...found.asked, unable }, found.file) : found;
}

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

/**
 * The engine's answer. One that books money is asked for again with the budget locked, so that two decisions on the last
 * money come one after the other and the second sees what the first has booked. Where the budget doesn't take what a
 * definition books all the same, the engine is told so: without an outcome the command would wait for ever.
 */
async function funded(
  transaction: Transaction,
  process: Process,
  dossier: Dossier,
  command: ReceivedCommand,
  received: DossierFile,
  answer: (asked: EngineCommand, file: DossierFile) => Settled,
): Promise<Settled> {
  const asked = askedBy(command, dossier);
  const first = await numbered(transaction, dossier, command, answer(asked, received), answer);
  if (bookings(first.outcome).length === 0) return first;
  const [, money] = await Promise.all([
    lockBudget(transaction, dossier.programme, received.budgetYear),
    moneyOf(transaction, dossier),
  ]);
  const locked = { ...first.file, money };
  // The same money gives the same answer.
  const second = isDeepStrictEqual(money, first.file.money) ? first : answer(asked, locked);
  if (takes(money.balance, bookings(second.outcome))) return second;
  return answer({ ...asked, unfunded: true }, locked);
}

/** Gives the dossier the number that the decision asks for; where another one has it, the engine is told so. */
async function numbered(
  transaction: Transaction,
  dossier: Dossier,
  command: ReceivedCommand,
  first: Settled,
  answer: (asked: EngineCommand, file: DossierFile) => Settled,
): Promise<Settled> {
  const { outcome, asked, file } = first;
  const wish = outcome.kind === 'accepted' ? outcome.effects.find((effect) => effect.kind === 'number') : undefined;
  if (!wish || dossier.number) return first;
  const number = await assignNumber(transaction, { dossierId: dossier.id, commandId: command.id }, wish);
  if (number === undefined) return answer({ ...asked, numberTaken: true }, file);
  dossier.number = number;
  return { ...first, file: { ...file, number } };
}

const bookings = (outcome: Outcome) =>
  outcome.kind === 'accepted' ? outcome.effects.filter((effect) => effect.kind === 'book') : [];

/** The dossier's place in line for money, where it stands in a state of the line; its rank and claim are facts. */
function placeIn({ definition }: Compiled, { chart }: DossierState, facts: Facts): Place | undefined {
  if (chart.status === 'done') return undefined;
  if (!activeStates(definition.chart, chart.value).some(({ meta }) => meta?.inLine)) return undefined;
  const { rank, claimCents } = facts;
  if (typeof rank !== 'string' || typeof claimCents !== 'number')
    throw new Error('a place in line needs rank and claim');
  return { rank, claimCents };
}

/** For whom the dossier is sealed, where it stands in a sealed state, and what the others take it for. */
export function sealOf({ definition }: Compiled, { chart }: DossierState, facts: Facts): Seal | undefined {
  const sealed = activeStates(definition.chart, chart.value).find(({ meta }) => meta?.sealedAs !== undefined);
  if (sealed?.meta?.sealedAs === undefined) return undefined;
  const { readers } = facts;
  if (!Array.isArray(readers)) throw new Error('a sealed state needs readers');
  return { as: sealed.meta.sealedAs, readers: readers.map(String) };
}

/** What a word says to each whom it goes to, by their ids; to those that have nothing of their own to hear, nothing. */
function wordsOf(
  process: Process,
  { to, event, dossiers = [] }: Told,
  source: FactSource,
  parent: string | null | undefined,
): Record<string, unknown> {
  const told = {
    children: (source.children ?? []).map(({ id }) => id),
    parent: parent ? [parent] : [],
    line: [],
  };
  const ids = to === 'children' || to === 'parent' || to === 'line' ? told[to] : dossiers;
  const said = ids.flatMap((id) => {
    const word = process.word?.(event, source, { id });
    return word ? [[id, word] as const] : [];
  });
  return Object.fromEntries(said);
}

/** The dossier as it stands after an accepted command. */
function recordSource(
  { id, programme }: Dossier,
  file: CaseFile,
  { raised, state }: Extract<Outcome, { kind: 'accepted' }>,
  facts: Facts,
): RecordSource {
  return { ...file, days, dossier: { id, programme }, raised, state: stateName(state.chart.value), facts };
}
