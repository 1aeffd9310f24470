import type { DocumentData } from '../document-templates.js';
import type { readingData } from '../reading-data.js';

/** One of each paper for readers, as tests make them. */
export const readingSamples: { [T in keyof typeof readingData]: DocumentData[T] } = {
  'meeting-pack': {
    reference: 'CM-2027-00003',
    programme: 'Ausschuss für Chancengerechtigkeit und Integration',
    name: '25.05.2027, 16:00 Uhr',
    member: 'Özlem Größ',
    on: '2027-05-25',
    startsAt: '16:00',
    room: 'Saal der Partnerstädte, Rathaus, Friedensplatz 1',
    regulars: ['Feststellung der Tagesordnung'],
    items: [
      {
        number: 'Ö 2.1',
        title: 'Kommunales Integrationskonzept: Schwerpunkte für die Jahre 2027 und 2028',
        paper: '09364-27',
        asked: 'Empfehlung',
        advice: ['Ausschuss für Soziales, Arbeit und Gesundheit, 11.05.2027: empfohlen'],
      },
      {
        number: 'Ö 2.2',
        title: 'Sprachkurse im Bezirk',
        paper: '09371-27',
        asked: 'Kenntnisnahme',
        marks: ['Nachtrag'],
      },
    ],
    internal: [{ number: 'N 2.1', title: 'Personalangelegenheit', paper: '09380-27', asked: 'Beschluss' }],
    left: [{ number: 'Ö 2.1', file: 'Zahlen.xlsx', because: 'keine PDF-Datei' }],
  },
  'follow-up-register': {
    reference: '1. Halbjahr 2027',
    programme: 'Öffentlich',
    part: 'public',
    orders: [
      {
        number: '09364-27',
        subject: 'Kommunales Integrationskonzept',
        resolution: 'Rat der Stadt, 24.06.2027',
        text: 'Zwei Stellen ausschreiben und besetzen',
        responsible: 'Özlem Größ, MIA-DO-Kommunales Integrationszentrum',
        dueOn: '2027-09-30',
        state: 'In Arbeit',
        overdue: true,
        report: 'Die Ausschreibung läuft.\nZwölf Bewerbungen.',
      },
      {
        number: '09371-27',
        subject: 'Sprachkurse im Bezirk',
        text: 'Jährlich berichten',
        responsible: 'Niemand eingetragen, Sozialamt',
        dueOn: '2028-01-31',
        state: 'Erledigt',
        overdue: false,
      },
    ],
  },
};
