import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { withCommand } from '../dossier/receipts.js';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { CommandDesk } from './command-desk.js';
import { commandPage } from './command.page.js';

/** What the office does on a dossier that is no task: reinstating, extending, cancelling. */
@Controller('dossiers/:reference/commands/:command')
@Access('staff')
export class CommandController {
  constructor(private readonly desk: CommandDesk) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('command') name: string,
  ): Promise<Reply> {
    const view = await this.desk.view(actor, reference, name, visit.language);
    return page(commandPage(visit, view), view.refusal ? 409 : 200);
  }

  @Post()
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('command') name: string,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply | { version: number; savedAt: Date }> {
    const view = await this.desk.view(actor, reference, name, visit.language);
    const act = await this.desk.act(actor, view, values);
    if (act.kind === 'autosaved') return { version: act.revision, savedAt: act.savedAt };
    if (act.kind === 'saved') return seeOther(`/dossiers/${reference}/commands/${name}`);
    if (act.kind === 'sent') return seeOther(withCommand(`/dossiers/${reference}`, act.commandId));
    if (values['_action'] === 'autosave') throw new Problem('conflict');
    return page(commandPage(visit, view, act), act.kind === 'faulty' ? 422 : 409);
  }
}
