import type { EarlierAward, EarlierRound } from './prize-programme.js';

const places = (...won: readonly Pick<EarlierAward, 'project' | 'organisation'>[]): EarlierAward[] =>
  won.map((one, index) => ({ place: index + 1, cents: [500_000, 300_000, 200_000][index] ?? 0, ...one }));

/** A person was honoured; who it was is not for a list that stays. */
const individual: EarlierAward = { place: 'honorary', person: 'individual' };

/** The rounds from 2009 to 2025, as far as the press and the city's pages tell (funding handbook §4.1). */
export const integrationRounds: readonly EarlierRound[] = [
  {
    year: 2009,
    awards: [],
    source: 'https://application.dortmund.de/themen/integration/integrationspreis-2021',
  },
  {
    year: 2011,
    closedOn: '2011-10-31',
    heldOn: '2011-12-08',
    awards: [
      ...places(
        { organisation: 'ViF e.V.' },
        { organisation: 'Multikulturelles Forum e.V.' },
        { organisation: 'Türkisch-Deutscher Frauengesprächskreis' },
      ),
      { place: 'extra', cents: 50_000, organisation: 'Türkischer Elternverein e.V.' },
      { place: 'extra', cents: 50_000, organisation: 'Kindermuseum mondo mio!' },
      individual,
    ],
    source: 'https://www.dortmund.de/de/leben_in_dortmund/internationales/miado/integrationspreis_1/ip_2011/index.html',
  },
  {
    year: 2013,
    applications: 35,
    awards: [{ place: 1, project: 'Schritt-Weise', organisation: 'Diakonisches Werk Dortmund und Lünen' }],
    source:
      'https://nordstadtblogger.de/integrationspreise-fuer-innovative-projekte-verliehen-fuer-ein-vielfaeltiges-und-friedliches-zusammenleben-in-dortmund',
  },
  {
    year: 2015,
    heldOn: '2015-11-26',
    awards: [],
    source:
      'https://www.dortmund.de/de/leben_in_dortmund/internationales/miado/integrationskongress_und_preisverleihung_2015/index.html',
  },
  {
    year: 2017,
    applications: 42,
    awards: [],
    source:
      'https://nordstadtblogger.de/verleihung-des-integrationspreis-der-stadt-dortmund-wuerdigt-erneut-das-engagement-fuer-ein-friedliches-miteinander',
  },
  {
    year: 2019,
    closedOn: '2019-10-26',
    heldOn: '2019-12-03',
    applications: 29,
    awards: [
      {
        place: 1,
        project: 'Weißt du, wer ich bin',
        organisation: 'Osman Moschee Huckarde und Jüdische Kultusgemeinde Dortmund',
      },
      // Which of them was second is not known.
      { organisation: 'Flüchtlingshilfe Aplerbeck' },
      { organisation: 'VfR Sölde' },
      individual,
    ],
    source: 'https://www.radio912.de/artikel/integrationspreis-der-stadt-dortmund-2019-verliehen-427379.html',
  },
  {
    year: 2021,
    heldOn: '2021-12-01',
    applications: 25,
    awards: places(
      { organisation: 'Train of Hope Dortmund e.V.' },
      { project: 'Bunker plus', organisation: 'AWO Unterbezirk Dortmund' },
      { organisation: 'forum.Jugend!' },
    ),
    source: 'https://radio912.de/artikel/dortmund-train-of-hope-gewinnt-integrationspreis-1149839.html',
  },
  {
    year: 2023,
    closedOn: '2023-10-27',
    heldOn: '2023-12-20',
    applications: 23,
    awards: [
      ...places(
        { project: 'Mittendrin in Hörde', organisation: 'Jüdische Kultusgemeinde Dortmund e.V.' },
        { organisation: 'Nordstadtblogger' },
        { project: 'Nordstadtliga', organisation: 'AWO Unterbezirk Dortmund' },
      ),
      individual,
    ],
    source:
      'https://www.dortmund.de/newsroom/nachrichten-dortmund.de/juedische-kultusgemeinde-dortmund-e.v.-erhaelt-integrationspreis-der-stadt-dortmund.html',
  },
  {
    year: 2025,
    closedOn: '2025-09-15',
    heldOn: '2025-12-04',
    applications: 29,
    awards: places(
      { project: 'Ankoppeln', organisation: 'VKII Ruhrbezirk e.V.' },
      { project: 'KULSA', organisation: 'VMDO e.V.' },
      { project: 'Kochpioniere', organisation: 'CHANCENGLEICH in Europa e.V.' },
    ),
    source: 'https://www.nordstadtblogger.de/?p=354425',
  },
];
