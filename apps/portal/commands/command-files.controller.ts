import { Controller, Param, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { draftKeyOf } from '#libs/database/stores/task-command.store.js';
import { FormFiles, type FormPlace } from '../application/form-files.js';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { fieldId } from '../view/class-names.js';
import { CommandDesk, type CommandView } from './command-desk.js';
import { commandPage } from './command.page.js';

/** Files that somebody adds to the form of a command, or takes out of it. */
@Controller('dossiers/:reference/commands/:command/files')
@Access('staff')
export class CommandFilesController {
  constructor(
    private readonly desk: CommandDesk,
    private readonly files: FormFiles,
  ) {}

  @Post()
  async upload(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('command') name: string,
    @Query('field') ptr = '',
    @Req() request: FastifyRequest,
  ): Promise<Reply> {
    const { language } = visit;
    const place = placeOf(actor, await this.desk.view(actor, reference, name, language));
    const error = await this.files.upload(request, place, ptr, language);
    if (!error) return seeOther(`${place.base}#${fieldId(ptr)}`);
    const view = await this.desk.view(actor, reference, name, language);
    const { data: typed, revision } = view.draft ?? { data: view.begun, revision: 0 };
    return page(commandPage(visit, view, { kind: 'faulty', typed, revision, errors: [error] }), 422);
  }

  @Post('remove')
  async remove(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('command') name: string,
    @Query('field') ptr = '',
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const place = placeOf(actor, await this.desk.view(actor, reference, name, visit.language));
    await this.files.remove(place, ptr, String(values['file'] ?? ''));
    return seeOther(`${place.base}#${fieldId(ptr)}`);
  }
}

/** @throws Problem `conflict`, leading to the command's page, where it is not possible now */
function placeOf({ personId }: Actor, { opened, name, form, begun, refusal }: CommandView): FormPlace {
  const base = `/dossiers/${opened.dossier.reference}/commands/${name}`;
  if (!form) throw new Problem('not-found');
  if (refusal) throw new Problem('conflict', { goTo: base });
  return { personId, of: { dossierId: opened.dossier.id, taskKey: draftKeyOf(name) }, form, begun, base };
}
