import type { EntityManager } from '@mikro-orm/postgresql';
import { germanOrder } from '../german-order.js';
import { prepared, type Sender } from '../prepared.js';

export const bodyKinds = ['council', 'mainCommittee', 'committee', 'district', 'faction', 'department'] as const;
export type BodyKind = (typeof bodyKinds)[number];
export const seatRoles = ['chair', 'deputyChair', 'member', 'substitute', 'secretary'] as const;
export type SeatRole = (typeof seatRoles)[number];
export const standings = ['councillor', 'expertCitizen', 'expertResident', 'elected', 'other'] as const;
export type Standing = (typeof standings)[number];

/** Rules of a body from a day on; what they mean says libs/processes/council/register.ts, as for bodies and seats. */
export interface BodyRules {
  from: string;
  noticeDays: number;
  shortNoticeDays: number;
  handInWorkingDays: number;
  objectionDays: number;
  chapters: readonly string[];
  takes?: Readonly<Record<string, string>>;
  startsAt: string;
  room: string;
}

/** A body of the register. Days `YYYY-MM-DD`; `follows` is the id of the one that was renamed. */
export interface RegisterBody {
  id: string;
  key: string;
  name: string;
  shortName: string;
  kind: BodyKind;
  from: string;
  to: string | null;
  follows: string | null;
  statutoryMembers: number;
  /** oldest first */
  rules: readonly BodyRules[];
}

/** Who sits in a body, from day to day; ids. */
export interface RegisterSeat {
  id: string;
  body: string;
  person: string;
  role: SeatRole;
  standing: Standing;
  voting: boolean;
  onBehalfOf: string | null;
  from: string;
  to: string | null;
}

/** All bodies and seats there are and were. */
export interface Register {
  bodies: readonly RegisterBody[];
  seats: readonly RegisterSeat[];
}

/** Somebody who has or had a seat, by the person's id; all of it is public. */
export interface CouncilPerson {
  id: string;
  givenName: string;
  familyName: string;
  /** `Frau`, `Herr`, or blank */
  formOfAddress: string;
  /** academic titles, in their order */
  title: readonly string[];
}

/** A term of the council (Wahlperiode). */
export interface LegislativeTerm {
  id: string;
  name: string;
  from: string;
  to: string;
}

/**
 * The register as decisions see it, by one statement: bodies by the day they began, seats by theirs. Names of bodies, none
 * of people.
 */
export async function councilRegister(by: Sender): Promise<Register> {
  // It needs no parameter; but only what has one is prepared.
  const [row] = await prepared(by).execute<Register[]>(
    `select coalesce((select jsonb_agg(jsonb_build_object('id', id, 'key', key, 'name', name, 'shortName', short_name,
         'kind', kind, 'from', from_day, 'to', to_day, 'follows', follows_id, 'statutoryMembers', statutory_members,
         'rules', rules) order by from_day, key) from council_body where ?::boolean), '[]') as bodies,
       coalesce((select jsonb_agg(jsonb_build_object('id', id, 'body', body_id, 'person', person_id, 'role', role,
         'standing', standing, 'voting', voting, 'onBehalfOf', on_behalf_of_id, 'from', from_day, 'to', to_day)
         order by from_day, id) from council_seat), '[]') as seats`,
    [true],
  );
  if (!row) throw new Error('the register was not read');
  return row;
}

/** Everybody in the register, by name. */
export function councilPeople(em: EntityManager): Promise<CouncilPerson[]> {
  return em.execute(
    `select person_id as id, given_name as "givenName", family_name as "familyName", form_of_address as "formOfAddress",
       to_jsonb(title) as title from council_person
     order by ${germanOrder('family_name')}, ${germanOrder('given_name')}, person_id`,
  );
}

/** The terms of the council, the latest first. */
export function legislativeTerms(em: EntityManager): Promise<LegislativeTerm[]> {
  return em.execute(
    `select id, name, from_day::text as "from", to_day::text as "to" from legislative_term order by from_day desc`,
  );
}
