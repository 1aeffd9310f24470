import { Controller, Get, Param, Post } from '@nestjs/common';
import { Database } from '../connections/database.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { commandCheckPage } from './applicant-command.page.js';
import { ApplicantCommands, type CommandDraft } from './applicant-commands.js';
import { commandKey } from './command-key.js';
import { DraftFiles } from './draft-files.js';
import { DraftForms, versionOf } from './draft-forms.js';
import { DraftRoutes, type Place } from './draft-routes.js';
import { errorsOf, openPages, pageHref } from './open-draft.js';
import { sentBefore } from './sent-before.js';

/** What applicants ask for by themselves while their application is worked on. */
@Controller('applications/:reference/commands/:command')
@Access('applicant')
export class ApplicantCommandController extends DraftRoutes {
  constructor(
    protected readonly forms: DraftForms,
    protected readonly files: DraftFiles,
    private readonly commands: ApplicantCommands,
    private readonly database: Database,
  ) {
    super();
  }

  @Get()
  async begin(@CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    const draft = await this.open(actor, place);
    return seeOther(pageHref(draft, openPages(draft)[0]?.key ?? ''));
  }

  @Get('check')
  async check(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    const draft = await this.open(actor, place);
    return page(commandCheckPage(visit, draft, errorsOf(draft, visit.language)));
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
    const key = commandKey(values);
    const sent = errors.length > 0 ? undefined : await this.commands.send(draft, versionOf(values), key);
    const id = sent?.id ?? (await sentBefore(this.database.fork(), actor, key));
    if (id !== undefined) return seeOther(`/applications/${draft.dossier.reference}?command=${id}`);
    if (errors.length > 0) return page(commandCheckPage(visit, draft, errors), 422);
    return page(commandCheckPage(visit, await this.open(actor, place), errors, true), 409);
  }

  protected open(actor: Actor, place: Place): Promise<CommandDraft> {
    return this.commands.open(actor, place['reference'] ?? '', place['command'] ?? '');
  }
}
