import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { membersOf, selectPapers } from '#libs/database/stores/public-lists.store.js';
import { Problem } from '../errors/problem.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { berlinDay } from '../view/values.js';
import { bodiesPage } from './bodies.page.js';
import { publicBodyPage } from './body.page.js';
import { CouncilReader } from './council-reader.js';
import { personPage, type SeatView } from './person.page.js';
import { dayIn, flagIn, numberIn, textIn } from './read.js';
import { lineOf, namedOf, paperLine } from './views.js';

const dayQuery = z.object({ day: z.iso.date() });

/** Bodies and the people in them, for everybody. */
@Controller('council')
@Access('public')
export class BodiesController {
  constructor(private readonly reader: CouncilReader) {}

  @Get('bodies')
  async bodies(@CurrentVisit() visit: Visit): Promise<Reply> {
    return page(bodiesPage(this.reader.at(visit), await this.reader.bodies()));
  }

  /** `?day=2013-06-13` shows who sat in it then. */
  @Get('bodies/:id')
  async body(@CurrentVisit() visit: Visit, @Param('id') id: string, @Query() query: unknown): Promise<Reply> {
    const node = await this.reader.object(id, 'Organization');
    const bodies = await this.reader.bodies();
    const body = bodies.find((one) => one.id === id);
    if (!body) throw new Problem('not-found');
    const now = new Date().toISOString();
    const em = this.reader.em();
    const { papers } = await selectPapers(em, { bodies: [id] }, { size: 10 });
    return page(
      publicBodyPage(this.reader.at(visit), {
        body,
        line: lineOf(bodies, body),
        votingMembers: numberIn(node.data, 'votingMemberCount'),
        day: dayOf(query) ?? earlier(berlinDay(now), body.to),
        members: await membersOf(em, id),
        upcoming: await this.reader.meetings({ from: now, body: id }, 10),
        past: await this.reader.meetings({ until: now, body: id, descending: true }, 10),
        papers: papers.map(paperLine),
        names: new Map(bodies.map((one) => [one.id, one.name])),
      }),
    );
  }

  @Get('people/:id')
  async person(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Reply> {
    const node = await this.reader.object(id, 'Person');
    const memberships = node.parts['membership'] ?? [];
    const briefs = await this.reader.briefs(
      memberships.flatMap(({ links }) => Object.values(links).flatMap((all) => all.map((one) => one.id))),
    );
    const seats = memberships.map((seat): SeatView => {
      const named = (property: string) => {
        const found = briefs.get(seat.links[property]?.[0]?.id ?? '');
        return found && namedOf(found);
      };
      return {
        id: seat.id,
        body: named('organization'),
        onBehalfOf: named('onBehalfOf'),
        role: textIn(seat.data, 'role') ?? '',
        voting: flagIn(seat.data, 'votingRight'),
        from: dayIn(seat.data, 'startDate'),
        to: dayIn(seat.data, 'endDate'),
      };
    });
    return page(
      personPage(this.reader.at(visit), {
        person: namedOf(node),
        formOfAddress: textIn(node.data, 'formOfAddress'),
        seats: seats.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? '')),
        today: berlinDay(new Date()),
      }),
    );
  }
}

function dayOf(query: unknown): string | undefined {
  const parsed = dayQuery.safeParse(query);
  return parsed.success ? parsed.data.day : undefined;
}

const earlier = (day: string, other: string | undefined): string => (other !== undefined && other < day ? other : day);
