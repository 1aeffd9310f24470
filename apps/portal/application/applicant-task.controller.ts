import { Controller, Get, Param, Post } from '@nestjs/common';
import { Database } from '../connections/database.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { choicePage, declinePage } from './applicant-choice.page.js';
import { taskCheckPage, taskPage } from './applicant-task.page.js';
import { ApplicantTasks, type AskedTask, type TaskDraft } from './applicant-tasks.js';
import { commandKey } from './command-key.js';
import { DraftFiles } from './draft-files.js';
import { DraftForms, versionOf } from './draft-forms.js';
import { DraftRoutes, type Place } from './draft-routes.js';
import { errorsOf } from './open-draft.js';
import { sentBefore } from './sent-before.js';

/** What the office asks of the applicant: shown, answered, declined. */
@Controller('applications/:reference/tasks/:task')
@Access('applicant')
export class ApplicantTaskController extends DraftRoutes {
  constructor(
    protected readonly forms: DraftForms,
    protected readonly files: DraftFiles,
    private readonly tasks: ApplicantTasks,
    private readonly database: Database,
  ) {
    super();
  }

  @Get()
  async overview(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    const asked = await this.ask(actor, place);
    if (asked.how.open === undefined) return page(choicePage(visit, asked));
    return page(taskPage(visit, await this.open(actor, place)));
  }

  @Get('check')
  async check(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    const draft = await this.open(actor, place);
    return page(taskCheckPage(visit, draft, errorsOf(draft, visit.language)));
  }

  @Post('check')
  async send(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    return this.once(actor, place, values, async (key) => {
      const draft = await this.open(actor, place);
      const errors = errorsOf(draft, visit.language);
      const isStale = versionOf(values) !== draft.row.revision;
      if (errors.length === 0 && !isStale) return sentTo(await this.tasks.send(draft, key));
      const id = await sentBefore(this.database.fork(), actor, key);
      if (id !== undefined) return sentTo({ reference: draft.dossier.reference, id });
      return page(taskCheckPage(visit, draft, errors, isStale), isStale ? 409 : 422);
    });
  }

  @Post('accept')
  async accept(
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    return this.once(actor, place, values, async (key) =>
      sentTo(await this.tasks.choose(actor, await this.ask(actor, place), 'accept', key)),
    );
  }

  @Get('decline')
  async askToDecline(
    @CurrentVisit() visit: Visit,
    @CurrentActor() actor: Actor,
    @Param() place: Place,
  ): Promise<Reply> {
    return page(declinePage(visit, await this.ask(actor, place)));
  }

  @Post('decline')
  async decline(
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    return this.once(actor, place, values, async (key) =>
      sentTo(await this.tasks.choose(actor, await this.ask(actor, place), 'decline', key)),
    );
  }

  /** A second press of the same button finds the task done by the first, and leads to what the first one led to. */
  private async once(
    actor: Actor,
    place: Place,
    values: FormValues,
    act: (key: string) => Promise<Reply>,
  ): Promise<Reply> {
    const key = commandKey(values);
    try {
      return await act(key);
    } catch (error) {
      const id = await sentBefore(this.database.fork(), actor, key);
      if (id === undefined) throw error;
      return sentTo({ reference: place['reference'] ?? '', id });
    }
  }

  protected open(actor: Actor, place: Place): Promise<TaskDraft> {
    return this.tasks.open(actor, place['reference'] ?? '', place['task'] ?? '');
  }

  private ask(actor: Actor, place: Place): Promise<AskedTask> {
    return this.tasks.ask(actor, place['reference'] ?? '', place['task'] ?? '');
  }
}

const sentTo = ({ reference, id }: { reference: string; id: string }): Reply =>
  seeOther(`/applications/${reference}?command=${id}`);
