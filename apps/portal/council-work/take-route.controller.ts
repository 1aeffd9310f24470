import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { parsePage } from '#libs/forms/parse-page.js';
import { writeDay } from '#libs/forms/write-values.js';
import { text } from '#libs/processes/answers.js';
import { SentForm, type FilledForm } from '../application/filled-form.js';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import type { FormValues } from '../security/submitted-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { TaskDesk } from '../task/task-desk.js';
import { statusOf, TaskFiles, withFaults, type TaskPlace } from '../task/task-files.js';
import { taskPage } from '../task/task.page.js';
import { fieldId } from '../view/class-names.js';
import { rowsOfPlan } from './route-plan.js';
import { taskInput } from './task-input.js';

/** Takes a suggested route over into the form of a task: what was typed and chosen is saved with it, and nothing else is lost. */
@Controller('dossiers/:reference/tasks/:key/route')
@Access('staff')
export class TakeRouteController {
  constructor(
    private readonly desk: TaskDesk,
    private readonly files: TaskFiles,
  ) {}

  @Post()
  @HttpCode(200)
  async take(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param() place: TaskPlace,
    @SentForm() form: FilledForm,
  ): Promise<Reply> {
    const sent = await this.files.settle(actor, place, form, visit.language);
    const { view, values } = sent;
    const { paper } = view.opened;
    const typed = parsePage(view.form, 'main', values, view.begun);
    const input = taskInput({ ...view, begun: typed });
    if (!paper || !input?.plan) throw new Problem('not-found');
    const { route } = paper.view;
    const rows = rowsOfPlan(input.plan, form.values['_action'] === 'takeDates');
    const taken = { ...without(values, route), ...asTyped(rows, route), _action: 'save' };
    const act = withFaults(await this.desk.act(actor, view, taken), { ...sent, values: taken });
    if (act.kind !== 'saved') return page(taskPage(visit, { view, actor, act }), statusOf(act));
    return seeOther(`/dossiers/${place.reference}/tasks/${place.key}#${fieldId(`/${route}`)}`);
  }
}

/** What was typed, but for the rows of the route, and whatever its buttons said. */
const without = (values: FormValues, route: string): FormValues =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => !name.startsWith(`/${route}/`) && name !== '_add' && name !== '_remove'),
  );

/** Rows as a browser sends them. */
const asTyped = (rows: ReturnType<typeof rowsOfPlan>, route: string): FormValues =>
  Object.fromEntries(
    rows.flatMap((row, index) =>
      ['body', 'role', 'on'].map((column) => {
        const value = text(row, column);
        return [`/${route}/${index}/${column}`, column === 'on' && value !== '' ? writeDay(value) : value];
      }),
    ),
  );
