import { Controller, Get, Param, Post } from '@nestjs/common';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { Clarifications, type ClarificationDraft } from './clarifications.js';
import { clarifyCheckPage, clarifyPage } from './clarify.page.js';
import { commandKey } from './command-key.js';
import { DraftFiles } from './draft-files.js';
import { DraftForms, versionOf } from './draft-forms.js';
import { DraftRoutes, type Place } from './draft-routes.js';
import { errorsOf } from './open-draft.js';

/** The applicant's answer to what the office asks for. */
@Controller('applications/:reference/clarify')
@Access('applicant')
export class ClarificationController extends DraftRoutes {
  constructor(
    protected readonly forms: DraftForms,
    protected readonly files: DraftFiles,
    private readonly clarifications: Clarifications,
  ) {
    super();
  }

  @Get()
  async overview(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    return page(clarifyPage(visit, await this.open(actor, place)));
  }

  @Get('check')
  async check(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    const draft = await this.open(actor, place);
    return page(clarifyCheckPage(visit, draft, errorsOf(draft, visit.language)));
  }

  @Post('check')
  async send(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const draft = await this.open(actor, place);
    const errors = errorsOf(draft, visit.language);
    const isStale = versionOf(values) !== draft.row.revision;
    if (errors.length > 0 || isStale) return page(clarifyCheckPage(visit, draft, errors, isStale), isStale ? 409 : 422);
    const sent = await this.clarifications.send(draft, commandKey(values));
    return seeOther(`/applications/${sent.reference}?command=${sent.id}`);
  }

  protected open(actor: Actor, place: Place): Promise<ClarificationDraft> {
    return this.clarifications.open(actor, place['reference'] ?? '');
  }
}
