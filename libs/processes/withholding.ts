import type { CaseFile } from './process.js';

/** Somebody who may open a dossier, by their id. */
export interface Reader {
  readonly person: string;
  /** has a seat in a body of the council today */
  readonly seated: boolean;
}

/** Of dossiers that people may open: the parts, by ids, of which one or another may know nothing all the same. */
export interface Withholding {
  /**
   * Ids of other dossiers from which the reader may be barred, and with them from parts of this one: whoever asks `parts`
   * finds out from which of them the reader is.
   */
  about: (source: CaseFile, reader: Reader) => readonly string[];
  /** Ids of the parts that are withheld from the reader. */
  parts: (source: CaseFile, reader: Reader & { readonly barredFrom: ReadonlySet<string> }) => ReadonlySet<string>;
  /** Whether a document may be read by whom these parts are withheld from; with none, every one may. */
  shows: (document: { readonly template: string; readonly part: string }, parts: ReadonlySet<string>) => boolean;
  /** The template of the document that such a reader gets in place of this one; where there is none, the same. */
  instead: (template: string) => string;
}
