import type { MailWords } from '../mail-texts.js';
import type { DecisionTemplate } from '../template-groups.js';
import { until } from './phrases.js';

/** Mails on money: offers and notices, in German. */
export const decisions: MailWords<DecisionTemplate> = {
  'waiting-list': ({ reference }) => ({
    subject: `Antrag ${reference}: auf der Warteliste`,
    paragraphs: [
      `wir würden Ihr Vorhaben gern fördern, aber das Geld reicht im Moment nicht. Ihr Antrag ${reference} steht deshalb auf der Warteliste.`,
      'Ihren Platz und was er bedeutet, lesen Sie im Schreiben im Anhang. Wird Geld frei, melden wir uns.',
    ],
    action: 'Stand des Antrags ansehen',
  }),
  offer: ({ reference, dueAt }) => ({
    subject: `Antrag ${reference}: Wir können Sie jetzt fördern`,
    paragraphs: [
      `es ist Geld frei geworden. Wir bieten Ihnen zu Ihrem Antrag ${reference} eine Förderung an. Wie viel, steht auf der Seite Ihres Antrags.`,
      'Bitte sagen Sie dort, ob Sie das Angebot annehmen. Hören wir bis zum Ende der Frist nichts, verfällt es.',
      ...until(dueAt),
    ],
    action: 'Angebot ansehen und antworten',
  }),
  'partial-offer': ({ reference, dueAt }) => ({
    subject: `Antrag ${reference}: weniger Geld als beantragt`,
    paragraphs: [
      `wir können Ihr Vorhaben fördern, aber nicht mit dem vollen Betrag, den Sie beantragt haben. Wie viel es ist, steht auf der Seite Ihres Antrags ${reference}.`,
      'Bitte passen Sie dort Ihre Ausgaben und Einnahmen an, sodass beide Seiten wieder gleich hoch sind, oder lehnen Sie das Angebot ab. Hören wir bis zum Ende der Frist nichts, verfällt es.',
      ...until(dueAt),
    ],
    action: 'Finanzplan anpassen',
  }),
  hearing: ({ reference, dueAt }) => ({
    subject: `Antrag ${reference}: Ihre Stellungnahme`,
    paragraphs: [
      `wir haben vor, Ihren Antrag ${reference} abzulehnen. Bevor wir entscheiden, können Sie sich dazu äußern (§ 28 VwVfG NRW).`,
      'Das geht auf der Seite Ihres Antrags. Hören wir bis zum Ende der Frist nichts, entscheiden wir nach dem, was wir wissen.',
      ...until(dueAt),
    ],
    action: 'Stellung nehmen',
  }),
  'offer-lapsed': ({ reference }) => ({
    subject: `Antrag ${reference}: Angebot verfallen`,
    paragraphs: [
      `auf unser Angebot zu Ihrem Antrag ${reference} haben Sie bis zum Ende der Frist nicht geantwortet. Das Angebot ist damit verfallen.`,
      'Sie erhalten dazu noch einen Bescheid.',
    ],
    action: 'Zum Antrag',
  }),
  declined: ({ reference }) => ({
    subject: `Antrag ${reference}: Angebot abgelehnt`,
    paragraphs: [
      `Sie haben unser Angebot zum Antrag ${reference} abgelehnt. Der Antrag ist damit beendet, und das Geld steht anderen zur Verfügung.`,
    ],
    action: 'Zum Antrag',
  }),
  notice: ({ reference }) => ({
    subject: `Antrag ${reference}: bewilligt`,
    paragraphs: [
      `über Ihren Antrag ${reference} ist entschieden: Wir fördern Ihr Vorhaben. Das Schreiben dazu finden Sie im Anhang.`,
      'Bitte lesen Sie es genau. Es nennt Zweck, Betrag, Zeitraum und Nebenbestimmungen. Ist es ein Bescheid, steht darin auch die Frist für eine Klage. Ist es ein Vertrag, schicken Sie uns bitte ein unterschriebenes Exemplar zurück.',
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
};
