import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { fileButton, SentForm, type FilledForm } from '../application/filled-form.js';
import { Receipts, withCommand } from '../dossier/receipts.js';
import { Problem } from '../errors/problem.js';
import { Inbox } from '../queue/inbox.js';
import { homeOfTask } from '../rounds/round-processes.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { fieldId } from '../view/class-names.js';
import { TaskDesk } from './task-desk.js';
import { statusOf, TaskFiles, withFaults } from './task-files.js';
import { taskPage } from './task.page.js';
import type { TaskAct, TaskView } from './task-view.js';

/** The page on which a task is done. */
@Controller('dossiers/:reference/tasks/:key')
@Access('staff')
export class TaskController {
  constructor(
    private readonly desk: TaskDesk,
    private readonly inbox: Inbox,
    private readonly receipts: Receipts,
    private readonly files: TaskFiles,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('key') key: string,
    @Query('command') command?: string,
  ): Promise<Reply> {
    const view = await this.desk.view(actor, reference, key, visit.language);
    return page(taskPage(visit, { view, actor, receipt: await this.receipts.find(actor, command) }));
  }

  @Post()
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('key') key: string,
    @SentForm() form: FilledForm,
  ): Promise<Reply | { version: number; savedAt: Date }> {
    const sent = await this.files.settle(actor, { reference, key }, form, visit.language);
    const { view, values } = sent;
    const act = withFaults(await this.desk.act(actor, view, values), sent);
    if (act.kind === 'autosaved') return { version: act.revision, savedAt: act.savedAt };
    if (act.kind === 'sent') return seeOther(await this.wayOn(actor, view, act));
    if (act.kind === 'saved') return seeOther(savedPath(view, act.place ?? fileButton(values)?.ptr));
    if (values['_action'] === 'autosave') throw new Problem('conflict');
    return page(taskPage(visit, { view, actor, act }), statusOf(act));
  }

  /** After a task: the next one, where the person wants to go on and this one was taken; else the dossier. */
  private async wayOn(
    actor: Actor,
    { opened, line }: TaskView,
    act: Extract<TaskAct, { kind: 'sent' }>,
  ): Promise<string> {
    const { id: dossierId, reference, process } = opened.dossier;
    const home = homeOfTask(actor, process, line.name);
    const taken = act.verdict !== 'pending' && act.verdict.kind === 'accepted';
    if (!taken || (!act.goOn && home === '/queue')) return withCommand(`/dossiers/${reference}`, act.commandId);
    if (!act.goOn) return withCommand(home, act.commandId);
    const next = await this.inbox.next(actor, { dossierId, key: line.key });
    return withCommand(next ? `/dossiers/${next.reference}/tasks/${next.key}` : home, act.commandId);
  }
}

/** Back to the form, at the table or the files whose button was pressed. */
function savedPath({ opened, line }: TaskView, place: string | undefined): string {
  const path = `/dossiers/${opened.dossier.reference}/tasks/${line.key}`;
  return place === undefined ? `${path}#task` : `${path}#${fieldId(place.replace(/\/\d+$/, ''))}`;
}
