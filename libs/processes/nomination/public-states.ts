import * as more from './public-words.js';
import type { PublicState, PublicView } from '../public-view.js';

const checked: PublicState = { is: 'checked' };
const won: PublicState = { is: 'won', during: 'decided' };
const revoked: PublicState = { is: 'revoked', during: 'decided' };

/**
 * What each state is called in public. Until the result is published, all who are still in the round read the same: an
 * admitted nomination is with the jury, whatever the jury has decided.
 */
export const publicStates: PublicView['states'] = {
  new: { is: 'received' },
  consent: {
    is: 'consentAsked',
    during: 'received',
    means: [
      {
        ...more.means.consent,
        de: 'Wer von anderen vorgeschlagen ist, muss zustimmen und die Angaben ergänzen. Ohne Zustimmung nimmt die Nominierung nicht teil.',
        en: 'Whoever was proposed by others must agree and complete the answers. Without consent the nomination does not take part.',
      },
    ],
  },
  screening: checked,
  screeningConfirmation: checked,
  admitted: {
    is: 'jury',
    means: [
      {
        ...more.means.admitted,
        de: 'Die Vorprüfung ist bestanden. Die Jury bekommt alle Nominierungen, wenn die Frist vorbei ist.',
        en: 'The preliminary check is passed. The jury gets all nominations when the time is over.',
      },
    ],
  },
  scoring: {
    is: 'jury',
    means: [
      {
        ...more.means.scoring,
        de: 'Jedes Mitglied liest und bewertet zuerst für sich. Wer befangen ist, wirkt nicht mit. Danach berät die Jury gemeinsam.',
        en: 'Each member first reads and scores alone. Who is biased takes no part. Then the jury consults together.',
      },
    ],
  },
  scored: {
    is: 'jury',
    means: [
      {
        ...more.means.scored,
        de: 'Zur Preisverleihung laden wir alle ein, die zugelassen sind. Wer ausgezeichnet wird, erfahren alle erst dort; vorher dürfen wir nichts sagen.',
        en: 'We invite everybody who is admitted to the ceremony. All learn there who is honoured; before that we may not say anything.',
      },
    ],
  },
  bankDetails: {
    ...won,
    figures: ['prize'],
    dates: [{ ...more.giveUntil, task: 'bankDetails', de: 'Bankverbindung nennen bis', en: 'Give bank details until' }],
  },
  paymentOrder: { ...won, figures: ['prize'] },
  paymentRelease: { ...won, figures: ['prize'] },
  paid: { ...won, figures: ['prize'] },
  honoured: won,
  closed: won,
  notAwarded: { is: 'notAwarded', during: 'decided' },
  lapsed: { is: 'lapsed', during: 'decided' },
  refund: revoked,
  revoked,
  late: { is: 'late' },
  declined: { is: 'declined' },
  unanswered: { is: 'unanswered' },
  excluded: { is: 'excluded' },
  merged: { is: 'merged' },
  withdrawn: { is: 'withdrawn' },
  abandoned: { is: 'abandoned' },
};
