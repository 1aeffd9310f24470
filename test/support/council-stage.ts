import { berlinDays } from '#libs/calendar/berlin-days.js';
import { calendar } from '#libs/calendar/due.js';
import { answered, type AnswersRow } from '#libs/database/stores/dossier-file.store.js';
import { compile, type Compiled } from '#libs/engine/compile.js';
import { decide } from '#libs/engine/decide.js';
import type { Facts } from '#libs/engine/expressions.js';
import { entryHash, type ChainedEntry } from '#libs/engine/journal.js';
import type { Actor, EngineCommand, Outcome, PlannedEffect, Refusal } from '#libs/engine/outcome.js';
import { journalled, refold, type Refold } from '#libs/engine/refold.js';
import { stateName, statePaths, type DossierState } from '#libs/engine/state.js';
import type { CouncilRegister } from '#libs/processes/council/register.js';
import { meetingDefinition } from '#libs/processes/council-meeting/definition.js';
import { facts as meetingFacts } from '#libs/processes/council-meeting/facts.js';
import { meetingPublishes } from '#libs/processes/council-meeting/publishes.js';
import { word as meetingWord } from '#libs/processes/council-meeting/word.js';
import { orderDefinition } from '#libs/processes/council-order/definition.js';
import { facts as orderFacts } from '#libs/processes/council-order/facts.js';
import { submissionDefinition } from '#libs/processes/council-submission/definition.js';
import { facts as submissionFacts } from '#libs/processes/council-submission/facts.js';
import { submissionPublishes } from '#libs/processes/council-submission/publishes.js';
import { word as submissionWord } from '#libs/processes/council-submission/word.js';
import type { AnswerData, ChildFile, FactSource, Process } from '#libs/processes/process.js';
import type { PublicObject } from '#libs/processes/public-object.js';
import { smallCouncil } from './council-register.js';

type Part = Pick<Process, 'facts' | 'word' | 'publishes'> & { compiled: Compiled };

const parts: Record<string, Part> = {
  councilSubmission: {
    compiled: compile(submissionDefinition, calendar),
    facts: submissionFacts,
    word: submissionWord,
    publishes: submissionPublishes,
  },
  councilMeeting: {
    compiled: compile(meetingDefinition, calendar),
    facts: meetingFacts,
    word: meetingWord,
    publishes: meetingPublishes,
  },
  councilOrder: { compiled: compile(orderDefinition, calendar), facts: orderFacts },
};

export const councilTerms = {
  kinds: {
    resolution: { releases: 2, signed: true },
    report: { releases: 1, signed: true },
    supplement: { releases: 2, signed: true, supplements: true },
    tabled: { releases: 2, signed: false },
    motion: { releases: 0, signed: false },
    question: { releases: 0, signed: false },
    statement: { releases: 1, signed: false },
  },
  signatures: 'affected',
  signingWorkingDays: 5,
  numberSeries: 'DS',
  route: { integration: 'integration', finances: 'finance', staff: 'personnel', council: 'council' },
};

interface Entry {
  command: EngineCommand;
  facts: Facts;
  outcome: Outcome;
}

interface Played {
  id: string;
  process: string;
  compiled: Compiled;
  parent: string;
  state: DossierState | null;
  rows: AnswersRow[];
  number: string;
  journal: Entry[];
}

type Accepted = Extract<Outcome, { kind: 'accepted' }>;

export const person = (id: string, ...roles: string[]): Actor => ({ kind: 'person', id, roles, conflicted: false });
const system: Actor = { kind: 'system', id: null, roles: [], conflicted: false };
const clock: Actor = { ...system, kind: 'clock' };

/**
 * Submissions, meetings and orders, played by the real definitions and facts without a database: what `decide` does with
 * answers, words, numbers and what is public, in memory.
 */
