import { Controller, Get, Param, Post } from '@nestjs/common';
import { commandKey } from '../application/command-key.js';
import { DraftFiles } from '../application/draft-files.js';
import { DraftForms, versionOf } from '../application/draft-forms.js';
import { DraftRoutes, type Place } from '../application/draft-routes.js';
import { errorsOf } from '../application/open-draft.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { callCheckPage, callHubPage, callPreviewPage } from './call-draft.page.js';
import { CallDrafts, type CallDraft } from './call-drafts.js';

/** A call before it is passed on for release. */
@Controller('call-drafts/:id')
@Access({ role: 'programmeManager' })
export class CallDraftsController extends DraftRoutes {
  constructor(
    protected readonly forms: DraftForms,
    protected readonly files: DraftFiles,
    private readonly drafts: CallDrafts,
  ) {
    super();
  }

  @Get()
  async overview(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    return page(callHubPage(visit, await this.open(actor, place)));
  }

  @Get('preview')
  async preview(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    return page(callPreviewPage(visit, await this.open(actor, place)));
  }

  @Get('check')
  async check(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    const draft = await this.open(actor, place);
    return page(callCheckPage(visit, draft, errorsOf(draft, visit.language)));
  }

  @Post('check')
  async prepare(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const draft = await this.open(actor, place);
    const errors = errorsOf(draft, visit.language);
    if (errors.length > 0) return page(callCheckPage(visit, draft, errors), 422);
    const sent = await this.drafts.prepare(actor, draft, { revision: versionOf(values), key: commandKey(values) });
    if (!sent) return page(callCheckPage(visit, await this.open(actor, place), errors, true), 409);
    return seeOther(`/dossiers/${sent.reference}?command=${sent.id}`);
  }

  protected open(actor: Actor, place: Place): Promise<CallDraft> {
    return this.drafts.open(actor, place['id'] ?? '');
  }
}
