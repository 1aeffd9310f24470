import { Controller, Get } from '@nestjs/common';
import { comingCalls } from '#libs/database/stores/call.store.js';
import { Database } from '../connections/database.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { homePage } from './home.page.js';
import { informationPage } from './information.page.js';

/** The start page, and the pages that every public service must have. */
@Controller()
@Access('public')
export class HomeController {
  constructor(private readonly database: Database) {}

  @Get()
  async home(@CurrentVisit() visit: Visit): Promise<Reply> {
    return page(homePage(visit, { calls: await comingCalls(this.database.fork()), now: new Date() }));
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
