import type { ProcessDefinition } from '#libs/engine/definition.js';
import { document, mail, when } from '#libs/engine/vocabulary.js';
import { afterwards, ends, main } from './chart.js';
import { tasks } from './tasks.js';

/** A nomination for a prize, from its receipt to the payment (funding handbook §4.3). Its round leads it. */
export const nominationDefinition: ProcessDefinition = {
  name: 'nomination',
  version: 2,
  prefix: 'PN',
  facts: {
    late: 'bool',
    byThird: 'bool',
    submissionFault: 'string',
    admissionFault: 'string',
    previousWinner: 'bool',
    consentEndsAt: 'string',
    payoutEndsAt: 'string',
    payeesFault: 'string',
    screened: 'string',
    jurors: 'strings',
    scoringEndsAt: 'string',
    scores: 'int',
    prize: 'string',
    prizeCents: 'int',
    prizes: 'strings',
  },
  commands: {
    submit: { roles: ['applicant', 'proposer'] },
    withdraw: { roles: ['applicant'] },
    revoke: { roles: ['lead'], form: { name: 'revocation', version: 1 } },
    // Consent is taken back at any time, also when everything is over (Art. 7 III GDPR).
    changeConsent: { roles: ['applicant'], form: { name: 'publication-consent', version: 1 }, anytime: true },
    scoring: { roles: [] },
    reassigned: { roles: [] },
    scoringClosed: { roles: [] },
    invited: { roles: [] },
    published: { roles: [] },
    abandoned: { roles: [] },
  },
  tasks,
  chart: {
    initial: 'new',
    states: {
      new: {
        on: {
          submit: [
            // §4.2: the day of receipt counts, late ones are not considered.
            {
              guard: when('late && byThird'),
              target: 'late',
              actions: [mail('nomination-late', undefined, 'proposer')],
            },
            { guard: when('late'), target: 'late', actions: [mail('nomination-late')] },
            {
              guard: when('submissionFault == "" && byThird'),
              target: 'main.consent',
              actions: [document('receipt'), mail('nomination-received', ['receipt'], 'proposer')],
            },
            {
              guard: when('submissionFault == ""', 'submissionFault'),
              target: 'main',
              actions: [document('receipt'), mail('nomination-received', ['receipt'])],
            },
          ],
        },
      },
      main,
      ...afterwards,
      ...ends,
    },
  },
};
