import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Receipts, withCommand } from '../dossier/receipts.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { meetingRoles } from '../security/rights.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { MeetingDesk } from './meeting-desk.js';
import { RoomDesk } from './room-desk.js';
import { roomPage } from './room.page.js';
import { screenPage } from './screen.page.js';

/** The room in which a meeting is held. */
@Controller('meetings/:reference/room')
@Access({ role: meetingRoles })
export class RoomController {
  constructor(
    private readonly desk: RoomDesk,
    private readonly meetings: MeetingDesk,
    private readonly receipts: Receipts,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Query('command') command?: string,
  ): Promise<Reply> {
    const receipt = await this.receipts.find(actor, command);
    return page(roomPage(visit, { room: await this.desk.room(actor, reference, visit.language, receipt), receipt }));
  }

  /** What an audience may see, for a screen of its own. */
  @Get('screen')
  async screen(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
  ): Promise<Reply> {
    return page(screenPage(visit, await this.meetings.open(actor, reference, visit.language)));
  }

  @Post()
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const room = await this.desk.room(actor, reference, visit.language);
    const { act, typed } = await this.desk.act(actor, room, values);
    const path = `/meetings/${reference}`;
    if (act.kind === 'sent') {
      const closed = values['_step'] === 'close' && act.verdict !== 'pending' && act.verdict.kind === 'accepted';
      return seeOther(withCommand(closed ? path : `${path}/room`, act.commandId));
    }
    const now = await this.desk.room(actor, reference, visit.language);
    const overtaken = act.kind !== 'faulty';
    return page(roomPage(visit, { room: { ...now, typed }, overtaken }), overtaken ? 409 : 422);
  }
}
