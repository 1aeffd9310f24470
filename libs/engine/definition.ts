/** A length of time as the field counts it. Days, weeks, months and years end at 24:00 of their last day. */
export type Period =
  | { workingDays: number }
  | { days: number }
  | { weeks: number }
  | { months: number }
  | { years: number }
  | { hours: number }
  | { minutes: number }
  | { seconds: number };

/** What the engine asks of a calendar; libs/calendar fulfils it. Instants are ISO strings in UTC. */
export interface Calendar {
  due(from: string, period: Period): { at: string; day: string };
}

/**
 * A deadline: a period after the task or timer opens, or an instant that stands in a fact (a string fact, ISO). An instant
 * that has passed already is due at once; a task with `keepsPast` still says when it was due, and not when it opened.
 */
export type Deadline = Period | { fact: string; keepsPast?: boolean };

/**
 * CEL type of a fact, or a record of further facts. Cents and counts are `int`, instants and enums `string`, lists of ids
 * `strings`.
 */
export type FactType = 'int' | 'double' | 'bool' | 'string' | 'strings' | { [name: string]: FactType };

/** One thing that must happen after a decision; the whole vocabulary. */
export type Effect =
  | { type: 'openTask'; params: { task: string } }
  | { type: 'reseat'; params: { task: string } }
  | { type: 'mail'; params: { template: string; to: MailReader; attach?: string[] } }
  | { type: 'document'; params: { template: string; each?: string } }
  | { type: 'number'; params: { series: string; pattern: string } }
  | { type: 'timer'; params: { name: string; due: Deadline } }
  | { type: 'book'; params: { bucket: 'planned' | 'reserved' | 'committed' | 'paid' | 'returned'; cents: string } }
  | { type: 'startDossier'; params: { process: string; each?: string } }
  | { type: 'tell'; params: { to: Told; event: string } }
  | { type: 'note'; params: { text: string } };

/**
 * Whom a mail goes to: whoever the dossier belongs to or made it for them, all who have a draft in this call, all who asked
 * to hear of new calls like this one, those who hold a role in the programme (`role:lead`), or whom a fact names
 * (`named:members`).
 */
export type MailReader = 'applicant' | 'proposer' | 'drafters' | 'subscribers' | `role:${string}` | `named:${string}`;

/**
 * Whom a word goes to: the dossier that started this one, all that this one started, those in line for the money of
 * this programme and budget year whose turn it could be (see `inLine`), or whose ids a fact names (`named:meetings`).
 */
export type Told = 'parent' | 'children' | 'line' | `named:${string}`;

/** The fact in which those stand who are `named:` as receivers; undefined for receivers of another kind. */
export const namedIn = (to: string): string | undefined => /^named:(.*)$/.exec(to)?.[1];

/**
 * The one guard: a CEL expression over the facts, of type bool; `because` is the key
 * of what people read where it is closed, or the text fact that holds the key.
 */
export interface Guard {
  type: 'when';
  params: { expression: string; because?: string };
}

export interface Transition {
  target?: string;
  guard?: Guard;
  actions?: Effect[];
  reenter?: boolean;
}
export type Transitions = string | Transition | Transition[];

/** A state of the chart: the subset of an XState 5 state configuration that is plain data. */
export interface ChartState {
  id?: string;
  type?: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  history?: 'shallow' | 'deep';
  target?: string;
  initial?: string;
  states?: Record<string, ChartState>;
  on?: Record<string, Transitions>;
  always?: Transitions;
  onDone?: Transitions;
  entry?: Effect[];
  /**
   * `waitsFor`: nothing is asked of anybody here and no deadline is needed, since another dossier moves it on. `inLine`:
   * here it stands in line for money, by the facts `rank` (the smallest text first) and `claimCents`. `sealedAs`: only the
   * people whom the fact `readers` names see the dossier here; to all others it stands in the state of this name. `kept`:
   * what it was about is over, and nobody is asked for anything; it only stays on record until its time is up
   */
  meta?: { waitsFor?: 'dossier'; inLine?: boolean; sealedAs?: string; kept?: true };
}

/** A rung of a task's ladder. `after` counts from the opening; a later rung that opens the task to more people. */
export interface Rung {
  kind: 'reminder' | 'escalation';
  /** from the opening of the task */
  after?: Period;
  /** before the deadline (positive amounts) */
  before?: Period;
  /** for an escalation: the role that may now do the task as well */
  to?: string;
}

/** Work for people, declared once. */
export interface TaskDeclaration {
  /** who may do it; `applicant` is whoever the dossier belongs to */
  role: string;
  seats?: number;
  /** a seat for each person whom this fact names when the task opens, and for nobody else; instead of `seats` */
  seatsFor?: string;
  /** a seat may be answered again as long as the task is open, which nobody ends but who leads out of its state */
  revisable?: boolean;
  /** how many seats must be done; all of them where it is left out */
  quorum?: number;
  /** seats don't see each other's answers before all are done */
  independent?: boolean;
  /** roles that may read what was answered, beside whoever answered; all who may open the dossier where it is left out */
  answersFor?: string[];
  deadline: Deadline;
  ladder?: Rung[];
  /** tasks and commands of this dossier; who did one of them, at any time, must not do this one */
  distinctFrom?: string[];
  /** conflicts of interest keep a person away; on unless switched off */
  conflictOfInterest?: boolean;
  /** who does it first declares, once a dossier, to have no conflict of interest (§ 21 VwVfG NRW) */
  declaration?: boolean;
  /** how often and by how much these roles may put the deadline off (§ 31 VII VwVfG NRW) */
  extension?: { by: Period; times: number; roles: string[] };
  /** the fact (int) that says what sum it is about; who holds the role up to a lower one only must not do it */
  amount?: string;
  /** opened again, it has the time that was left, and not the whole time anew: it was only paused */
  resumes?: boolean;
  /**
   * tasks and commands of this dossier: opened after one of them, it is held by whoever did one of them last, who gets a
   * mail; it is free for all where they may not do it any more
   */
  returnsTo?: string[];
  /** the form a seat fills in; `application` is the programme's own, as the dossier has it */
  form?: FormReference | 'application';
  /** what a seat may answer */
  outcomes: string[];
  /** outcomes that need no form, such as returning a draft */
  withoutForm?: string[];
  /**
   * for several seats: which outcome the task has, the first that holds, over the facts and `votes`. Agreement needs
   * none; where seats can disagree, the last rule is `true`
   */
  resolve?: { when: string; outcome: string }[];
}

/** A command that is not a task's outcome, such as `submit` or `withdraw`, who may give it, and what they fill in. */
export interface CommandDeclaration {
  roles: string[];
  form?: FormReference;
  /** it moves nothing and may be given in every state, also at the end: what came with it is on file, and counts */
  anytime?: boolean;
}

export interface FormReference {
  name: string;
  version: number;
}

/** A process: data that could be JSON, published with a version. */
export interface ProcessDefinition {
  /** also Temporal's workflow type */
  name: string;
  version: number;
  /** of references: `PF` in PF-2026-00017 */
  prefix: string;
  facts: Record<string, FactType>;
  commands: Record<string, CommandDeclaration>;
  tasks: Record<string, TaskDeclaration>;
  /** templates that effects may name */
  chart: ChartState & { initial: string; states: Record<string, ChartState> };
}
