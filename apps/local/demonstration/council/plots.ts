import type { ItemOutcome, StepRole } from '#libs/processes/council/outcomes.js';
import type { Kind } from '#libs/processes/council-submission/terms.js';

/** One body's part in a paper's way, and what it made of it. */
export interface StepPlot {
  /** key of the body */
  body: string;
  /** `YYYY-MM-DD` */
  on: string;
  role: StepRole;
  /** none where the day has not come */
  outcome?: ItemOutcome;
  /** votes against it and abstentions; everybody else who is there says yes. All of them are invented. */
  no?: number;
  abstained?: number;
  /** resolved or recommended instead of the proposal */
  text?: string;
  /** deferred to that day */
  nextOn?: string;
  /** it follows from what a body made of an earlier step, so that no route names it */
  again?: true;
  /** no source names this body, day or role */
  assumed?: true;
}

/** Something to be done after the resolution. Days `YYYY-MM-DD`. */
export interface OrderPlot {
  text: string;
  /** key of the department */
  department: string;
  dueOn: string;
  /** the newest report on it, and what it says of the order */
  report?: { outcome: 'progress' | 'done'; text: string };
}

/** § 60 GO NRW: the main committee decides instead of the body that the route names. */
export interface UrgencyPlot {
  insteadOf: string;
  body: string;
  whyNotConvened: string;
  harm: string;
}

/** A paper and its way. Keys of bodies and departments are those of the register. */
export interface PaperPlot {
  /** its number where it has one already, else a name for it */
  key: string;
  /** given by hand; of a paper without it the next of its series */
  number?: string;
  kind: Kind;
  supplementTo?: string;
  subject: string;
  proposal?: string;
  reasons: string;
  legalBasis?: string;
  /** amounts integer cents */
  finances?: { text: string; cents?: number };
  staff?: string;
  integrationRelevant?: true;
  districts?: readonly string[];
  councilOnly?: true;
  /** why it is not public; public without */
  category?: 'staff' | 'land' | 'contracts' | 'tax' | 'personalData' | 'resolution';
  department: string;
  involved?: readonly string[];
  fileNumber?: string;
  /** degrees */
  place?: { name: string; lat?: number; lon?: number };
  /** who signs it, by the subject of the demonstration's people */
  signers?: readonly { sub: string; about: 'all' | 'finances' | 'staff' | 'legal'; stage?: number }[];
  /** chapter of the council's agendas */
  chapter: string;
  steps: readonly StepPlot[];
  /** rules of a route that the council's office passes over, and why */
  waived?: readonly string[];
  waivedBecause?: string;
  urgency?: UrgencyPlot;
  orders?: readonly OrderPlot[];
}

/** A paper of the past with where it is from. */
export interface HistoricPaper extends PaperPlot {
  number: string;
  /** numbers of the handbook's sources */
  source: string;
  /** what no source says, beside votes, people, texts and what is marked so in its steps */
  assumed?: string;
}

/** When and where a body meets, where it differs from the body's rules. */
export interface SittingPlot {
  startsAt?: string;
  room?: string;
  /** why it was called at shortened notice */
  shortBecause?: string;
}
