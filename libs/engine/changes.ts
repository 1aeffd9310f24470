import type { ChartAction } from './chart.js';
import type { Compiled } from './compile.js';
import { namedIn, type Deadline, type MailReader, type Period, type TaskDeclaration, type Told } from './definition.js';
import type { Facts } from './expressions.js';
import type { EngineCommand, Outcome, PlannedEffect, TaskChange, TimerChange } from './outcome.js';
import { assigned, declarationOf, emptySeat, objection } from './seats.js';
import type { Counted, DossierState, OpenTask, Seat } from './state.js';

const dayMilliseconds = 86_400_000;

/** A state under change, and the record of what changed. The state passed in is never touched. */
export class Changes {
  readonly tasks: TaskChange[] = [];
  readonly timers: TimerChange[] = [];
  readonly effects: PlannedEffect[] = [];
  readonly state: DossierState;
  private readonly at: string;
  private readonly unable: readonly string[];

  constructor(
    private readonly compiled: Compiled,
    from: DossierState,
    { at, unable = [] }: EngineCommand,
    private readonly facts: Facts,
  ) {
    this.state = structuredClone(from);
    this.at = at;
    this.unable = unable;
  }

  /** Does what the chart asked for, in its order. */
  apply(actions: ChartAction[]): void {
    for (const action of actions) {
      switch (action.type) {
        case 'leave':
          this.leave(action.params.node);
          break;
        case 'openTask':
          this.openTask(action.params.task, action.params.node ?? '');
          break;
        case 'reseat':
          this.reseat(action.params.task);
          break;
        case 'timer':
          this.setTimer({
            key: this.number(`timer.${action.params.name}`),
            kind: 'timer',
            name: action.params.name,
            task: null,
            node: action.params.node ?? '',
            dueAt: this.instant(action.params.due),
            counted: { from: this.at, by: action.params.due },
          });
          break;
        case 'mail':
          this.effects.push({
            kind: 'mail',
            template: action.params.template,
            to: action.params.to,
            attach: [...(action.params.attach ?? [])],
            ...this.personsOf(action.params.to),
          });
          break;
        case 'document': {
          const { template, each } = action.params;
          for (const part of this.partsOf(each)) this.effects.push({ kind: 'document', template, ...part });
          break;
        }
        case 'number':
          this.effects.push({
            kind: 'number',
            series: this.text(action.params.series),
            pattern: this.text(action.params.pattern),
          });
          break;
        case 'book': {
          const cents = this.compiled.expressions.cents(action.params.cents, this.facts);
          // Nothing is not booked: the ledger tells what happened.
          if (cents !== 0) this.effects.push({ kind: 'book', bucket: action.params.bucket, cents });
          break;
        }
        case 'startDossier':
          this.start(action.params.process, action.params.each);
          break;
        case 'tell':
          this.tell(action.params.to, action.params.event);
          break;
        case 'note':
          this.effects.push({ kind: 'note', text: action.params.text });
      }
    }
  }

  /** What came of it; `raised` is the chart event, if the chart moved. */
  accepted(raised: string | null): Outcome {
    return {
      kind: 'accepted',
      state: this.state,
      raised,
      tasks: this.tasks,
      timers: this.timers,
      effects: this.effects,
    };
  }

  /** Notes who did a task or gave a command: for four eyes, and for what comes back to them. */
  did(name: string, person: string): void {
    const { doers } = this.state;
    doers[name] = [...(doers[name] ?? []), person];
    for (const [task, { returnsTo }] of Object.entries(this.compiled.definition.tasks)) {
      if (returnsTo?.includes(name)) this.state.backTo = { ...this.state.backTo, [task]: person };
    }
  }

  /** Records a seat as it is now. */
  seat(task: OpenTask, index: number): void {
    const now = task.seats[index];
    if (now) this.tasks.push({ change: 'seat', key: task.key, seat: index, now: { ...now } });
  }

  /** Records a task whose audience or overdue mark changed. */
  changed(task: OpenTask): void {
    const { key, audience, overdue, dueAt } = task;
    this.tasks.push({ change: 'changed', key, audience: [...audience], overdue, dueAt });
  }

