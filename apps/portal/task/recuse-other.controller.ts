import { Controller, Get, Param, Post } from '@nestjs/common';
import { colleaguesFor } from '#libs/database/stores/dossier-frame.store.js';
import { Database } from '../connections/database.js';
import { withCommand } from '../dossier/receipts.js';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { roles } from '#libs/processes/roles.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { Handling } from './handling.js';
import { recuseOtherPage } from './recuse-other.page.js';
import { TaskDesk } from './task-desk.js';
import type { TaskView } from './task-view.js';

/** A lead records that somebody has a conflict of interest who did not say so (§ 21 I VwVfG NRW). */
@Controller('dossiers/:reference/tasks/:key/recuse/other')
@Access({ role: 'lead' })
export class RecuseOtherController {
  constructor(
    private readonly desk: TaskDesk,
    private readonly handling: Handling,
    private readonly database: Database,
  ) {}

  @Get()
  async ask(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('key') key: string,
  ): Promise<Reply> {
    const view = await this.view(actor, reference, key, visit);
    return page(recuseOtherPage(visit, view, await this.people(view, actor)));
  }

  @Post()
  async record(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('key') key: string,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const view = await this.view(actor, reference, key, visit);
    const given = await this.handling.given(actor, reference, 'task.recuse', values);
    if (given) return seeOther(withCommand(`/dossiers/${reference}`, given));
    const people = await this.people(view, actor);
    const person = people.find(({ id }) => id === values['person']);
    if (!person) return page(recuseOtherPage(visit, view, people, true), 422);
    const payload = { task: view.line.key, assignee: person.id };
    const id = await this.handling.give(actor, view.opened.dossier, 'task.recuse', payload, values);
    return seeOther(withCommand(`/dossiers/${reference}`, id));
  }

  /** @throws Problem `not-found` to those who do not lead this dossier's programme, and where the task is closed */
  private async view(actor: Actor, reference: string, key: string, visit: Visit): Promise<TaskView> {
    const view = await this.desk.view(actor, reference, key, visit.language);
    if (!view.leads) throw new Problem('not-found');
    return view;
  }

  /** Everybody who works in the programme and is not excluded yet, but oneself. */
  private async people({ opened: { dossier } }: TaskView, actor: Actor) {
    const staff = await colleaguesFor(this.database.fork(), dossier, Object.keys(roles));
    const excluded = dossier.snapshot?.recused ?? [];
    return staff.filter(({ id }) => id !== actor.personId && !excluded.includes(id));
  }
}
