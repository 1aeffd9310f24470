import type { FormTexts } from '#libs/forms/definition.js';
import type { InLanguages, PublicView } from '../public-view.js';
import { businessNomination } from './business-form.js';
import { tasks as more } from './public-words.js';
import { prizeNomination } from './nomination-form.js';

/** Who proposed and why is the proposer's word; all else is the nominee's to change. */
const ofProposer = ['/origin', '/proposer/relation'];
const ofNominee = [prizeNomination, businessNomination]
  .flatMap(({ pages }) => pages.flatMap(({ fields }) => fields.map(({ ptr }) => ptr)))
  .filter((ptr, index, all) => !ofProposer.includes(ptr) && all.indexOf(ptr) === index);

/** What proposers read in the form is not for whom they propose. */
const forNominees: InLanguages<FormTexts> = {
  de: {
    '#who?': 'Bitte prüfen Sie, ob alles stimmt.',
    '/nominee/name?': 'Wer soll ausgezeichnet werden?',
    '#project?': 'Bitte prüfen Sie, was über das Projekt geschrieben wurde, und ergänzen Sie, was fehlt.',
    '#consent?': 'Ein Nein schadet der Nominierung nicht, und Sie können eine Einwilligung jederzeit widerrufen.',
  },
  en: {
    '#who?': 'Please check whether everything is right.',
    '/nominee/name?': 'Who is to be honoured?',
    '#project?': 'Please check what was written about the project, and add what is missing.',
    '#consent?': 'A no does the nomination no harm, and you can withdraw consent at any time.',
  },
  tr: {
    '#who?': 'Lütfen her şeyin doğru olup olmadığını kontrol edin.',
    '/nominee/name?': 'Kime ödül verilsin?',
    '#project?': 'Lütfen proje hakkında yazılanları kontrol edin ve eksikleri tamamlayın.',
    '#consent?': 'Hayır demeniz adaylığa zarar vermez; verdiğiniz izni istediğiniz zaman geri alabilirsiniz.',
  },
  ar: {
    '#who?': 'يرجى التحقق من صحة كل البيانات.',
    '/nominee/name?': 'من الذي سيُكرَّم؟',
    '#project?': 'يرجى مراجعة ما كُتب عن المشروع وإكمال ما ينقص.',
    '#consent?': 'الرفض لا يضر بالترشيح، ويمكنك سحب موافقتك في أي وقت.',
  },
  uk: {
    '#who?': 'Будь ласка, перевірте, чи все правильно.',
    '/nominee/name?': 'Кого слід відзначити?',
    '#project?': 'Будь ласка, перевірте, що написано про проєкт, і доповніть, чого бракує.',
    '#consent?': 'Відмова не шкодить номінації, а згоду ви можете відкликати будь-коли.',
  },
};

/** What nobody can declare or allow for somebody else. */
const declared = ['/photoRights', '/consentPublish', '/consentPhoto', '/privacyRead', '/truthful'];

/** What the office asks of nominees, and of winners. */
export const publicTasks: PublicView['tasks'] = {
  consent: {
    ...more.consent,
    open: ofNominee,
    closed: ofProposer,
    own: declared,
    says: forNominees,
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
