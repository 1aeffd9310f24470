import type { FormLanguage } from './definition.js';
import { arabic, turkish, ukrainian } from './error-texts.tr-ar-uk.js';

/**
 * What the library says when a form has no text of its own for an error. Keys are a code, or a code and what it is about
 * (widget or format), which goes first. `{label}` is the field's label, `{limit}` the bound, `{left}`, `{right}` and
 * `{difference}` the two sides of a rule; of degrees, `{left}` and `{right}` are the bounds.
 */
const german = {
  required: 'Bitte füllen Sie das Feld „{label}“ aus.',
  'required.radio': 'Bitte wählen Sie bei „{label}“ eine Antwort aus.',
  'required.select': 'Bitte wählen Sie bei „{label}“ eine Antwort aus.',
  'required.checkbox': 'Bitte bestätigen Sie: „{label}“',
  'required.checkboxes': 'Bitte wählen Sie bei „{label}“ mindestens eine Antwort aus.',
  'required.file': 'Bitte laden Sie bei „{label}“ eine Datei hoch.',
  'required.table': 'Bitte tragen Sie bei „{label}“ mindestens eine Zeile ein.',
  'unreadable.number': 'Bitte geben Sie bei „{label}“ eine Zahl ein, zum Beispiel 25.',
  'unreadable.money': 'Bitte geben Sie bei „{label}“ einen Betrag in Euro ein, zum Beispiel 1.250,50.',
  'unreadable.date': 'Bitte geben Sie bei „{label}“ ein Datum ein, das es gibt, zum Beispiel 31.12.2026.',
  'type.number': 'Bitte geben Sie bei „{label}“ eine ganze Zahl ein, zum Beispiel 25.',
  degrees: 'Bitte geben Sie bei „{label}“ Grad mit Komma ein, von {left} bis {right}, ohne Minuten und Sekunden.',
  minLength: 'Bitte schreiben Sie bei „{label}“ mindestens {limit} Zeichen.',
  maxLength: 'Bitte kürzen Sie „{label}“ auf höchstens {limit} Zeichen.',
  minimum: 'Bitte geben Sie bei „{label}“ mindestens {limit} ein.',
  exclusiveMinimum: 'Bitte geben Sie bei „{label}“ mehr als {limit} ein.',
  maximum: 'Bitte geben Sie bei „{label}“ höchstens {limit} ein.',
  exclusiveMaximum: 'Bitte geben Sie bei „{label}“ weniger als {limit} ein.',
  multipleOf: 'Bitte geben Sie bei „{label}“ ein Vielfaches von {limit} ein.',
  enum: 'Bitte wählen Sie bei „{label}“ eine der vorgegebenen Antworten aus.',
  const: 'Bitte wählen Sie bei „{label}“ die vorgegebene Antwort aus.',
  minItems: 'Bitte geben Sie bei „{label}“ mindestens {limit} Einträge an.',
  maxItems: 'Bitte geben Sie bei „{label}“ höchstens {limit} Einträge an.',
  uniqueItems: 'Bei „{label}“ steht ein Eintrag doppelt. Bitte entfernen Sie einen davon.',
  'format.email': 'Bitte geben Sie bei „{label}“ eine vollständige E-Mail-Adresse ein, zum Beispiel name@verein.de.',
  'format.phone': 'Bitte geben Sie bei „{label}“ eine Telefonnummer ein, zum Beispiel 0231 123456.',
  'format.postal-code': 'Bitte geben Sie bei „{label}“ eine Postleitzahl mit fünf Ziffern ein, zum Beispiel 44137.',
  'format.association-register-number':
    'Bitte geben Sie bei „{label}“ die Nummer aus dem Vereinsregister ein, zum Beispiel VR 1234.',
  'format.iban': 'Bitte prüfen Sie „{label}“: Die IBAN ist nicht vollständig oder enthält einen Tippfehler.',
  'format.time-of-day': 'Bitte geben Sie bei „{label}“ eine Uhrzeit mit Stunde und Minute ein, zum Beispiel 18:30.',
  'format.paper-number':
    'Bitte geben Sie bei „{label}“ eine Drucksachennummer ein: fünf Ziffern, Bindestrich, zwei Ziffern des Jahres, zum Beispiel 09364-13 oder 22100-21-E1.',
  'format.original-paper-number':
    'Bitte geben Sie bei „{label}“ die Drucksachennummer ohne Zusatz ein: fünf Ziffern, Bindestrich, zwei Ziffern des Jahres, zum Beispiel 09364-13.',
  'format.uri':
    'Bitte geben Sie bei „{label}“ eine vollständige Internetadresse ein, zum Beispiel https://www.verein.de.',
  equal: '„{label}“ stimmt nicht überein: {left} statt {right}. Der Unterschied beträgt {difference}.',
  max: '„{label}“ ist zu hoch: {left}. Möglich sind höchstens {right}.',
  min: '„{label}“ ist zu niedrig: {left}. Nötig sind mindestens {right}.',
  dateAfter: 'Das Datum bei „{label}“ muss nach dem {right} liegen.',
  'dateAfter.orEqual': 'Das Datum bei „{label}“ darf nicht vor dem {right} liegen.',
  dateWithin: 'Das Datum bei „{label}“ darf nicht nach dem {right} liegen.',
  invalid: 'Bitte prüfen Sie Ihre Angabe bei „{label}“.',
  row: '{table}, Zeile {row}',
} as const;

