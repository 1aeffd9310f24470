import type { MailWords } from '../mail-texts.js';
import type { FundingTemplate } from '../template-groups.js';
import { until } from './phrases.js';

/** Mails of an application on its way to the decision, in German. */
export const applications: MailWords<Exclude<FundingTemplate, 'task-reminder'>> = {
  receipt: ({ reference }) => ({
    subject: `Antrag ${reference}: eingegangen`,
    paragraphs: [
      `Ihr Antrag ist bei uns eingegangen. Er hat das Aktenzeichen ${reference}.`,
      'Die Eingangsbestätigung mit Ihren Angaben finden Sie im Anhang.',
    ],
    action: 'Stand des Antrags ansehen',
  }),
  late: ({ reference }) => ({
    subject: `Antrag ${reference}: nach der Frist eingegangen`,
    paragraphs: [
      `Ihr Antrag ${reference} ist nach dem Ende der Frist eingegangen. In dieser Runde können wir ihn nicht berücksichtigen.`,
      'Ihre Angaben bleiben gespeichert. Konnten Sie die Frist ohne eigenes Verschulden nicht einhalten, lesen Sie auf der Seite des Antrags, was Sie tun können.',
    ],
    action: 'Zum Antrag',
  }),
  reinstated: ({ reference }) => ({
    subject: `Antrag ${reference}: doch rechtzeitig`,
    paragraphs: [
      `wir behandeln Ihren Antrag ${reference} so, als wäre er rechtzeitig eingegangen: Sie konnten die Frist ohne eigenes Verschulden nicht einhalten.`,
      'Wir prüfen ihn jetzt wie jeden anderen. Die Eingangsbestätigung finden Sie im Anhang.',
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
  'assessment-begun': ({ reference }) => ({
    subject: `Antrag ${reference}: vollständig`,
    paragraphs: [
      `Ihr Antrag ${reference} ist vollständig. Jetzt wird er fachlich geprüft.`,
      'Sie müssen nichts tun. Wir melden uns, sobald es etwas Neues gibt.',
    ],
    action: 'Stand des Antrags ansehen',
  }),
  deferred: ({ reference }) => ({
    subject: `Antrag ${reference}: Die Entscheidung verzögert sich`,
    paragraphs: [
      `über Ihren Antrag ${reference} wurde noch nicht entschieden. Das Gremium hat ihn vertagt.`,
      'Das sagt nichts über das Ergebnis. Bitte beginnen Sie Ihr Vorhaben erst, wenn Sie unsere Zusage haben. Drängt die Zeit, können Sie auf der Seite des Antrags darum bitten, früher beginnen zu dürfen.',
    ],
    action: 'Zum Antrag',
  }),
  'early-start-consented': ({ reference }) => ({
    subject: `Antrag ${reference}: Sie dürfen früher beginnen`,
    paragraphs: [
      `Sie dürfen Ihr Vorhaben zum Antrag ${reference} beginnen, bevor wir über die Förderung entschieden haben.`,
      'Daraus folgt kein Anspruch auf Förderung. Lehnen wir den Antrag ab, tragen Sie die Kosten selbst. Ab welchem Tag Sie beginnen dürfen und unter welchen Bedingungen, steht auf der Seite Ihres Antrags.',
    ],
    action: 'Zum Antrag',
  }),
  'early-start-refused': ({ reference }) => ({
    subject: `Antrag ${reference}: Bitte noch nicht beginnen`,
    paragraphs: [
      `Ihrer Bitte, das Vorhaben zum Antrag ${reference} früher zu beginnen, können wir nicht folgen. Der Grund steht auf der Seite Ihres Antrags.`,
      'Bitte beginnen Sie erst, wenn Sie unsere Zusage haben. Sonst können wir das Vorhaben nicht fördern. Über Ihren Antrag entscheiden wir weiterhin.',
    ],
    action: 'Zum Antrag',
  }),
  'status-changed': ({ reference }) => ({
    subject: `Antrag ${reference}: neuer Stand`,
    paragraphs: [`der Stand Ihres Antrags ${reference} hat sich geändert.`],
    action: 'Stand des Antrags ansehen',
  }),
  withdrawn: ({ reference }) => ({
    subject: `Antrag ${reference}: zurückgezogen`,
    paragraphs: [`Ihr Antrag ${reference} ist zurückgezogen. Wir bearbeiten ihn nicht weiter.`],
    action: 'Zum Antrag',
  }),
  'overdue-closed': ({ reference }) => ({
    subject: `Antrag ${reference}: Frist abgelaufen`,
    paragraphs: [
      `die Frist zu Ihrem Antrag ${reference} ist abgelaufen, ohne dass wir eine Antwort erhalten haben. Der Antrag ist damit beendet.`,
    ],
    action: 'Zum Antrag',
  }),
};