  /** Closes a task and everything that counts its time. */
  closeTask(key: string, because: 'done' | 'left' | 'ended'): void {
    const closing = this.state.tasks.find((task) => task.key === key);
    if (!closing) return;
    if (because !== 'ended' && declarationOf(this.compiled, closing.name).resumes)
      this.state.paused[closing.name] = { at: this.at, dueAt: closing.dueAt };
    this.state.tasks = this.state.tasks.filter((task) => task.key !== key);
    this.tasks.push({ change: 'closed', key, because });
    for (const timer of this.state.timers.filter((one) => one.task === key)) this.endTimer(timer.key, because);
  }

  endTimer(key: string, because: Extract<TimerChange, { change: 'ended' }>['because']): void {
    this.state.timers = this.state.timers.filter((timer) => timer.key !== key);
    this.timers.push({ change: 'ended', key, because });
  }

  /** The dossier is at its end: nothing waits any more. */
  closeAll(): void {
    for (const task of this.state.tasks) this.closeTask(task.key, 'ended');
    for (const timer of this.state.timers) this.endTimer(timer.key, 'ended');
  }

  private leave(node: string): void {
    for (const task of this.state.tasks.filter((one) => one.node === node)) this.closeTask(task.key, 'left');
    for (const timer of this.state.timers.filter((one) => one.node === node)) this.endTimer(timer.key, 'left');
  }

  private openTask(name: string, node: string): void {
    const declaration = declarationOf(this.compiled, name);
    const key = this.number(name);
    const { dueAt, counted } = this.dueOf(name, declaration.deadline);
    const amount = declaration.amount === undefined ? undefined : this.facts[declaration.amount];
    const task: OpenTask = {
      key,
      name,
      node,
      openedAt: this.at,
      dueAt,
      counted,
      extended: 0,
      overdue: false,
      audience: [declaration.role],
      seats: this.seatsOf(declaration),
      ...(typeof amount === 'number' ? { amountCents: amount } : {}),
    };
    this.giveBack(task);
    this.state.tasks.push(task);
    this.tasks.push({ change: 'opened', task: structuredClone(task) });
    this.keepTime(task);
  }

  /** Seats whoever did last what comes back with this task, unless something stands against it. */
  private giveBack(task: OpenTask): void {
    const person = this.state.backTo?.[task.name];
    const [seat] = task.seats;
    if (!seat || person === undefined || this.unable.includes(person)) return;
    if (objection(this.compiled, this.state, task, assigned(task, person))) return;
    seat.holder = person;
    this.effects.push({ kind: 'taskMail', template: 'task-returned', task: task.key, to: { persons: [person] } });
  }

  /** A seat for each whom the fact names, or as many as are declared. */
  private seatsOf({ seats, seatsFor }: TaskDeclaration): Seat[] {
    if (!seatsFor) return Array.from({ length: seats ?? 1 }, emptySeat);
    return this.named(seatsFor).map((holder) => ({ ...emptySeat(), holder }));
  }

  private personsOf(to: MailReader): { persons?: string[] } {
    const fact = namedIn(to);
    return fact === undefined ? {} : { persons: this.named(fact) };
  }

  /** Whom a fact names; a person with a conflict of interest gets no seat. */
  private named(fact: string): string[] {
    return this.listed(fact).filter((person) => !this.state.recused.includes(person));
  }

  private listed(fact: string): string[] {
    const list = this.facts[fact];
    if (!Array.isArray(list)) throw new Error(`fact ${fact} is no list`);
    return list.map(String);
  }

  private text(fact: string): string {
    const text = this.facts[fact];
    if (typeof text !== 'string') throw new Error(`fact ${fact} is no text`);
    return text;
  }

  /** One for each that the fact names, or one as a whole. */
  private partsOf(each: string | undefined): { part?: string }[] {
    return each === undefined ? [{}] : this.listed(each).map((part) => ({ part }));
  }

  private start(process: string, each: string | undefined): void {
    for (const part of this.partsOf(each)) this.effects.push({ kind: 'startDossier', process, ...part });
  }

  private tell(to: Told, event: string): void {
    const fact = namedIn(to);
    const dossiers = fact === undefined ? undefined : this.listed(fact);
    if (!dossiers) this.effects.push({ kind: 'tell', to, event });
    else if (dossiers.length > 0) this.effects.push({ kind: 'tell', to, event, dossiers });
  }

