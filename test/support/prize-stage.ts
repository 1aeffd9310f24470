import { endOfDay, startOfDay } from '#libs/calendar/berlin.js';
import { berlinDays } from '#libs/calendar/berlin-days.js';
import { calendar } from '#libs/calendar/due.js';
import { answered, type AnswersRow } from '#libs/database/stores/dossier-file.store.js';
import { compile, type Compiled } from '#libs/engine/compile.js';
import { decide } from '#libs/engine/decide.js';
import type { Facts } from '#libs/engine/expressions.js';
import type { Actor, EngineCommand, Outcome, PlannedEffect } from '#libs/engine/outcome.js';
import { activeStates } from '#libs/engine/walk.js';
import { nominationDefinition } from '#libs/processes/nomination/definition.js';
import { facts as nominationFacts } from '#libs/processes/nomination/facts.js';
import type {
  AnswerData,
  CaseFile,
  ChildFile,
  DocumentSource,
  FactSource,
  ProcessRecord,
} from '#libs/processes/process.js';
import { roundDefinition } from '#libs/processes/prize-round/definition.js';
import { facts as roundFacts } from '#libs/processes/prize-round/facts.js';
import { roundRecords } from '#libs/processes/prize-round/records.js';
import { word } from '#libs/processes/prize-round/word.js';
import { MemoryStage, person, system, type Accepted, type PlayedCommand, type PlayedDossier } from './memory-stage.js';

export { person };

const definitions: Record<Played['process'], Compiled> = {
  prizeRound: compile(roundDefinition, calendar),
  nomination: compile(nominationDefinition, calendar),
};
/** Asked for again and again, and always the same. */
const kept = (compute: (day: string) => string): ((day: string) => string) => {
  const known = new Map<string, string>();
  return (day) => {
    const instant = known.get(day) ?? compute(day);
    known.set(day, instant);
    return instant;
  };
};
export const days = { ...berlinDays, beginOf: kept(startOfDay), endOf: kept(endOfDay) };

interface Entry extends PlayedCommand {
  type: string;
  actor: string | null;
  at: string;
  raised: string | null;
}

interface Played extends PlayedDossier {
  process: 'prizeRound' | 'nomination';
  facts: (source: FactSource) => Facts;
  organisation: string;
  parties: string[];
  journal: Entry[];
}

/**
 * A round and its nominations, played by the real definitions and facts without a database: what `decide` does with
 * answers, words, bookings and records, in memory. For specs that need many nominations or many ways.
 */
export class PrizeStage extends MemoryStage<Played> {
  readonly ledger: Record<string, number> = {};
  readonly mails: { dossier: string; template: string; to: string }[] = [];
  readonly documents: { dossier: string; template: string }[] = [];
  readonly awards = new Map<string, ProcessRecord>();
  /** people with a relation, by organisation */
  readonly relations = new Map<string, string[]>();
  private callRow: ProcessRecord | undefined;

  constructor(readonly terms: Readonly<Record<string, unknown>>) {
    super('2027-01-04T08:00:00.000Z');
    this.add('round', 'prizeRound');
  }

  /** A nomination before its submission. */
  nominate(id: string, organisation = `org-${id}`, ...parties: string[]): void {
    this.add(id, 'nomination', organisation, parties.length > 0 ? parties : [`nominee-${id}`]);
  }

  gives(id: string, type: string, actor: Actor, data?: AnswerData, more: Partial<EngineCommand> = {}): Outcome {
    const dossier = this.dossier(id);
    const { command: plain, row } = this.given(dossier, { type, actor, data }, (task) => task ?? type);
    const parties = dossier.parties.includes(actor.id ?? '');
    const related = this.relations.get(dossier.organisation)?.includes(actor.id ?? '') ?? false;
    const who = actor.kind === 'person' ? { ...actor, conflicted: actor.conflicted || parties || related } : actor;
    const command: EngineCommand = { ...plain, actor: who, declares: true, ...more };
    const source = this.source(dossier, command, data ? row : undefined);
    const facts = dossier.facts(source);
    const decided = decide(dossier.compiled, dossier.state, command, facts);
    const raised = decided.kind === 'accepted' ? decided.raised : null;
    dossier.journal.push({ type, actor: actor.id, at: this.at, raised, command, facts, outcome: decided });
    if (decided.kind === 'refused') return decided;
    dossier.state = decided.state;
    if (data) dossier.rows.push(row);
    if (dossier.process === 'prizeRound') this.publish(dossier, source, decided, facts);
    this.watch(id);
    this.carryOut(dossier, decided.effects, source);
    return decided;
  }

  /** What everybody may know of the round. */
  get call(): Readonly<Record<string, unknown>> {
    return this.callRow?.values ?? {};
  }

  /**
   * What the last command on a dossier (of this name) sent out, booked and said: `D` a document with its part, `M` a mail with its reader
   * where that is not the applicant.
   */
  out(id: string, type?: string): string[] {
    const { journal } = this.dossier(id);
    const outcome = journal.findLast((entry) => type === undefined || entry.type === type)?.outcome;
    return outcome?.kind === 'accepted' ? outcome.effects.flatMap(inWords) : [];
  }

  /** What a document of the last decision on a dossier is written from; people bear their ids as names. */
  documentSource(id: string, signatory = '', part = ''): DocumentSource {
    const dossier = this.dossier(id);
    const { readers } = this.facts(id);
    const people = Array.isArray(readers) ? readers.map(String) : [];
    const command = { id: '', type: '', at: this.at, actor: system };
    return {
      ...this.source(dossier, command, undefined),
      reference: id,
      receivedAt: dossier.rows[0]?.at ?? this.at,
      receivedDay: (dossier.rows[0]?.at ?? this.at).slice(0, 10),
      signatory,
      programme: { title: 'Preis', conditions: 'Eins.\nZwei.' },
      sections: [],
      part,
      applicationHash: 'aa',
      labels: {},
      facts: this.facts(id),
      dueAt: dossier.state?.tasks[0]?.dueAt ?? '',
      people: Object.fromEntries(people.map((one) => [one, one])),
    };
  }

