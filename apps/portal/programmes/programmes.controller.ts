import { Controller, Get, Param } from '@nestjs/common';
import { decisionTime, offers } from '#libs/database/stores/offer.store.js';
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
    const [offer] = await offers(em, key);
    if (!offer) throw new Problem('not-found');
    const { definition } = await this.forms.get(offer.form.name, offer.form.version);
    const measured = await decisionTime(em, key);
    return page(programmePage(visit, { offer, form: definition, decisionTime: measured, now: new Date() }));
  }
}
