import { Controller, Get, Param, Post } from '@nestjs/common';
import type { SentCommand } from '#libs/database/command-payload.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import type { Language } from '../view/catalogue.js';
import { choicePage, declinePage } from './applicant-choice.page.js';
import { taskPage } from './applicant-task.page.js';
import { ApplicantTasks, type AskedTask, type TaskDraft } from './applicant-tasks.js';
import type { Ending } from './check.page.js';
import { isUnchanged, unchanged, unchangedField } from './unchanged.js';
import { DraftFiles } from './draft-files.js';
import { DraftForms } from './draft-forms.js';
import { DraftRoutes, type Confirmed, type Place } from './draft-routes.js';
import { DraftSending } from './draft-sending.js';
import { wordsIn } from '../view/languages.js';

/** What the office asks of the applicant: shown, answered, declined. */
@Controller('applications/:reference/tasks/:task')
@Access('applicant')
export class ApplicantTaskController extends DraftRoutes<TaskDraft> {
  protected readonly home = '/applications';

  constructor(
    protected readonly forms: DraftForms,
    protected readonly files: DraftFiles,
    protected readonly sending: DraftSending,
    private readonly tasks: ApplicantTasks,
  ) {
    super();
  }

  @Get()
  async overview(@CurrentVisit() visit: Visit, @CurrentActor() actor: Actor, @Param() place: Place): Promise<Reply> {
    const asked = await this.ask(actor, place);
    if (asked.how.open === undefined) return page(choicePage(visit, asked));
    return page(taskPage(visit, await this.open(actor, place)));
  }

  @Post('accept')
  async accept(
    @CurrentActor() actor: Actor,
    @Param() place: Place,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    return this.choose(actor, place, values, 'accept');
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
    return this.choose(actor, place, values, 'decline');
  }

  private choose(actor: Actor, place: Place, values: FormValues, choice: 'accept' | 'decline'): Promise<Reply> {
    return this.sending.once(actor, values, this.home, async (key) =>
      this.tasks.choose(actor, await this.ask(actor, place), choice, key),
    );
  }

  protected open(actor: Actor, place: Place): Promise<TaskDraft> {
    return this.tasks.open(actor, place['reference'] ?? '', place['task'] ?? '');
  }

  protected ending(draft: TaskDraft, language: Language): Ending {
    const { last, send } = wordsIn(draft.how, language);
    return { submitLabel: send, last: isUnchanged(draft) ? unchanged(last, language) : last };
  }

  /** What the office asked for is sent as it was only by whoever says so. */
  protected override asksFirst(draft: TaskDraft, values: FormValues): boolean {
    return isUnchanged(draft) && ![values[unchangedField]].flat().includes('true');
  }

  protected give(draft: TaskDraft, { key }: Confirmed): Promise<SentCommand> {
    return this.tasks.give(draft, key);
  }

  private ask(actor: Actor, place: Place): Promise<AskedTask> {
    return this.tasks.ask(actor, place['reference'] ?? '', place['task'] ?? '');
  }
}
