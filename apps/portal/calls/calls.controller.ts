import { Controller, Get, Post } from '@nestjs/common';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { listedCalls } from '#libs/database/stores/call-list.store.js';
import { beginningOf } from '#libs/database/stores/draft.store.js';
import { officeDrafts } from '#libs/database/stores/office-draft.store.js';
import { Database } from '../connections/database.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { dossierRolesOf } from '../security/rights.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { callProcesses } from './call-process.js';
import { CallDrafts, prepares } from './call-drafts.js';
import { callsPage } from './calls.page.js';

/** The office's list of calls. */
@Controller('calls')
export class CallsController {
  constructor(
    private readonly database: Database,
    private readonly drafts: CallDrafts,
  ) {}

  @Get()
  @Access({ role: ['programmeManager', 'officer', 'releaser', 'clerk', 'lead', 'auditor'] })
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<Reply> {
    const em = this.database.fork();
    const roles = dossierRolesOf(actor);
    const calls = await listedCalls(em, { personId: actor.personId, roles }, callProcesses);
    const drafts = await officeDrafts(em, actor.personId);
    const programmes = (await em.find(Programme, {}, { orderBy: { key: 'asc' } }))
      .filter(({ key }) => roles.some(({ programme }) => programme === null || programme === key))
      .map((programme) => ({
        programme,
        calls: calls.filter((call) => call.programme === programme.key),
        prepares: prepares(actor, programme),
        draft: drafts.find((draft) => beginningOf(draft)?.programme === programme.key),
      }));
    return page(callsPage(visit, programmes));
  }

  @Post()
  @Access({ role: 'programmeManager' })
  async begin(@CurrentActor() actor: Actor, @SubmittedValues() values: FormValues): Promise<Reply> {
    return seeOther(await this.drafts.begin(actor, String(values['programme'] ?? '')));
  }
}
