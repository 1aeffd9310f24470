import { catalogue } from '../view/catalogue.js';

/** Words around the preview of a letter that is not written yet. */
export const previewTexts = catalogue({
  de: {
    save: 'Speichern und Vorschau ansehen',
    open: 'Vorschau des Schreibens (PDF)',
    openHint: 'So geht es hinaus, wenn Sie es freigeben, mit dem heutigen Datum.',
    fileName: 'Entwurf',
    signatory: 'Name der Person, die freigibt',
    incomplete: 'Noch keine Vorschau',
    incompleteText:
      'Für das Schreiben fehlen noch Angaben, oder sie passen nicht zueinander. Füllen Sie das Formular vollständig aus und sehen Sie dann noch einmal nach.',
    back: 'Zurück zur Aufgabe',
  },
  en: {
    save: 'Save and see the preview',
    open: 'Preview of the letter (PDF)',
    openHint: 'This is what goes out if you release it, with the date of today.',
    fileName: 'draft',
    signatory: 'Name of the person who releases',
    incomplete: 'No preview yet',
    incompleteText:
      'Details that the letter needs are missing, or do not fit together. Please fill in the whole form and look again.',
    back: 'Back to the task',
  },
});
