import { Controller, Get, HttpCode, Param, Post, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PossibleCommands } from '../commands/possible-commands.js';
import { Receipts, withCommand } from '../dossier/receipts.js';
import { download } from '../reply/download.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { TaskDesk } from '../task/task-desk.js';
import { CeremonyPapersDesk } from './ceremony-papers.js';
import { glancePage } from './glance.page.js';
import { RoundDesk } from './round-desk.js';
import { sessionPage } from './session.page.js';
import { votePage } from './vote.page.js';

/** The pages of a round beside its dossier. */
@Controller('rounds/:reference')
@Access('staff')
export class RoundController {
  constructor(
    private readonly desk: RoundDesk,
    private readonly tasks: TaskDesk,
    private readonly possible: PossibleCommands,
    private readonly receipts: Receipts,
    private readonly papers: CeremonyPapersDesk,
  ) {}

  @Get()
  async glance(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
  ): Promise<Reply> {
    const glance = await this.desk.glance(actor, reference, visit.language);
    const { dossier, compiled } = glance.opened;
    return page(glancePage(visit, glance, await this.possible.of(actor, dossier, compiled), new Date()));
  }

  @Get('session')
  async session(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
  ): Promise<Reply> {
    return page(sessionPage(visit, await this.desk.room(actor, reference, visit.language)));
  }

  @Get('certificates/:nomination/:prize.pdf')
  async certificate(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Param('nomination') nomination: string,
    @Param('prize') prize: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const pdf = await this.papers.certificate(actor, reference, { nomination, prize }, new Date());
    return download(reply, `Urkunde-${nomination}-${prize}.pdf`, 'application/pdf', pdf);
  }

  @Get('seating.pdf')
  async seating(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const pdf = await this.papers.seating(actor, reference, new Date());
    return download(reply, `Gaesteliste-${reference}.pdf`, 'application/pdf', pdf);
  }

  @Get('vote')
  async vote(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Query('command') command?: string,
  ): Promise<Reply> {
    const own = await this.desk.vote(actor, reference, visit.language);
    return page(votePage(visit, { own, receipt: await this.receipts.find(actor, command) }));
  }

  /** One tap: the ballot's answers go the way of the task's form. */
  @Post('vote')
  @HttpCode(200)
  async cast(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const own = await this.desk.vote(actor, reference, visit.language);
    const ballot = own.ballots.find(({ key }) => key === values['ballot']);
    if (!ballot || !own.task || own.task.key !== values['task'])
      return page(votePage(visit, { own, overtaken: true }), 409);
    const view = await this.tasks.view(actor, reference, own.task.key, visit.language);
    const answers = Object.entries(ballot.answers).map(([name, value]) => [`/${name}`, value]);
    const act = await this.tasks.act(actor, view, {
      ...Object.fromEntries(answers),
      _action: 'complete',
      _version: String(view.draft?.revision ?? 0),
      _command: values['_command'] ?? '',
    });
    if (act.kind !== 'sent') return page(votePage(visit, { own, overtaken: true }), 409);
    return seeOther(withCommand(`/rounds/${own.opened.dossier.reference}/vote`, act.commandId));
  }
}
