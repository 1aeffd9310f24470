import { defineEntity, p } from '@mikro-orm/core';
import type { CommandPayload, Verdict } from '../command-payload.js';

/** What a person or the clock wants. Its commit is the moment of receipt; `receivedAt` is the database's clock. */
const CommandSchema = defineEntity({
  name: 'Command',
  tableName: 'command',
  properties: {
    id: p.uuid().primary(),
    dossierId: p.uuid(),
    type: p.string(),
    payload: p.json<CommandPayload>(),
    actorId: p.uuid().nullable(),
    actorKind: p.string().$type<'person' | 'clock' | 'system'>(),
    idempotencyKey: p.string(),
    receivedAt: p.datetime().defaultRaw('clock_timestamp()'),
    outcome: p.json<Verdict>().nullable(),
    decidedAt: p.datetime().nullable(),
  },
});
export class Command extends CommandSchema.class {}
CommandSchema.setClass(Command);