  /** Who may see a dossier: everybody with a role, or its readers while it is sealed. */
  readers(id: string): string[] | null {
    const { compiled, state } = this.dossier(id);
    const active = state ? activeStates(compiled.definition.chart, state.chart.value) : [];
    const { readers } = this.facts(id);
    return active.some(({ meta }) => meta?.sealedAs !== undefined) && Array.isArray(readers)
      ? readers.map(String)
      : null;
  }

  /** Ids of the nominations in one of these states, or of all. */
  nominationsIn(...states: string[]): string[] {
    const all = [...this.dossiers.keys()].filter((id) => id !== 'round');
    return states.length === 0 ? all : all.filter((id) => states.includes(this.state(id)));
  }

  private add(id: string, process: Played['process'], organisation = '', parties: string[] = []): void {
    const facts = process === 'prizeRound' ? roundFacts : nominationFacts;
    const compiled = definitions[process];
    const nothingYet = { state: null, rows: [], journal: [] };
    this.dossiers.set(id, { id, process, compiled, facts, organisation, parties, ...nothingYet });
  }

  private source(dossier: Played, command: EngineCommand, row: AnswersRow | undefined): FactSource {
    // Whoever is found biased counts no more, already when that is decided.
    const found = command.type === 'task.recuse' ? [command.assignee ?? command.actor.id ?? ''] : [];
    const file = this.file(dossier, row, found);
    const ofRound = dossier.process === 'prizeRound' ? { children: this.children() } : {};
    return { ...file, ...ofRound, command: { type: command.type, at: command.at }, days };
  }

  /** The nominations as their round sees them. */
  children(): ChildFile[] {
    const nominations = [...this.dossiers.values()].filter(({ process, state }) => process === 'nomination' && state);
    return nominations.map((nomination) => this.child(nomination));
  }

  private file(dossier: Played, row?: AnswersRow, found: string[] = []): CaseFile {
    const recused = new Set([...(dossier.state?.recused ?? []), ...found]);
    const call = this.callRow?.values;
    return {
      ...answered(row ? [...dossier.rows, row] : dossier.rows, dossier.state?.opened ?? {}, recused),
      id: dossier.id,
      number: '',
      terms: this.terms,
      call: call && {
        opensAt: String(call['opens_at']),
        closesAt: String(call['closes_at']),
        deadlineKind: 'cutoff',
        selection: 'rank',
        budgetCents: Number(call['budget_cents']),
        budgetYear: Number(call['budget_year']),
        ranked: false,
        budgetHold: false,
      },
      money: { availableCents: this.available, ownReservedCents: 0, ownCommittedCents: 0, line: [] },
    };
  }

  private get available(): number {
    const of = (bucket: string): number => this.ledger[bucket] ?? 0;
    return of('planned') - of('reserved') - of('committed') - of('paid') + of('returned');
  }

  private child(dossier: Played): ChildFile {
    const known = this.relations.get(dossier.organisation) ?? [];
    return {
      // Who has a relation counts no more, as on the database.
      ...this.file(dossier, undefined, known),
      id: dossier.id,
      reference: dossier.id,
      state: this.state(dossier.id),
      ended: dossier.state?.chart.status === 'done',
      organisationId: dossier.organisation || null,
      biased: [...known, ...(dossier.state?.recused ?? []), ...dossier.parties],
    };
  }

  private publish(dossier: Played, source: FactSource, outcome: Accepted, facts: Facts): void {
    const of = { id: dossier.id, programme: 'prize' };
    const state = this.state(dossier.id);
    for (const record of roundRecords({ ...source, dossier: of, raised: outcome.raised, state, facts })) {
      if (record.table === 'call') this.callRow = record;
      else this.awards.set(JSON.stringify(record.key), record);
    }
  }

  private carryOut(dossier: Played, effects: PlannedEffect[], source: FactSource): void {
    for (const effect of effects) {
      if (effect.kind === 'book') {
        this.ledger[effect.bucket] = (this.ledger[effect.bucket] ?? 0) + effect.cents;
        if (this.available < 0) throw new Error(`${dossier.id} books more than there is`);
      }
      if (effect.kind === 'mail') this.mails.push({ dossier: dossier.id, template: effect.template, to: effect.to });
      if (effect.kind === 'document') this.documents.push({ dossier: dossier.id, template: effect.template });
    }
    const tells = effects.flatMap((effect) => (effect.kind === 'tell' ? [effect] : []));
    const words = tells.map(({ to, event }) => {
      const children = source.children ?? [];
      return to === 'children' ? children.map((child) => [child, event, word(event, source, child)] as const) : [];
    });
    for (const [child, event, said] of words.flat()) if (!child.ended) this.gives(child.id, event, system, said);
    for (const { to, event } of tells) if (to === 'parent') this.gives('round', event, system);
  }
}

function inWords(effect: PlannedEffect): string[] {
  if (effect.kind === 'mail') return [`M ${effect.template}${effect.to === 'applicant' ? '' : ` ${effect.to}`}`];
  if (effect.kind === 'document') return [`D ${effect.template}${effect.part ? ` ${effect.part}` : ''}`];
  if (effect.kind === 'book') return [`${effect.bucket} ${effect.cents}`];
  return effect.kind === 'tell' ? [`tell ${effect.to} ${effect.event}`] : [];
}
