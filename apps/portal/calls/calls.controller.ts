import { Controller, Get, Post } from '@nestjs/common';
import { isDay } from '#libs/calendar/days.js';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { lastCallAnswers, listedCalls } from '#libs/database/stores/call-list.store.js';
import { beginningOf } from '#libs/database/stores/draft.store.js';
import { officeDrafts } from '#libs/database/stores/office-draft.store.js';
import { begunIn, mayBegin, type Begun } from '../beginnings/begun.js';
import { OfficeDrafts } from '../beginnings/office-drafts.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { dossierRolesOf } from '../security/rights.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { callProcesses, callProcessOf } from './call-process.js';
import { callsPage } from './calls.page.js';

/** The office's list of calls. */
@Controller('calls')
export class CallsController {
  constructor(
    private readonly database: Database,
    private readonly drafts: OfficeDrafts,
  ) {}

  @Get()
  @Access({ role: ['programmeManager', 'officer', 'releaser', 'clerk', 'lead', 'auditor'] })
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<Reply> {
    const em = this.database.fork();
    const roles = dossierRolesOf(actor);
    const calls = await listedCalls(em, { personId: actor.personId, roles }, callProcesses);
    const drafts = await officeDrafts(em, actor.personId);
    const programmes = (await em.find(Programme, {}, { orderBy: { key: 'asc' } }))
      .filter(({ process }) => callProcessOf(process))
      .filter(({ key }) => roles.some(({ programme }) => programme === null || programme === key))
      .map((programme) => ({
        programme,
        calls: calls.filter((call) => call.programme === programme.key),
        prepares: begunIn(programme).some((one) => isCalls(one) && mayBegin(actor, one, programme)),
        draft: drafts.find((draft) => beginningOf(draft)?.programme === programme.key),
      }));
    return page(callsPage(visit, programmes));
  }

  @Post()
  @Access({ role: 'programmeManager' })
  async begin(@CurrentActor() actor: Actor, @SubmittedValues() values: FormValues): Promise<Reply> {
    const em = this.database.fork();
    const programme = String(values['programme'] ?? '');
    const { process } = (await em.findOne(Programme, { key: programme })) ?? {};
    const calls = callProcessOf(process ?? '')?.definition.name;
    if (calls === undefined) throw new Problem('not-found');
    const address = await this.drafts.begin(actor, { process: calls, programme }, async (_, form) => {
      const last = await lastCallAnswers(em, programme, { process: calls, form: form.name });
      return Object.fromEntries(Object.entries(last).filter(isKept));
    });
    return seeOther(address);
  }
}

const isCalls = ({ definition }: Begun): boolean => callProcesses.includes(definition.name);

/** What a new call does not take from the last one: its name, its year and its days are always others. */
const others: readonly string[] = ['name', 'budgetYear', 'budgetHold'];
const isKept = ([key, value]: [string, unknown]): boolean =>
  !others.includes(key) && !(typeof value === 'string' && isDay(value));
