/** A fault of a definition: where it stands, which kind it is, and what to do about it. */
export interface Defect {
  where: string;
  kind:
    | 'chart'
    | 'unreachable'
    | 'noEnd'
    | 'noDeadline'
    | 'noHolder'
    | 'noTemplate'
    | 'expression'
    | 'guardOrder'
    | 'task'
    | 'event';
  message: string;
}

/** What a definition is checked against. */
export interface Surroundings {
  /** roles that somebody holds, in some programme */
  heldRoles: ReadonlySet<string>;
  /** mail templates that exist in German */
  mails: ReadonlySet<string>;
  /** document templates that exist in German */
  documents: ReadonlySet<string>;
  /** forms by `name@version` */
  forms: ReadonlySet<string>;
}
