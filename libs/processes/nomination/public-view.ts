import type { PublicView } from '../public-view.js';
import { changesConsent } from './consent.js';
import * as more from './public-words.js';
import { called } from './public-called.js';
import { publicCommands } from './public-commands.js';
import { publicStates } from './public-states.js';
import { publicTasks } from './public-tasks.js';
import { ar } from './says.ar.js';
import { tr } from './says.tr.js';
import { uk } from './says.uk.js';

const you = 'applicant';
const city = 'office';

/** What nominees and proposers learn of a nomination. Who scores, votes or pays inside is not part of it. */
export const publicView: PublicView = {
  head: {
    title: '/title',
    organisation: { name: '/nominee/name', legalForm: '/nominee/legalForm' },
    nominee: { when: { ptr: '/origin', in: ['third'] }, email: '/nominee/email', name: '/nominee/name' },
  },
  called,
  // All nominations are published after the ceremony (§4.1), each with the consent of the nominee.
  shown: {
    when: { ptr: '/consentPublish', in: ['yes'] },
    summary: '/summary',
    pictures: { files: '/photos', when: { ptr: '/consentPhoto', in: ['yes'] } },
    withoutReasons: { ptr: '/consentReasons', in: ['no'] },
    changedBy: changesConsent,
    never: ['revoked'],
  },
  says: { tr, ar, uk },
  names: {
    received: { ...more.names.received, de: 'Eingegangen', en: 'Received', kind: 'info' },
    consentAsked: {
      ...more.names.consentAsked,
      de: 'Wartet auf Zustimmung',
      en: 'Waiting for consent',
      kind: 'warning',
    },
    checked: { ...more.names.checked, de: 'Vorprüfung', en: 'Preliminary check', kind: 'info' },
    jury: { ...more.names.jury, de: 'Bei der Jury', en: 'With the jury', kind: 'info' },
    decided: { ...more.names.decided, de: 'Ergebnis', en: 'Result', kind: 'info' },
    won: { ...more.names.won, de: 'Ausgezeichnet', en: 'Honoured', kind: 'success' },
    notAwarded: { ...more.names.notAwarded, de: 'Nicht ausgezeichnet', en: 'Not honoured', kind: 'neutral' },
    lapsed: { ...more.names.lapsed, de: 'Preisgeld verfallen', en: 'Prize money lapsed', kind: 'warning' },
    revoked: { ...more.names.revoked, de: 'Preis aberkannt', en: 'Prize revoked', kind: 'danger' },
    late: { ...more.names.late, de: 'Zu spät', en: 'Too late', kind: 'warning' },
    declined: { ...more.names.declined, de: 'Abgelehnt', en: 'Declined', kind: 'neutral' },
    unanswered: { ...more.names.unanswered, de: 'Ohne Antwort', en: 'Without an answer', kind: 'neutral' },
    excluded: { ...more.names.excluded, de: 'Nicht zugelassen', en: 'Not admitted', kind: 'neutral' },
    merged: { ...more.names.merged, de: 'Zusammengelegt', en: 'Merged', kind: 'neutral' },
    withdrawn: { ...more.names.withdrawn, de: 'Zurückgezogen', en: 'Withdrawn', kind: 'neutral' },
    abandoned: { ...more.names.abandoned, de: 'Runde abgebrochen', en: 'Round abandoned', kind: 'neutral' },
  },
  stages: ['received', 'checked', 'jury', 'decided'],
  states: publicStates,
  beside: {},
  events: {
    submit: { ...more.events.submit, by: you, de: 'Nominierung eingereicht', en: 'Nomination submitted' },
    'consent.accepted': {
      ...more.events['consent.accepted'],
      by: you,
      de: 'Nominierung angenommen',
      en: 'Nomination accepted',
    },
    'consent.declined': {
      ...more.events['consent.declined'],
      by: you,
      de: 'Nominierung abgelehnt',
      en: 'Nomination declined',
    },
    'consent.overdue': {
      ...more.events['consent.overdue'],
      by: 'clock',
      de: 'Frist zur Zustimmung abgelaufen',
      en: 'Time for consent passed',
    },
    'confirmScreening.confirm': {
      ...more.events['confirmScreening.confirm'],
      by: city,
      de: 'Vorprüfung abgeschlossen',
      en: 'Preliminary check completed',
    },
    scoring: { ...more.events.scoring, by: city, de: 'An die Jury gegeben', en: 'Given to the jury' },
    invited: { ...more.events.invited, by: city, de: 'Zur Preisverleihung eingeladen', en: 'Invited to the ceremony' },
    published: { ...more.events.published, by: city, de: 'Ergebnis veröffentlicht', en: 'Result published' },
    abandoned: { ...more.events.abandoned, by: city, de: 'Runde abgebrochen', en: 'Round abandoned' },
    'bankDetails.given': {
      ...more.events['bankDetails.given'],
      by: you,
      de: 'Bankverbindung genannt',
      en: 'Bank details given',
    },
    'bankDetails.overdue': {
      ...more.events['bankDetails.overdue'],
      by: 'clock',
      de: 'Frist für die Bankverbindung abgelaufen',
      en: 'Time for bank details passed',
    },
    'releasePayment.release': {
      ...more.events['releasePayment.release'],
      by: city,
      de: 'Preisgeld überwiesen',
      en: 'Prize money transferred',
    },
    revoke: { ...more.events.revoke, by: city, de: 'Preis aberkannt', en: 'Prize revoked' },
    'recordRefund.refunded': {
      ...more.events['recordRefund.refunded'],
      by: you,
      de: 'Preisgeld zurückgezahlt',
      en: 'Prize money paid back',
    },
    changeConsent: {
      ...more.events.changeConsent,
      by: you,
      de: 'Einwilligung zur Veröffentlichung geändert',
      en: 'Consent to publication changed',
    },
    withdraw: { ...more.events.withdraw, by: you, de: 'Nominierung zurückgezogen', en: 'Nomination withdrawn' },
  },
  // The certificate is handed over at the ceremony.
  documents: {
    receipt: { ...more.documents.receipt, de: 'Eingangsbestätigung', en: 'Confirmation of receipt' },
    exclusion: { ...more.documents.exclusion, de: 'Mitteilung über den Ausschluss', en: 'Notice of exclusion' },
    invitation: { ...more.documents.invitation, de: 'Einladung zur Preisverleihung', en: 'Invitation to the ceremony' },
    'award-letter': { ...more.documents['award-letter'], de: 'Schreiben zur Auszeichnung', en: 'Letter of award' },
  },
  figures: {
    prize: { ...more.prizeMoney, of: { term: 'prizeCents' }, unit: 'cents', de: 'Preisgeld', en: 'Prize money' },
  },
  tasks: publicTasks,
  commands: publicCommands,
  refusals: more.refusals,
};
