import { formatDeadline } from '#libs/calendar/berlin.js';
import type { MailTexts } from './mail-texts.js';

const until = (dueAt: string | undefined): string[] => (dueAt === undefined ? [] : [`Frist: ${formatDeadline(dueAt)}`]);
const title = (taskTitle: string | undefined): string =>
  taskTitle === undefined ? 'eine Aufgabe' : `die Aufgabe „${taskTitle}“`;

export const de: MailTexts = {
  greeting: 'Guten Tag,',
  closing: 'Freundliche Grüße',
  sender: 'Stadt Dortmund, MIA-DO-Kommunales Integrationszentrum',
  footer: 'Diese E-Mail wurde automatisch versandt. Antworten auf diese Adresse werden nicht gelesen.',
  binding: 'Verbindlich ist der deutsche Text:',
  mails: {
    'sign-in-code': ({ minutes }) => ({
      subject: 'Ihr Code zum Anmelden',
      paragraphs: [`mit diesem Code melden Sie sich an. Er gilt ${minutes} Minuten und nur einmal:`],
      action: 'Anmeldung bestätigen',
      after: ['Sie haben keinen Code angefordert? Dann müssen Sie nichts tun. Geben Sie den Code niemandem weiter.'],
    }),
    receipt: ({ reference }) => ({
      subject: `Antrag ${reference}: eingegangen`,
      paragraphs: [
        `Ihr Antrag ist bei uns eingegangen. Er hat das Aktenzeichen ${reference}.`,
        'Die Eingangsbestätigung mit Ihren Angaben finden Sie im Anhang.',
      ],
      action: 'Stand des Antrags ansehen',
    }),
    'clarification-requested': ({ reference, dueAt }) => ({
      subject: `Antrag ${reference}: Wir brauchen noch Angaben`,
      paragraphs: [
        `zu Ihrem Antrag ${reference} fehlen noch Angaben oder Unterlagen. Was fehlt, steht auf der Seite Ihres Antrags. Dort können Sie auch antworten.`,
        ...until(dueAt),
      ],
      action: 'Angaben ergänzen',
    }),
    'clarification-received': ({ reference }) => ({
      subject: `Antrag ${reference}: Ihre Angaben sind da`,
      paragraphs: [`Ihre ergänzten Angaben zum Antrag ${reference} sind eingegangen. Wir prüfen weiter.`],
      action: 'Stand des Antrags ansehen',
    }),
    'status-changed': ({ reference }) => ({
      subject: `Antrag ${reference}: neuer Stand`,
      paragraphs: [`der Stand Ihres Antrags ${reference} hat sich geändert.`],
      action: 'Stand des Antrags ansehen',
    }),
    notice: ({ reference }) => ({
      subject: `Antrag ${reference}: Ihr Zuwendungsbescheid`,
      paragraphs: [
        `über Ihren Antrag ${reference} ist entschieden. Den Zuwendungsbescheid finden Sie im Anhang.`,
        'Bitte lesen Sie ihn genau: Er nennt Zweck, Betrag, Zeitraum, Nebenbestimmungen und die Frist für eine Klage.',
      ],
      action: 'Zum Antrag',
    }),
    rejection: ({ reference }) => ({
      subject: `Antrag ${reference}: Ihr Bescheid`,
      paragraphs: [
        `über Ihren Antrag ${reference} ist entschieden. Wir können Ihr Vorhaben nicht fördern.`,
        'Die Gründe und die Frist für eine Klage stehen im Bescheid im Anhang.',
      ],
      action: 'Zum Antrag',
    }),
    withdrawn: ({ reference }) => ({
      subject: `Antrag ${reference}: zurückgezogen`,
      paragraphs: [`Ihr Antrag ${reference} ist zurückgezogen. Wir bearbeiten ihn nicht weiter.`],
      action: 'Zum Antrag',
    }),
    late: ({ reference }) => ({
      subject: `Antrag ${reference}: nach der Frist eingegangen`,
      paragraphs: [
        `Ihr Antrag ${reference} ist nach dem Ende der Frist eingegangen. In dieser Runde können wir ihn nicht berücksichtigen.`,
        'Ihre Angaben bleiben gespeichert.',
      ],
      action: 'Zum Antrag',
    }),
    'overdue-closed': ({ reference }) => ({
      subject: `Antrag ${reference}: Frist abgelaufen`,
      paragraphs: [
        `die Frist zu Ihrem Antrag ${reference} ist abgelaufen, ohne dass wir eine Antwort erhalten haben. Der Antrag ist damit beendet.`,
      ],
      action: 'Zum Antrag',
    }),
    'task-assigned': ({ reference, taskTitle, dueAt }) => ({
      subject: `${reference}: Aufgabe für Sie`,
      paragraphs: [`in der Akte ${reference} wurde Ihnen ${title(taskTitle)} übergeben.`, ...until(dueAt)],
      action: 'Zur Akte',
    }),
    'task-reminder': ({ reference, taskTitle, dueAt }, audience) => {
      const staff = audience === 'staff';
      return {
        subject: staff ? `${reference}: Aufgabe noch offen` : `Antrag ${reference}: Bitte denken Sie an Ihre Antwort`,
        paragraphs: [
          `${staff ? `in der Akte ${reference}` : `zu Ihrem Antrag ${reference}`} ist ${title(taskTitle)} noch offen.`,
          ...until(dueAt),
        ],
        action: staff ? 'Zur Akte' : 'Zum Antrag',
      };
    },
    'task-escalated': ({ reference, taskTitle, dueAt }) => ({
      subject: `${reference}: Aufgabe liegt zu lange`,
      paragraphs: [
        `in der Akte ${reference} ist ${title(taskTitle)} noch nicht erledigt. Sie können sie jetzt übernehmen.`,
        ...until(dueAt),
      ],
      action: 'Zur Akte',
    }),
    'subscription-confirm': () => ({
      subject: 'Bitte bestätigen: E-Mails bei neuen Ausschreibungen',
      paragraphs: ['mit dieser Adresse wurden E-Mails bei neuen Ausschreibungen bestellt. Bitte bestätigen Sie das.'],
      action: 'Abonnement bestätigen',
      after: ['Sie waren das nicht? Dann müssen Sie nichts tun. Nach 7 Tagen löschen wir alles.'],
    }),
    'new-call': ({ title: programme, dueAt }) => ({
      subject: `Neue Ausschreibung: ${programme}`,
      paragraphs: [`für das Programm „${programme}“ können Anträge gestellt werden.`, ...until(dueAt)],
      action: 'Zur Ausschreibung',
    }),
  },
};
