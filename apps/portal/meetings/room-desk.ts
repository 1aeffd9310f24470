import { Injectable } from '@nestjs/common';
import { dayOf } from '#libs/calendar/berlin.js';
import { readyPapers, type ReadyPaper } from '#libs/database/stores/council-meeting.store.js';
import type { Answers, FieldError } from '#libs/forms/definition.js';
import { text } from '#libs/processes/answers.js';
import type { Item } from '#libs/processes/council-meeting/agenda.js';
import { standing } from '#libs/processes/council-meeting/agenda.js';
import { quorumOf, resultOf, type Quorum, type Result } from '#libs/processes/council-meeting/sitting.js';
import { Database } from '../connections/database.js';
import { DossierReader } from '../dossier/dossier-reader.js';
import type { Receipt } from '../dossier/receipts.js';
import { Problem } from '../errors/problem.js';
import type { Actor } from '../security/actor.js';
import type { FormValues } from '../security/submitted-form.js';
import { TaskDesk } from '../task/task-desk.js';
import type { TaskAct, TaskView } from '../task/task-view.js';
import type { Language } from '../view/catalogue.js';
import { everUsed } from './agenda-desk.js';
import { freshItem } from './agenda-rows.js';
import { forOffice, MeetingDesk, type Meeting } from './meeting-desk.js';
import { isRoomStep, stepFaults, stepValues, type RoomStep } from './room-steps.js';

/** What somebody filled in for a step that was not taken. */
export interface Typed {
  readonly step: RoomStep;
  readonly answers: Answers;
  readonly errors: readonly FieldError[];
}

/** The room in which a meeting is held, as it stands now. */
export interface Room {
  readonly meeting: Meeting;
  /** the task whose outcomes are the steps; undefined for those who only look on */
  readonly view: TaskView | undefined;
  /** on the table, with what was decided on it */
  readonly item: Item | undefined;
  readonly result: Result | undefined;
  /** items without a result, in their printed order */
  readonly open: readonly Item[];
  readonly next: Item | undefined;
  /** for the item on the table, else for the meeting */
  readonly quorum: Quorum;
  /** what the meeting could let in */
  readonly ready: readonly ReadyPaper[];
  readonly typed: Typed | undefined;
  /** the id that an item let in by the meeting would have */
  readonly freshItem: string;
}

/** The door to the room of a meeting, and what is done in it. */
@Injectable()
export class RoomDesk {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingDesk,
    private readonly tasks: TaskDesk,
    private readonly reader: DossierReader,
  ) {}

  /** @throws Problem `not-found` for members: they are in the room themselves */
  async room(actor: Actor, reference: string, language: Language, receipt?: Receipt): Promise<Room> {
    const meeting = forOffice(await this.meetings.open(actor, reference, language));
    const { task, sitting, items } = meeting;
    const leads = task?.name === 'openMeeting' || task?.name === 'leadMeeting';
    const view = leads ? await this.tasks.view(actor, reference, task.key, language) : undefined;
    const item = standing(sitting.items).find(({ id }) => id === sitting.current);
    const open = items.filter(({ id }) => !resultOf(sitting, id));
    const place = items.findIndex(({ id }) => id === sitting.current);
    const later = items.slice(place + 1).find(({ id }) => !resultOf(sitting, id));
    const refused = view && (await this.reader.refusedInput(actor, view.opened, receipt?.command));
    return {
      meeting,
      view,
      item,
      result: item && resultOf(sitting, item.id),
      open,
      next: later ?? open.find(({ id }) => id !== sitting.current),
      quorum: quorumOf(sitting, item?.id),
      ready: view ? await readyPapers(this.database.fork(), sitting.bodyKey) : [],
      typed: view && keptOf(view, view.draft?.data ?? refused?.answers),
      freshItem: freshItem([...everUsed(meeting.file.log), ...sitting.items.map(({ id }) => id)]),
    };
  }

  /** Takes a step: posts it as the form of the task. @throws Problem `bad-request` for what is no step */
  async act(
    actor: Actor,
    { meeting }: Room,
    values: FormValues,
  ): Promise<{ readonly act: TaskAct; readonly typed: Typed; readonly view: TaskView }> {
    const step = values['_step'];
    const key = values['_task'];
    if (!isRoomStep(step) || typeof key !== 'string') throw new Problem('bad-request');
    const { dossier, sitting, language, words } = meeting;
    const view = await this.tasks.view(actor, dossier.reference, key, language);
    const fields = {
      ...stepValues(view.form, step, values),
      _action: 'complete',
      _version: String(view.draft?.revision ?? 0),
      _command: values['_command'] ?? '',
    };
    const today = dayOf(new Date().toISOString());
    const act = await this.tasks.act(actor, view, fields, (typed) =>
      stepFaults(step, typed, sitting, { today, words: words.refusals ?? {} }),
    );
    const answers = 'typed' in act ? act.typed : {};
    const errors = act.kind === 'faulty' ? act.errors : [];
    return { act, view, typed: { step, answers, errors } };
  }
}

/** What was kept of a step that was not taken. */
function keptOf({ line }: TaskView, kept: Answers | undefined): Typed | undefined {
  const step = line.name === 'openMeeting' ? 'opened' : text(kept, 'outcome');
  return kept && isRoomStep(step) ? { step, answers: kept, errors: [] } : undefined;
}
