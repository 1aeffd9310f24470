import type { Statistics } from '../statistics.js';

/** What counts of an application: the notice ends it; an offer that is declined is money not wanted any more. */
export const statistics: Statistics = {
  as: 'application',
  endings: {
    granted: 'granted',
    rejected: 'rejected',
    withdrawn: 'withdrawn',
    declined: 'withdrawn',
    expired: 'settled',
  },
  requested: 'requestedCents',
  field: '/project/fieldOfAction',
  notices: ['notice', 'partial-notice', 'rejection'],
};
