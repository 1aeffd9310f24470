import type { Information } from './information.page.js';

/** German texts of the pages that the law asks for, for the demonstration. */
export const de: Information = {
  imprint: {
    title: 'Impressum',
    sections: [
      {
        title: 'Dies ist eine Demonstration',
        paragraphs: [
          'Sie sehen Feinschliff, eine freie Software für Förderungen und Preise, mit erfundenen Beispieldaten. Hier wird kein Antrag bearbeitet und kein Geld vergeben.',
          'Wer die Software einsetzt, nennt an dieser Stelle die Behörde, ihre Anschrift, ihre Vertretung und einen schnellen Weg zum Kontakt (§ 5 Digitale-Dienste-Gesetz).',
        ],
      },
      {
        title: 'Software',
        paragraphs: ['Feinschliff steht unter der Open-Source-Lizenz EUPL 1.2. Die Gestaltung folgt KERN.'],
      },
    ],
  },
  privacy: {
    title: 'Datenschutz',
    sections: [
      {
        title: 'Dies ist eine Demonstration',
        paragraphs: [
          'Geben Sie bitte keine echten personenbezogenen Daten ein. Die folgenden Angaben beschreiben, was die Software tut; die verantwortliche Stelle, ihre Datenschutzbeauftragte und die Aufbewahrungsfristen nennt, wer sie einsetzt.',
        ],
      },
      {
        title: 'Was gespeichert wird',
        paragraphs: [
          'Ihre E-Mail-Adresse, Ihre Angaben im Antrag, Ihre Dateien und was mit dem Antrag geschieht. Das ist nötig, um über die Förderung zu entscheiden (Artikel 6 Absatz 1 Buchstabe e DSGVO).',
          'Wenn Sie E-Mails bei neuen Ausschreibungen abonnieren: Ihre Adresse und Ihre Auswahl, mit Ihrer Einwilligung (Artikel 6 Absatz 1 Buchstabe a DSGVO). Jede E-Mail enthält einen Link, der das Abonnement beendet und alles dazu löscht. Was Sie nicht bestätigen, wird nach 7 Tagen gelöscht.',
          'Entwürfe sehen nur Sie. Wenn Sie einen Entwurf löschen, sind Ihre Angaben darin gelöscht. Entwürfe, die Sie nicht absenden, löschen wir 30 Tage nach dem Ende der Ausschreibung.',
        ],
      },
      {
        title: 'Cookies',
        paragraphs: [
          'Es gibt nur notwendige Cookies: für die Anmeldung, zum Schutz der Formulare und für die gewählte Sprache. Nichts wird von fremden Servern geladen, nichts wird zur Auswertung gezählt.',
        ],
      },
      {
        title: 'Ihre Rechte',
        paragraphs: [
          'Sie können Auskunft, Berichtigung und Löschung verlangen, der Verarbeitung widersprechen und sich bei der Landesbeauftragten für Datenschutz und Informationsfreiheit Nordrhein-Westfalen beschweren.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Erklärung zur Barrierefreiheit',
    sections: [
      {
        title: 'Stand',
        paragraphs: [
          'Ziel sind die Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA, und die Barrierefreie-Informationstechnik-Verordnung Nordrhein-Westfalen (BITVNRW). Alle Seiten lassen sich ohne Maus und ohne JavaScript bedienen.',
          'Geprüft wurde bisher von den Entwicklerinnen und Entwicklern selbst, mit dem Prüfwerkzeug axe und mit der Tastatur.',
        ],
      },
      {
        title: 'Was noch fehlt',
        paragraphs: [
          'Eine Prüfung mit Screenreadern und durch Menschen mit Behinderungen steht aus. Informationen in Leichter Sprache und in Deutscher Gebärdensprache gibt es noch nicht. Hochgeladene Dateien anderer sind nicht immer barrierefrei.',
        ],
      },
      {
        title: 'Eine Barriere melden',
        paragraphs: [
          'Dies ist eine Demonstration. Wer die Software einsetzt, nennt hier, wie Sie eine Barriere melden, und die Ombudsstelle für barrierefreie Informationstechnik des Landes Nordrhein-Westfalen.',
        ],
      },
    ],
  },
};
