import { text } from '../answers.js';
import type { CaseFile } from '../process.js';

/**
 * Whether the bodies may see a submission: from its introduction on (region `publication`, state `bodies` or later). What
 * was taken back from the public stays with them.
 */
export const isReleased = ({ log }: Pick<CaseFile, 'log'>): boolean =>
  log.some(({ type }) => type === 'introduce.introduced');

/** Whether nobody but the bodies may see a submission. */
export const isInternal = ({ application }: Pick<CaseFile, 'application'>): boolean =>
  text(application, 'publicity') === 'internal';
