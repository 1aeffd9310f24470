import { Inject, Injectable } from '@nestjs/common';
import type { Log } from '#libs/config/log.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { noteReading } from '#libs/database/stores/reading.store.js';
import { Database } from '../connections/database.js';
import { LOG } from '../connections/log.js';
import { Problem } from '../errors/problem.js';
import type { Actor } from './actor.js';
import { mayOpen } from './rights.js';

/** The one door to a dossier. */
@Injectable()
export class DossierRights {
  constructor(
    private readonly database: Database,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * The dossier with this reference; each reading of a sealed one is noted. It is opened for somebody who may open it (`mayOpen`).
   * @throws Problem `not-found`, the same whether there is none or it is somebody else's
   */
  async open(actor: Actor, reference: string): Promise<Dossier> {
    const dossier = await this.database.fork().findOne(Dossier, { reference });
    if (dossier && mayOpen(actor, dossier)) {
      if (dossier.readers && actor.kind === 'staff')
        await noteReading(this.database.fork(), dossier.id, actor.personId);
      return dossier;
    }
    if (dossier) this.log.warn('dossier refused', { reference: dossier.reference, person: actor.personId });
    throw new Problem('not-found');
  }
}
