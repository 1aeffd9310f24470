import { Controller, Get, HttpStatus, Param, ParseUUIDPipe } from '@nestjs/common';
import { HeldFormStore } from '#libs/database/stores/held-form.store.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { heldFormPage } from './held-form.page.js';
import { lateFormPage } from './late-form.page.js';

/** What a person had typed into a form that could not be taken in. */
@Controller('held-form')
@Access('person')
export class HeldFormController {
  constructor(private readonly database: Database) {}

  @Get(':id')
  async show(
    @CurrentVisit() visit: Visit,
    @Param('id', new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND })) id: string,
  ): Promise<Reply> {
    const form = await new HeldFormStore(this.database.fork()).find(id, visit.actor?.personId ?? '');
    if (!form) throw new Problem('not-found');
    return page(form.late === undefined ? heldFormPage(visit, form) : lateFormPage(visit, form, form.late));
  }
}
