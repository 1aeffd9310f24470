import type { PublicView } from '../public-view.js';
import { businessNomination } from './business-form.js';
import { tasks as more } from './public-words.js';
import { prizeNomination } from './nomination-form.js';

/** Who proposed and why is the proposer's word; all else is the nominee's to change. */
const ofProposer = ['/origin', '/proposer/relation'];
const ofNominee = [prizeNomination, businessNomination]
  .flatMap(({ pages }) => pages.flatMap(({ fields }) => fields.map(({ ptr }) => ptr)))
  .filter((ptr, index, all) => !ofProposer.includes(ptr) && all.indexOf(ptr) === index);

/** What nobody can declare or allow for somebody else. */
const declared = ['/photoRights', '/consentPublish', '/consentPhoto', '/privacyRead', '/truthful'];

/** What the office asks of nominees, and of winners. */
export const publicTasks: PublicView['tasks'] = {
  consent: {
    ...more.consent,
    open: ofNominee,
    closed: ofProposer,
    own: declared,
    // From here on the form demands what only the nominee knows.
    terms: { nomineeCompletes: 'nomineeCompletes' },
    outcome: 'accepted',
    decline: 'declined',
    de: {
      wanted: 'Sie sind für einen Preis vorgeschlagen',
      link: 'Vorschlag ansehen und antworten',
      title: 'Vorschlag annehmen',
      lead: 'Jemand hat Sie oder Ihr Projekt für den Preis vorgeschlagen. Sind Sie einverstanden? Dann prüfen und ergänzen Sie bitte die Angaben.',
      last: 'Mit dem Absenden nehmen Sie die Nominierung an. Antworten Sie nicht bis zum Ende der Frist, ist sie beendet.',
      send: 'Annehmen und absenden',
      decline: {
        link: 'Vorschlag ablehnen',
        text: 'Die Nominierung ist dann beendet. Gründe müssen Sie nicht nennen. Wer Sie vorgeschlagen hat, erfährt nur, dass Sie abgelehnt haben.',
        button: 'Endgültig ablehnen',
      },
    },
    en: {
      wanted: 'You have been proposed for a prize',
      link: 'See the proposal and answer',
      title: 'Accept the proposal',
      lead: 'Somebody has proposed you or your project for the prize. Do you agree? Then please check and complete the answers.',
      last: 'By sending you accept the nomination. If you do not answer before the deadline, it is closed.',
      send: 'Accept and send',
      decline: {
        link: 'Decline the proposal',
        text: 'The nomination is then closed. You need not give reasons. Whoever proposed you learns only that you have declined.',
        button: 'Decline for good',
      },
    },
  },
  bankDetails: {
    ...more.bankDetails,
    open: 'form',
    figures: ['prize'],
    outcome: 'given',
    de: {
      wanted: 'Wohin dürfen wir das Preisgeld überweisen?',
      link: 'Bankverbindung nennen',
      title: 'Bankverbindung',
      lead: 'Herzlichen Glückwunsch! Bitte nennen Sie uns das Konto, auf das wir das Preisgeld überweisen.',
      last: 'Nur wer die Auszahlung bearbeitet, sieht Ihre Bankverbindung. Ohne Antwort verfällt das Preisgeld mit dem Ende der Frist.',
      send: 'Bankverbindung absenden',
    },
    en: {
      wanted: 'Where may we transfer the prize money?',
      link: 'Give bank details',
      title: 'Bank details',
      lead: 'Congratulations! Please tell us the account to which we transfer the prize money.',
      last: 'Only those who deal with the payment see your bank details. Without an answer the prize money lapses with the deadline.',
      send: 'Send the bank details',
    },
  },
};
