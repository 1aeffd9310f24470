import { Injectable } from '@nestjs/common';
import { Answers } from '#libs/database/entities/answers.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Database } from '../connections/database.js';
import { firstPlace } from '../reply/navigation.js';
import type { Actor } from '../security/actor.js';

/** Where people begin who asked for no page in particular. */
@Injectable()
export class Landing {
  constructor(private readonly database: Database) {}

  /** Staff: the first entry of their menu. Applicants: what they have begun or sent, or else what they can apply for. */
  async of(actor: Actor): Promise<string> {
    if (actor.kind === 'staff') return firstPlace(actor);
    return (await this.hasApplied(actor)) ? '/applications' : '/';
  }

  private async hasApplied({ personId }: Actor): Promise<boolean> {
    const em = this.database.fork();
    const own = { $or: [{ applicantId: personId }, { proposerId: personId }] };
    if ((await em.count(Dossier, own)) > 0) return true;
    return (await em.count(Answers, { personId, dossierId: null, callId: { $ne: null } })) > 0;
  }
}
