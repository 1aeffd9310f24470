import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CommandPayload } from '#libs/database/command-payload.js';
import { Command } from '#libs/database/entities/command.entity.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { insertCommand } from '#libs/database/stores/command.store.js';
import { Commands } from '../commands/commands.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import type { Actor } from '../security/actor.js';
import type { FormValues } from '../security/submitted-form.js';
import type { TaskView } from './task-view.js';

export type HandlingType = 'task.claim' | 'task.release' | 'task.assign' | 'task.recuse' | 'task.extend';

/** Hands work about: takes, returns, assigns, declares a conflict of interest. */
@Injectable()
export class Handling {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
  ) {}

  /**
   * Gives the command and waits for its outcome for at most 3 s.
   * @param values of the form; its `_command` makes a repeated press the same command
   * @returns the command's id
   */
  async give(
    actor: Actor,
    dossier: Dossier,
    type: HandlingType,
    payload: CommandPayload,
    values: FormValues,
  ): Promise<string> {
    const { id } = await insertCommand(this.database.fork(), {
      dossierId: dossier.id,
      type,
      payload,
      actorId: actor.personId,
      actorKind: 'person',
      idempotencyKey: keyOf(actor, dossier.reference, type, values),
    });
    await this.commands.send({ id, type, reference: dossier.reference, process: dossier.process });
    return id;
  }

  /** The command that a first press of the same button has given; by now the dossier may be closed to the person. */
  async given(actor: Actor, reference: string, type: HandlingType, values: FormValues): Promise<string | undefined> {
    const idempotencyKey = keyOf(actor, reference, type, values);
    return (await this.database.fork().findOne(Command, { idempotencyKey }))?.id;
  }
}

/** One press of one person's button; forms without a key of their own are new every time. */
function keyOf(actor: Actor, reference: string, type: HandlingType, values: FormValues): string {
  const once = typeof values['_command'] === 'string' ? values['_command'].slice(0, 100) : randomUUID();
  return `${actor.personId} ${reference} ${type} ${once}`;
}

/**
 * The person to whom a form assigns the task.
 * @throws Problem `unprocessable` for anybody whom the page did not offer: whether they hold the role is known here alone
 */
export function assigneeOf(view: TaskView, values: FormValues): string {
  const chosen = view.colleagues.find(({ id }) => id === values['assignee']);
  if (!chosen) throw new Problem('unprocessable');
  return chosen.id;
}

/** Whose seat is freed: one's own, or as a lead that of a person who holds one. */
export function holderOf(view: TaskView, values: FormValues): CommandPayload {
  const holder = view.open?.seats.find((seat) => seat.holder !== null && seat.holder === values['holder'])?.holder;
  return { task: view.line.key, ...(view.leads && holder ? { assignee: holder } : {}) };
}
