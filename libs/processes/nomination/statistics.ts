import type { Statistics } from '../statistics.js';

/** What counts of a nomination. While the result is secret all that are in the round stand in one state, which is open. */
export const statistics: Statistics = {
  as: 'nomination',
  endings: {
    bankDetails: 'granted',
    paymentOrder: 'granted',
    paymentRelease: 'granted',
    paid: 'granted',
    honoured: 'granted',
    closed: 'granted',
    excluded: 'rejected',
    notAwarded: 'rejected',
    withdrawn: 'withdrawn',
    declined: 'withdrawn',
    late: 'settled',
    unanswered: 'settled',
    merged: 'settled',
    abandoned: 'settled',
    lapsed: 'settled',
    refund: 'settled',
    revoked: 'settled',
  },
};
