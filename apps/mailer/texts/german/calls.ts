import type { MailWords } from '../mail-texts.js';
import type { CallTemplate } from '../template-groups.js';
import { until } from './phrases.js';

/** Mails of calls, and of the way in: sign-in and subscription, in German. */
export const calls: MailWords<CallTemplate> = {
  'sign-in-code': ({ minutes }) => ({
    subject: 'Ihr Code zum Anmelden',
    paragraphs: [`mit diesem Code melden Sie sich an. Er gilt ${minutes} Minuten und nur einmal:`],
    action: 'Anmeldung bestätigen',
    after: ['Sie haben keinen Code angefordert? Dann müssen Sie nichts tun. Geben Sie den Code niemandem weiter.'],
  }),
  'subscription-confirm': ({ days }) => ({
    subject: 'Bitte bestätigen: Nachricht bei neuen Aufrufen',
    paragraphs: [
      'jemand, hoffentlich Sie, möchte an diese Adresse Nachrichten über neue Aufrufe erhalten. Bitte bestätigen Sie das.',
    ],
    action: 'Bestätigen',
    after: [
      `Der Link gilt ${days} Tage. Waren Sie das nicht? Dann müssen Sie nichts tun: Ohne Bestätigung löschen wir die Adresse.`,
    ],
  }),
  'new-call': ({ title, dueAt }) => ({
    subject: `Neuer Aufruf: ${title}`,
    paragraphs: [
      `Sie wollten wissen, wenn es neue Aufrufe gibt. Hier ist einer: ${title}.`,
      'Was gefördert wird und wer sich bewerben kann, steht auf der Seite des Programms.',
      ...until(dueAt),
    ],
    action: 'Zum Programm',
  }),
  'call-reminder': ({ title, dueAt }) => ({
    subject: `Ihr Entwurf: Die Frist endet bald (${title})`,
    paragraphs: [
      `Sie haben einen Antrag im Programm „${title}“ begonnen und noch nicht abgeschickt. Bald ist es dafür zu spät.`,
      ...until(dueAt),
    ],
    action: 'Zum Programm',
  }),
  'call-extended': ({ title, dueAt }) => ({
    subject: `Mehr Zeit für Ihren Entwurf (${title})`,
    paragraphs: [
      `Sie haben einen Antrag im Programm „${title}“ begonnen. Die Frist ist verlängert. Was Sie eingetragen haben, ist gespeichert.`,
      `Die neue ${until(dueAt).join('')}`,
    ],
    action: 'Zum Programm',
  }),
};
