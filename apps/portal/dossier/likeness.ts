import { Injectable } from '@nestjs/common';
import { alikeDossiers, type AlikeDossier } from '#libs/database/stores/alike.store.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { steps } from '#libs/forms/pointer.js';
import { processes } from '#libs/processes/index.js';
import { Database } from '../connections/database.js';
import type { Actor } from '../security/actor.js';
import { dossierRolesOf } from '../security/rights.js';

/** Finds applications that may be about the same project (funding handbook §3.5). */
@Injectable()
export class Likeness {
  constructor(private readonly database: Database) {}

  /**
   * Those that this person may open.
   * @param task asked for beside it; left out: for the dossier as a whole
   */
  async of(actor: Actor, dossier: Dossier, task?: string): Promise<AlikeDossier[]> {
    const alike = processes[dossier.process]?.alike;
    if (!alike || (task !== undefined && !alike.tasks.includes(task))) return [];
    const places = { from: steps(alike.period.from), to: steps(alike.period.to) };
    const owner = { personId: actor.personId, roles: dossierRolesOf(actor) };
    return alikeDossiers(this.database.fork(), dossier.id, places, owner);
  }
}
