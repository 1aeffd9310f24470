import { Controller, Get, Param, Post } from '@nestjs/common';
import type { SentCommand } from '#libs/database/command-payload.js';
import type { Ending } from '../application/check.page.js';
import { DraftFiles } from '../application/draft-files.js';
import { DraftForms } from '../application/draft-forms.js';
import { DraftRoutes, type Confirmed, type Place } from '../application/draft-routes.js';
import { DraftSending } from '../application/draft-sending.js';
import { callProcesses } from '../calls/call-process.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import type { Language } from '../view/catalogue.js';
import { beginningEnding, beginningHubPage, beginningsPage } from './beginning.page.js';
import { OfficeDrafts, type OfficeDraft } from './office-drafts.js';

/** What the office begins; calls have a list and pages of their own. */
@Controller('beginnings')
@Access('staff')
export class BeginningsController {
  constructor(private readonly drafts: OfficeDrafts) {}

  @Get()
  async list(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor): Promise<Reply> {
    const offers = await this.drafts.offers(actor);
    return page(
      beginningsPage(
        visit,
        offers.filter(({ process }) => !callProcesses.includes(process.definition.name)),
      ),
    );
  }

  @Post()
  async begin(@CurrentActor() actor: Actor, @SubmittedValues() values: FormValues): Promise<Reply> {
    const [process, programme] = [String(values['process'] ?? ''), String(values['programme'] ?? '')];
    return seeOther(await this.drafts.begin(actor, { process, programme }));
  }
}

/** Something before it is passed on. */
@Controller('beginnings/:id')
@Access('staff')
export class BeginningDraftsController extends DraftRoutes<OfficeDraft> {
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
    return page(beginningHubPage(visit, await this.open(actor, place, visit.language)));
  }

  protected open(actor: Actor, place: Place, language: Language): Promise<OfficeDraft> {
    return this.drafts.open(actor, place['id'] ?? '', language);
  }

  protected ending(draft: OfficeDraft, language: Language): Ending {
    return beginningEnding(draft, language);
  }

  protected give(draft: OfficeDraft, confirmed: Confirmed): Promise<SentCommand> {
    return this.drafts.give(draft, confirmed);
  }
}
