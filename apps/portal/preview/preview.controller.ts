import { Controller, Get, Param, Post, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { safeDownloadHeaders } from '#libs/documents/media-type.js';
import { SentForm, type FilledForm } from '../application/filled-form.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { TaskDesk } from '../task/task-desk.js';
import { statusOf, TaskFiles, withFaults, type TaskPlace } from '../task/task-files.js';
import { taskPage } from '../task/task.page.js';
import { incompletePage } from './incomplete.page.js';
import { Previews } from './previews.js';
import { previewTexts } from './texts.js';

/** The preview of the letter that a task drafts or releases. */
@Controller('dossiers/:reference/tasks/:key/preview')
@Access('staff')
export class PreviewController {
  constructor(
    private readonly desk: TaskDesk,
    private readonly files: TaskFiles,
    private readonly previews: Previews,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() { reference, key }: TaskPlace,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | Reply> {
    const view = await this.desk.view(actor, reference, key, visit.language);
    const pdf = await this.previews.pdf(actor, view, new Date());
    if (!pdf) return page(incompletePage(visit, view), 422);
    const name = `${view.opened.dossier.reference}-${previewTexts(visit.language)('fileName')}.pdf`;
    reply.headers(safeDownloadHeaders({ mediaType: 'application/pdf', name, sizeBytes: pdf.length, made: true }));
    return new StreamableFile(pdf);
  }

  /** Saves what stands in the form with its files, then shows it as a letter. */
  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() place: TaskPlace,
    @SentForm() form: FilledForm,
  ): Promise<Reply> {
    const sent = await this.files.settle(actor, place, form, visit.language);
    const { view, values } = sent;
    const act = withFaults(await this.desk.act(actor, view, { ...values, _action: 'save' }), sent);
    if (act.kind !== 'saved') return page(taskPage(visit, { view, actor, act }), statusOf(act));
    return seeOther(`/dossiers/${view.opened.dossier.reference}/tasks/${view.line.key}/preview`);
  }
}
