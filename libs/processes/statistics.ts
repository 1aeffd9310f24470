import type { Pointer } from '#libs/forms/definition.js';

/** What became of a dossier; in every state that is not named as one of these it is still open. */
export type Ending = 'granted' | 'rejected' | 'withdrawn' | 'settled';

/**
 * How the dossiers of a process count in the office's statistics. A sealed one counts as it stands to all, so that nothing
 * named here may tell of a decision that is secret.
 */
export interface Statistics {
  /** beside what it is counted; money and days are of applications alone */
  as: 'application' | 'nomination' | 'submission';
  /**
   * By the name of a state of the main region, of every version that has run: granted (awarded, resolved), rejected, taken
   * back by whoever it belongs to, or settled in another way, such as one that came too late
   */
  endings: Readonly<Record<string, Ending>>;
  /** the fact that says what was applied for, in integer cents */
  requested?: string;
  /** where an application names its field of action */
  field?: Pointer;
  /** templates of the documents that tell the decision */
  notices?: readonly string[];
}
