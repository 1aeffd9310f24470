import type { AnswersRow } from '#libs/database/stores/dossier-file.store.js';
import type { Compiled } from '#libs/engine/compile.js';
import type { Facts } from '#libs/engine/expressions.js';
import { entryHash, type ChainedEntry } from '#libs/engine/journal.js';
import type { Actor, EngineCommand, Outcome, Refusal } from '#libs/engine/outcome.js';
import { journalled, refold, type Refold } from '#libs/engine/refold.js';
import { stateName, type DossierState } from '#libs/engine/state.js';
import type { AnswerData } from '#libs/processes/process.js';

/** One command and what was decided on it. */
export interface PlayedCommand {
  command: EngineCommand;
  facts: Facts;
  outcome: Outcome;
}

/** A dossier that is played in memory. */
export interface PlayedDossier {
  id: string;
  compiled: Compiled;
  state: DossierState | null;
  rows: AnswersRow[];
  journal: PlayedCommand[];
}

export type Accepted = Extract<Outcome, { kind: 'accepted' }>;

export const person = (id: string, ...roles: string[]): Actor => ({ kind: 'person', id, roles, conflicted: false });
export const system: Actor = { kind: 'system', id: null, roles: [], conflicted: false };
const clock: Actor = { ...system, kind: 'clock' };

/** Dossiers of some processes, played by their real definitions and facts without a database. */
export abstract class MemoryStage<Played extends PlayedDossier> {
  readonly dossiers = new Map<string, Played>();
  /** looks on after each accepted command, before the others hear of it */
  watch: (id: string) => void = () => undefined;
  protected made = 0;

  protected constructor(public at: string) {}

  /** Gives a command a minute after the last one, and says what follows to the other dossiers at once. */
  abstract gives(id: string, type: string, actor: Actor, data?: AnswerData, more?: Partial<EngineCommand>): Outcome;

  accepts(id: string, type: string, actor: Actor, data?: AnswerData, more?: Partial<EngineCommand>): Accepted {
    const outcome = this.gives(id, type, actor, data, more);
    if (outcome.kind === 'refused') throw new Error(`${id} ${type} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome;
  }

  refuses(id: string, type: string, actor: Actor, data?: AnswerData): Refusal {
    const outcome = this.gives(id, type, actor, data);
    if (outcome.kind === 'accepted') throw new Error(`${id} ${type} was accepted`);
    return outcome.refusal;
  }

  /** The clock speaks for the open timer of this name, or for the deadline of the task. */
  strikes(id: string, name: string): void {
    const timer = this.dossier(id).state?.timers.find(
      (one) => one.name === name && (one.kind === 'timer' || one.kind === 'deadline'),
    );
    if (!timer) throw new Error(`${id} has no timer ${name}`);
    if (timer.dueAt > this.at) this.at = new Date(Date.parse(timer.dueAt) - 60_000).toISOString();
    const outcome = this.gives(id, 'clock.due', clock, undefined, { timer: { key: timer.key, dueAt: timer.dueAt } });
    if (outcome.kind === 'refused') throw new Error(`${id} ${name}: ${JSON.stringify(outcome.refusal)}`);
  }

  /** Name of the state of a dossier. */
  state(id: string): string {
    const { state } = this.dossier(id);
    return state ? stateName(state.chart.value) : '';
  }

  /** Decides the whole journal of a dossier again. */
  refolded(id: string): Refold {
    const { compiled, journal } = this.dossier(id);
    const { name, version } = compiled.definition;
    const chain: ChainedEntry[] = [];
    for (const { command, facts, outcome } of journal) {
      const body = { definition: { name, version }, command, answers: null, facts, outcome: journalled(outcome) };
      const [seq, previous] = [chain.length + 1, chain.at(-1)?.hash ?? ''];
      chain.push({ seq, body, previous, hash: entryHash(seq, body, previous) });
    }
    return refold(() => compiled, chain);
  }

  /** The facts that the last command on a dossier was decided with. */
  facts(id: string): Facts {
    return this.dossier(id).journal.at(-1)?.facts ?? {};
  }

  dossier(id: string): Played {
    const found = this.dossiers.get(id);
    if (!found) throw new Error(`there is no ${id}`);
    return found;
  }

  /**
   * A minute later: the command, and the row of what is answered with it.
   *
   * @param formOf name of the form that a person answers with a command, or at the open task of this name
   */
  protected given(
    { state }: Played,
    { type, actor, data }: { type: string; actor: Actor; data: AnswerData | undefined },
    formOf: (task: string | undefined) => string,
  ): { command: EngineCommand; row: AnswersRow } {
    this.at = new Date(Date.parse(this.at) + 60_000).toISOString();
    const [task, outcome] = type.split('.');
    const open = outcome ? state?.tasks.find(({ name }) => name === task) : undefined;
    const row: AnswersRow = {
      task_key: open?.key ?? null,
      form: actor.kind === 'system' ? null : formOf(open?.name),
      version: 1,
      type,
      actor: actor.id,
      data: { ...(outcome ? { outcome } : {}), ...data },
      hash: null,
      at: this.at,
    };
    const answers = data && actor.kind === 'person' ? { answers: `answers-${(this.made += 1)}` } : {};
    return { command: { id: `c-${this.at}`, type, at: this.at, actor, ...answers }, row };
  }
}
