import { Controller, Get, Param, Post } from '@nestjs/common';
import type { SentCommand } from '#libs/database/command-payload.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import type { Language } from '../view/catalogue.js';
import { ApplicationDrafts, type ApplicationDraft } from './application-drafts.js';
import { applicationEnding } from './application-ending.js';
import type { Ending } from './check.page.js';
import { deletePage } from './delete.page.js';
import { DraftFiles } from './draft-files.js';
import { DraftForms } from './draft-forms.js';
import { DraftRoutes, type Confirmed, type Place } from './draft-routes.js';
import { DraftSending } from './draft-sending.js';
import { hubPage } from './hub.page.js';

/** An application before it is submitted. */
@Controller('drafts/:id')
@Access('applicant')
export class DraftsController extends DraftRoutes<ApplicationDraft> {
  protected readonly home = '/applications';

  constructor(
    protected readonly forms: DraftForms,
    protected readonly files: DraftFiles,
    protected readonly sending: DraftSending,
    private readonly drafts: ApplicationDrafts,
  ) {
    super();
  }

  @Get()
  async overview(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    const draft = await this.open(actor, place);
    return page(hubPage(visit, draft, draft.call, new Date()));
  }

  @Get('delete')
  async askToDelete(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    return page(deletePage(visit, await this.open(actor, place)));
  }

  @Post('delete')
  async delete(@CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    await this.drafts.discard(await this.open(actor, place));
    return seeOther('/applications?done=deleted');
  }

  protected open(actor: Actor, place: Place): Promise<ApplicationDraft> {
    return this.drafts.open(actor, place['id'] ?? '');
  }

  protected async ending(draft: ApplicationDraft, language: Language): Promise<Ending> {
    return applicationEnding(draft, await this.drafts.twin(draft), language);
  }

  protected give(draft: ApplicationDraft, confirmed: Confirmed): Promise<SentCommand> {
    return this.drafts.submit(draft, confirmed);
  }
}