export type ErrorTextKey = keyof typeof german;

const english: Record<ErrorTextKey, string> = {
  required: 'Please fill in “{label}”.',
  'required.radio': 'Please choose an answer for “{label}”.',
  'required.select': 'Please choose an answer for “{label}”.',
  'required.checkbox': 'Please confirm: “{label}”',
  'required.checkboxes': 'Please choose at least one answer for “{label}”.',
  'required.file': 'Please upload a file for “{label}”.',
  'required.table': 'Please enter at least one row for “{label}”.',
  'unreadable.number': 'Please enter a number for “{label}”, for example 25.',
  'unreadable.money': 'Please enter an amount in euros for “{label}”, for example 1250.50.',
  'unreadable.date': 'Please enter a date that exists for “{label}”, for example 31.12.2026.',
  'type.number': 'Please enter a whole number for “{label}”, for example 25.',
  degrees: 'Please enter decimal degrees for “{label}”, from {left} to {right}, without minutes and seconds.',
  minLength: 'Please write at least {limit} characters for “{label}”.',
  maxLength: 'Please shorten “{label}” to at most {limit} characters.',
  minimum: 'Please enter at least {limit} for “{label}”.',
  exclusiveMinimum: 'Please enter more than {limit} for “{label}”.',
  maximum: 'Please enter at most {limit} for “{label}”.',
  exclusiveMaximum: 'Please enter less than {limit} for “{label}”.',
  multipleOf: 'Please enter a multiple of {limit} for “{label}”.',
  enum: 'Please choose one of the given answers for “{label}”.',
  const: 'Please choose the given answer for “{label}”.',
  minItems: 'Please give at least {limit} entries for “{label}”.',
  maxItems: 'Please give at most {limit} entries for “{label}”.',
  uniqueItems: 'An entry appears twice in “{label}”. Please remove one of them.',
  'format.email': 'Please enter a complete e-mail address for “{label}”, for example name@example.org.',
  'format.phone': 'Please enter a phone number for “{label}”, for example 0231 123456.',
  'format.postal-code': 'Please enter a postal code of five digits for “{label}”, for example 44137.',
  'format.association-register-number':
    'Please enter the number in the register of associations for “{label}”, for example VR 1234.',
  'format.iban': 'Please check “{label}”: the IBAN is incomplete or has a typing error.',
  'format.time-of-day': 'Please enter a time of hours and minutes for “{label}”, for example 18:30.',
  'format.paper-number':
    'Please enter a paper number for “{label}”: five digits, a hyphen, two digits of the year, for example 09364-13 or 22100-21-E1.',
  'format.original-paper-number':
    'Please enter the paper number for “{label}” without a suffix: five digits, a hyphen, two digits of the year, for example 09364-13.',
  'format.uri': 'Please enter a complete web address for “{label}”, for example https://www.example.org.',
  equal: '“{label}” does not match: {left} instead of {right}. The difference is {difference}.',
  max: '“{label}” is too high: {left}. At most {right} is possible.',
  min: '“{label}” is too low: {left}. At least {right} is needed.',
  dateAfter: 'The date in “{label}” must be after {right}.',
  'dateAfter.orEqual': 'The date in “{label}” must not be before {right}.',
  dateWithin: 'The date in “{label}” must not be after {right}.',
  invalid: 'Please check your answer for “{label}”.',
  row: '{table}, row {row}',
};

const catalogues: Readonly<Record<FormLanguage, Readonly<Record<string, string>>>> = {
  de: german,
  en: english,
  tr: turkish,
  ar: arabic,
  uk: ukrainian,
};

/** The library's text for `code.subject`, else for `code`, else the general one. */
export function errorText(language: FormLanguage, key: string): string {
  const catalogue = catalogues[language];
  return catalogue[key] ?? catalogue[key.split('.')[0] ?? key] ?? catalogue['invalid'] ?? key;
}

/** Puts values into the `{places}` of a text; a place without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{(\w+)\}/g, (place: string, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? place) : place,
  );
}
