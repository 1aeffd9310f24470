import { formatDay } from '#libs/calendar/days.js';
import type { MailWords } from '../mail-texts.js';
import type { CouncilTemplate } from '../template-groups.js';
import { until } from './phrases.js';

const sender = 'Stadt Dortmund, Ratsbüro';
/** ` des Gremiums „Rat der Stadt“ am 24.06.2027`: as much of it as is known. */
const meeting = (body: string | undefined, on: string | undefined): string =>
  `${body === undefined ? '' : `, ${body}`}${on === undefined ? '' : ` am ${formatDay(on)}`}`;
const paper = (number: string | undefined, reference: string): string => (number ? `Drucksache ${number}` : reference);

/** Mails on submissions and meetings of the council, in German. They name numbers, days and bodies, never what it is about. */
export const council: MailWords<CouncilTemplate> = {
  'urgent-decision': ({ reference, number }) => ({
    subject: `${reference}: Dringlichkeitsentscheidung zur ${paper(number, 'Vorlage')}`,
    paragraphs: [
      `zur ${paper(number, `Vorlage ${reference}`)} ist eine Dringlichkeitsentscheidung getroffen worden (§ 60 GO NRW). Den Vermerk mit den Gründen finden Sie im Anhang.`,
      'Das Gremium entscheidet in seiner nächsten Sitzung, ob es sie genehmigt.',
    ],
    action: 'Zur Vorlage',
    sender,
  }),
  'approval-due': ({ reference, number }) => ({
    subject: `${reference}: Genehmigung einer Dringlichkeitsentscheidung steht aus`,
    paragraphs: [
      `die Dringlichkeitsentscheidung zur ${paper(number, `Vorlage ${reference}`)} ist noch nicht genehmigt. Sie gehört in die nächste Sitzung des Gremiums (§ 60 GO NRW).`,
      'Bitte setzen Sie sie auf die Tagesordnung.',
    ],
    action: 'Zur Vorlage',
    sender,
  }),
  objection: ({ reference, number }) => ({
    subject: `${reference}: Widerspruch gegen den Beschluss zur ${paper(number, 'Vorlage')}`,
    paragraphs: [
      `gegen den Beschluss zur ${paper(number, `Vorlage ${reference}`)} ist Widerspruch eingelegt. Er wird nicht ausgeführt, bis neu entschieden ist (§§ 54, 57 GO NRW).`,
      'Die Begründung lesen Sie auf der Seite der Vorlage.',
    ],
    action: 'Zur Vorlage',
    sender,
  }),
  'order-placed': ({ reference, number, dueAt }) => ({
    subject: `${reference}: Auftrag aus einem Beschluss`,
    paragraphs: [
      `aus dem Beschluss${number ? ` zur Drucksache ${number}` : ''} haben Sie den Auftrag ${reference}. Was zu tun ist, lesen Sie auf seiner Seite. Dort berichten Sie auch, bis er erledigt ist.`,
      ...until(dueAt),
    ],
    action: 'Zum Auftrag',
    sender,
  }),
  'council-invitation': ({ reference, body, on, startsAt }) => ({
    subject: `${reference}: Einladung zur Sitzung${meeting(body, on)}`,
    paragraphs: [
      `Sie sind zur Sitzung ${reference} eingeladen${meeting(body, on)}${startsAt === undefined ? '' : `, ${startsAt} Uhr`}.`,
      'Die Einladung mit der Tagesordnung finden Sie im Anhang. Ist sie als nicht öffentlich gekennzeichnet, behandeln Sie diesen Teil bitte vertraulich.',
      'Sind Sie verhindert? Dann geben Sie bitte Ihrer Stellvertretung und dem Ratsbüro Bescheid.',
    ],
    action: 'Zur Sitzung',
    sender,
  }),
  'council-supplement': ({ reference, body, on }) => ({
    subject: `${reference}: Nachtrag zur Tagesordnung${meeting(body, on)}`,
    paragraphs: [
      `die Tagesordnung der Sitzung ${reference} ist ergänzt${meeting(body, on)}. Die neuen Punkte sind in der Tagesordnung im Anhang als Nachtrag gekennzeichnet.`,
    ],
    action: 'Zur Sitzung',
    sender,
  }),
  'council-minutes': ({ reference, body, on }) => ({
    subject: `${reference}: Niederschrift der Sitzung${meeting(body, on)}`,
    paragraphs: [
      `die Niederschrift der Sitzung ${reference} ist freigegeben${meeting(body, on)}. Sie finden sie im Anhang. Der nicht öffentliche Teil ist vertraulich.`,
      'Haben Sie Einwendungen? Dann melden Sie sie bitte dem Ratsbüro. Sie stehen in der Niederschrift der nächsten Sitzung.',
    ],
    action: 'Zur Sitzung',
    sender,
  }),
  'council-cancelled': ({ reference, body, on }) => ({
    subject: `${reference}: Sitzung abgesagt${meeting(body, on)}`,
    paragraphs: [
      `die Sitzung ${reference} findet nicht statt${meeting(body, on)}. Was auf der Tagesordnung stand, kommt in eine andere Sitzung.`,
    ],
    action: 'Zur Sitzung',
    sender,
  }),
};
