import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { startOfDay } from '#libs/calendar/berlin.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { berlinDay } from '../view/values.js';
import { CouncilReader } from './council-reader.js';
import { meetingPage } from './meeting.page.js';
import { meetingView } from './meeting-view.js';
import { meetingsPage, shifted } from './meetings.page.js';
import { readPaperQuery } from './query.js';

const monthQuery = z.object({ month: z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/) });

/** Meetings of the council, for everybody. */
@Controller('council')
@Access('public')
export class MeetingsController {
  constructor(private readonly reader: CouncilReader) {}

  /** `?month=2026-11&body=<id>`; this month without. */
  @Get('meetings')
  async meetings(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Reply> {
    const thisMonth = berlinDay(new Date()).slice(0, 7);
    const parsed = monthQuery.safeParse(query);
    const month = parsed.success ? parsed.data.month : thisMonth;
    const { body } = readPaperQuery(query);
    const found = await this.reader.meetings(
      { from: startOfDay(`${month}-01`), until: startOfDay(`${shifted(month, 1)}-01`), body },
      500,
    );
    const meetings = found.filter(({ start }) => start && berlinDay(start).startsWith(month));
    const bodies = await this.reader.bodies();
    return page(meetingsPage(this.reader.at(visit), { month, thisMonth, body, bodies, meetings }));
  }

  @Get('meetings/:id')
  async meeting(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Reply> {
    const node = await this.reader.object(id, 'Meeting');
    return page(meetingPage(this.reader.at(visit), await meetingView(this.reader, node)));
  }
}
