import { Controller, Get, Query } from '@nestjs/common';
import { Receipts } from '../dossier/receipts.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { Inbox } from './inbox.js';
import { readQueueQuery } from './queue-query.js';
import { queuePage } from './queue.page.js';

/** The tasks that wait for a member of staff. Every view, filter and page is an address. */
@Controller('queue')
@Access('staff')
export class QueueController {
  constructor(
    private readonly inbox: Inbox,
    private readonly receipts: Receipts,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Query() address: Readonly<Record<string, unknown>>,
  ): Promise<Reply> {
    const query = readQueueQuery(address);
    const receipt = await this.receipts.find(actor, address['command']);
    return page(queuePage(visit, { query, receipt, queue: await this.inbox.read(actor, query) }));
  }
}
