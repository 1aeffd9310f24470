import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { commandKey } from '../application/command-key.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { listPage } from './list.page.js';
import { MyApplications } from './my-applications.js';
import { statusPage } from './status.page.js';
import { withdrawPage } from './withdraw.page.js';

/** What applicants have begun and sent, and where it stands. */
@Controller('applications')
@Access('applicant')
export class MyApplicationsController {
  constructor(private readonly mine: MyApplications) {}

  @Get()
  async list(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Query('done') done?: string): Promise<Reply> {
    return page(listPage(visit, { ...(await this.mine.list(actor)), done }));
  }

  @Get(':reference')
  async status(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @Query('command') command?: string,
  ): Promise<Reply> {
    return page(statusPage(visit, await this.mine.show(actor, reference, visit.language, command)));
  }

  @Get(':reference/withdraw')
  async askToWithdraw(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
  ): Promise<Reply> {
    return page(withdrawPage(visit, await this.mine.dossier(actor, reference)));
  }

  @Post(':reference/withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('reference') reference: string,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const sent = await this.mine.withdraw(actor, reference, commandKey(values));
    return seeOther(`/applications/${sent.reference}?command=${sent.id}`);
  }
}
