import { Injectable } from '@nestjs/common';
import { followUpDepartments, followUps, type FollowUpLine } from '#libs/database/stores/follow-up.store.js';
import { councilRegister } from '#libs/database/stores/council-register.store.js';
import type { QueueOwner } from '#libs/database/stores/queue.store.js';
import { bodyOn, type CouncilRegister } from '#libs/processes/council/register.js';
import { compareGerman } from '#libs/processes/german-order.js';
import { Database } from '../../connections/database.js';
import type { Role } from '#libs/processes/roles.js';
import { hasRole, type Actor } from '../../security/actor.js';
import { dossierRolesOf } from '../../security/rights.js';
import { filterOf, type FollowUpQuery } from './follow-up-query.js';

/** Roles that see every order; all others see those that they carry out themselves. */
const overview: readonly Role[] = ['councilOffice', 'departmentHead', 'auditor'];

/** An order of the register, its bodies and departments by name. */
export interface FollowUp extends FollowUpLine {
  readonly departmentName: string;
  readonly bodyName: string;
}

/** A page of the register. */
export interface FollowUpList {
  readonly rows: readonly FollowUp[];
  readonly total: number;
  readonly departments: readonly { readonly value: string; readonly label: string }[];
  /** sees all orders, not only their own */
  readonly all: boolean;
}

export const pageSize = 25;
/** A half-year of the whole city has some hundreds. */
const exportSize = 5_000;

/** Where the follow-up register is read. */
@Injectable()
export class FollowUpDesk {
  constructor(private readonly database: Database) {}

  async list(actor: Actor, query: FollowUpQuery): Promise<FollowUpList> {
    return this.read(actor, query, { page: query.page, size: pageSize });
  }

  /** The whole selection, for a file. */
  async whole(actor: Actor, query: FollowUpQuery): Promise<FollowUpList> {
    return this.read(actor, query, { page: 1, size: exportSize });
  }

  private async read(actor: Actor, query: FollowUpQuery, part: { page: number; size: number }): Promise<FollowUpList> {
    const em = this.database.fork();
    const owner = ownerOf(actor);
    const register = await councilRegister(em);
    const { rows, total } = await followUps(em, owner, filterOf(query), part);
    const departments = await followUpDepartments(em, owner, query.part === 'public');
    return {
      rows: rows.map((row) => ({
        ...row,
        departmentName: nameOf(register, row.department, row.placedOn),
        bodyName: row.body === '' ? '' : nameOf(register, row.body, row.decidedOn ?? row.placedOn),
      })),
      total,
      departments: departments
        .map((key) => ({ value: key, label: nameOf(register, key) }))
        .toSorted((a, b) => compareGerman(a.label, b.label)),
      all: hasRole(actor, ...overview),
    };
  }
}

/** The roles by which somebody sees more than their own orders. */
const ownerOf = (actor: Actor): QueueOwner => ({
  personId: actor.personId,
  roles: dossierRolesOf(actor).filter(({ role }) => overview.includes(role)),
});

/** What a body was called on a day; without one, what it is called at last. */
function nameOf(register: CouncilRegister, key: string, on?: string): string {
  const then = on === undefined ? undefined : bodyOn(register, key, on);
  return (then ?? register.bodies.findLast((body) => body.key === key))?.name ?? key;
}
