import type { DocumentTexts } from './document-texts.js';

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
    // § 58 Abs. 1 VwGO; no Vorverfahren: § 110 JustG NRW; competence for Dortmund: § 17 JustG NRW
    remedyText:
      'Gegen diesen Bescheid können Sie innerhalb eines Monats nach Bekanntgabe beim Verwaltungsgericht Gelsenkirchen, ' +
      'Bahnhofsvorplatz 3, 45879 Gelsenkirchen, Klage erheben: schriftlich, elektronisch oder zur Niederschrift der ' +
      'Urkundsbeamtin oder des Urkundsbeamten der Geschäftsstelle.',
  },
  receipt: {
    title: 'Eingangsbestätigung',
    received: 'Ihr Antrag im Programm {programme} ist am {receivedAt}, bei uns eingegangen.',
    keep: 'Er hat das Aktenzeichen {reference}. Bitte geben Sie es an, wenn Sie sich an uns wenden.',
    next: 'Wir prüfen jetzt, ob Ihr Antrag vollständig ist. Wenn etwas fehlt, melden wir uns per E-Mail. Dieses Schreiben sagt noch nichts darüber, ob wir Ihr Vorhaben fördern.',
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
    proofText:
      'Weisen Sie uns bis zum {proofDay} nach, wofür Sie die Zuwendung verwendet haben. Der Nachweis besteht aus einem Sachbericht und einem zahlenmäßigen Nachweis.',
    reasons: 'Begründung',
    remedy: 'Rechtsbehelfsbelehrung',
  },
  rejection: {
    title: 'Ablehnungsbescheid',
    rejected:
      'Ihren Antrag vom {applicationDay} auf Förderung des Vorhabens „{project}“ im Programm {programme} lehnen wir ab.',
    reasons: 'Begründung',
    remedy: 'Rechtsbehelfsbelehrung',
  },
};