  private reseat(name: string): void {
    const task = this.state.tasks.find((open) => open.name === name);
    const { seatsFor } = declarationOf(this.compiled, name);
    if (!task || !seatsFor) return;
    const persons = this.named(seatsFor);
    task.seats.forEach((seat, index) => {
      if (seat.holder === null) return;
      const isNamed = persons.includes(seat.holder);
      if (seat.outcome) {
        if (isNamed) delete seat.closed;
        else seat.closed = true;
        return;
      }
      if (isNamed) return;
      seat.holder = null;
      this.seat(task, index);
    });
    const missing = persons.filter((person) => !task.seats.some(({ holder }) => holder === person));
    for (const holder of missing) {
      task.seats.push({ ...emptySeat(), holder });
      this.seat(task, task.seats.length - 1);
    }
  }

  /** Puts a task's deadline off, and all that is counted with it. */
  extend(task: OpenTask, by: Period): void {
    const from = task.dueAt;
    // An extension counts from the deadline, and from today where that has passed (§ 31 VII VwVfG NRW).
    const start = from < this.at ? this.at : from;
    task.dueAt = this.due(start, by);
    task.counted = { from: start, by, because: 'extended' };
    task.extended += 1;
    task.overdue = false;
    for (const timer of this.state.timers.filter((one) => one.task === task.key)) this.endTimer(timer.key, 'extended');
    this.changed(task);
    this.keepTime(task);
  }

  /** Sets the timers of a task's deadline and ladder. Those of a put-off deadline are numbered on. */
  private keepTime({ key, name, node, dueAt: end, counted, openedAt, extended }: OpenTask): void {
    const declaration = declarationOf(this.compiled, name);
    const again = extended > 0 ? `-${extended + 1}` : '';
    const of = { name, task: key, node };
    this.setTimer({ ...of, key: `${key}.deadline${again}`, kind: 'deadline', dueAt: later(end, this.at), counted });
    // After a pause or an extension, nobody else is let in before the deadline.
    const moved = counted.because !== undefined;
    (declaration.ladder ?? []).forEach((rung, n) => {
      const late = moved && rung.after !== undefined;
      const by = rung.before ? negative(rung.before) : (rung.after ?? { days: 0 });
      const from = rung.before || late ? end : openedAt;
      const dueAt = late ? later(end, this.due(openedAt, by)) : this.due(from, by);
      // A rung that would lie before the opening, or a reminder after the deadline, is no help to anybody.
      if (dueAt <= this.at || (rung.kind === 'reminder' && dueAt >= end)) return;
      this.setTimer({
        ...of,
        key: `${key}.${rung.kind}${n + 1}${again}`,
        kind: rung.kind,
        dueAt,
        counted: { from, by },
        ...(rung.to ? { to: rung.to } : {}),
      });
    });
  }

  /** When a task is due: as declared, or with the time that was left where it was only paused. */
  private dueOf(name: string, deadline: Deadline): { dueAt: string; counted: Counted } {
    const paused = this.state.paused[name];
    if (paused) {
      delete this.state.paused[name];
      const days = Math.ceil((Date.parse(this.at) - Date.parse(paused.at)) / dayMilliseconds);
      if (paused.dueAt > paused.at && days > 0) {
        const by = { days };
        return { dueAt: this.due(paused.dueAt, by), counted: { from: paused.dueAt, by, because: 'resumed' } };
      }
    }
    const dueAt = 'fact' in deadline && deadline.keepsPast ? this.instantIn(deadline.fact) : this.instant(deadline);
    return { dueAt, counted: { from: this.at, by: deadline } };
  }

  private setTimer(timer: DossierState['timers'][number]): void {
    this.state.timers.push(timer);
    this.timers.push({ change: 'set', timer: { ...timer } });
  }

  private instant(deadline: Deadline): string {
    return 'fact' in deadline ? later(this.instantIn(deadline.fact), this.at) : this.due(this.at, deadline);
  }

  private instantIn(name: string): string {
    const fact = this.facts[name];
    const instant = new Date(typeof fact === 'string' ? fact : Number.NaN);
    if (Number.isNaN(instant.getTime())) throw new Error(`fact ${name} is no instant`);
    return instant.toISOString();
  }

  private due(from: string, period: Period): string {
    return this.compiled.calendar.due(from, period).at;
  }

  private number(name: string): string {
    const n = (this.state.opened[name] ?? 0) + 1;
    this.state.opened[name] = n;
    return `${name}-${n}`;
  }
}

const later = (one: string, other: string): string => (one > other ? one : other);

function negative(period: Period): Period {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same unit with another number
  return Object.fromEntries(Object.entries(period).map(([unit, amount]) => [unit, -amount])) as Period;
}
