import { Controller, Get, Param } from '@nestjs/common';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { comingCalls } from '#libs/database/stores/call.store.js';
import { PublishedForms } from '../application/published-forms.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { programmePage } from './programme.page.js';

/** What the office offers, for everybody. */
@Controller('programmes')
@Access('public')
export class ProgrammesController {
  constructor(
    private readonly database: Database,
    private readonly forms: PublishedForms,
  ) {}

  @Get(':key')
  async show(@CurrentVisit() visit: Visit, @Param('key') key: string): Promise<Reply> {
    const em = this.database.fork();
    const programme = await em.findOne(Programme, { key });
    if (!programme) throw new Problem('not-found');
    const calls = await comingCalls(em, key);
    const { definition } = await this.forms.get(programme.formName, programme.formVersion);
    return page(programmePage(visit, { programme, calls, form: definition, now: new Date() }));
  }
}
