import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { PeopleDesk } from './people-desk.js';
import { peoplePage } from './people.page.js';
import { rolesPage } from './roles.page.js';

/** Who stands in for whom, who is tied to which organisation, and who holds which role. */
@Controller('people')
@Access('staff')
export class PeopleController {
  constructor(private readonly desk: PeopleDesk) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<Reply> {
    return page(peoplePage(visit, { actor, view: await this.desk.view(actor, visit.language) }));
  }

  @Post('deputies')
  @HttpCode(200)
  async addDeputy(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const view = await this.desk.view(actor, visit.language);
    const deputy = await this.desk.addDeputy(actor, view, values, visit.language);
    return deputy ? page(peoplePage(visit, { actor, view, deputy }), 422) : seeOther('/people#deputies');
  }

  @Post('deputies/:id/end')
  async endDeputy(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Reply> {
    await this.desk.endDeputy(actor, id);
    return seeOther('/people#deputies');
  }

  @Post('relations')
  @HttpCode(200)
  async addRelation(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const view = await this.desk.view(actor, visit.language);
    const relation = await this.desk.addRelation(actor, view, values, visit.language);
    return relation ? page(peoplePage(visit, { actor, view, relation }), 422) : seeOther('/people#relations');
  }

  @Post('relations/:id/end')
  @Access({ role: 'lead' })
  async endRelation(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Reply> {
    await this.desk.endRelation(actor, id);
    return seeOther('/people#relations');
  }

  @Get('roles')
  @Access({ role: 'administrator' })
  async roles(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<Reply> {
    return page(rolesPage(visit, { actor, view: await this.desk.roles(actor, visit.language) }));
  }

  @Post('roles')
  @HttpCode(200)
  @Access({ role: 'administrator' })
  async giveRole(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const view = await this.desk.roles(actor, visit.language);
    const form = await this.desk.giveRole(actor, view, values, visit.language);
    return form ? page(rolesPage(visit, { actor, view, form }), 422) : seeOther('/people/roles');
  }

  @Post('roles/:id/end')
  @Access({ role: 'administrator' })
  async endRole(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Reply> {
    await this.desk.endRole(actor, id);
    return seeOther('/people/roles');
  }
}
