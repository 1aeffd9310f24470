import { inOwnWords, type MailWords } from '../mail-texts.js';
import type { JuryTemplate, PrizeTemplate } from '../template-groups.js';
import { until } from './phrases.js';

/** Mails on prizes, in German. None of those before the publication says anything of the result. */
export const prizes: MailWords<PrizeTemplate | JuryTemplate> = {
  'nomination-received': ({ reference }) => ({
    subject: `Nominierung ${reference}: eingegangen`,
    paragraphs: [
      `Ihre Nominierung ist bei uns eingegangen. Sie hat das Aktenzeichen ${reference}.`,
      'Die Eingangsbestätigung mit Ihren Angaben finden Sie im Anhang. Haben Sie jemand anderen vorgeschlagen? Dann fragen wir jetzt, ob die Nominierten einverstanden sind.',
    ],
    action: 'Stand der Nominierung ansehen',
  }),
  'consent-requested': ({ reference, dueAt, title }) => ({
    subject: `Nominierung ${reference}: Sie sind für einen Preis vorgeschlagen`,
    paragraphs: [
      'jemand hat Sie oder Ihr Projekt für einen Preis der Stadt Dortmund vorgeschlagen. Das freut uns! Sind Sie einverstanden?',
      ...(title === undefined ? [] : [inOwnWords(title)]),
      'Auf der Seite der Nominierung sehen Sie, was über Sie geschrieben wurde, und wie wir mit Ihren Daten umgehen. Dort können Sie annehmen und die Angaben ergänzen, oder ablehnen. Gründe müssen Sie nicht nennen.',
      'Ohne Ihre Zustimmung nimmt die Nominierung nicht teil.',
      ...until(dueAt),
    ],
    action: 'Vorschlag ansehen und antworten',
  }),
  'consent-declined': ({ reference }) => ({
    subject: `Nominierung ${reference}: nicht angenommen`,
    paragraphs: [
      `die von Ihnen Vorgeschlagenen haben die Nominierung ${reference} nicht angenommen. Sie ist damit beendet.`,
      'Danke, dass Sie jemanden vorgeschlagen haben. Solange die Frist läuft, können Sie gern andere vorschlagen.',
    ],
    action: 'Zur Nominierung',
  }),
  'consent-unanswered': ({ reference }) => ({
    subject: `Nominierung ${reference}: keine Antwort`,
    paragraphs: [
      `die von Ihnen Vorgeschlagenen haben auf unsere Frage nicht geantwortet. Ohne ihre Zustimmung kann die Nominierung ${reference} nicht teilnehmen. Sie ist damit beendet.`,
      'Danke, dass Sie jemanden vorgeschlagen haben. Solange die Frist läuft, können Sie gern noch einmal vorschlagen.',
    ],
    action: 'Zur Nominierung',
  }),
  'nomination-late': ({ reference }) => ({
    subject: `Nominierung ${reference}: nach der Frist eingegangen`,
    paragraphs: [
      `Ihre Nominierung ${reference} ist nach dem Ende der Frist eingegangen. In dieser Runde kann sie nicht teilnehmen.`,
      'Ihre Angaben bleiben gespeichert.',
    ],
    action: 'Zur Nominierung',
  }),
  'nomination-excluded': ({ reference }) => ({
    subject: `Nominierung ${reference}: keine Teilnahme`,
    paragraphs: [
      `Ihre Nominierung ${reference} kann in dieser Runde leider nicht teilnehmen. Den Grund lesen Sie im Schreiben im Anhang.`,
      'Über die Qualität des Projekts sagt das nichts. Danke für Ihren Einsatz.',
    ],
    action: 'Zur Nominierung',
  }),
  'nomination-merged': ({ reference }) => ({
    subject: `Nominierung ${reference}: mehrfach nominiert`,
    paragraphs: [
      `das Projekt aus der Nominierung ${reference} ist noch einmal nominiert. Wir haben beide Nominierungen zusammengelegt. Die Jury bekommt das Projekt einmal, mit allem, was dazu geschrieben wurde.`,
      'Danke, dass Sie darauf aufmerksam gemacht haben.',
    ],
    action: 'Zur Nominierung',
  }),
  'nomination-withdrawn': ({ reference }) => ({
    subject: `Nominierung ${reference}: zurückgezogen`,
    paragraphs: [`die Nominierung ${reference} ist zurückgezogen. Sie nimmt nicht weiter teil.`],
    action: 'Zur Nominierung',
  }),
  'ceremony-invitation': ({ reference }) => ({
    subject: `Nominierung ${reference}: Einladung zur Preisverleihung`,
    paragraphs: [
      'wir laden Sie herzlich zur Preisverleihung ein. Wann und wo sie stattfindet, steht in der Einladung im Anhang.',
      'Diese Einladung bekommen alle, deren Nominierung zugelassen ist. Wer ausgezeichnet wird, erfahren alle erst bei der Feier.',
    ],
    action: 'Zur Nominierung',
  }),
  'prize-won': ({ reference, dueAt }) => ({
    subject: `Nominierung ${reference}: Herzlichen Glückwunsch`,
    paragraphs: [
      'Ihr Projekt ist ausgezeichnet! Wir gratulieren Ihnen und allen, die mitgewirkt haben. Welchen Preis es bekommt und warum, steht im Schreiben im Anhang.',
      'Für das Preisgeld brauchen wir Ihre Bankverbindung. Bitte tragen Sie sie auf der Seite Ihrer Nominierung ein. Fragen Sie sich, ob diese E-Mail echt ist? Wir bitten nie darum, die Bankverbindung per E-Mail oder am Telefon zu nennen.',
      ...until(dueAt),
    ],
    action: 'Bankverbindung eintragen',
  }),
  'prize-honoured': ({ reference }) => ({
    subject: `Nominierung ${reference}: Herzlichen Glückwunsch`,
    paragraphs: [
      'die Jury hat Ihr Projekt geehrt! Wir gratulieren Ihnen und danken allen, die mitgewirkt haben.',
      'Die Begründung der Jury lesen Sie auf der Seite Ihrer Nominierung.',
    ],
    action: 'Zur Nominierung',
  }),
  'prize-not-won': ({ reference }) => ({
    subject: `Nominierung ${reference}: Danke, dass Sie dabei waren`,
    paragraphs: [
      `die Preise sind verliehen. Das Projekt aus der Nominierung ${reference} war diesmal nicht unter den ausgezeichneten.`,
      'Die Jury hatte viele starke Projekte vor sich. Danke für alles, was Sie für das Zusammenleben in unserer Stadt tun. In der nächsten Runde freuen wir uns über eine neue Nominierung.',
    ],
    action: 'Zur Nominierung',
  }),
  'payment-made': ({ reference }) => ({
    subject: `Nominierung ${reference}: Preisgeld überwiesen`,
    paragraphs: [
      'wir haben das Preisgeld auf das Konto überwiesen, das Sie uns genannt haben. In wenigen Tagen ist es dort.',
    ],
    action: 'Zur Nominierung',
  }),
  'prize-lapsed': ({ reference }) => ({
    subject: `Nominierung ${reference}: Preisgeld verfallen`,
    paragraphs: [
      'wir haben Sie mehrmals nach Ihrer Bankverbindung gefragt und keine Antwort bekommen. Die Frist ist abgelaufen, und das Preisgeld ist verfallen. Die Auszeichnung bleibt.',
      'Konnten Sie ohne eigenes Verschulden nicht antworten? Dann melden Sie sich bitte bei uns.',
    ],
    action: 'Zur Nominierung',
  }),
  'prize-revoked': ({ reference }) => ({
    subject: `Nominierung ${reference}: Preis aberkannt`,
    paragraphs: [
      `der Preis aus der Nominierung ${reference} ist aberkannt. Die Gründe stehen auf der Seite der Nominierung.`,
      'Schon gezahltes Preisgeld ist zurückzuzahlen. Wohin und bis wann, schreiben wir Ihnen.',
    ],
    action: 'Zur Nominierung',
  }),
  'round-abandoned': ({ reference }) => ({
    subject: `Nominierung ${reference}: Es gibt in dieser Runde keine Preise`,
    paragraphs: [
      `die Runde, an der die Nominierung ${reference} teilnimmt, ist abgebrochen. Preise werden nicht vergeben.`,
      'Das tut uns leid. Danke, dass Sie dabei waren.',
    ],
    action: 'Zur Nominierung',
  }),
  'jury-invited': ({ reference, dueAt }) => ({
    subject: `${reference}: Bitte wirken Sie in der Jury mit`,
    paragraphs: [
      'die Nominierungen sind geprüft. Bitte sagen Sie uns, ob Sie in der Jury mitwirken, und sagen Sie zu, alles vertraulich zu behandeln. Danach bekommen Sie Ihre Leseliste.',
      'Kennen Sie Nominierte? Dann sagen Sie das bitte gleich: Bei diesen wirken Sie nicht mit. Der Termin der Jurysitzung steht auf der Seite der Runde.',
      ...until(dueAt),
    ],
    action: 'Zur Preisrunde',
  }),
  'session-adjourned': ({ reference }) => ({
    subject: `${reference}: Jurysitzung vertagt`,
    paragraphs: [
      'die Jurysitzung ist vertagt. Den neuen Termin finden Sie auf der Seite der Runde.',
      'Was schon beschlossen ist, bleibt beschlossen. Bitte behandeln Sie es weiter vertraulich.',
    ],
    action: 'Zur Preisrunde',
  }),
};
