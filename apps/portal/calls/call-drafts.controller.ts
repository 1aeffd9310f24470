import { Controller, Get, Param } from '@nestjs/common';
import type { SentCommand } from '#libs/database/command-payload.js';
import type { Ending } from '../application/check.page.js';
import { DraftFiles } from '../application/draft-files.js';
import { DraftForms } from '../application/draft-forms.js';
import { DraftRoutes, type Confirmed, type Place } from '../application/draft-routes.js';
import { DraftSending } from '../application/draft-sending.js';
import { OfficeDrafts, type OfficeDraft } from '../beginnings/office-drafts.js';
import { Problem } from '../errors/problem.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import type { Language } from '../view/catalogue.js';
import { callEnding, callHubPage, callPreviewPage } from './call-draft.page.js';
import { callProcesses } from './call-process.js';

/** A call before it is passed on for release. */
@Controller('call-drafts/:id')
@Access({ role: 'programmeManager' })
export class CallDraftsController extends DraftRoutes<OfficeDraft> {
  protected readonly home = '/dossiers';

  constructor(
    protected readonly forms: DraftForms,
    protected readonly files: DraftFiles,
    protected readonly sending: DraftSending,
    private readonly drafts: OfficeDrafts,
  ) {
    super();
  }

  @Get()
  async overview(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    return page(callHubPage(visit, await this.open(actor, place, visit.language)));
  }

  @Get('preview')
  async preview(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    return page(callPreviewPage(visit, await this.open(actor, place, visit.language)));
  }

  protected async open(actor: Actor, place: Place, language: Language): Promise<OfficeDraft> {
    const draft = await this.drafts.open(actor, place['id'] ?? '', language);
    if (!callProcesses.includes(draft.process.definition.name)) throw new Problem('not-found');
    return draft;
  }

  protected ending(draft: OfficeDraft, language: Language): Ending {
    return callEnding(draft, language);
  }

  protected give(draft: OfficeDraft, confirmed: Confirmed): Promise<SentCommand> {
    return this.drafts.give(draft, confirmed);
  }
}