export class CouncilStage {
  readonly dossiers = new Map<string, Played>();
  readonly mails: { dossier: string; template: string; to: readonly string[] }[] = [];
  readonly documents: { dossier: string; template: string; part: string }[] = [];
  readonly said: { from: string; to: string; event: string; data: AnswerData | undefined }[] = [];
  /** who has a relation to what a submission is about, by submission */
  readonly biased = new Map<string, string[]>();
  at = '2026-11-02T08:00:00.000Z';
  /** looks on after each decision */
  watch: (id: string) => void = () => undefined;
  private counters = new Map<string, number>();
  private made = 0;

  constructor(
    readonly terms: Readonly<Record<string, unknown>> = councilTerms,
    readonly council: CouncilRegister = smallCouncil,
  ) {}

  add(id: string, process: string, parent = ''): void {
    const { compiled } = this.part({ process });
    this.dossiers.set(id, { id, process, compiled, parent, state: null, rows: [], number: '', journal: [] });
  }

  /** Gives a command a minute after the last one, and says what follows to the other dossiers at once. */
  gives(id: string, type: string, actor: Actor, data?: AnswerData, more: Partial<EngineCommand> = {}): Outcome {
    const dossier = this.dossier(id);
    const part = this.part(dossier);
    this.at = new Date(Date.parse(this.at) + 60_000).toISOString();
    const [task = '', outcome] = type.split('.');
    const open = outcome ? dossier.state?.tasks.find(({ name }) => name === task) : undefined;
    const declared = open ? part.compiled.definition.tasks[task]?.form : part.compiled.definition.commands[type]?.form;
    const form = declared === 'application' ? declared : declared?.name;
    const row: AnswersRow = {
      task_key: open?.key ?? null,
      form: actor.kind === 'system' ? null : (form ?? type),
      version: 1,
      type,
      actor: actor.id,
      data: { ...(outcome ? { outcome } : {}), ...data },
      hash: null,
      at: this.at,
    };
    const answers = data && actor.kind === 'person' ? { answers: `answers-${(this.made += 1)}` } : {};
    const command: EngineCommand = { id: `c-${this.at}`, type, at: this.at, actor, ...answers, ...more };
    const asked = (engineCommand: EngineCommand): { facts: Facts; decided: Outcome; source: FactSource } => {
      const source = this.source(dossier, engineCommand, data ? row : undefined);
      const facts = part.facts(source);
      return { source, facts, decided: decide(part.compiled, dossier.state, engineCommand, facts) };
    };
    let { source, facts, decided } = asked(command);
    let given = command;
    const wish = decided.kind === 'accepted' ? decided.effects.find((effect) => effect.kind === 'number') : undefined;
    if (wish && dossier.number === '') {
      const number = this.assign(wish);
      if (number === undefined) {
        given = { ...command, numberTaken: true };
        ({ source, facts, decided } = asked(given));
      } else {
        dossier.number = number;
        source = { ...source, number };
      }
    }
    dossier.journal.push({ command: given, facts, outcome: decided });
    if (decided.kind === 'refused') return decided;
    dossier.state = decided.state;
    if (data) dossier.rows.push(row);
    this.watch(id);
    this.carryOut(dossier, decided.effects, source, facts);
    return decided;
  }

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

  /** Keys of the open tasks. */
  tasks(id: string): string[] {
    return this.dossier(id).state?.tasks.map(({ name }) => name) ?? [];
  }

  /** All that everybody may see of a dossier now. */
  published(id: string): readonly PublicObject[] {
    const dossier = this.dossier(id);
    const { value } = dossier.state?.chart ?? { value: 'new' };
    const source = this.source(dossier, { id: '', type: '', at: this.at, actor: system }, undefined);
    const numbered = Object.fromEntries([...this.dossiers.values()].map((one) => [one.number, one.id]));
    const of = { dossier: { id, programme: 'council' }, raised: null, facts: {}, numbered };
    return (
      this.part(dossier).publishes?.({ ...source, ...of, state: stateName(value), states: statePaths(value) }) ?? []
    );
  }

