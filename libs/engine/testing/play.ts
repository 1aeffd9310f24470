import { compile, type Compiled } from '../compile.js';
import { decide } from '../decide.js';
import type { Calendar, ProcessDefinition } from '../definition.js';
import type { Facts } from '../expressions.js';
import { canonicalJson, entryHash, type ChainedEntry, type JournalBody } from '../journal.js';
import type { Actor, EngineCommand, Outcome, Refusal } from '../outcome.js';
import { journalled } from '../refold.js';
import { stateName, type DossierState, type OpenTask, type OpenTimer } from '../state.js';

export type Accepted = Extract<Outcome, { kind: 'accepted' }>;

export const person = (id: string, ...roles: string[]): Actor => ({ kind: 'person', id, roles, conflicted: false });
export const conflicted = (actor: Actor): Actor => ({ ...actor, conflicted: true });
export const clock: Actor = { kind: 'clock', id: null, roles: [], conflicted: false };
export const system: Actor = { kind: 'system', id: null, roles: [], conflicted: false };

/** Days have 24 hours and every day is a working day: enough to see what is counted from where. */
export const plainCalendar: Calendar = {
  due(from, period) {
    const hours = {
      workingDays: 24,
      days: 24,
      weeks: 168,
      months: 720,
      years: 8760,
      hours: 1,
      minutes: 1 / 60,
      seconds: 1 / 3600,
    };
    const [[unit, amount] = ['days', 0]] = Object.entries(period);
    const length = Object.entries(hours).find(([name]) => name === unit)?.[1] ?? 0;
    const at = new Date(Date.parse(from) + amount * length * 3_600_000).toISOString();
    return { at, day: at.slice(0, 10) };
  },
};

/** One dossier played command by command, with its journal. Everything handed to the engine is frozen. */
export class Play {
  readonly compiled: Compiled;
  readonly journal: ChainedEntry[] = [];
  state: DossierState | null = null;
  at = '2026-03-02T09:00:00.000Z';

  constructor(
    definition: ProcessDefinition,
    public facts: Facts,
    calendar: Calendar = plainCalendar,
  ) {
    this.compiled = compile(frozen(definition), calendar);
  }

  /** Gives a command a minute after the last one. Decides it twice, since the same input must give the same output. */
  gives(type: string, actor: Actor, more: Partial<EngineCommand> = {}): Outcome {
    this.at = new Date(Date.parse(this.at) + 60_000).toISOString();
    // People say to be unbiased unless a spec is about just that.
    const word = actor.kind === 'person' ? { declares: true } : {};
    const command = frozen({ id: `c${this.journal.length + 1}`, type, at: this.at, actor, ...word, ...more });
    const facts = frozen(structuredClone(this.facts));
    const before = canonicalJson(this.state);
    const outcome = decide(this.compiled, frozen(this.state), command, facts);
    const again = decide(this.compiled, frozen(this.state), command, facts);
    if (canonicalJson(outcome) !== canonicalJson(again)) throw new Error(`${type} was decided twice, and differently`);
    if (canonicalJson(this.state) !== before) throw new Error(`${type} changed the state it was given`);
    const { name, version } = this.compiled.definition;
    this.append({ definition: { name, version }, command, answers: null, facts, outcome: journalled(outcome) });
    if (outcome.kind === 'accepted') this.state = outcome.state;
    return outcome;
  }

  accepts(type: string, actor: Actor, more?: Partial<EngineCommand>): Accepted {
    const outcome = this.gives(type, actor, more);
    if (outcome.kind === 'refused') throw new Error(`${type} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome;
  }

  refuses(type: string, actor: Actor, more?: Partial<EngineCommand>): Refusal {
    const outcome = this.gives(type, actor, more);
    if (outcome.kind === 'accepted') throw new Error(`${type} was accepted`);
    return outcome.refusal;
  }

  /** The clock speaks for an open timer, at its due instant. */
  strikes(key: string): Accepted {
    const { dueAt } = this.timer(key);
    if (dueAt > this.at) this.at = new Date(Date.parse(dueAt) - 60_000).toISOString();
    return this.accepts('clock.due', clock, { timer: { key, dueAt } });
  }

  get value(): unknown {
    return this.state?.chart.value;
  }

  /** where it stands, in short: `vote`, or `vote | earlyStart.requested` */
  get name(): string {
    return this.state ? stateName(this.state.chart.value) : '';
  }

  get taskKeys(): string[] {
    return this.state?.tasks.map((task) => task.key) ?? [];
  }

  get timerKeys(): string[] {
    return this.state?.timers.map((timer) => timer.key) ?? [];
  }

  task(key: string): OpenTask {
    return found(
      this.state?.tasks.find((task) => task.key === key),
      key,
    );
  }

  timer(key: string): OpenTimer {
    return found(
      this.state?.timers.find((timer) => timer.key === key),
      key,
    );
  }

  private append(body: JournalBody): void {
    const seq = this.journal.length + 1;
    const previous = this.journal.at(-1)?.hash ?? '';
    this.journal.push({ seq, body, previous, hash: entryHash(seq, body, previous) });
  }
}

function found<T>(one: T | undefined, key: string): T {
  if (one === undefined) throw new Error(`${key} is not open`);
  return one;
}

/** A value as a JSONB column gives it back: keys sorted by length, then by letters. */
export function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).toSorted(([a], [b]) => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)),
        )
      : inner,
  );
}

/** The same object, frozen all the way down. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
