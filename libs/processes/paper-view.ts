import type { Step } from './council/steps.js';
import type { RouteFault, SuggestedStep } from './council/route.js';
import type { CouncilRegister } from './council/register.js';
import type { AnswerData, CaseFile, FactSource } from './process.js';

/** A part of a page about a paper for the council. */
export const paperParts = ['missing', 'route', 'signatures', 'text', 'way', 'orders'] as const;
export type PaperPart = (typeof paperParts)[number];

/**
 * What pages show of dossiers that are papers for the council, beside their forms: text by block, the way through the
 * bodies, signatures, orders. People are named by ids, bodies by keys, days are `YYYY-MM-DD`.
 */
export interface PaperView {
  /** what stands beside the form of a task, in this order */
  beside: Readonly<Record<string, readonly PaperPart[]>>;
  /** fields of its form that are its text, by their keys, in reading order */
  blocks: readonly string[];
  /** the field of its form that is its route: a table with body, role and day */
  route: string;
  /** The route as the rules ask for it, with what was entered already. */
  suggests: (answers: AnswerData, terms: Readonly<Record<string, unknown>>) => readonly SuggestedStep[];
  /** What stands against the route that was entered: keys of the process's refusals. */
  faults: (answers: AnswerData, council: CouncilRegister, terms: Readonly<Record<string, unknown>>) => RouteFault[];
  /** working days that signing takes at most, as the answers name the signers */
  signingDays: (answers: AnswerData, terms: Readonly<Record<string, unknown>>) => number;
  signatures: (source: FactSource) => readonly PaperSignature[];
  way: (source: Pick<CaseFile, 'log'>) => readonly Step[];
  orders: (source: CaseFile) => readonly PaperOrder[];
}

/** Somebody's signature on a paper, given or still to come. */
export interface PaperSignature {
  person: string;
  /** whom they stand in for; empty for nobody */
  insteadOf: string;
  /** those of one stage sign side by side; 0 for who signed once and is no signer any more */
  stage: number;
  about: string;
  /** their turn has come and they have not signed: `asked`; it has not: `later`; else the outcome */
  state: string;
  at: string;
  /** of the version that was signed, from 1 */
  version: number;
  /** there is a newer one */
  older: boolean;
  /** it still counts */
  stands: boolean;
  remark: string;
  /** by block: its key in the form, and what was said of it */
  remarks: readonly { block: string; text: string }[];
}

/** Something that has to be done after the resolution. */
export interface PaperOrder {
  /** id of its dossier */
  id: string;
  reference: string;
  text: string;
  responsible: string;
  department: string;
  dueOn: string;
  /** `running`, `overdue`, `confirming`, `done`, `dropped` */
  state: string;
  report: string;
}
