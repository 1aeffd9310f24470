import { Controller, Get, Query } from '@nestjs/common';
import { Database } from '../connections/database.js';
import { readFilter } from '../programmes/areas.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { homePage } from './home.page.js';
import { informationPage } from './information.page.js';
import { offered } from '../programmes/offered.js';

/** The start page, and the pages that every public service must have. */
@Controller()
@Access('public')
export class HomeController {
  constructor(private readonly database: Database) {}

  @Get()
  async home(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Reply> {
    const found = await offered(this.database.fork());
    return page(homePage(visit, { offers: found, filter: readFilter(query), now: new Date() }));
  }

  @Get('imprint')
  imprint(@CurrentVisit() visit: Visit): Reply {
    return page(informationPage(visit, 'imprint'));
  }

  @Get('privacy')
  privacy(@CurrentVisit() visit: Visit): Reply {
    return page(informationPage(visit, 'privacy'));
  }

  @Get('accessibility')
  accessibility(@CurrentVisit() visit: Visit): Reply {
    return page(informationPage(visit, 'accessibility'));
  }
}
