import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { bodyPage } from './body.page.js';
import { registerFormPage } from './form.page.js';
import { councilPeoplePage } from './people.page.js';
import { RegisterDesk, type RegisterView } from './register-desk.js';
import type { RegisterFormName } from './register-forms.js';
import { registerPage } from './register.page.js';

/** Forms by their address, each below the thing it is about. */
const forms: Readonly<Record<string, Readonly<Record<string, RegisterFormName>>>> = {
  bodies: { rename: 'doRename', end: 'doEndBody', rules: 'doRules', seat: 'doSeat' },
  seats: { end: 'doEndSeat' },
  people: { names: 'doChangePerson' },
};
const newForms: Readonly<Record<string, RegisterFormName>> = { terms: 'doTerm', bodies: 'doBody', people: 'doPerson' };

/** The administration of the council's register: bodies, terms, people and seats, with their dates. */
@Controller('council-register')
@Access({ role: ['councilOffice', 'administrator'] })
export class RegisterController {
  constructor(private readonly desk: RegisterDesk) {}

  @Get()
  async show(@CurrentVisit() visit: Visit): Promise<Reply> {
    return page(registerPage(visit, await this.desk.view()));
  }

  @Get('people')
  async people(@CurrentVisit() visit: Visit): Promise<Reply> {
    return page(councilPeoplePage(visit, await this.desk.view()));
  }

  @Get('bodies/:id')
  async body(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Reply> {
    if (id === 'new') return this.newForm(visit, 'bodies');
    const view = await this.desk.view();
    const body = view.bodies.find((one) => one.id === id);
    if (!body) throw new Problem('not-found');
    return page(bodyPage(visit, { view, body }));
  }

  @Post('seats/:id/take-back')
  async takeBack(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Reply> {
    const { seats } = await this.desk.view();
    const seat = seats.find((one) => one.id === id);
    if (!seat) throw new Problem('conflict');
    await this.desk.takeBack(actor, id);
    return seeOther(`/council-register/bodies/${seat.body}`);
  }

  @Get(':kind/new')
  async newForm(@CurrentVisit() visit: Visit, @Param('kind') kind: string): Promise<Reply> {
    const view = await this.desk.view();
    return page(
      registerFormPage(visit, { view, form: this.desk.form(view, known(newForms[kind]), undefined, visit.language) }),
    );
  }

  @Post(':kind/new')
  @HttpCode(200)
  async add(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('kind') kind: string,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    return this.send(actor, visit, { name: known(newForms[kind]), target: undefined, values });
  }

  @Get(':kind/:id/:form')
  async form(
    @CurrentVisit() visit: Visit,
    @Param() { kind = '', id = '', form = '' }: Record<string, string>,
  ): Promise<Reply> {
    const view = await this.desk.view();
    const name = known(forms[kind]?.[form]);
    return page(registerFormPage(visit, { view, form: this.desk.form(view, name, id, visit.language) }));
  }

  @Post(':kind/:id/:form')
  @HttpCode(200)
  async change(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { kind = '', id = '', form = '' }: Record<string, string>,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    return this.send(actor, visit, { name: known(forms[kind]?.[form]), target: id, values });
  }

  private async send(
    actor: Actor,
    visit: Visit,
    { name, target, values }: { name: RegisterFormName; target: string | undefined; values: FormValues },
  ): Promise<Reply> {
    const view = await this.desk.view();
    const written = await this.desk.write(actor, this.desk.form(view, name, target, visit.language), values);
    if ('definition' in written) return page(registerFormPage(visit, { view, form: written }), 422);
    return seeOther(after(view, name, target, written.id));
  }
}

/** @throws Problem `not-found` for an address that is no form's */
function known(form: RegisterFormName | undefined): RegisterFormName {
  if (form === undefined) throw new Problem('not-found');
  return form;
}

/** The page that shows what a form did. */
function after(view: RegisterView, name: RegisterFormName, target: string | undefined, id: string): string {
  if (name === 'doTerm') return '/council-register#terms';
  if (name === 'doPerson' || name === 'doChangePerson') return `/council-register/people#${id}`;
  const seat = view.seats.find((one) => one.id === target);
  return `/council-register/bodies/${name === 'doSeat' ? target : (seat?.body ?? id)}`;
}
