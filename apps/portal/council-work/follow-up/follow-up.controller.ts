import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { download } from '../../reply/download.js';
import { page, type Reply } from '../../reply/reply.js';
import { Access } from '../../security/access.js';
import type { Actor } from '../../security/actor.js';
import { CurrentActor, CurrentVisit, type Visit } from '../../security/visit.js';
import { FollowUpDesk } from './follow-up-desk.js';
import { csvFile, fileName, pdfFile } from './follow-up-files.js';
import { followUpPage } from './follow-up.page.js';
import { readFollowUpQuery } from './follow-up-query.js';

/**
 * What has to be done after resolutions. Everybody of the staff may ask: who has no role in it sees the orders that are
 * theirs, and most see none.
 */
@Controller()
@Access('staff')
export class FollowUpController {
  constructor(private readonly desk: FollowUpDesk) {}

  @Get('follow-up')
  async show(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() address: unknown): Promise<Reply> {
    const query = readFollowUpQuery(address);
    return page(followUpPage(visit, { query, list: await this.desk.list(actor, query) }));
  }

  @Get('follow-up.csv')
  async csv(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { language }: Visit,
    @Query() address: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const query = readFollowUpQuery(address);
    const { rows } = await this.desk.whole(actor, query);
    return download(reply, `${fileName(query, language)}.csv`, 'text/csv; charset=utf-8', csvFile(rows, language));
  }

  @Get('follow-up.pdf')
  async pdf(
    @CurrentActor() actor: Actor,
    @Query() address: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const query = readFollowUpQuery(address);
    const { rows } = await this.desk.whole(actor, query);
    const pdf = await pdfFile(rows, query, new Date());
    return download(reply, `${fileName(query, 'de')}.pdf`, 'application/pdf', pdf);
  }
}
