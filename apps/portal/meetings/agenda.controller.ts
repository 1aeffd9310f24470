import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Receipts, withCommand } from '../dossier/receipts.js';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { meetingRoles } from '../security/rights.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { AgendaDesk } from './agenda-desk.js';
import { agendaPage } from './agenda.page.js';

/** The agenda of a meeting, put together and added to. */
@Controller('meetings/:reference/agenda')
@Access({ role: meetingRoles })
export class AgendaController {
  constructor(
    private readonly desk: AgendaDesk,
    private readonly receipts: Receipts,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Query('command') command?: string,
    @Query('said') what?: string,
    @Query('item') item?: string,
  ): Promise<Reply> {
    const receipt = await this.receipts.find(actor, command);
    const agenda = await this.desk.view(actor, reference, visit.language, receipt);
    const said = typeof what === 'string' ? { what, item: typeof item === 'string' ? item : '' } : undefined;
    return page(
      agendaPage(visit, { agenda, receipt, said }),
      agenda.view.refusal || (receipt && agenda.overtaken) ? 409 : 200,
    );
  }

  @Post()
  @HttpCode(200)
  async act(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply | { version: number; savedAt: Date }> {
    const path = `/meetings/${reference}`;
    const agenda = await this.desk.view(actor, reference, visit.language);
    const done = await this.desk.act(actor, agenda, values);
    const again = () => this.desk.view(actor, reference, visit.language);
    if (done.kind === 'overtaken')
      return page(agendaPage(visit, { agenda: { ...(await again()), overtaken: true } }), 409);
    if (done.kind === 'saved') {
      if (values['_add'] === 'formal' && done.place === undefined)
        return page(agendaPage(visit, { agenda: await again(), untitled: true }), 422);
      const said = done.to === undefined ? '' : `?said=${done.to}&item=${done.place}`;
      return seeOther(`${path}/agenda${said}${done.place ? `#row-${done.place}` : ''}`);
    }
    const { act } = done;
    if (act.kind === 'autosaved') return { version: act.revision, savedAt: act.savedAt };
    if (act.kind === 'sent') {
      const refused = act.verdict !== 'pending' && act.verdict.kind === 'refused';
      return seeOther(withCommand(refused ? `${path}/agenda` : path, act.commandId));
    }
    if (values['_action'] === 'autosave') throw new Problem('conflict');
    return page(agendaPage(visit, { agenda: await again(), act }), act.kind === 'faulty' ? 422 : 409);
  }
}
