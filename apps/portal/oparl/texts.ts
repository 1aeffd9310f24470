import { catalogue } from '../view/catalogue.js';

/** Why a request to OParl is not answered: in German for people, in English for those who write programs. */
export const oparlTexts = catalogue({
  de: {
    noObject: 'Unter dieser Adresse gibt es kein Objekt.',
    noAddress: 'Diese Adresse gibt es nicht. Beginnen Sie bitte bei {{system}} und folgen Sie den Adressen von dort.',
    gone: 'Diese Datei wurde zurückgezogen.',
    method: 'Hier kann nur gelesen werden (GET oder HEAD).',
    unknownParameter: 'Den Parameter „{{name}}“ gibt es bei Listen nicht. Möglich sind: {{known}}.',
    twice: 'Der Parameter „{{name}}“ steht zweimal in der Adresse.',
    instant:
      'Der Wert von „{{name}}“ ist kein Zeitpunkt. Schreiben Sie ihn zum Beispiel so: 2026-01-31T08:00:00%2B01:00.',
    zone: 'Dem Zeitpunkt in „{{name}}“ fehlt die Zeitzone. Schreiben Sie ihn zum Beispiel so: 2026-01-31T08:00:00%2B01:00.',
    limit: '„limit“ ist eine Zahl ab 1; mehr als {{most}} Objekte stehen nicht auf einer Seite.',
    omitInternal: '„omit_internal“ ist „true“ oder „false“.',
    after: 'Diese Seite gibt es nicht. Seiten haben keine Nummern: Folgen Sie bitte „links.next“ der Seite davor.',
    internal:
      'Das hat nicht funktioniert. Der Fehler liegt bei uns; versuchen Sie es bitte in einigen Minuten noch einmal.',
    unavailable: 'Die Daten sind gerade nicht erreichbar. Versuchen Sie es bitte in einigen Minuten noch einmal.',
  },
  en: {
    noObject: 'There is no object with this id.',
    noAddress: 'There is no such address. Start at {{system}} and follow the URLs from there.',
    gone: 'The file was withdrawn.',
    method: 'Read only: GET or HEAD.',
    unknownParameter: 'Lists have no parameter "{{name}}", but {{known}}.',
    twice: 'The parameter "{{name}}" is given twice.',
    instant: '"{{name}}" needs a date-time with zone, e.g. 2026-01-31T08:00:00%2B01:00.',
    zone: 'The date-time in "{{name}}" has no zone; e.g. 2026-01-31T08:00:00%2B01:00.',
    limit: '"limit" is an integer from 1; a page has at most {{most}} objects.',
    omitInternal: '"omit_internal" is "true" or "false".',
    after: '"after" must come from links.next of the page before: pages have no numbers.',
    internal: 'Internal error. Try again in some minutes.',
    unavailable: 'The data is out of reach. Try again in some minutes.',
  },
});

export type OparlText = Parameters<ReturnType<typeof oparlTexts>>[0];
