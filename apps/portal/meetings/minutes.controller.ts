import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { withCommand } from '../dossier/receipts.js';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { meetingRoles } from '../security/rights.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { TaskDesk } from '../task/task-desk.js';
import type { TaskView } from '../task/task-view.js';
import { forOffice, MeetingDesk, type Meeting } from './meeting-desk.js';
import { minutesPage } from './minutes.page.js';

/** The minutes of a meeting, until they are passed on. */
@Controller('meetings/:reference/minutes')
@Access({ role: meetingRoles })
export class MinutesController {
  constructor(
    private readonly meetings: MeetingDesk,
    private readonly tasks: TaskDesk,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
  ): Promise<Reply> {
    const meeting = forOffice(await this.meetings.open(actor, reference, visit.language));
    return page(minutesPage(visit, { meeting, view: await this.view(actor, meeting, meeting.task?.key) }));
  }

  @Post()
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply | { version: number; savedAt: Date }> {
    const meeting = forOffice(await this.meetings.open(actor, reference, visit.language));
    const key = typeof values['_task'] === 'string' ? values['_task'] : '';
    const view = await this.view(actor, meeting, key);
    if (!view) throw new Problem('bad-request');
    const isPreview = values['_action'] === 'preview';
    const act = await this.tasks.act(actor, view, isPreview ? { ...values, _action: 'save' } : values);
    if (act.kind === 'autosaved') return { version: act.revision, savedAt: act.savedAt };
    if (act.kind === 'sent') return seeOther(withCommand(`/meetings/${reference}`, act.commandId));
    if (act.kind === 'saved')
      return seeOther(isPreview ? `/dossiers/${reference}/tasks/${key}/preview` : `/meetings/${reference}/minutes`);
    if (values['_action'] === 'autosave') throw new Problem('conflict');
    return page(minutesPage(visit, { meeting, view, act }), act.kind === 'faulty' ? 422 : 409);
  }

  /** The task of writing them by its key; nothing for any other. */
  private async view(actor: Actor, { dossier, language }: Meeting, key = ''): Promise<TaskView | undefined> {
    if (!key.startsWith('writeMinutes-')) return undefined;
    return this.tasks.view(actor, dossier.reference, key, language);
  }
}
