import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { saveDraft, StaleDraft } from '#libs/database/stores/draft.store.js';
import { councilRegister } from '#libs/database/stores/council-register.store.js';
import type { PaperView } from '#libs/processes/paper-view.js';
import { versionOf } from '../application/draft-forms.js';
import { OfficeDrafts, type OfficeDraft } from '../beginnings/office-drafts.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { draftPlanPage } from './draft-plan.page.js';
import { openMeetings } from './paper-reading.js';
import { planRoute, rowsOfPlan, type RoutePlan } from './route-plan.js';

interface Planned {
  readonly draft: OfficeDraft;
  readonly view: PaperView;
  readonly plan: RoutePlan;
}

/** The route of a paper that is not passed on yet: what the rules suggest, what is missing, dates that fit. */
@Controller('beginnings/:id/plan')
@Access('staff')
export class DraftPlanController {
  constructor(
    private readonly database: Database,
    private readonly drafts: OfficeDrafts,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Reply> {
    return page(draftPlanPage(visit, { ...(await this.planned(actor, id, visit)), stale: false }));
  }

  /** Writes the suggested route into the draft and leaves everything else in it as it is. */
  @Post()
  @HttpCode(200)
  async take(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('id') id: string,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    const planned = await this.planned(actor, id, visit);
    const { draft, view, plan } = planned;
    const answers = { ...draft.answers, [view.route]: rowsOfPlan(plan, values['_action'] === 'takeDates') };
    try {
      await saveDraft(this.database.fork(), draft.row, versionOf(values), answers);
    } catch (error) {
      if (!(error instanceof StaleDraft)) throw error;
      return page(draftPlanPage(visit, { ...(await this.planned(actor, id, visit)), stale: true }), 409);
    }
    return seeOther(`${draft.base}/plan#route`);
  }

  /** @throws Problem `not-found` for another's draft, and for one that becomes no paper */
  private async planned(actor: Actor, id: string, { language }: Visit): Promise<Planned> {
    const draft = await this.drafts.open(actor, id, language);
    const view = draft.process.paperView;
    if (!view) throw new Problem('not-found');
    const em = this.database.fork();
    const register = await councilRegister(em);
    const { answers, programme } = draft;
    const meetings = await openMeetings(em);
    return { draft, view, plan: planRoute({ view, answers, terms: programme.terms, register, meetings }) };
  }
}
