import { Controller, Get, Param, Post } from '@nestjs/common';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { ApplicationDrafts, type ApplicationDraft } from './application-drafts.js';
import { applicationCheckPage } from './application-check.page.js';
import { commandKey } from './command-key.js';
import { deletePage } from './delete.page.js';
import { DraftFiles } from './draft-files.js';
import { DraftForms, versionOf } from './draft-forms.js';
import { DraftRoutes, type Place } from './draft-routes.js';
import { hubPage } from './hub.page.js';
import { errorsOf } from './open-draft.js';
import { Submissions } from './submissions.js';

/** An application before it is submitted. */
@Controller('drafts/:id')
@Access('applicant')
export class DraftsController extends DraftRoutes {
  constructor(
    protected readonly forms: DraftForms,
    protected readonly files: DraftFiles,
    private readonly drafts: ApplicationDrafts,
    private readonly submissions: Submissions,
  ) {
    super();
  }

  @Get()
  async overview(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    const draft = await this.open(actor, place);
    return page(hubPage(visit, draft, draft.call, new Date()));
  }

  @Get('check')
  async check(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    const draft = await this.open(actor, place);
    return page(applicationCheckPage(visit, draft, errorsOf(draft, visit.language)));
  }

  @Post('check')
  async submit(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const draft = await this.open(actor, place);
    const errors = errorsOf(draft, visit.language);
    if (errors.length > 0) return page(applicationCheckPage(visit, draft, errors), 422);
    const sent = await this.submissions.submit(draft, {
      revision: versionOf(values),
      key: commandKey(values),
      language: visit.language,
    });
    if (!sent) return page(applicationCheckPage(visit, await this.open(actor, place), errors, true), 409);
    return seeOther(`/applications/${sent.reference}?command=${sent.id}`);
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
}
