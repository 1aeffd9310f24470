import type { ProcessDefinition } from '#libs/engine/definition.js';
import type { Facts } from '#libs/engine/expressions.js';
import type { Answers, FormDefinition, Pointer } from '#libs/forms/definition.js';
import type { Calculation } from './calculation.js';
import type { CouncilRegister } from './council/register.js';
import type { PaperView } from './paper-view.js';
import type { Heard } from './heard.js';
import type { PublicObject } from './public-object.js';
import type { PublicView } from './public-view.js';
import type { RoundView } from './round-view.js';
import type { Scoring } from './scoring.js';
import type { Statistics } from './statistics.js';
import type { Withholding } from './withholding.js';

/** What a process is made of; one folder each, one line in the catalogue. */
export interface Process {
  definition: ProcessDefinition;
  forms: readonly FormDefinition[];
  /** of the dossiers around it, what its facts look at */
  reads?: readonly ('children' | 'council' | 'biased')[];
  /** key of the programme that its dossiers belong to, also those that another programme's dossier starts */
  home?: string;
  /**
   * Where its form asks how to reach people; of a table `/table/column`. Whoever comes to a dossier by a task of their own, such
   * as the jury, does not read that.
   */
  contacts?: readonly Pointer[];
  /** process of its calls, where it has calls; a prize's call is its round */
  calls?: string;
  /**
   * Roles that open its dossiers; without it those that work on applications. Whoever holds none of them may still see on
   * pages of its own what is theirs to see.
   */
  openTo?: readonly string[];
  /** What of a dossier is withheld from some who may open it; without it, nothing is. */
  withholds?: Withholding;
  /** How the office begins a dossier of it; one without it is applied for, or started by others. */
  beginning?: Beginning;
  /** What a dossier is called, as its answers say it now; empty where they don't. */
  title?: (source: CaseFile) => string;
  /** Lists of choices for its forms, by the names that their fields give as `source`. */
  lists?: (source: CaseFile) => Readonly<Record<string, ChoiceList>>;
  /**
   * What it says to another dossier with a word, beside the word itself: ids, enums, numbers, and texts for its documents.
   * With `start`: what a dossier that it starts begins with; `to` is then the part that the effect names.
   */
  word?: (event: string, source: FactSource, to: { id: string }) => AnswerData | undefined;
  /** What other dossiers told it, in the order of time, for the pages of the office. */
  heard?: (source: CaseFile) => readonly Heard[];
  /** What its mails say beside the reference: numbers, names of bodies, days; nothing of a person, and no free text. */
  mailParams?: (
    template: string,
    source: FactSource,
    /** German texts of its programme, whose name keeps its language in every mail */
    programme: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>>;
  /** The document that a mail brings to somebody in place of one with more than they may know. */
  mailDocument?: (template: string, person: string, source: FactSource) => string;
  /** Numbers of other dossiers that what it publishes may refer to. */
  refersTo?: (source: CaseFile) => readonly string[];
  /** All that everybody may see of it, as it stands after a decision. */
  publishes?: (source: PublishSource) => readonly PublicObject[];
  /** What the guards may look at. Pure; must give every declared fact, for each version that still runs. */
  facts: (source: FactSource) => Facts;
  /** Amounts (cents) and days that rules of a dossier's forms compare with, by their `term`. */
  taskTerms: (source: CaseFile) => Readonly<Record<string, number | string>>;
  /** Rows of its own that the dossier shows as it stands after a decision, by their table; rebuilt from the journal. */
  records?: (source: RecordSource) => readonly ProcessRecord[];
  /** What a document says, as plain data for its template; `undefined` for a template the process doesn't know. */
  documentData: (template: string, source: DocumentSource) => Record<string, unknown> | undefined;
  /**
   * Files that a document shows as pictures, by their ids, as its data names them too; each with the dossier in whose answers
   * it is.
   */
  documentPictures?: (template: string, source: DocumentSource) => readonly { file: string; dossierId: string }[];
  /** By task: the document that it drafts or releases, for its preview; tasks that make none are missing. */
  previews?: Readonly<Record<string, (source: DocumentSource) => string>>;
  /** How the highest grant follows from an application; where the process computes one. */
  calculation?: Calculation;
  /** How the answers of those who assess are compared; where the process has somebody score. */
  scoring?: Scoring;
  /** What the form of a task or command begins with, beside a draft of it; where the dossier's own state fills it. */
  begins?: (name: string, source: CaseFile) => AnswerData | undefined;
  /** What the pages of a round show; where a jury judges the dossiers it started. */
  roundView?: RoundView;
  /** What the pages of a paper for the council show, beside its form; where a dossier is one. */
  paperView?: PaperView;
  /** Of a call: tasks beside which the numbers of its applications stand. */
  applicationsBeside?: readonly string[];
  /** How its dossiers count in the office's statistics; those of a process without it don't. */
  statistics?: Statistics;
  /** How the same project, applied for twice, is found; where that can happen. */
  alike?: Alike;
  texts: { de: ProcessTexts; en: ProcessTexts };
  /** What its applicants learn of it; a process without applicants has none. */
  publicView?: PublicView;
  programmes: readonly ProgrammeSeed[];
  /** What makes no sense in the terms of a programme, with those of a call on top; nothing may be decided by such. */
  termFaults?: (terms: Readonly<Record<string, unknown>>) => readonly string[];
}

/**
 * A command of the definition, with a form, that begins a dossier: in the programme that is the process's `home`, or has it
 * for its calls. Whoever holds one of the command's roles there may.
 */
export interface Beginning {
  command: string;
  texts: { de: BeginningTexts; en: BeginningTexts };
  /** What would refuse it that its form cannot know: the field that says it, and the key of the refusal. */
  faults?: (source: CaseFile) => readonly { ptr: Pointer; fault: string }[];
}

/** The button for a new one, the button that passes it on, and what happens then. */
export interface BeginningTexts {
  fresh: string;
  pass: string;
  next: string;
}

/**
 * What a form's field may choose from: people or dossiers by their ids, whoever holds one of these roles in the programme
 * (any, for none), the dossiers that the same one started, those with an open step of that body of the council and these others, or words.
 */
export type ChoiceList =
  | { people: readonly string[] }
  | { holders: readonly string[] }
  | { dossiers: readonly string[] }
  | { siblings: true }
  | { consultations: string; and: readonly string[] }
  | { choices: readonly { value: string; de: string; en: string }[] };

/** What makes applications of one programme and year look like the same project, beside organisation and title. */
export interface Alike {
  /** where an application says when its project begins and ends */
  period: { from: Pointer; to: Pointer };
  /** tasks beside which the others are shown */
  tasks: readonly string[];
}

/** A programme as it is first published; later versions are the office's. */
export interface ProgrammeSeed {
  key: string;
  form: { name: string; version: number };
  terms: Readonly<Record<string, unknown>>;
  /** by language: title, summary, conditions, contact */
  texts: { de: Record<string, string>; en?: Record<string, string> };
}

/** Answers as the forms library keeps them; each process reads its own forms. */
export type AnswerData = Answers;

/** All that belongs to a dossier. Instants are ISO in UTC, amounts integer cents. */
export interface CaseFile {
  /** of the dossier */
  id: string;
  /** what the dossier began with, in all its versions that count, oldest first; `task` is what brought a later one */
  versions: readonly { data: AnswerData; task: string | null; receivedAt: string }[];
  /** the newest of them */
  application: AnswerData | undefined;
  /** what the seats of a task's newest opening answered, in order of time, without those of people who are biased */
  given: (task: string) => readonly AnswerData[];
  /** what was answered at each opening of a task, by the number of the opening and whose it is, those without who is biased */
  everGiven?: (task: string) => readonly { opening: number; at: string; by: string | null; data: AnswerData }[];
  /** what came with the newest command of that name, also with a word from another dossier */
  said: (command: string) => AnswerData | undefined;
  /** how often a task was opened */
  opened: (task: string) => number;
  /** all that counts of what was answered or told, in the order of receipt */
  log: readonly LogEntry[];
  /** the dossier's own, beside its reference; empty where it has none */
  number: string;
  /** of the programme, with those of the call on top */
  terms: Readonly<Record<string, unknown>>;
  call: CallFacts | undefined;
  money: MoneyFacts;
  /** the dossiers that this one started, where the process `reads` them */
  children?: readonly ChildFile[];
  /** where the process reads it */
  council?: CouncilRegister;
  /** ids of people who must not judge it, where the process reads them */
  biased?: readonly string[];
}

/** Something that was answered or told. */
export interface LogEntry {
  /** of the command: `submit`, `report.done`, or the word of another dossier */
  type: string;
  at: string;
  /** the person's id; null where a dossier told it */
  actor: string | null;
  data: AnswerData;
}

/** A dossier that another one started. */
export interface ChildFile extends Pick<CaseFile, 'versions' | 'application' | 'given' | 'said' | 'opened' | 'log'> {
  id: string;
  reference: string;
  /** name of its state, as everybody may know it */
  state: string;
  ended: boolean;
  organisationId: string | null;
  /** ids of people who must not judge it: known relations, their own or a lead's word, its parties */
  biased: readonly string[];
}

export interface CallFacts {
  name?: string;
  opensAt: string;
  closesAt: string;
  deadlineKind: 'cutoff' | 'orderly';
  selection: 'rank' | 'firstCome';
  budgetCents: number;
  budgetYear: number;
  /** its applications have been put in their order */
  ranked: boolean;
  /** the budget is not adopted: no notices (§ 82 GO NRW) */
  budgetHold: boolean;
}

/** The budget of programme and year as the dossier sees it. */
export interface MoneyFacts {
  availableCents: number;
  ownReservedCents: number;
  ownCommittedCents: number;
  /** the others in line for it */
  line: readonly { rank: string; cents: number }[];
}

/** What the facts of a decision are computed from; the answers that come with its command count already. */
export interface FactSource extends CaseFile {
  command: { type: string; at: string };
  days: Days;
}

/** Calendar days (`YYYY-MM-DD`) in Berlin; instants are ISO in UTC. */
export interface Days {
  beginOf: (day: string) => string;
  /** 24:00 */
  endOf: (day: string) => string;
  /** the day it is at an instant */
  at: (instant: string) => string;
  /** so many days, or months, later; the last of the month where it has no such day; earlier where negative */
  add: (day: string, days: number) => string;
  addMonths: (day: string, months: number) => string;
  /** so many working days in North Rhine-Westphalia later; earlier where negative */
  addWorking: (day: string, workingDays: number) => string;
  /** 24:00 of the last of so many working days from an instant */
  afterWorking: (from: string, workingDays: number) => string;
}

/** What a process's own records are computed from: the dossier after an accepted command. */
export interface RecordSource extends CaseFile {
  days: Days;
  dossier: { id: string; programme: string };
  /** the chart event the command became, if it moved the chart */
  raised: string | null;
  /** name of the state now */
  state: string;
  /** of the decision */
  facts: Facts;
}

/** What is published is computed from: as records are, with the states that are active, such as `main.consulting`. */
export interface PublishSource extends RecordSource {
  states: readonly string[];
  /** ids of the dossiers that it `refersTo`, by their numbers; those that there are */
  numbered: Readonly<Record<string, string>>;
}

/** A row by the columns of its table's key and the rest; written or changed with the decision. */
export interface ProcessRecord {
  table: 'call' | 'award' | 'council_meeting' | 'consultation' | 'council_order';
  key: Readonly<Record<string, string | number>>;
  values: Readonly<Record<string, unknown>>;
}

export interface DocumentSource extends CaseFile {
  reference: string;
  /** instant of receipt, and its day in Berlin */
  receivedAt: string;
  receivedDay: string;
  /** name of whoever is answerable for the document (§ 37 III VwVfG NRW) */
  signatory: string;
  /** texts of the programme in the language of the document */
  programme: Readonly<Record<string, string>>;
  /** what was submitted, in the form's words */
  sections: readonly { title: string; rows: readonly { label: string; value: string }[] }[];
  applicationHash: string;
  /** the fields of the application in the form's words, by their pointers */
  labels: Readonly<Record<string, string>>;
  /** of the decision that makes the document, as the journal has them; none for a preview */
  facts: Facts;
  /** which of several documents of its template */
  part?: string;
  /** until when the applicant is asked to answer, an instant; empty where nothing is asked */
  dueAt: string;
  /** names by id of the people whom a document of the process names */
  people?: Readonly<Record<string, string>>;
}

/** Words for people: of states, tasks, events and roles, by their names in the definition. */
export interface ProcessTexts {
  name: string;
  states: Record<string, string>;
  /** what the applicant reads in that state: what happens now and next */
  applicant: Record<string, { now: string; next: string }>;
  /** what the office reads in a state without a task: what it waits for, and who could do something */
  waits?: Record<string, string>;
  tasks: Record<string, string>;
  outcomes: Record<string, string>;
  events: Record<string, string>;
  /** what an application is called here, where it has another name */
  application?: string;
  /** what whoever it is about is called, and what it answers to, where they are no applicants and no call */
  applicants?: string;
  call?: string;
  /** by task: the link to its preview and what it shows, where that is no letter which whoever has the task releases */
  previews?: Record<string, { open: string; hint: string }>;
  /** why something is not possible yet, by the reasons that guards give */
  refusals?: Record<string, string>;
}
