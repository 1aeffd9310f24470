import type { Refusal } from '#libs/engine/outcome.js';

/** What a command carries: ids, hashes and enums only, since it also stands in the journal. */
export interface CommandPayload {
  /** the key of the task it completes or changes, such as `formalCheck-1` */
  task?: string;
  /** the answers that came with it, and their salted hash */
  answers?: { id: string; hash: string };
  /** the timer that fired, and the due instant it fired for */
  timer?: { key: string; dueAt: string };
  /** the person a task is handed to, or whom it is about */
  assignee?: string;
  /** the person declares with it to have no conflict of interest */
  declares?: boolean;
  /** the dossier that told this one */
  from?: string;
  /** and what it said beside the word itself: ids, enums and numbers */
  said?: Record<string, unknown>;
}

/** The recorded outcome of a command. */
export type Verdict =
  | { kind: 'accepted'; state: string; seq: number }
  | { kind: 'refused'; refusal: Refusal; seq: number };

/** A command as Temporal sees it: ids and enums only. */
export interface SentCommand {
  id: string;
  type: string;
  reference: string;
  process: string;
}
