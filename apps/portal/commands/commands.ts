import { Inject, Injectable } from '@nestjs/common';
import type { Log } from '#libs/config/log.js';
import type { SentCommand, Verdict } from '#libs/database/command-payload.js';
import { Command } from '#libs/database/entities/command.entity.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { Database } from '../connections/database.js';
import { LOG } from '../connections/log.js';
import type { Actor } from '../security/actor.js';
import { isUuid } from '../security/uuid.js';

/** What became of a command: received at, and the verdict once there is one. */
export interface CommandReceipt {
  id: string;
  type: string;
  receivedAt: Date;
  verdict: Verdict | undefined;
}

/** Commands after their commit: brought to Temporal, and looked up again by whoever gave them. */
@Injectable()
export class Commands {
  constructor(
    private readonly gateway: DossierGateway,
    private readonly database: Database,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /**
   * Brings a committed command to its dossier's workflow and waits at most 3 s.
   * @returns the verdict, or `pending`: the command is received and will be processed. Never throws: after the commit nothing
   * may look as if the command were lost; the reconciler sends it again
   */
  async send(command: SentCommand): Promise<Verdict | 'pending'> {
    try {
      return await this.gateway.send(command);
    } catch (error) {
      const { id, type, reference } = command;
      this.log.error('command waits for the reconciler', { command: id, type, reference, error });
      return 'pending';
    }
  }

  /** The command an address names by `?command=`, if this person gave it; anybody else's is not found. */
  async receipt(actor: Actor, dossierId: string, id: string | undefined): Promise<CommandReceipt | undefined> {
    if (!id || !isUuid(id)) return undefined;
    const command = await this.database.fork().findOne(Command, { id, dossierId, actorId: actor.personId });
    if (!command) return undefined;
    return { id, type: command.type, receivedAt: command.receivedAt, verdict: command.outcome ?? undefined };
  }
}
