import type { readingData } from '../reading-data.js';

/** Words of papers for readers. */
export const reading: Record<keyof typeof readingData, Record<string, string>> = {
  'meeting-pack': {
    title: 'Sitzungsunterlagen',
    programme: 'Gremium',
    mark: 'NUR FÜR DAS GREMIUM',
    forRow: 'Für',
    onRow: 'Tag',
    startsRow: 'Beginn',
    oclock: '{time} Uhr',
    roomRow: 'Ort',
    secret:
      'Diese Datei enthält nichtöffentliche Unterlagen. Bitte geben Sie sie nicht weiter, und löschen Sie sie, wenn Sie sie nicht mehr brauchen (§ 30 GO NRW).',
    publicPart: 'Öffentlicher Teil',
    internalPart: 'Nichtöffentlicher Teil',
    none: 'Kein Punkt.',
    paperLine: 'Drucksache Nr. {number}',
    left: 'Nicht in dieser Datei',
    leftText: 'Diese Dateien finden Sie im Portal:',
    numberColumn: 'Punkt',
    fileColumn: 'Datei',
    becauseColumn: 'Grund',
  },
  'follow-up-register': {
    title: 'Beschlusskontrolle',
    reference: 'Zeitraum',
    programme: 'Beschlüsse',
    internalMark: 'NICHT ÖFFENTLICH',
    count: '{count} Aufträge aus Beschlüssen, nach ihrer Frist geordnet.',
    countOne: 'Ein Auftrag aus einem Beschluss.',
    orderColumn: 'Auftrag',
    whoColumn: 'Verantwortlich, bis',
    stateColumn: 'Stand',
    none: 'In diesem Zeitraum gab es keine Aufträge.',
    late: 'Frist abgelaufen',
    reportNone: 'Noch kein Bericht.',
  },
};
