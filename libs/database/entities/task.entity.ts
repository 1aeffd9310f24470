import { defineEntity, p } from '@mikro-orm/core';

/** Work waiting for people, in a queue, with a deadline. */
const TaskSchema = defineEntity({
  name: 'Task',
  tableName: 'task',
  properties: {
    id: p.uuid().primary(),
    dossierId: p.uuid(),
    key: p.string(),
    name: p.string(),
    audience: p.array(),
    programme: p.string(),
    openedAt: p.datetime(),
    dueAt: p.datetime().nullable(),
    overdue: p.boolean().default(false),
    closedAt: p.datetime().nullable(),
    closing: p.string().nullable(),
  },
});
export class Task extends TaskSchema.class {}
TaskSchema.setClass(Task);

const TaskSeatSchema = defineEntity({
  name: 'TaskSeat',
  tableName: 'task_seat',
  properties: {
    taskId: p.uuid().primary(),
    seat: p.integer().primary(),
    holderId: p.uuid().nullable(),
    heldAt: p.datetime().nullable(),
    outcome: p.string().nullable(),
    doneAt: p.datetime().nullable(),
    answersId: p.uuid().nullable(),
  },
});
export class TaskSeat extends TaskSeatSchema.class {}
TaskSeatSchema.setClass(TaskSeat);

/** What must happen after a decision. Its id makes it idempotent. */
const EffectSchema = defineEntity({
  name: 'EffectRow',
  tableName: 'effect',
  properties: {
    id: p.uuid().primary(),
    dossierId: p.uuid(),
    commandId: p.uuid(),
    n: p.integer(),
    kind: p.string(),
    params: p.json<Record<string, unknown>>(),
    createdAt: p.datetime().defaultRaw('now()'),
    doneAt: p.datetime().nullable(),
    attempts: p.integer().default(0),
    lastError: p.string().nullable(),
  },
});
export class EffectRow extends EffectSchema.class {}
EffectSchema.setClass(EffectRow);