  /** Decides the whole journal of a dossier again. */
  refolded(id: string): Refold {
    const dossier = this.dossier(id);
    const { compiled } = this.part(dossier);
    const { name, version } = compiled.definition;
    const chain: ChainedEntry[] = [];
    for (const { command, facts, outcome } of dossier.journal) {
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

  /** What pure functions of a process look at. */
  file(id: string): FactSource {
    return this.source(this.dossier(id), { id: '', type: '', at: this.at, actor: system }, undefined);
  }

  /** Ids of the dossiers of a process. */
  ids(process: string): string[] {
    return [...this.dossiers.values()].flatMap((one) => (one.process === process ? [one.id] : []));
  }

  dossier(id: string): Played {
    const found = this.dossiers.get(id);
    if (!found) throw new Error(`there is no ${id}`);
    return found;
  }

  private part({ process }: Pick<Played, 'process'>): Part {
    const part = parts[process];
    if (!part) throw new Error(`there is no process ${process}`);
    return part;
  }

  private assign({ series, pattern }: { series: string; pattern: string }): string | undefined {
    const taken = new Set([...this.dossiers.values()].map(({ number }) => number));
    if (!pattern.includes('#')) return taken.has(pattern) ? undefined : pattern;
    for (;;) {
      const next = (this.counters.get(series) ?? 0) + 1;
      this.counters.set(series, next);
      const number = pattern.replace(/#+/, (places) => String(next).padStart(places.length, '0'));
      if (!taken.has(number)) return number;
    }
  }

  private source(dossier: Played, command: EngineCommand, row: AnswersRow | undefined): FactSource {
    const recused = new Set(dossier.state?.recused ?? []);
    const children = [...this.dossiers.values()].filter(({ parent, state }) => parent === dossier.id && state);
    return {
      ...answered(row ? [...dossier.rows, row] : dossier.rows, dossier.state?.opened ?? {}, recused),
      id: dossier.id,
      number: dossier.number,
      terms: this.terms,
      call: undefined,
      money: { availableCents: 0, ownReservedCents: 0, ownCommittedCents: 0, line: [] },
      council: this.council,
      biased: this.biased.get(dossier.id) ?? [],
      children: children.map((child) => this.child(child)),
      command: { type: command.type, at: command.at },
      days: berlinDays,
    };
  }

  private child(dossier: Played): ChildFile {
    return {
      ...answered(dossier.rows, dossier.state?.opened ?? {}, new Set()),
      id: dossier.id,
      reference: dossier.id,
      state: this.state(dossier.id),
      ended: dossier.state?.chart.status === 'done',
      organisationId: null,
      biased: [],
    };
  }

  private carryOut(dossier: Played, effects: PlannedEffect[], source: FactSource, facts: Facts): void {
    const { word } = this.part(dossier);
    const words: (() => void)[] = [];
    for (const effect of effects) {
      if (effect.kind === 'mail')
        this.mails.push({ dossier: dossier.id, template: effect.template, to: effect.persons ?? [effect.to] });
      if (effect.kind === 'document')
        this.documents.push({ dossier: dossier.id, template: effect.template, part: effect.part ?? '' });
      if (effect.kind === 'startDossier') {
        const id = `${dossier.id}-${effect.process}-${effect.part ?? (this.made += 1)}`;
        this.add(id, effect.process, dossier.id);
        words.push(() => this.gives(id, 'start', system, word?.('start', source, { id: effect.part ?? '' }) ?? {}));
      }
      if (effect.kind === 'tell') {
        const children = [...this.dossiers.values()].filter(({ parent }) => parent === dossier.id).map(({ id }) => id);
        const to = { parent: dossier.parent ? [dossier.parent] : [], children, line: [] as string[] };
        const ids =
          effect.to === 'parent' || effect.to === 'children' || effect.to === 'line'
            ? to[effect.to]
            : (effect.dossiers ?? []);
        for (const id of ids) {
          const data = word?.(effect.event, source, { id });
          this.said.push({ from: dossier.id, to: id, event: effect.event, data });
          const known = this.dossiers.get(id);
          if (known && known.state?.chart.status !== 'done')
            words.push(() => this.gives(id, effect.event, system, data ?? {}));
        }
      }
    }
    for (const say of words) say();
    void facts;
  }
}
