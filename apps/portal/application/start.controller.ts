import { Controller, Get, HttpStatus, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { ApplicationDrafts } from './application-drafts.js';
import { startPage } from './start.page.js';

const callId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND });

/** The way into an application. */
@Controller('calls/:id/apply')
@Access('applicant')
export class StartController {
  constructor(private readonly drafts: ApplicationDrafts) {}

  @Get()
  async show(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param('id', callId) id: string,
  ): Promise<Reply> {
    const { call, draft } = await this.drafts.forCall(actor, id);
    return draft === undefined ? page(startPage(visit, call, new Date())) : seeOther(draft);
  }

  @Post()
  async begin(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param('id', callId) id: string,
  ): Promise<Reply> {
    const { call, draft } = await this.drafts.forCall(actor, id);
    if (draft !== undefined) return seeOther(draft);
    if (call.phase !== 'open') return page(startPage(visit, call, new Date()), 422);
    return seeOther(await this.drafts.begin(actor, call));
  }
}
