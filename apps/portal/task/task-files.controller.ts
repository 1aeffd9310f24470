import { Controller, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { FormFiles, type FormPlace } from '../application/form-files.js';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { fieldId } from '../view/class-names.js';
import { TaskDesk } from './task-desk.js';
import { taskPage } from './task.page.js';
import type { TaskView } from './task-view.js';

/** Files that somebody adds to the form of a task, or takes out of it. */
@Controller('dossiers/:reference/tasks/:key/files')
@Access('staff')
export class TaskFilesController {
  constructor(
    private readonly desk: TaskDesk,
    private readonly files: FormFiles,
  ) {}

  @Post()
  async upload(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('key') key: string,
    @Query('field') ptr = '',
    @Req() request: FastifyRequest,
  ): Promise<Reply> {
    const { language } = visit;
    const place = placeOf(actor, await this.desk.view(actor, reference, key, language));
    const error = await this.files.upload(request, place, ptr, language);
    if (!error) return seeOther(`${place.base}#${fieldId(ptr)}`);
    const view = await this.desk.view(actor, reference, key, language);
    const { data: typed, revision } = view.draft ?? { data: view.begun, revision: 0 };
    return page(
      taskPage(visit, { view, actor, act: { kind: 'faulty', typed, revision, errors: [error], declared: false } }),
      422,
    );
  }

  @Post('remove')
  async remove(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('key') key: string,
    @Query('field') ptr = '',
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const place = placeOf(actor, await this.desk.view(actor, reference, key, visit.language));
    await this.files.remove(place, ptr, String(values['file'] ?? ''));
    return seeOther(`${place.base}#${fieldId(ptr)}`);
  }
}

/** @throws Problem `conflict`, leading to the task, where it is not this person's to do now */
function placeOf({ personId }: Actor, { opened, line, form, version, begun, standing }: TaskView): FormPlace {
  const base = `/dossiers/${opened.dossier.reference}/tasks/${line.key}`;
  if (!version) throw new Problem('not-found');
  if (!standing?.may) throw new Problem('conflict', { goTo: base });
  return {
    personId,
    of: { dossierId: opened.dossier.id, taskKey: line.key },
    form: { definition: form, version },
    begun,
    base,
  };
}
