import type { PublicView } from '../public-view.js';
import { inOthers, type ReaderWords } from './public-words.js';

const you = 'applicant';
const city = 'office';

const event = (key: keyof ReaderWords['events']) => inOthers(({ events }) => events[key]);
const council = (key: keyof ReaderWords['council']) => inOthers((words) => words.council[key]);
const document = (key: keyof ReaderWords['documents']) => inOthers(({ documents }) => documents[key]);

/** Whatever led there, the applicant learns of the waiting list alone. */
const listed = {
  by: city,
  into: 'waitingList',
  de: 'Auf die Warteliste gesetzt',
  en: 'Put on the waiting list',
  ...event('listed'),
} as const;

/** What happened that concerns whoever applied. A committee's resolution is told by the notice, not before. */
export const publicEvents: PublicView['events'] = {
  submit: { ...event('submit'), by: you, de: 'Antrag eingereicht', en: 'Application submitted' },
  'formalCheck.complete': {
    ...event('formalCheck.complete'),
    by: city,
    de: 'Formale Prüfung abgeschlossen',
    en: 'Formal check completed',
  },
  'formalCheck.incomplete': {
    ...event('formalCheck.incomplete'),
    by: city,
    de: 'Angaben nachgefordert',
    en: 'More information requested',
  },
  'clarify.answered': { ...event('clarify.answered'), by: you, de: 'Angaben ergänzt', en: 'Information added' },
  'clarify.overdue': {
    ...event('clarify.overdue'),
    by: 'clock',
    de: 'Frist zum Ergänzen abgelaufen',
    en: 'Deadline for more information passed',
  },
  'vote.approve': listed,
  'confirmVote.confirm': listed,
  'resolution.full': listed,
  'resolution.part': listed,
  'resolution.conditions': listed,
  // What the council made of it is public from the meeting on.
  councilDecided: {
    ...event('councilDecided'),
    by: city,
    de: 'Das Gremium hat entschieden',
    en: 'The council has decided',
    told: {
      fact: 'councilResult',
      as: {
        full: {
          ...council('full'),
          de: 'Das Gremium hat der Förderung zugestimmt',
          en: 'The council agreed to the funding',
        },
        part: {
          ...council('part'),
          de: 'Das Gremium hat der Förderung zum Teil zugestimmt',
          en: 'The council agreed to part of the funding',
        },
        conditions: {
          ...council('conditions'),
          de: 'Das Gremium hat der Förderung mit Auflagen zugestimmt',
          en: 'The council agreed to the funding with conditions',
        },
        refused: {
          ...council('refused'),
          de: 'Das Gremium hat die Förderung abgelehnt',
          en: 'The council refused the funding',
        },
      },
    },
  },
  councilDeferred: {
    ...event('councilDeferred'),
    by: city,
    de: 'Das Gremium hat die Entscheidung vertagt',
    en: 'The council put the decision off',
  },
  ranked: listed,
  moneyFreed: { ...event('moneyFreed'), by: city, into: 'moveUp', de: 'Geld frei geworden', en: 'Money became free' },
  'offer.keep': { ...event('offer.keep'), by: city, de: 'Weiter auf der Warteliste', en: 'Still on the waiting list' },
  'resolution.deferred': {
    ...event('resolution.deferred'),
    by: city,
    de: 'Entscheidung vertagt',
    en: 'Decision put off',
  },
  'offer.offer': { ...event('offer.offer'), by: city, de: 'Förderung angeboten', en: 'Grant offered' },
  'answerOffer.accepted': { ...event('answerOffer.accepted'), by: you, de: 'Angebot angenommen', en: 'Offer accepted' },
  'answerOffer.declined': {
    ...event('answerOffer.declined'),
    by: you,
    de: 'Auf die Förderung verzichtet',
    en: 'Funding declined',
  },
  'answerOffer.overdue': { ...event('answerOffer.overdue'), by: 'clock', de: 'Angebot erloschen', en: 'Offer lapsed' },
  'revisePlan.accepted': {
    ...event('revisePlan.accepted'),
    by: you,
    de: 'Neuen Finanzierungsplan eingereicht',
    en: 'New financing plan sent',
  },
  'revisePlan.declined': {
    ...event('revisePlan.declined'),
    by: you,
    de: 'Auf die Förderung verzichtet',
    en: 'Funding declined',
  },
  'revisePlan.overdue': { ...event('revisePlan.overdue'), by: 'clock', de: 'Angebot erloschen', en: 'Offer lapsed' },
  'comment.given': { ...event('comment.given'), by: you, de: 'Stellung genommen', en: 'Comment given' },
  'comment.overdue': {
    ...event('comment.overdue'),
    by: 'clock',
    de: 'Frist zur Stellungnahme abgelaufen',
    en: 'Time to comment passed',
  },
  budgetYearEnds: { ...event('budgetYearEnds'), by: 'clock', de: 'Warteliste beendet', en: 'Waiting list ended' },
  budgetAdopted: { ...event('budgetAdopted'), by: city, de: 'Haushalt beschlossen', en: 'Budget adopted' },
  requestEarlyStart: {
    ...event('requestEarlyStart'),
    by: you,
    de: 'Vorzeitigen Beginn beantragt',
    en: 'Early start requested',
  },
  'decideEarlyStart.consent': {
    ...event('decideEarlyStart.consent'),
    by: city,
    de: 'Vorzeitigem Beginn zugestimmt',
    en: 'Early start agreed',
  },
  'decideEarlyStart.refuse': {
    ...event('decideEarlyStart.refuse'),
    by: city,
    de: 'Vorzeitigen Beginn abgelehnt',
    en: 'Early start refused',
  },
  reinstate: { ...event('reinstate'), by: city, de: 'Wiedereinsetzung gewährt', en: 'Treated as if in time' },
  reinstatementEnds: {
    ...event('reinstatementEnds'),
    by: 'clock',
    de: 'Frist zur Wiedereinsetzung abgelaufen',
    en: 'Time for reinstatement ended',
  },
  // A released notice may still have to wait for the budget, or for money.
  'releaseNotice.release': {
    ...event('releaseNotice.release'),
    by: city,
    into: 'granted',
    de: 'Bescheid versandt: bewilligt',
    en: 'Notice sent: granted',
  },
  'releaseRejection.release': {
    ...event('releaseRejection.release'),
    by: city,
    de: 'Bescheid versandt: abgelehnt',
    en: 'Notice sent: rejected',
  },
  withdraw: { ...event('withdraw'), by: you, de: 'Antrag zurückgezogen', en: 'Application withdrawn' },
};

/** The papers made for whoever applied; the committee's submission is the office's own. */
export const publicDocuments: PublicView['documents'] = {
  receipt: { ...document('receipt'), de: 'Eingangsbestätigung', en: 'Confirmation of receipt' },
  'clarification-request': {
    ...document('clarification-request'),
    de: 'Nachforderung',
    en: 'Request for more information',
  },
  'waiting-list': { ...document('waiting-list'), de: 'Mitteilung zur Warteliste', en: 'Note on the waiting list' },
  notice: { ...document('notice'), de: 'Bewilligungsbescheid', en: 'Notice of grant' },
  'partial-notice': {
    ...document('partial-notice'),
    de: 'Bewilligungsbescheid über einen Teilbetrag',
    en: 'Notice of a partial grant',
  },
  'forwarding-contract': { ...document('forwarding-contract'), de: 'Weiterleitungsvertrag', en: 'Forwarding contract' },
  rejection: { ...document('rejection'), de: 'Ablehnungsbescheid', en: 'Notice of rejection' },
};
