import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Database } from '../connections/database.js';
import { PORTAL_ENV, type PortalEnv } from '../connections/portal-env.js';
import { Problem } from '../errors/problem.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { readFilter } from './areas.js';
import { deadlineCalendar, type CalendarFile } from './deadline-calendar.js';
import { meets, offerTerms } from './offer-terms.js';
import { programmeText } from './programme-words.js';
import { programmeTexts } from './texts.js';
import { offered } from './offered.js';

/** Deadlines for people's own calendars; programs look again by themselves. */
@Controller()
@Access('public')
export class CalendarController {
  constructor(
    private readonly database: Database,
    @Inject(PORTAL_ENV) private readonly env: PortalEnv,
  ) {}

  /** All programmes, or those that the filter leaves: `?field=BILDUNG&district=eving`. */
  @Get('calendar.ics')
  async all(
    @CurrentVisit() { language }: Visit,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const filter = readFilter(query);
    const found = (await offered(this.database.fork())).filter(({ terms }) => meets(offerTerms(terms), filter));
    const name = programmeTexts(language)('ical.all');
    return send(request, reply, deadlineCalendar(found, { name, language, ...this.frame() }));
  }

  @Get('programmes/:key/calendar.ics')
  async ofProgramme(
    @CurrentVisit() { language }: Visit,
    @Param('key') key: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await offered(this.database.fork(), key);
    const [offer] = found;
    if (!offer) throw new Problem('not-found');
    const name = programmeTexts(language)('ical.name', { title: programmeText(offer.texts, language, 'title') });
    return send(request, reply, deadlineCalendar(found, { name, language, ...this.frame() }));
  }

  private frame(): { portalUrl: string; now: Date } {
    return { portalUrl: this.env.PORTAL_URL, now: new Date() };
  }
}

/** Answers 304 to a program that has this state already (RFC 9110, 13.1.2). */
function send(request: FastifyRequest, reply: FastifyReply, { body, etag }: CalendarFile): string {
  reply.header('cache-control', 'private, no-cache').header('etag', etag);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag) || known.includes('*')) {
    reply.status(304);
    return '';
  }
  reply.type('text/calendar; charset=utf-8').header('content-disposition', 'inline; filename="fristen.ics"');
  return body;
}
