/** Types of OParl 1.1 that a process or the register can publish. */
export type PublicType =
  | 'LegislativeTerm'
  | 'Organization'
  | 'Person'
  | 'Membership'
  | 'Meeting'
  | 'AgendaItem'
  | 'Paper'
  | 'Consultation'
  | 'File'
  | 'Location';

/** Another public object: whose it is (a dossier, or a row of the council's register), and its key there. */
export interface PublicRef {
  owner: string;
  key: string;
}

export type PublicValue = string | number | boolean | readonly PublicValue[] | { readonly [name: string]: PublicValue };

/**
 * Something that everybody may see. What a dossier publishes is the whole list of these after a decision: what is new in it
 * appears, what differs has changed, what is missing is withdrawn and leaves OParl's tombstone. Nothing else is ever public.
 */
export interface PublicObject {
  /** within its owner, for good: `paper`, `consultation/3`, `file/paper` */
  key: string;
  type: PublicType;
  /** the object of the same owner that embeds it, and in which of its properties; among several, in the order of the list */
  within?: { key: string; property: string };
  /** OParl's own properties without ids, references, `created` and `modified`; days `YYYY-MM-DD`, instants ISO in UTC */
  data: Readonly<Record<string, PublicValue>>;
  /** references, by property: a list stays a list. Who refers to what is not public is shown without it */
  refs?: Readonly<Record<string, PublicRef | readonly PublicRef[]>>;
  /** what the public pages show beside it; never in OParl, and as public as the rest */
  shown?: Readonly<Record<string, PublicValue>>;
  /** what full-text search finds it by, beside its name; only of what has a page: papers, meetings, bodies, people */
  search?: string;
  /** of a File: the dossier's newest document of this template (and part), or an uploaded file by its id */
  bytes?: { document: string; part?: string } | { file: string };
}
