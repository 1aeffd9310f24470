import type { CaseFile, FactSource } from './process.js';
import type { Words } from './public-view.js';
import type { ScoreSheet } from './scoring.js';

/**
 * What the pages of a round show, where a jury judges what it started. People and nominations are named by their ids,
 * amounts are integer cents, instants ISO in UTC, scores hundredths of a point.
 */
export interface RoundView {
  /**
   * names of tasks: those in which members of the jury join, that in which they vote, that in which votes are counted, and the
   * nominations' task of judging
   */
  tasks: { joins: readonly string[]; vote: string; count: string; judge: string };
  dates: (source: FactSource) => readonly RoundDate[];
  /**
   * key of the date that the round works towards, whatever the clock says; undefined where none is left
   * @param state the true one, also while the round is sealed
   */
  next: (source: FactSource, state: string) => string | undefined;
  /** whether everybody may know the result in this state */
  isOut: (state: string) => boolean;
  /** tasks that cannot be done before the day of a date, with the key of that date */
  onDay: Readonly<Record<string, string>>;
  nominations: (source: CaseFile) => readonly RoundNomination[];
  jury: (source: CaseFile) => RoundJury;
  /**
   * What stands against the next step: keys of the process's refusals.
   * @param state the true one, also while the round is sealed
   */
  missing: (source: FactSource, state: string) => readonly string[];
  /** nominations with fewer scores than the rules ask for, and how many they lack; never what was scored */
  lacking: (source: CaseFile) => readonly { nomination: string; scores: number }[];
  /** the jury's session; for those alone who may read a sealed round */
  session: (source: FactSource) => SessionRoom;
  /** what can be voted on the open motion; nothing where there is none, or where it is voted on paper */
  ballots: (source: CaseFile) => readonly Ballot[];
  /** what is handed out at the ceremony; for those alone who may read a sealed round */
  papers: (source: FactSource, of: { reference: string; programme: string }) => CeremonyPapers;
  /** pointers of what the pack for the jury leaves out of a nomination, beside its contacts */
  offPaper: readonly string[];
  /** @throws Error where the terms make no sense */
  sheet: (terms: Readonly<Record<string, unknown>>) => Pick<ScoreSheet, 'criteria' | 'scaleMax' | 'score'>;
}

/** Data for the templates `certificate`, one an award, and `seating-list`. */
export interface CeremonyPapers {
  certificates: readonly {
    nomination: string;
    reference: string;
    prize: string;
    data: Readonly<Record<string, unknown>>;
  }[];
  seating: Readonly<Record<string, unknown>>;
}

export interface RoundJury {
  /** everybody who was appointed */
  members: readonly JuryMember[];
  /** everybody of whom it is on record that they promised confidentiality */
  joined: readonly string[];
  /** people of the office who may be in the session */
  attendants: readonly string[];
  /** who may confirm the result, where the rules ask for that */
  confirmers: readonly string[];
}

export interface RoundDate extends Words {
  key: string;
  /** where it is midnight, the day before ends with it, unless something `begins` */
  at: string;
  begins?: boolean;
}

export interface RoundNomination {
  id: string;
  reference: string;
  title: string;
  nominee: string;
  category: string;
  /** proposed by somebody else */
  byThird: boolean;
  state: string;
  /** still in the round */
  inRound: boolean;
  /** still to be checked */
  unscreened: boolean;
  /** people who must not judge it */
  biased: readonly string[];
}

export interface JuryMember {
  person: string;
  part: Words;
}

/** The jury's session as it stands. */
export interface SessionRoom {
  /** when it is, or goes on */
  at: string;
  places: readonly (Words & { key: string; cents: number; decided: boolean })[];
  potCents: number;
  /** of the pot, what nobody was awarded */
  leftCents: number;
  seats: readonly (JuryMember & { present: boolean; votes: boolean })[];
  /** of those who may vote on the motion on the table, or else at all */
  quorum: { needed: number; entitled: number; there: number; reached: boolean };
  motions: readonly RoomMotion[];
  /** numbers of those that have to be voted on again, since somebody biased helped to decide them */
  repeats: readonly number[];
  /** the one that is voted on now */
  open: (RoomMotion & { voters: readonly string[] }) | undefined;
  ranking: readonly RoomRank[];
  /** who or what decides the open motion, where the votes cast so far are even; undefined where they are not */
  tieBreak: 'chair' | 'lot' | 'none' | undefined;
  awards: readonly RoomAward[];
}

export interface RoomMotion {
  /** running number, from 1 */
  number: number;
  kind: Words;
  place: Words | undefined;
  nominations: readonly string[];
  cents: number;
  secret: boolean;
  reason: string;
  /** the votes by what was voted for; of an open motion those that were cast so far, and nothing of a secret ballot */
  votes: readonly (Pick<Ballot, 'nomination' | 'de' | 'en'> & { votes: number })[];
  /** how many could have voted and did not, or, of an open motion, have not yet; of that undefined in a secret ballot */
  unvoted: number | undefined;
  result: RoomResult | undefined;
}

export interface RoomResult {
  kind: 'carried' | 'rejected' | 'tied';
  by: 'votes' | 'chair' | 'lot';
  /** the one that was chosen, where it was a choice between several */
  chosen: string | null;
}

/** A nomination by its scores: advice to the jury. */
export interface RoomRank {
  nomination: string;
  /** from 1, the same for equal means; 0 without a score */
  rank: number;
  meanHundredths: number | undefined;
  spreadHundredths: number;
  scores: number;
}

export interface RoomAward extends Words {
  nomination: string;
  /** key of the prize, unique among the awards of a nomination */
  prize: string;
  cents: number;
  reason: string;
}

/** One thing that can be voted, with the answers it stands for. */
export interface Ballot extends Words {
  key: string;
  /** where it is a vote for one of several */
  nomination: string | null;
  answers: Readonly<Record<string, string>>;
}
