import type { ProcessDefinition } from '#libs/engine/definition.js';
import type { Facts } from '#libs/engine/expressions.js';
import type { Answers, FormDefinition } from '#libs/forms/definition.js';

/** What a process is made of; one folder each, one line in the catalogue. */
export interface Process {
  definition: ProcessDefinition;
  forms: readonly FormDefinition[];
  /** What the guards may look at. Pure; must give every declared fact, for each version that still runs. */
  facts: (source: FactSource) => Facts;
  /** Amounts (cents) and days of an application that rules of the office's forms compare with, by their `term`. */
  taskTerms: (application: AnswerData) => Readonly<Record<string, number | string>>;
  /** What a document says, as plain data for its template; `undefined` for a template the process doesn't know. */
  documentData: (template: string, source: DocumentSource) => Record<string, unknown> | undefined;
  texts: { de: ProcessTexts; en: ProcessTexts };
  programmes: readonly ProgrammeSeed[];
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

/** All that belongs to a dossier, as its facts are computed from it. */
export interface FactSource {
  command: { type: string; at: string };
  /** the newest submitted application */
  application: AnswerData | undefined;
  /** what the seats of a task's newest opening answered, in order of seats */
  given: (task: string) => readonly AnswerData[];
  terms: Readonly<Record<string, unknown>>;
  call: { closesAt: string; deadlineKind: 'cutoff' | 'orderly'; budgetCents: number } | undefined;
}

export interface DocumentSource extends Omit<FactSource, 'command'> {
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
}

/** Words for people: of states, tasks, events and roles, by their names in the definition. */
export interface ProcessTexts {
  name: string;
  states: Record<string, string>;
  /** what the applicant reads in that state: what happens now and next */
  applicant: Record<string, { now: string; next: string }>;
  tasks: Record<string, string>;
  outcomes: Record<string, string>;
  events: Record<string, string>;
}
