import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Summary } from '../api/summary.js';
import { Database } from '../connections/database.js';
import { MailQueue } from '../connections/mail-queue.js';
import { Temporal } from '../connections/temporal.js';
import { Access } from '../security/access.js';

export interface Readiness {
  /** `degraded`: everything is accepted, and what waits for a missing part happens later */
  readonly status: 'ready' | 'degraded' | 'unavailable';
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
  live(): { status: 'alive' } {
    return { status: 'alive' };
  }

  /** Only the database is needed: without the queue or Temporal, submissions and decisions are still accepted. */
  @Get('ready')
  @Summary('The portal can take requests, and what it waits for')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const parts = { database: this.database, queue: this.mails, temporal: this.temporal };
    const asked = Object.entries(parts).map(async ([name, part]) => ((await part.isReachable()) ? [] : [name]));
    const waitsFor = (await Promise.all(asked)).flat();
    const isUnavailable = waitsFor.includes('database');
    if (isUnavailable) reply.status(503);
    return { status: isUnavailable ? 'unavailable' : waitsFor.length > 0 ? 'degraded' : 'ready', waitsFor };
  }
}
