import type { PublicObject, PublicRef } from '../public-object.js';
import type { Body, BodyKind, CouncilSeat, SeatRole, Standing } from './register.js';

/** What everybody may know of somebody with a seat: name, form of address and title, nothing else. */
export interface PublicPerson {
  id: string;
  givenName: string;
  familyName: string;
  formOfAddress: string;
  title: readonly string[];
}

const types: Readonly<Record<BodyKind, { organizationType: string; classification: string }>> = {
  council: { organizationType: 'Gremium', classification: 'Parlament' },
  mainCommittee: { organizationType: 'Gremium', classification: 'Hauptausschuss' },
  committee: { organizationType: 'Gremium', classification: 'Ausschuss' },
  district: { organizationType: 'Gremium', classification: 'Bezirksvertretung' },
  faction: { organizationType: 'Fraktion', classification: 'Fraktion' },
  department: { organizationType: 'Verwaltungsbereich', classification: 'Verwaltung' },
};

const roleNames: Readonly<Record<Exclude<SeatRole, 'member'>, string>> = {
  chair: 'Vorsitz',
  deputyChair: 'Stellvertretender Vorsitz',
  substitute: 'Stellvertretendes Mitglied',
  secretary: 'Schriftführung',
};

const memberNames: Readonly<Record<Standing, string>> = {
  councillor: 'Mitglied',
  elected: 'Mitglied',
  other: 'Mitglied',
  expertCitizen: 'Sachkundige Bürgerin / sachkundiger Bürger',
  expertResident: 'Sachkundige Einwohnerin / sachkundiger Einwohner',
};

export const organizationRef = (body: string): PublicRef => ({ owner: body, key: 'organization' });
export const personRef = (person: string): PublicRef => ({ owner: person, key: 'person' });

/** The register in public, by the row that owns the objects. Pure; German, as the council's papers. */
export const registerObjects = {
  /** A term of the council. */
  term: ({ name, from, to }: { name: string; from: string; to: string }): PublicObject[] => [
    { key: 'term', type: 'LegislativeTerm', data: { name, startDate: from, endDate: to } },
  ],

  /** A body. The number of voting members is the one by statute: who sits changes with the days, and no day publishes anything. */
  body: ({ name, shortName, kind, from, to, statutoryMembers, key, follows }: Body): PublicObject[] => [
    {
      key: 'organization',
      type: 'Organization',
      data: {
        name,
        shortName,
        ...types[kind],
        startDate: from,
        ...(to !== null && { endDate: to }),
        ...(statutoryMembers > 0 && { votingMemberCount: statutoryMembers }),
      },
      shown: { kind, key, ...(follows !== null && { follows }) },
      search: shortName,
    },
  ],

  /** Somebody with their seats. Who has none is not public. */
  person: (person: PublicPerson, seats: readonly CouncilSeat[]): PublicObject[] => {
    const own = seats.filter((seat) => seat.person === person.id);
    if (own.length === 0) return [];
    const { givenName, familyName, formOfAddress, title } = person;
    return [
      {
        key: 'person',
        type: 'Person',
        data: {
          name: [...title, givenName, familyName].join(' '),
          familyName,
          givenName,
          ...(formOfAddress !== '' && { formOfAddress }),
          ...(title.length > 0 && { title }),
        },
        search: '',
      },
      ...own.map((seat) => membership(seat)),
    ];
  },
};

function membership(seat: CouncilSeat): PublicObject {
  const { id, body, person, role, standing, voting, onBehalfOf, from, to } = seat;
  return {
    key: `membership/${id}`,
    type: 'Membership',
    data: {
      role: role === 'member' ? memberNames[standing] : roleNames[role],
      votingRight: voting,
      startDate: from,
      ...(to !== null && { endDate: to }),
    },
    refs: {
      person: personRef(person),
      organization: organizationRef(body),
      ...(onBehalfOf !== null && { onBehalfOf: organizationRef(onBehalfOf) }),
    },
    shown: { role },
  };
}
