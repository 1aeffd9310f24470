import { council, councilOffice } from './council.de.js';
import { reading } from './reading.de.js';
import type { DocumentTexts } from './document-texts.js';
import { prizes } from './prizes.de.js';

/** The words of every document in German, the only binding language. `{name}` is filled with the letter's value. */
export const de: DocumentTexts = {
  office: {
    authority: 'Stadt Dortmund',
    unit: 'MIA-DO-Kommunales Integrationszentrum',
    name: 'Stadt Dortmund, MIA-DO-Kommunales Integrationszentrum',
    street: 'Betenstraße 19',
    town: '44122 Dortmund',
    contact: 'Förderung von Projekten',
    email: 'miadoki@dortmund.de',
  },
  councilOffice,
  letter: {
    reference: 'Aktenzeichen',
    date: 'Datum',
    programme: 'Programm',
    contact: 'Auskunft',
    mail: 'E-Mail',
    page: 'Seite {page} von {pages}',
    label: 'Angabe',
    value: 'Inhalt',
    salutation: 'Sehr geehrte Damen und Herren,',
    onBehalf: 'Im Auftrag',
    withoutSignature: 'Dieses Schreiben ist elektronisch erstellt und wird nicht unterschrieben.',
    replaced: 'Das Zeichen ▯ steht für ein Zeichen, das diese Schrift nicht darstellen kann.',
    draft: 'ENTWURF',
    draftNote: 'Dies ist ein Entwurf. Er wurde nicht versandt und gilt nicht.',
  },
  /** what letters that grant have in common */
  grant: {
    project: 'Vorhaben',
    recipient: 'Empfängerin oder Empfänger',
    amount: 'Zuwendung',
    financingKind: 'Finanzierungsart',
    periodRow: 'Bewilligungszeitraum',
    proofRow: 'Verwendungsnachweis bis',
    'kind-share': 'Anteilfinanzierung',
    'kind-deficit': 'Fehlbedarfsfinanzierung',
    'kind-fixed': 'Festbetragsfinanzierung',
    'kind-full': 'Vollfinanzierung',
    purpose: 'Zweck',
    financing: 'Finanzierung',
    'financing-share':
      'Die Zuwendung ist eine Anteilfinanzierung: Wir tragen {share} der zuwendungsfähigen Ausgaben von {eligible}, höchstens {amount}. Werden die Ausgaben geringer oder kommen weitere Mittel hinzu, verringert sich die Zuwendung anteilig.',
    'financing-deficit':
      'Die Zuwendung ist eine Fehlbedarfsfinanzierung: Sie deckt, was von den zuwendungsfähigen Ausgaben von {eligible} nach Abzug Ihrer eigenen Mittel und der Mittel Dritter offen bleibt, höchstens {amount}. Werden die Ausgaben geringer oder kommen weitere Mittel hinzu, verringert sich die Zuwendung um den vollen Betrag.',
    'financing-fixed':
      'Die Zuwendung ist eine Festbetragsfinanzierung über {amount}. Sie verringert sich nur, wenn die zuwendungsfähigen Ausgaben von {eligible} unter diesen Betrag sinken.',
    'financing-full':
      'Die Zuwendung ist eine Vollfinanzierung: Wir tragen die zuwendungsfähigen Ausgaben von {eligible}, höchstens {amount}.',
    period: 'Bewilligungszeitraum',
    periodText: 'Die Zuwendung gilt für Ausgaben vom {periodFrom} bis zum {periodTo}.',
    conditions: 'Nebenbestimmungen',
    conditionsText: 'Die Bewilligung ist mit folgenden Nebenbestimmungen verbunden:',
    proof: 'Verwendungsnachweis',
    proofText: 'Weisen Sie uns bis zum {proofDay} nach, wofür Sie die Zuwendung verwendet haben. {proofConsists}',
    'proof-simple': 'Der Nachweis besteht aus einem Sachbericht und einem zahlenmäßigen Nachweis.',
    'proof-list':
      'Der Nachweis besteht aus einem Sachbericht, einem zahlenmäßigen Nachweis und einer Liste der Belege.',
    'proof-receipts': 'Der Nachweis besteht aus einem Sachbericht, einem zahlenmäßigen Nachweis und allen Belegen.',
    calculation: 'Berechnung',
    tranches: 'Auszahlung',
    tranchesText: 'Wir zahlen die Zuwendung in Teilbeträgen. Sie können sie ab diesen Tagen anfordern:',
    calculationLine: 'Rechnung',
    trancheDay: 'Ab',
    amountColumn: 'Betrag',
    reasons: 'Begründung',
  },
  receipt: {
    title: 'Eingangsbestätigung',
    'received-application': 'Ihr Antrag im Programm {programme} ist am {receivedAt}, bei uns eingegangen.',
    'keep-application': 'Er hat das Aktenzeichen {reference}. Bitte geben Sie es an, wenn Sie sich an uns wenden.',
    'next-application':
      'Wir prüfen jetzt, ob Ihr Antrag vollständig ist. Wenn etwas fehlt, melden wir uns per E-Mail. Dieses Schreiben sagt noch nichts darüber, ob wir Ihr Vorhaben fördern.',
    'received-nomination': 'Ihre Nominierung für den Preis „{programme}“ ist am {receivedAt}, bei uns eingegangen.',
    'keep-nomination': 'Sie hat das Aktenzeichen {reference}. Bitte geben Sie es an, wenn Sie sich an uns wenden.',
    'next-nomination':
      'Wir prüfen jetzt, ob die Nominierung teilnehmen kann. Haben Sie jemand anderen vorgeschlagen, fragen wir vorher die Nominierten, ob sie einverstanden sind. Dieses Schreiben sagt noch nichts darüber, ob das Projekt ausgezeichnet wird.',
    submitted: 'Ihre Angaben',
    proof: 'Nachweis des Eingangs',
    proofText:
      'Die Prüfsumme wurde aus den Angaben berechnet, die wir gespeichert haben. Mit ihr lässt sich feststellen, ob die Angaben seither unverändert sind.',
    receivedAt: 'Eingang',
    answersHash: 'Prüfsumme (SHA-256)',
  },
  notice: {
    title: 'Zuwendungsbescheid',
    granted:
      'auf Ihren Antrag vom {applicationDay} bewilligen wir Ihnen für das Vorhaben „{project}“ eine Zuwendung von {amount}.',
    remedy: 'Rechtsbehelfsbelehrung',
  },
  'partial-notice': {
    title: 'Zuwendungsbescheid',
    granted:
      'auf Ihren Antrag vom {applicationDay} bewilligen wir Ihnen für das Vorhaben „{project}“ eine Zuwendung von {amount}. Beantragt hatten Sie {requested}. Soweit Sie mehr beantragt haben, lehnen wir den Antrag ab.',
    remedy: 'Rechtsbehelfsbelehrung',
  },
  'forwarding-contract': {
    title: 'Weiterleitungsvertrag',
    between: 'Zwischen',
    city: '{office}, im Folgenden „Stadt“,',
    and: 'und',
    partner: '{partner}, im Folgenden „Sie“,',
    closed: 'wird auf Ihren Antrag vom {applicationDay} dieser Vertrag geschlossen.',
    subject: 'Gegenstand',
    granted: 'Die Stadt leitet Ihnen für das Vorhaben „{project}“ Mittel von {amount} weiter.',
    conditions: 'Pflichten',
    conditionsText: 'Sie verpflichten sich, und für den Vertrag gilt:',
    reasons: 'Grundlage',
    signatures: 'Unterschriften',
    signHere: 'Ort, Datum, Unterschrift',
    forCity: 'Für die Stadt: {signatory}',
    forPartner: 'Für {partner}: vertretungsberechtigte Personen',
    return: 'Bitte schicken Sie ein unterschriebenes Exemplar an uns zurück.',
  },
  rejection: {
    title: 'Ablehnungsbescheid',
    rejected:
      'Ihren Antrag vom {applicationDay} auf Förderung des Vorhabens „{project}“ im Programm {programme} lehnen wir ab.',
    reasons: 'Begründung',
    remedy: 'Rechtsbehelfsbelehrung',
  },
  'clarification-request': {
    title: 'Nachforderung von Angaben',
    opening:
      'vielen Dank für Ihren Antrag vom {applicationDay} zum Vorhaben „{project}“. Einige Angaben fehlen noch oder sind nicht klar.',
    items: 'Was wir noch brauchen',
    deadline: 'Bis wann',
    deadlineText: 'Bitte ergänzen Sie diese Angaben bis zum {due}.',
    how: 'Sie können sie auf der Seite Ihres Antrags eintragen. Andere Angaben müssen Sie nicht noch einmal machen.',
    consequence: 'Was sonst geschieht',
  },
  'waiting-list': {
    title: 'Ihr Platz auf der Warteliste',
    opening:
      'wir würden Ihr Vorhaben „{project}“ aus dem Antrag vom {applicationDay} gern mit {amount} fördern. Das Geld in diesem Programm reicht dafür im Moment nicht.',
    place: 'Platz auf der Warteliste',
    amountRow: 'Vorgesehene Zuwendung',
    project: 'Vorhaben',
    meaningTitle: 'Was das bedeutet',
    'order-rank':
      'Die Plätze richten sich nach der fachlichen Bewertung, bei gleicher Bewertung danach, wann der Antrag vollständig war.',
    'order-firstCome': 'Die Plätze richten sich danach, wann der Antrag vollständig war.',
    change:
      'Ihr Platz kann sich noch ändern: nach vorn, wenn andere verzichten, und nach hinten, wenn ein höher bewerteter Antrag hinzukommt.',
    'change-firstCome': 'Ihr Platz rückt vor, wenn andere verzichten.',
    until: 'Die Liste gilt bis zum Ende des Jahres {budgetYear}. Danach erhalten Sie einen Bescheid.',
  },
  'committee-submission': {
    title: 'Beschlussvorlage',
    to: 'Zur Entscheidung: {committee}',
    proposal: 'Beschlussvorschlag',
    proposalText:
      'Das Vorhaben „{project}“ ({organisation}) im Programm {programme} wird mit einer Zuwendung von {amount} gefördert.',
    facts: 'Der Antrag in Zahlen',
    organisation: 'Antragstellende Organisation',
    project: 'Vorhaben',
    requestedRow: 'Beantragt',
    eligibleRow: 'Ausgaben nach dem Finanzierungsplan',
    amountRow: 'Vorgeschlagene Zuwendung',
    summary: 'Worum es geht',
    reasons: 'Begründung',
    effects: 'Finanzielle Auswirkungen',
    budgetYearRow: 'Haushaltsjahr',
    availableRow: 'Im Programm noch verfügbar',
    leftRow: 'Danach noch verfügbar',
    effectsText: 'Die Zuwendung ist einmalig. Folgekosten entstehen der Stadt nicht.',
    assessments: 'Fachliche Bewertung',
    assessment: 'Bewertung {n}',
    'recommends-approve': 'Fördern',
    'recommends-approveInPart': 'Zum Teil fördern',
    'recommends-refuse': 'Nicht fördern',
    score: 'Gewichtete Punktzahl im Mittel',
    bias: 'Wer befangen ist, wirkt an Beratung und Entscheidung nicht mit und sagt das vor der Beratung (§ 31 GO NRW).',
  },
  ...prizes,
  ...council,
  ...reading,
};
