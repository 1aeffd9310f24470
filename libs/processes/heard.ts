import type { Words } from './public-view.js';

/** What another dossier told: when, and what of it people want to read. */
export interface Heard {
  /** instant */
  at: string;
  title: Words;
  lines: readonly HeardLine[];
}

/** A line with its name: a text of one or more lines, an amount in cents, or a day `YYYY-MM-DD`. */
export type HeardLine = { name: Words } & ({ text: string } | { cents: number } | { day: string });

/** A line of text, where something was said. */
export const textLine = (name: Words, said: string): HeardLine[] => (said === '' ? [] : [{ name, text: said }]);

/** A line with a day, where one was said. */
export const dayLine = (name: Words, day: string): HeardLine[] => (day === '' ? [] : [{ name, day }]);
