import { describe, expect, it } from '@jest/globals';
import { meetingStates } from '#libs/processes/council-meeting/publishes.js';
import { kindTexts } from '#libs/processes/council-submission/kind-texts.js';
import { kinds } from '#libs/processes/council-submission/terms.js';
import { outcomes, stepRoles } from '#libs/processes/council/outcomes.js';
import { registerObjects } from '#libs/processes/council/register-objects.js';
import type { Body, BodyKind, CouncilSeat, SeatRole, Standing } from '#libs/processes/council/register.js';
import { resultTexts, roleTexts } from '#libs/processes/council/words.js';
import type { PublicObject } from '#libs/processes/public-object.js';

/**
 * T10: the words that programs compare with. Whoever changes one of them here changes it for everybody who keeps a copy:
 * `modified` of the objects must move, and those who read the interface are told.
 */
const vocabulary = {
  'Consultation.role': [
    'Anhörung',
    'Beschluss',
    'Dringlichkeitsbeschluss',
    'Einbringung',
    'Empfehlung',
    'Genehmigung',
    'Kenntnisnahme',
  ],
  'AgendaItem.result': [
    'abgelehnt',
    'abgesetzt',
    'aufgehoben',
    'beschlossen',
    'empfohlen',
    'erledigt',
    'geändert beschlossen',
    'genehmigt',
    'mit Änderungen empfohlen',
    'ohne Empfehlung weitergeleitet',
    'vertagt',
    'verwiesen',
    'zur Kenntnis genommen',
    'zurückgezogen',
  ],
  'Paper.paperType': [
    'Anfrage',
    'Antrag',
    'Beschlussvorlage',
    'Ergänzung',
    'Kenntnisnahme',
    'Stellungnahme',
    'Tischvorlage',
  ],
  'Meeting.meetingState': ['durchgeführt', 'eingeladen', 'terminiert'],
  'Organization.organizationType': ['Fraktion', 'Gremium', 'Verwaltungsbereich'],
  'Organization.classification': [
    'Ausschuss',
    'Bezirksvertretung',
    'Fraktion',
    'Hauptausschuss',
    'Parlament',
    'Verwaltung',
  ],
  'Membership.role': [
    'Mitglied',
    'Sachkundige Bürgerin / sachkundiger Bürger',
    'Sachkundige Einwohnerin / sachkundiger Einwohner',
    'Schriftführung',
    'Stellvertretender Vorsitz',
    'Stellvertretendes Mitglied',
    'Vorsitz',
  ],
};

// Records, so that a new kind, role or standing does not compile before it stands here.
const bodyKinds: Record<BodyKind, true> = {
  council: true,
  mainCommittee: true,
  committee: true,
  district: true,
  faction: true,
  department: true,
};
const seatRoles: Record<SeatRole, true> = {
  chair: true,
  deputyChair: true,
  member: true,
  substitute: true,
  secretary: true,
};
const standings: Record<Standing, true> = {
  councillor: true,
  expertCitizen: true,
  expertResident: true,
  elected: true,
  other: true,
};

const body = (kind: string): Body => ({
  id: kind,
  key: kind,
  name: kind,
  shortName: kind,
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key of the record above
  kind: kind as BodyKind,
  from: '2025-11-01',
  to: null,
  follows: null,
  statutoryMembers: 1,
  rules: [],
});
const seats = Object.keys(seatRoles).flatMap((role) =>
  Object.keys(standings).map((standing): CouncilSeat => ({
    id: `${role} ${standing}`,
    body: 'council',
    person: 'somebody',
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- keys of the records above
    ...({ role, standing } as { role: SeatRole; standing: Standing }),
    voting: true,
    onBehalfOf: null,
    from: '2025-11-01',
    to: null,
  })),
);
const somebody = { id: 'somebody', givenName: 'Ada', familyName: 'Beispiel', formOfAddress: '', title: [] };
const bodies = Object.keys(bodyKinds).flatMap((kind) => registerObjects.body(body(kind)));
const memberships = registerObjects.person(somebody, seats).filter(({ type }) => type === 'Membership');

const said = (objects: readonly PublicObject[], property: string): string[] =>
  objects.flatMap(({ data }) => (typeof data[property] === 'string' ? [data[property]] : []));
const sorted = (words: readonly (string | undefined)[]): string[] => [...new Set(words.map(String))].toSorted();

describe('T10 the words of OParl', () => {
  it.each([
    ['Consultation.role', stepRoles.map((role) => roleTexts[role])],
    ['AgendaItem.result', outcomes.map((outcome) => resultTexts[outcome])],
    ['Paper.paperType', kinds.map((kind) => kindTexts[kind])],
    ['Meeting.meetingState', Object.values(meetingStates)],
    ['Organization.organizationType', said(bodies, 'organizationType')],
    ['Organization.classification', said(bodies, 'classification')],
    ['Membership.role', said(memberships, 'role')],
  ] as const)('are for %s these and no others', (property, words) => {
    expect(sorted(words)).toEqual(vocabulary[property].toSorted());
  });

  it('tell roles, results and kinds apart: no two of them share a word', () => {
    for (const words of [roleTexts, resultTexts, kindTexts])
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
  });
});
