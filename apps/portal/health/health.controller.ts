import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Summary } from '../api/summary.js';
import { Database } from '../connections/database.js';
import { MailQueue } from '../connections/mail-queue.js';
import { Temporal } from '../connections/temporal.js';
import { Access } from '../security/access.js';

/** Same words as the health pages of worker and mailer (libs/config/health-page.ts). */
export interface Health {
  readonly alive: true;
  readonly ready: boolean;
  /** everything is accepted, and what waits for a missing part happens later */
  readonly degraded: boolean;
  readonly waitsFor: readonly string[];
}

/** For supervisors and load balancers: is the process alive, and should it get requests. */
@Controller('health')
@Access('public')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly mails: MailQueue,
    private readonly temporal: Temporal,
  ) {}

  @Get('live')
  @Summary('The process runs')
  live(): Pick<Health, 'alive'> {
    return { alive: true };
  }

  /** Only the database is needed: without the queue or Temporal, submissions and decisions are still accepted. */
  @Get('ready')
  @Summary('The portal can take requests, and what it waits for')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const parts = { database: this.database, queue: this.mails, temporal: this.temporal };
    const asked = Object.entries(parts).map(async ([name, part]) => ((await part.isReachable()) ? [] : [name]));
    const waitsFor = (await Promise.all(asked)).flat();
    const ready = !waitsFor.includes('database');
    if (!ready) reply.status(503);
    return { alive: true, ready, degraded: ready && waitsFor.length > 0, waitsFor };
  }
}
