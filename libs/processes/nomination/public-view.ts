import type { PublicView } from '../public-view.js';
import { publicStates } from './public-states.js';
import { publicTasks } from './public-tasks.js';

const you = 'applicant';
const city = 'office';

/** What nominees and proposers learn of a nomination. Who scores, votes or pays inside is not part of it. */
export const publicView: PublicView = {
  head: {
    title: '/title',
    organisation: { name: '/nominee/name', legalForm: '/nominee/legalForm' },
    nominee: { when: { ptr: '/origin', in: ['third'] }, email: '/nominee/email', name: '/nominee/name' },
  },
  // All nominations are published after the ceremony (§4.1), each with the consent of the nominee.
  shown: {
    when: { ptr: '/consentPublish', in: ['yes'] },
    summary: '/summary',
    pictures: { files: '/photos', when: { ptr: '/consentPhoto', in: ['yes'] } },
    never: ['revoked'],
  },
  names: {
    received: { de: 'Eingegangen', en: 'Received', kind: 'info' },
    consentAsked: { de: 'Wartet auf Zustimmung', en: 'Waiting for consent', kind: 'warning' },
    checked: { de: 'Vorprüfung', en: 'Preliminary check', kind: 'info' },
    jury: { de: 'Bei der Jury', en: 'With the jury', kind: 'info' },
    decided: { de: 'Ergebnis', en: 'Result', kind: 'info' },
    won: { de: 'Ausgezeichnet', en: 'Honoured', kind: 'success' },
    notAwarded: { de: 'Nicht ausgezeichnet', en: 'Not honoured', kind: 'neutral' },
    lapsed: { de: 'Preisgeld verfallen', en: 'Prize money lapsed', kind: 'warning' },
    revoked: { de: 'Preis aberkannt', en: 'Prize revoked', kind: 'danger' },
    late: { de: 'Zu spät', en: 'Too late', kind: 'warning' },
    declined: { de: 'Abgelehnt', en: 'Declined', kind: 'neutral' },
    unanswered: { de: 'Ohne Antwort', en: 'Without an answer', kind: 'neutral' },
    excluded: { de: 'Nicht zugelassen', en: 'Not admitted', kind: 'neutral' },
    merged: { de: 'Zusammengelegt', en: 'Merged', kind: 'neutral' },
    withdrawn: { de: 'Zurückgezogen', en: 'Withdrawn', kind: 'neutral' },
    abandoned: { de: 'Runde abgebrochen', en: 'Round abandoned', kind: 'neutral' },
  },
  stages: ['received', 'checked', 'jury', 'decided'],
  states: publicStates,
  beside: {},
  events: {
    submit: { by: you, de: 'Nominierung eingereicht', en: 'Nomination submitted' },
    'consent.accepted': { by: you, de: 'Nominierung angenommen', en: 'Nomination accepted' },
    'consent.declined': { by: you, de: 'Nominierung abgelehnt', en: 'Nomination declined' },
    'consent.overdue': { by: 'clock', de: 'Frist zur Zustimmung abgelaufen', en: 'Time for consent passed' },
    'confirmScreening.confirm': { by: city, de: 'Vorprüfung abgeschlossen', en: 'Preliminary check completed' },
    scoring: { by: city, de: 'An die Jury gegeben', en: 'Given to the jury' },
    invited: { by: city, de: 'Zur Preisverleihung eingeladen', en: 'Invited to the ceremony' },
    published: { by: city, de: 'Ergebnis veröffentlicht', en: 'Result published' },
    abandoned: { by: city, de: 'Runde abgebrochen', en: 'Round abandoned' },
    'bankDetails.given': { by: you, de: 'Bankverbindung genannt', en: 'Bank details given' },
    'bankDetails.overdue': {
      by: 'clock',
      de: 'Frist für die Bankverbindung abgelaufen',
      en: 'Time for bank details passed',
    },
    'releasePayment.release': { by: city, de: 'Preisgeld überwiesen', en: 'Prize money transferred' },
    revoke: { by: city, de: 'Preis aberkannt', en: 'Prize revoked' },
    'recordRefund.refunded': { by: you, de: 'Preisgeld zurückgezahlt', en: 'Prize money paid back' },
    withdraw: { by: you, de: 'Nominierung zurückgezogen', en: 'Nomination withdrawn' },
  },
  // The certificate is handed over at the ceremony.
  documents: {
    receipt: { de: 'Eingangsbestätigung', en: 'Confirmation of receipt' },
    exclusion: { de: 'Mitteilung über den Ausschluss', en: 'Notice of exclusion' },
    invitation: { de: 'Einladung zur Preisverleihung', en: 'Invitation to the ceremony' },
    'award-letter': { de: 'Schreiben zur Auszeichnung', en: 'Letter of award' },
  },
  figures: { prize: { of: { term: 'prizeCents' }, unit: 'cents', de: 'Preisgeld', en: 'Prize money' } },
  tasks: publicTasks,
  commands: {},
};
