import { createHash } from 'node:crypto';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { writeCalendar } from '#libs/calendar/ical.js';
import { selectPapers } from '#libs/database/stores/public-lists.store.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { writeAtom } from './atom.js';
import { CouncilReader } from './council-reader.js';
import { shortened } from './frame.js';
import { paperQueryText, readPaperQuery } from './query.js';
import { listIn, textIn } from './read.js';
import { councilTexts } from './texts.js';
import { pathOf } from './views.js';

const most = 50;
/** Meetings of a calendar; programs keep what they have seen. */
const mostMeetings = 400;
const daysBack = 120;

/** What programs of readers fetch again and again: feeds and calendars. */
@Controller('council')
@Access('public')
export class FeedsController {
  constructor(private readonly reader: CouncilReader) {}

  /** New papers, of everything or of what the list of papers can be filtered by, and of words: `?body=…&q=…`. */
  @Get('papers.atom')
  async papers(
    @CurrentVisit() visit: Visit,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { portalUrl } = this.reader.at(visit);
    const t = councilTexts('de');
    const filter = readPaperQuery(query);
    const { body, words, paperType, year, state } = filter;
    const chosen = { ...filter, ...(body !== undefined && { bodies: [body] }) };
    const { papers } = await selectPapers(this.reader.em(), chosen, { size: most, by: 'published' });
    const name = body === undefined ? undefined : (await this.reader.briefs([body])).get(body)?.data;
    const what = [words, name && textIn(name, 'name'), paperType, year].filter(Boolean).join(', ');
    const list = paperQueryText({ body, paperType, year, state });
    const feed = {
      id: `${portalUrl}/council/papers.atom${paperQueryText(filter)}`,
      title: what === '' ? t('atom.all') : t('atom.some', { what }),
      self: `${portalUrl}/council/papers.atom${paperQueryText(filter)}`,
      page: `${portalUrl}${words === undefined ? `/council/papers${list}` : `/council/search${paperQueryText({ words })}`}`,
      author: 'Stadt Dortmund',
      entries: papers.map(({ id, type, data, shown, created, modified }) => ({
        id,
        title: [textIn(data, 'reference'), textIn(data, 'name')].filter(Boolean).join(': '),
        url: `${portalUrl}${pathOf({ type, id })}`,
        published: created,
        updated: modified,
        summary: shortened(listIn(shown, 'blocks').flatMap((block) => textIn(block, 'text') ?? [])[0] ?? '', 400),
        category: textIn(data, 'paperType'),
      })),
    };
    return send(request, reply, { body: writeAtom(feed), type: 'application/atom+xml' });
  }

  /** Meetings of all bodies, or of one: `?body=…`; of the last months and of all to come. */
  @Get('meetings.ics')
  async meetings(
    @CurrentVisit() visit: Visit,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { portalUrl } = this.reader.at(visit);
    const t = councilTexts('de');
    const { body } = readPaperQuery(query);
    const from = new Date(Date.now() - daysBack * 86_400_000).toISOString();
    const meetings = await this.reader.meetings({ from, body }, mostMeetings);
    const names = new Map((await this.reader.bodies()).map((one) => [one.id, one.name]));
    const host = new URL(portalUrl).hostname;
    const days = meetings.flatMap(({ id, type, name, start, end, room, cancelled, bodies }) => {
      if (!start) return [];
      const url = `${portalUrl}${pathOf({ type, id })}`;
      return {
        uid: `meeting-${id}@${host}`,
        start: start.toISOString(),
        ...(end && { end: end.toISOString() }),
        summary: name || bodies.map((one) => names.get(one)).join(', '),
        description: url,
        url,
        ...(room !== undefined && { location: room }),
        cancelled,
      };
    });
    const name = body === undefined ? t('ical.all') : t('ical.name', { body: names.get(body) ?? '' });
    const file = { productId: '-//Feinschliff//Sitzungen//DE', name, days };
    const tag = createHash('sha256').update(JSON.stringify(file)).digest('base64url').slice(0, 22);
    const content = writeCalendar({ ...file, stamp: new Date().toISOString() });
    return send(request, reply, { body: content, type: 'text/calendar', tag: `W/"${tag}"`, name: 'sitzungen.ics' });
  }
}

interface FeedFile {
  body: string;
  type: string;
  /** made of the body where it is left out */
  tag?: string;
  name?: string;
}

/** Answers 304 to a program that has this state already (RFC 9110, 13.1.2). */
export function send(request: FastifyRequest, reply: FastifyReply, { body, type, tag, name }: FeedFile): string {
  const etag = tag ?? `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply.header('cache-control', 'public, no-cache').header('etag', etag);
  const known = (request.headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
  if (known.includes(etag) || known.includes('*')) {
    reply.status(304);
    return '';
  }
  reply.type(`${type}; charset=utf-8`);
  if (name !== undefined) reply.header('content-disposition', `inline; filename="${name}"`);
  return body;
}
