import { Controller, Get, Param } from '@nestjs/common';
import type { SentCommand } from '#libs/database/command-payload.js';
import { seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor } from '../security/visit.js';
import type { Language } from '../view/catalogue.js';
import { ApplicantCommands, type CommandDraft } from './applicant-commands.js';
import type { Ending } from './check.page.js';
import { DraftFiles } from './draft-files.js';
import { DraftForms } from './draft-forms.js';
import { DraftRoutes, type Confirmed, type Place } from './draft-routes.js';
import { DraftSending } from './draft-sending.js';
import { openPages, pageHref } from './open-draft.js';
import { wordsIn } from '../view/languages.js';

/** What applicants ask for by themselves while their application is worked on. */
@Controller('applications/:reference/commands/:command')
@Access('applicant')
export class ApplicantCommandController extends DraftRoutes<CommandDraft> {
  protected readonly home = '/applications';

  constructor(
    protected readonly forms: DraftForms,
    protected readonly files: DraftFiles,
    protected readonly sending: DraftSending,
    private readonly commands: ApplicantCommands,
  ) {
    super();
  }

  @Get()
  async begin(@CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    const draft = await this.open(actor, place);
    return seeOther(pageHref(draft, openPages(draft)[0]?.key ?? ''));
  }

  protected open(actor: Actor, place: Place): Promise<CommandDraft> {
    return this.commands.open(actor, place['reference'] ?? '', place['command'] ?? '');
  }

  protected ending({ how }: CommandDraft, language: Language): Ending {
    const { lead, send } = wordsIn(how, language);
    return { submitLabel: send, last: lead };
  }

  protected give(draft: CommandDraft, { key }: Confirmed): Promise<SentCommand> {
    return this.commands.give(draft, key);
  }
}
