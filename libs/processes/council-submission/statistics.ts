import type { Statistics } from '../statistics.js';

/** What counts of a submission: what is resolved is carried out. Ten years later its end is not told from its state. */
export const statistics: Statistics = {
  as: 'submission',
  endings: {
    'execution.placing': 'granted',
    'execution.running': 'granted',
    done: 'granted',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    noted: 'settled',
    revoked: 'settled',
    archived: 'settled',
  },
};
