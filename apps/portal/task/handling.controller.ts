import { Controller, Get, Param, Post } from '@nestjs/common';
import { DossierReader } from '../dossier/dossier-reader.js';
import { withCommand } from '../dossier/receipts.js';
import { Problem } from '../errors/problem.js';
import { taskNameOf } from '#libs/engine/state.js';
import { homeOfTask } from '../rounds/round-processes.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { returnPath } from '../security/return-path.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { declarationField } from './declaration.js';
import { extendPage } from './extend.page.js';
import { assigneeOf, Handling, holderOf } from './handling.js';
import { recusePage } from './recuse.page.js';
import { TaskDesk } from './task-desk.js';
import { taskPage } from './task.page.js';

/** Taking, returning and assigning tasks, and declaring a conflict of interest. */
@Controller('dossiers/:reference/tasks/:key')
@Access('staff')
export class HandlingController {
  constructor(
    private readonly desk: TaskDesk,
    private readonly handling: Handling,
    private readonly reader: DossierReader,
  ) {}

  @Post('claim')
  async claim(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { reference, key }: TaskAddress,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const view = await this.desk.view(actor, reference, key, visit.language);
    const { opened, line, standing, unbiased } = view;
    const declares = values[declarationField] === 'true';
    if (unbiased === 'asked' && !declares && standing?.may && !standing.holds) {
      return page(taskPage(visit, { view, actor, act: { kind: 'undeclared', to: returnPath(values['to']) } }), 422);
    }
    const payload = { task: line.key, ...(declares ? { declares } : {}) };
    const id = await this.handling.give(actor, opened.dossier, 'task.claim', payload, values);
    return seeOther(withCommand(returnPath(values['to']), id));
  }

  @Post('release')
  async release(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { language }: Visit,
    @Param() { reference, key }: TaskAddress,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const view = await this.desk.view(actor, reference, key, language);
    const id = await this.handling.give(actor, view.opened.dossier, 'task.release', holderOf(view, values), values);
    return seeOther(withCommand(returnPath(values['to']), id));
  }

  @Post('assign')
  async assign(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { language }: Visit,
    @Param() { reference, key }: TaskAddress,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const view = await this.desk.view(actor, reference, key, language);
    const payload = { task: view.line.key, assignee: assigneeOf(view, values) };
    const id = await this.handling.give(actor, view.opened.dossier, 'task.assign', payload, values);
    return seeOther(withCommand(returnPath(values['to']), id));
  }

  @Get('extend')
  async askToExtend(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { reference, key }: TaskAddress,
  ): Promise<Reply> {
    const view = await this.desk.view(actor, reference, key, visit.language);
    if (!view.extension) throw new Problem('not-found');
    return page(extendPage(visit, view, view.extension));
  }

  /** Whether it is possible still, the engine says: two may press at the same moment. */
  @Post('extend')
  async extend(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { language }: Visit,
    @Param() { reference, key }: TaskAddress,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const { opened, line } = await this.desk.view(actor, reference, key, language);
    const id = await this.handling.give(actor, opened.dossier, 'task.extend', { task: line.key }, values);
    return seeOther(withCommand(`/dossiers/${reference}`, id));
  }

  @Get('recuse')
  async askToRecuse(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { reference, key }: TaskAddress,
  ): Promise<Reply> {
    return page(recusePage(visit, await this.desk.view(actor, reference, key, visit.language)));
  }

  @Post('recuse')
  async recuse(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { language }: Visit,
    @Param() { reference, key }: TaskAddress,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const given = await this.handling.given(actor, reference, 'task.recuse', values);
    if (given) return seeOther(withCommand('/queue', given));
    const { dossier } = await this.reader.open(actor, reference, language);
    const id = await this.handling.give(actor, dossier, 'task.recuse', { task: key }, values);
    return seeOther(withCommand(homeOfTask(actor, dossier.process, taskNameOf(key)), id));
  }
}

/** Where a task stands in the addresses. */
interface TaskAddress {
  readonly reference: string;
  readonly key: string;
}
