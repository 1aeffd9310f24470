import type { Condition, FormTexts, Pointer } from '#libs/forms/definition.js';

/** What the public, and above all the applicant, learns of a process. Everything that is not named here is the office's own. */
export interface PublicView {
  /** where every form of an application keeps what it is called, and on whose behalf it is made */
  head: {
    title: Pointer;
    organisation: { name: Pointer; legalForm: Pointer };
    /** where somebody else may make it: whose it then is, by their e-mail address, which gets the first mail */
    nominee?: { when: Condition; email: Pointer; name: Pointer };
  };
  /** how it is begun and sent, where it is called something else than an application */
  called?: InLanguages<Called>;
  /** what everybody may read of it once the result of its call is out, where whoever it belongs to agreed */
  shown?: {
    when: Condition;
    summary: Pointer;
    pictures: { files: Pointer; when: Condition };
    /** where the reasons of a result are not shown */
    withoutReasons?: Condition;
    /** the command whose newest answers stand above those of the application: consent may change */
    changedBy?: string;
    /** keys of the names that are not shown though they stand at the last stage */
    never: readonly string[];
  };
  /** what happens now and next in each state, in the languages that only readers speak (`texts.applicant` has the office's) */
  says?: Readonly<Record<'tr' | 'ar' | 'uk', NowAndNext>>;
  /** what states are called in public, by key; several states may share a name */
  names: Readonly<Record<string, PublicName>>;
  /** keys of the names that are stages on the way to a result, in their order; the first is where each begins */
  stages: readonly string[];
  /** each state of the main region in which a dossier can rest, by its name in the chart */
  states: Readonly<Record<string, PublicState>>;
  /** of the other regions: each state that concerns the applicant, by its full name such as `earlyStart.requested` */
  beside: Readonly<Record<string, PublicBeside>>;
  /** entries of the journal an applicant may read, by the chart event they became */
  events: Readonly<Record<string, PublicEvent>>;
  /** why something that applicants do is not possible, by the keys of `texts.refusals`, in the languages that only readers speak */
  refusals?: Readonly<Record<string, Readonly<Record<'tr' | 'ar' | 'uk', string>>>>;
  /** documents made for the applicant, by template */
  documents: Readonly<Record<string, Words>>;
  /** numbers that states show, by key: a term of the process (`taskTerms`), or the place in line */
  figures: Readonly<Record<string, Words & { of: Figure; unit: 'cents' | 'count' }>>;
  /** tasks of the applicant, by name */
  tasks: Readonly<Record<string, ApplicantTask>>;
  /** commands the applicant may give beside tasks, by name; `submit` and `withdraw` have pages of their own */
  commands: Readonly<Record<string, ApplicantCommand>>;
}

/** What an application says of itself while it is written, sent and followed. */
export interface Called {
  begin: string;
  /** before that is possible, and from what day on it is */
  before: { title: string; from: (day: string) => string };
  /** that it is kept while it is filled in */
  kept: string;
  /** above its pages, which are so many steps */
  steps: (count: number) => string;
  send: string;
  /** that it cannot be changed once it is sent */
  last: string;
  /** that its deadline has passed, and what follows; by the kind of deadline */
  late: Readonly<Record<'cutoff' | 'orderly', (deadline: string) => string>>;
  /** the link to where it stands */
  back: string;
  withdraw: WithdrawalWords;
}

/** How it is taken back: the link and heading, what that means, and the two buttons. */
export interface WithdrawalWords {
  title: string;
  text: string;
  button: string;
  keep: string;
}

/** Words in the languages of the office, and in others that its readers speak; where there are none, English stands. */
export interface InLanguages<T> {
  de: T;
  en: T;
  tr?: T;
  ar?: T;
  uk?: T;
}

export type Words = InLanguages<string>;

export interface PublicEvent extends Words {
  by: 'applicant' | 'office' | 'clock';
  /** only where it led to that state */
  into?: string;
  /** other words by what a text fact of the decision said */
  told?: { fact: string; as: Readonly<Record<string, Words>> };
}

/** What the applicant reads in each state of the main region, by its name in the chart. */
export type NowAndNext = Readonly<Record<string, { now: string; next: string }>>;

export interface PublicName extends InLanguages<string> {
  kind: 'info' | 'success' | 'warning' | 'danger' | 'neutral';
}

export interface PublicState {
  /** key of its public name */
  is: string;
  /** the stage meanwhile, where the name is none itself: the applicant is waited for during the check */
  during?: string;
  /** it breaks the way off: the stage it came from was never finished */
  breaksOff?: boolean;
  /** what it means, paragraph by paragraph */
  means?: readonly Words[];
  /** keys of figures to show */
  figures?: readonly string[];
  /** dates to show: when the office's task or a timer of this name is due; `counted` says how it was found */
  dates?: readonly (Words & { task?: string; timer?: string; counted?: boolean })[];
}

/** A region beside the main one: what happens now, and next. */
export interface PublicBeside extends InLanguages<{ title: string; text: string }> {
  kind: PublicName['kind'];
}

/** A number of `taskTerms`, or `linePlace` and `lineLength`: the place in line for money, and how many stand in it. */
export type Figure = { term: string } | 'linePlace' | 'lineLength';

/** How an applicant does a task of theirs. */
export interface ApplicantTask extends InLanguages<ApplicantTaskWords> {
  /**
   * the fields of the application that can be changed: those the office asked for, or these (and what rules tie to them);
   * left out where nothing is filled in and only an outcome is chosen; `form` where the task has a form of its own
   */
  open?: 'requested' | 'form' | readonly Pointer[];
  /** fields that stay as they are, also where a rule ties them to what is open */
  closed?: readonly Pointer[];
  /** answers that count only by whoever is asked: what somebody else gave there before is not taken over */
  own?: readonly Pointer[];
  /** texts of the application's form that are others for whoever is asked */
  says?: InLanguages<FormTexts>;
  /** terms of the application's form that hold another value for this task, each a number of `taskTerms` */
  terms?: Readonly<Record<string, string>>;
  /** keys of figures to show */
  figures?: readonly string[];
  /** the outcome that the main button leads to, and the one that needs a confirmation */
  outcome: string;
  decline?: string;
}

export interface ApplicantTaskWords {
  /** heading of the message on the status page, of the link to the task, and of the task's page */
  wanted: string;
  link: string;
  title: string;
  lead: string;
  /** above and on the button that sends */
  last: string;
  send: string;
  /** what declining means, and its button; where the task can be declined */
  decline?: { link: string; text: string; button: string };
}

/** A command that an applicant may give wherever the chart takes it, with the form it declares. */
export interface ApplicantCommand extends InLanguages<ApplicantCommandWords> {
  /** of a command that may be given at any time: keys of the public names at which it is offered */
  standing?: readonly string[];
}

export interface ApplicantCommandWords {
  /** the link on the status page, which is also the heading of the page */
  link: string;
  lead: string;
  send: string;
}
