import { berlinDays } from '#libs/calendar/berlin-days.js';
import type { Batch } from '#libs/database/batch.js';
import type { Verdict } from '#libs/database/command-payload.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { chain, conclude, settle, type Place, type Seal } from '#libs/database/stores/decision.store.js';
import { dossiersNumbered } from '#libs/database/stores/number.store.js';
import { writeOutgoing } from '#libs/database/stores/outgoing.store.js';
import { publishObjects } from '#libs/database/stores/publication.store.js';
import type { Transaction } from '#libs/database/transaction.js';
import type { Compiled } from '#libs/engine/compile.js';
import type { Facts } from '#libs/engine/expressions.js';
import type { Outcome, PlannedEffect } from '#libs/engine/outcome.js';
import { journalled } from '#libs/engine/refold.js';
import { stateName, statePaths, type DossierState } from '#libs/engine/state.js';
import { activeStates } from '#libs/engine/walk.js';
import type { CaseFile, FactSource, Process, RecordSource } from '#libs/processes/process.js';
import type { Answer, Asking } from './answer.js';

type Told = Extract<PlannedEffect, { kind: 'tell' }>;

/**
 * Writes what the engine answered to a command, and what follows from it.
 * @param mailHost host part of Message-IDs
 */
export async function recordDecision(
  transaction: Transaction,
  batch: Batch,
  { dossier, applicant, command, compiled, process }: Asking,
  { asked, file, outcome, facts }: Answer,
  mailHost: string,
): Promise<void> {
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
    for (const { table, key, values } of process.records?.(recordSource(dossier, file, outcome, facts)) ?? [])
      batch.put(table, key, values);
    const taskTitle = (task: string, language: string): string =>
      process.texts[language === 'en' ? 'en' : 'de'].tasks[task] ?? task;
    const source = { ...file, days: berlinDays, command: asked };
    const words = (told: Told): Record<string, unknown> => wordsOf(process, told, source, dossier.parentId);
    const beginning = (part: string): unknown => process.word?.('start', source, { id: part });
    const mailParams = (template: string): Readonly<Record<string, string>> =>
      process.mailParams?.(template, source, file.texts['de'] ?? {}) ?? {};
    const mailDocument = (template: string, person: string): string =>
      process.mailDocument?.(template, person, source) ?? template;
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
}

/** Publishes the dossier as it stands after a decision that is written, where its process is public. */
export async function publishWhatStands(
  transaction: Transaction,
  { dossier, process }: Asking,
  { file, outcome, facts }: Answer,
): Promise<void> {
  if (outcome.kind === 'refused' || !process.publishes) return;
  const states = statePaths(outcome.state.chart.value);
  const known = await dossiersNumbered(transaction, process.refersTo?.(file) ?? []);
  const objects = process.publishes({ ...recordSource(dossier, file, outcome, facts), states, numbered: known });
  await publishObjects(transaction, dossier.id, objects);
}

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
  const stands = { dossier: { id, programme }, raised, state: stateName(state.chart.value), facts };
  return { ...file, days: berlinDays, ...stands };
}
