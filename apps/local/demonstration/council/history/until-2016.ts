import type { HistoricPaper } from '../plots.js';
import { onlyKnown } from './until-2014.js';

const special = '2015-09-14';
const matters = 'Angelegenheiten von besonderer Bedeutung und öffentlichem Interesse';

/** Three motions by factions to add to the resolution; factions here are invented. */
const addition = (
  supplementTo: string,
  department: string,
  proposal: string,
  result: Pick<HistoricPaper['steps'][number], 'outcome' | 'no' | 'abstained' | 'text'>,
): HistoricPaper => ({
  key: `${supplementTo}-E1`,
  number: `${supplementTo}-E1`,
  kind: 'supplement',
  supplementTo,
  subject:
    'Zusatz-/Ergänzungsantrag zu: Geplante Außenstelle der Erstaufnahmeeinrichtung in Hacheney und aktuelle Flüchtlingssituation',
  proposal,
  reasons: 'Der Antrag ergänzt die Vorlage 02453-15.',
  department,
  chapter: matters,
  steps: [{ body: 'council', on: special, role: 'decision', ...result }],
  source: '[36]',
  assumed: 'whose motion it was, and what became of it',
});

/** Recommended by the main committee, and resolved by the council of the same day. */
const schoolYear = (number: string, subject: string, proposal: string, reasons: string): HistoricPaper => ({
  key: number,
  number,
  kind: 'resolution',
  subject,
  proposal,
  reasons,
  department: 'schoolOffice',
  chapter: 'Schule',
  steps: [
    { body: 'mainCommittee', on: '2016-03-17', role: 'recommendation', outcome: 'recommended' },
    { body: 'council', on: '2016-03-17', role: 'decision', outcome: 'resolved', assumed: true },
  ],
  source: '[44]',
});

export const papersUntil2016: readonly HistoricPaper[] = [
  {
    key: '02453-15',
    number: '02453-15',
    kind: 'resolution',
    subject: 'Geplante Außenstelle der Erstaufnahmeeinrichtung in Hacheney und aktuelle Flüchtlingssituation',
    proposal:
      '1. Der Rat nimmt den Bericht zur aktuellen Flüchtlingssituation zur Kenntnis.\n2. Er stimmt dem Vorgehen zur geplanten Außenstelle der Erstaufnahmeeinrichtung zu.',
    reasons: 'Die Vorlage berichtet über die aktuelle Flüchtlingssituation und die geplante Außenstelle.',
    integrationRelevant: true,
    department: 'socialOffice',
    place: { name: 'Dortmund-Hacheney', lat: 51.474, lon: 7.481 },
    chapter: matters,
    steps: [{ body: 'council', on: special, role: 'decision', outcome: 'resolved', no: 1 }],
    waived: ['routeWithoutIntegration'],
    waivedBecause: `${onlyKnown} Sie war mit verkürzter Frist einberufen.`,
    source: '[36]',
    assumed: 'that the council resolved it; coordinates are the middle of the district',
  },
  addition('02202-15', 'factionHarbour', '1. Die Verwaltung berichtet dem Rat in jeder Sitzung über die Lage.', {
    outcome: 'resolved',
    no: 3,
  }),
  addition('02206-15', 'factionPark', '1. Die Stadt wirbt für ehrenamtliche Hilfe.', {
    outcome: 'resolvedAmended',
    abstained: 2,
    text: '1. Die Stadt wirbt gemeinsam mit den Wohlfahrtsverbänden für ehrenamtliche Hilfe.',
  }),
  addition('02209-15', 'factionPhoenix', '1. Die Stadt sucht weitere Standorte.', { outcome: 'rejected', no: 10 }),
  schoolYear(
    '03403-16',
    'Gebundener Ganztag Paul-Dohrmann-Förderschule',
    '1. Die Paul-Dohrmann-Schule wird als gebundene Ganztagsschule geführt.',
    'Die Vorlage schlägt den gebundenen Ganztag für die Förderschule vor.',
  ),
  schoolYear(
    '03358-15',
    '„was geht! rein in die Zukunft in Dortmund“',
    '1. Der Rat stimmt der Fortführung von „was geht! rein in die Zukunft in Dortmund“ zu.',
    'Die Vorlage stellt das Vorhaben „was geht! rein in die Zukunft in Dortmund“ vor.',
  ),
  {
    key: '03540-16',
    number: '03540-16',
    kind: 'report',
    subject: 'Dortmunder Inklusionsplan 2020',
    reasons:
      'Der Inklusionsplan wird den Gremien zur Kenntnis gegeben. Der Rat hat ihn in einem Sonderversand erhalten.',
    department: 'socialOffice',
    chapter: 'Mitteilungen',
    steps: [{ body: 'personnel', on: '2016-04-14', role: 'notice', outcome: 'noted' }],
    source: '[45]',
  },
];
