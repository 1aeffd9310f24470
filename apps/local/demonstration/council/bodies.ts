import type { BodyRules, LegislativeTerm, RegisterBody } from '#libs/database/stores/council-register.store.js';
import { boardChapters, boardTakes, councilChapters, integrationChapters, integrationTakes } from './chapters.js';

/** With which the register begins: what was before it is not in it. */
export const firstDay = '2009-10-21';

/** The terms of the councils of North Rhine-Westphalia. */
export const terms: readonly Omit<LegislativeTerm, 'id'>[] = [
  { name: 'Wahlperiode 2009–2014', from: firstDay, to: '2014-05-31' },
  { name: 'Wahlperiode 2014–2020', from: '2014-06-01', to: '2020-10-31' },
  { name: 'Wahlperiode 2020–2025', from: '2020-11-01', to: '2025-10-31' },
  { name: 'Wahlperiode 2025–2030', from: '2025-11-01', to: '2030-10-31' },
];

/** A body, and what it was called later. */
export interface BodyPlot extends Omit<RegisterBody, 'id' | 'follows' | 'from'> {
  later?: readonly (Pick<RegisterBody, 'name' | 'shortName' | 'from' | 'statutoryMembers'> & {
    takesSeats: boolean;
  })[];
}

const town = 'Rathaus, Friedensplatz 1, 44135 Dortmund';

/** Periods are assumptions: the standing orders of Dortmund's council were not at hand. */
const rules = (of: Partial<BodyRules> & Pick<BodyRules, 'chapters'>): BodyRules[] => [
  {
    from: firstDay,
    noticeDays: 10,
    shortNoticeDays: 3,
    handInWorkingDays: 5,
    objectionDays: 7,
    startsAt: '15:00',
    room: `Saal der Partnerstädte, ${town}`,
    ...of,
  },
];

const committee = (key: string, shortName: string, name: string): BodyPlot => ({
  key,
  name,
  shortName,
  kind: 'committee',
  to: null,
  statutoryMembers: 7,
  rules: rules({ chapters: boardChapters, takes: boardTakes }),
});

const district = (key: string, name: string): BodyPlot => ({
  key: `district${key}`,
  name: `Bezirksvertretung ${name}`,
  shortName: `BV ${name}`,
  kind: 'district',
  to: null,
  statutoryMembers: 3,
  rules: rules({
    chapters: boardChapters,
    takes: boardTakes,
    startsAt: '17:00',
    room: `Bezirksverwaltungsstelle ${name}`,
  }),
});

const withoutMeetings = (kind: 'faction' | 'department', key: string, name: string, shortName = name): BodyPlot => ({
  key,
  name,
  shortName,
  kind,
  to: null,
  statutoryMembers: 0,
  rules: [],
});

/** Bodies of Dortmund, by the names they had and have; how many sit in each, but for the committee on integration, is not real. */
export const meetingBodies: readonly BodyPlot[] = [
  {
    key: 'council',
    name: 'Rat der Stadt',
    shortName: 'Rat',
    kind: 'council',
    to: null,
    statutoryMembers: 15,
    rules: rules({ chapters: councilChapters, objectionDays: 3, room: `Ratssaal, ${town}` }),
  },
  {
    key: 'mainCommittee',
    name: 'Hauptausschuss und Ältestenrat',
    shortName: 'HAÄR',
    kind: 'mainCommittee',
    to: null,
    statutoryMembers: 7,
    rules: rules({ chapters: councilChapters, startsAt: '13:00' }),
  },
  {
    key: 'integration',
    name: 'Ausländerbeirat',
    shortName: 'ABR',
    kind: 'committee',
    to: null,
    statutoryMembers: 9,
    rules: rules({ chapters: integrationChapters, takes: integrationTakes, startsAt: '16:00' }),
    later: [
      { name: 'Integrationsrat', shortName: 'IR', from: '2010-03-01', statutoryMembers: 9, takesSeats: true },
      {
        name: 'Ausschuss für Chancengerechtigkeit und Integration',
        shortName: 'ACI',
        from: '2025-11-01',
        statutoryMembers: 27,
        takesSeats: false,
      },
    ],
  },
  committee('social', 'ASAG', 'Ausschuss für Soziales, Arbeit und Gesundheit'),
  {
    ...committee('personnel', 'APO', 'Ausschuss für Personal und Organisation'),
    later: [
      {
        name: 'Ausschuss für Personal, Organisation, Bürgerdienste und öffentliche Ordnung',
        shortName: 'APOB',
        from: '2025-11-01',
        statutoryMembers: 7,
        takesSeats: true,
      },
    ],
  },
  committee('finance', 'AFBL', 'Ausschuss für Finanzen, Beteiligungen und Liegenschaften'),
  committee(
    'economy',
    'AWBEWF',
    'Ausschuss für Wirtschafts-, Beschäftigungsförderung, Europa, Wissenschaft und Forschung',
  ),
  committee('school', 'SchulA', 'Schulausschuss'),
  committee('culture', 'AKSF', 'Ausschuss für Kultur, Sport und Freizeit'),
  committee('youth', 'AKJF', 'Ausschuss für Kinder, Jugend und Familie'),
  committee('environment', 'AUSW', 'Ausschuss für Umwelt, Stadtgestaltung und Wohnen'),
  {
    ...committee('citizens', 'ABÖAB', 'Ausschuss für Bürgerdienste, öffentliche Ordnung, Anregungen und Beschwerden'),
    to: '2025-10-31',
  },
  { ...committee('disability', 'BPN', 'Behindertenpolitisches Netzwerk'), statutoryMembers: 3 },
  { ...committee('seniors', 'SB', 'Seniorenbeirat'), statutoryMembers: 3 },
  district('Aplerbeck', 'Aplerbeck'),
  district('Brackel', 'Brackel'),
  district('Eving', 'Eving'),
  district('Hoerde', 'Hörde'),
  district('Hombruch', 'Hombruch'),
  district('Huckarde', 'Huckarde'),
  district('InnenstadtNord', 'Innenstadt-Nord'),
  district('InnenstadtOst', 'Innenstadt-Ost'),
  district('InnenstadtWest', 'Innenstadt-West'),
  district('Luetgendortmund', 'Lütgendortmund'),
  district('Mengede', 'Mengede'),
  district('Scharnhorst', 'Scharnhorst'),
];

/** Factions are invented and named after places, so that none is taken for a party. */
export const otherBodies: readonly BodyPlot[] = [
  withoutMeetings('faction', 'factionHarbour', 'Fraktion Hafen'),
  withoutMeetings('faction', 'factionPark', 'Fraktion Westfalenpark'),
  withoutMeetings('faction', 'factionPhoenix', 'Fraktion Phoenixsee'),
  withoutMeetings('department', 'miado', 'MIA-DO-Kommunales Integrationszentrum', 'MIA-DO'),
  withoutMeetings('department', 'treasury', 'Stadtkämmerei'),
  withoutMeetings('department', 'legal', 'Rechtsamt'),
  withoutMeetings('department', 'personnelOffice', 'Personal- und Organisationsamt'),
  withoutMeetings('department', 'equality', 'Gleichstellungsbüro'),
  withoutMeetings('department', 'schoolOffice', 'Fachbereich Schule'),
  withoutMeetings('department', 'socialOffice', 'Sozialamt'),
  withoutMeetings('department', 'roads', 'Tiefbauamt'),
  withoutMeetings('department', 'cultureOffice', 'Kulturbüro'),
  withoutMeetings(
    'department',
    'councilOffice',
    'Amt für Angelegenheiten des Oberbürgermeisters und des Rates',
    'Ratsbüro',
  ),
];
