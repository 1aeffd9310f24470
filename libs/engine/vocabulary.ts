import type { Deadline, Effect, Guard, MailReader, Told } from './definition.js';

/**
 * Guard: open when the CEL expression over the facts is true.
 * @param because key of the text, among the process's `refusals`, that says why it is closed
 */
export const when = (expression: string, because?: string): Guard => ({
  type: 'when',
  params: { expression, ...(because ? { because } : {}) },
});
/** Opens a declared task; it closes when the state that opened it is left. */
export const openTask = (task: string): Effect => ({ type: 'openTask', params: { task } });
/** Gives the open task a seat for each whom its fact names now; who is named no more loses a seat that is not done. */
export const reseat = (task: string): Effect => ({ type: 'reseat', params: { task } });
/** Sends a mail by template, with documents of this dossier attached by template name. */
export const mail = (template: string, attach?: string[], to: MailReader = 'applicant'): Effect => ({
  type: 'mail',
  params: { template, to, ...(attach ? { attach } : {}) },
});
/** Makes a PDF by template; one for each part that the fact `each` names, where it is given. */
export const document = (template: string, each?: string): Effect => ({
  type: 'document',
  params: { template, ...(each ? { each } : {}) },
});
/**
 * Gives the dossier its number, once and for good, in the transaction of the decision. Both are text facts: of a pattern
 * such as `#####-26` the `#` become the next of the series; one without is taken as it stands, or refused where another
 * dossier has it (`numberTaken`).
 */
export const number = (series: string, pattern: string): Effect => ({ type: 'number', params: { series, pattern } });
/** Raises the event `name` when due, unless the state that set it is left before. */
export const timer = (name: string, due: Deadline): Effect => ({ type: 'timer', params: { name, due } });
/** Books integer cents, a CEL expression of type int, in the transaction of the decision. */
export const book = (bucket: Extract<Effect, { type: 'book' }>['params']['bucket'], cents: string): Effect => ({
  type: 'book',
  params: { bucket, cents },
});
/** Starts a dossier of another process that belongs to this one; one for each that the fact `each` names, where it is given. */
export const startDossier = (process: string, each?: string): Effect => ({
  type: 'startDossier',
  params: { process, ...(each ? { each } : {}) },
});
/** Says a word to the dossier that started this one, to all that this one started, to those in line for money, or to named ones. */
export const tell = (to: Told, event: string): Effect => ({ type: 'tell', params: { to, event } });
/** A line of the public timeline, by text key. */
export const note = (text: string): Effect => ({ type: 'note', params: { text } });
