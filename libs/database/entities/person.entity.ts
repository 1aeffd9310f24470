import { defineEntity, p } from '@mikro-orm/core';

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    kind: p.string().$type<'applicant' | 'staff'>(),
    subject: p.string().nullable(),
    email: p.string(),
    name: p.string().default(''),
    language: p.string().default('de'),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

const OrganisationSchema = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: { id: p.uuid().primary(), name: p.string(), legalForm: p.string().default('') },
});
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);

/** Who may act for an organisation. */
const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    personId: p.uuid().primary(),
    organisationId: p.uuid().primary(),
    role: p.string().$type<'editor' | 'representative' | 'finance'>().primary(),
  },
});
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);

/** What conflicts of interest are computed from (§§ 20, 21 VwVfG NRW, § 31 GO NRW). */
const RelationSchema = defineEntity({
  name: 'Relation',
  tableName: 'relation',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    organisationId: p.uuid(),
    kind: p.string().$type<'board' | 'employee' | 'member' | 'relative' | 'adviser'>(),
    fromDay: p.date().nullable(),
    toDay: p.date().nullable(),
  },
});
export class Relation extends RelationSchema.class {}
RelationSchema.setClass(Relation);

/** A role held in one programme (or in all, where programme is null), with dates; up to a sum, or any. */
const RoleAssignmentSchema = defineEntity({
  name: 'RoleAssignment',
  tableName: 'role_assignment',
  properties: {
    id: p.uuid().primary(),
    personId: p.uuid(),
    role: p.string(),
    programme: p.string().nullable(),
    fromDay: p.date().default('2000-01-01'),
    toDay: p.date().nullable(),
    limitCents: p.bigint('number').nullable(),
  },
});
export class RoleAssignment extends RoleAssignmentSchema.class {}
RoleAssignmentSchema.setClass(RoleAssignment);
