import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { draftKeyOf } from '#libs/database/stores/task-command.store.js';
import { parsePage } from '#libs/forms/parse-page.js';
import type { Settled } from '../application/draft-files.js';
import { fileButton, SentForm, type FilledForm } from '../application/filled-form.js';
import { FormFiles, type FormPlace } from '../application/form-files.js';
import { withCommand } from '../dossier/receipts.js';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { fieldId } from '../view/class-names.js';
import { CommandDesk, type CommandAct, type CommandView } from './command-desk.js';
import { commandPage } from './command.page.js';

/** What the office does on a dossier that is no task: reinstating, extending, cancelling. */
@Controller('dossiers/:reference/commands/:command')
@Access('staff')
export class CommandController {
  constructor(
    private readonly desk: CommandDesk,
    private readonly files: FormFiles,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('command') name: string,
  ): Promise<Reply> {
    const view = await this.desk.view(actor, reference, name, visit.language);
    return page(commandPage(visit, view), view.refusal ? 409 : 200);
  }

  @Post()
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('command') name: string,
    @SentForm() form: FilledForm,
  ): Promise<Reply | { version: number; savedAt: Date }> {
    const before = await this.desk.view(actor, reference, name, visit.language);
    const { values, errors, isChanged } = await this.files.settle(form, placeOf(actor, before), visit.language);
    const view = isChanged ? await this.desk.view(actor, reference, name, visit.language) : before;
    const act = withFaults(await this.desk.act(actor, view, values), view, { values, errors });
    if (act.kind === 'autosaved') return { version: act.revision, savedAt: act.savedAt };
    const file = fileButton(values);
    const at = file ? `#${fieldId(file.ptr)}` : '';
    if (act.kind === 'saved') return seeOther(`/dossiers/${reference}/commands/${name}${at}`);
    if (act.kind === 'sent') return seeOther(withCommand(`/dossiers/${reference}`, act.commandId));
    if (values['_action'] === 'autosave') throw new Problem('conflict');
    return page(commandPage(visit, view, act), act.kind === 'faulty' ? 422 : 409);
  }
}

/** Where the files of a command's form stand; nowhere where it is not possible now. */
function placeOf({ personId }: Actor, { opened, name, form, begun, refusal }: CommandView): FormPlace | undefined {
  if (!form || refusal) return undefined;
  const { id: dossierId, reference } = opened.dossier;
  const base = `/dossiers/${reference}/commands/${name}`;
  return { personId, of: { dossierId, taskKey: draftKeyOf(name) }, form, begun, base };
}

/** A form that was saved, with what is wrong with the files that came along. */
function withFaults(
  act: CommandAct,
  { form, begun }: CommandView,
  { values, errors }: Omit<Settled, 'isChanged'>,
): CommandAct {
  if (act.kind !== 'saved' || errors.length === 0 || !form) return act;
  return { kind: 'faulty', typed: parsePage(form.definition, 'main', values, begun), revision: act.revision, errors };
}
