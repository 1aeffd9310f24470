import type { EntityManager } from '@mikro-orm/postgresql';
import { Batch } from '#libs/database/batch.js';
import type { Verdict } from '#libs/database/command-payload.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { actorOf } from '#libs/database/stores/actor.store.js';
import { chain, conclude, settle } from '#libs/database/stores/decision.store.js';
import { dossierFile } from '#libs/database/stores/dossier-file.store.js';
import { lockForDecision, type ReceivedCommand } from '#libs/database/stores/dossier.store.js';
import { writeOutgoing } from '#libs/database/stores/outgoing.store.js';
import { decide as ask } from '#libs/engine/decide.js';
import type { EngineCommand } from '#libs/engine/outcome.js';
import { journalled } from '#libs/engine/refold.js';
import { stateName } from '#libs/engine/state.js';
import type { Deps } from './deps.js';
import { pulseOf, type Pulse } from './pulse.js';

export interface Decision {
  verdict: Verdict;
  pulse: Pulse;
}

/**
 * Decides one command in one transaction: lock the dossier, ask the engine, write everything that follows, and the
 * outcome with it; before it, those received earlier that wait still. A command that has its outcome keeps it, however
 * often this runs.
 */
export function createDecide(deps: Pick<Deps, 'orm' | 'definitions' | 'processes' | 'log' | 'portalUrl' | 'mailHost'>) {
  return function decide(commandId: string): Promise<Decision> {
    return deps.orm.em.fork().transactional(async (em) => {
      const { dossier, commands, unfinished } = await lockForDecision(em, commandId);
      for (const command of commands)
        if (!command.outcome && (await decideLocked(em, deps, dossier, command))) unfinished.push(command.id);
      const verdict = commands.at(-1)?.outcome;
      if (!verdict) throw new Error('the command has no outcome');
      return { verdict, pulse: pulseOf(deps, dossier, unfinished) };
    });
  };
}

/** @returns whether there is something to carry out */
async function decideLocked(
  em: EntityManager,
  deps: Pick<Deps, 'definitions' | 'processes' | 'log' | 'mailHost'>,
  dossier: Dossier,
  command: ReceivedCommand,
): Promise<boolean> {
  const compiled = await deps.definitions.get(em, dossier.process, dossier.processVersion);
  const process = deps.processes[dossier.process];
  if (!process) throw new Error(`process ${dossier.process} is not in the catalogue`);
  const file = await dossierFile(em, dossier, command);
  const at = command.receivedAt.toISOString();
  const facts = process.facts({ ...file, command: { type: command.type, at } });
  const asked: EngineCommand = {
    id: command.id,
    type: command.type,
    at,
    actor: actorOf(command, dossier),
    ...(command.payload.task ? { task: command.payload.task } : {}),
    ...(command.payload.answers ? { answers: command.payload.answers.id } : {}),
    ...(command.payload.timer ? { timer: command.payload.timer } : {}),
    ...(command.payload.assignee ? { assignee: command.payload.assignee } : {}),
  };
  const outcome = ask(compiled, dossier.snapshot ?? null, asked, facts);
  const batch = new Batch();
  chain(batch, dossier, command, {
    definition: { name: dossier.process, version: dossier.processVersion },
    command: asked,
    answers: command.payload.answers ?? null,
    facts,
    outcome: journalled(outcome),
  });
  if (outcome.kind === 'accepted') {
    settle(batch, dossier, outcome, command.receivedAt);
    const budgetYear = file.call?.budgetYear ?? command.receivedAt.getUTCFullYear();
    const taskTitle = (task: string, language: string): string =>
      process.texts[language === 'en' ? 'en' : 'de'].tasks[task] ?? task;
    const out = { batch, dossier, command, state: outcome.state, budgetYear, mailHost: deps.mailHost, taskTitle };
    await writeOutgoing(em, out, outcome.effects);
  }
  const verdict: Verdict =
    outcome.kind === 'accepted'
      ? { kind: 'accepted', state: stateName(outcome.state.chart.value), seq: dossier.seq }
      : { kind: 'refused', refusal: outcome.refusal, seq: dossier.seq };
  conclude(batch, dossier, command, verdict);
  const effects = batch.adds('effect');
  await batch.write(em);
  const said = { reference: dossier.reference, command: command.id, type: command.type };
  deps.log.info(
    verdict.kind,
    verdict.kind === 'accepted' ? { ...said, state: verdict.state } : { ...said, reason: verdict.refusal.code },
  );
  return effects;
}
