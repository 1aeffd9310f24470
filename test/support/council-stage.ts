import { berlinDays } from '#libs/calendar/berlin-days.js';
import { calendar } from '#libs/calendar/due.js';
import { answered, type AnswersRow } from '#libs/database/stores/dossier-file.store.js';
import { compile, type Compiled } from '#libs/engine/compile.js';
import { decide } from '#libs/engine/decide.js';
import type { Facts } from '#libs/engine/expressions.js';
import type { Actor, EngineCommand, Outcome, PlannedEffect } from '#libs/engine/outcome.js';
import { stateName, statePaths } from '#libs/engine/state.js';
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
import { MemoryStage, person, system, type PlayedDossier } from './memory-stage.js';

export { person };

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

interface Played extends PlayedDossier {
  process: string;
  parent: string;
  number: string;
}

/**
 * Submissions, meetings and orders, played by the real definitions and facts without a database: what `decide` does with
 * answers, words, numbers and what is public, in memory.
 */
export class CouncilStage extends MemoryStage<Played> {
  readonly mails: { dossier: string; template: string; to: readonly string[] }[] = [];
  readonly documents: { dossier: string; template: string; part: string }[] = [];
  readonly said: { from: string; to: string; event: string; data: AnswerData | undefined }[] = [];
  /** who has a relation to what a submission is about, by submission */
  readonly biased = new Map<string, string[]>();
  private counters = new Map<string, number>();

  constructor(
    readonly terms: Readonly<Record<string, unknown>> = councilTerms,
    readonly council: CouncilRegister = smallCouncil,
  ) {
    super('2026-11-02T08:00:00.000Z');
  }

  add(id: string, process: string, parent = ''): void {
    const { compiled } = this.part({ process });
    this.dossiers.set(id, { id, process, compiled, parent, state: null, rows: [], number: '', journal: [] });
  }

  gives(id: string, type: string, actor: Actor, data?: AnswerData, more: Partial<EngineCommand> = {}): Outcome {
    const dossier = this.dossier(id);
    const part = this.part(dossier);
    const { tasks, commands } = part.compiled.definition;
    const { command: plain, row } = this.given(dossier, { type, actor, data }, (task) => {
      const form = task === undefined ? commands[type]?.form : tasks[task]?.form;
      return (form === 'application' ? form : form?.name) ?? type;
    });
    const command = { ...plain, ...more };
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

  /** What pure functions of a process look at. */
  file(id: string): FactSource {
    return this.source(this.dossier(id), { id: '', type: '', at: this.at, actor: system }, undefined);
  }

  /** Ids of the dossiers of a process. */
  ids(process: string): string[] {
    return [...this.dossiers.values()].flatMap((one) => (one.process === process ? [one.id] : []));
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
