import { Injectable } from '@nestjs/common';
import { Command } from '#libs/database/entities/command.entity.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { Commands, type CommandReceipt } from '../commands/commands.js';
import { Database } from '../connections/database.js';
import type { Actor } from '../security/actor.js';
import { isUuid } from '../security/uuid.js';

/** What became of a command, and which dossier it was for. */
export interface Receipt {
  readonly command: CommandReceipt;
  readonly reference: string;
  readonly process: string;
}

/** Looks up the commands that addresses name by `?command=`. */
@Injectable()
export class Receipts {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
  ) {}

  /** The command of any dossier, if this person gave it; anybody else's is not found. */
  async find(actor: Actor, id: unknown): Promise<Receipt | undefined> {
    if (typeof id !== 'string' || !isUuid(id)) return undefined;
    const em = this.database.fork();
    const given = await em.findOne(Command, { id, actorId: actor.personId });
    const dossier = given && (await em.findOne(Dossier, { id: given.dossierId }));
    const command = dossier ? await this.commands.receipt(actor, dossier.id, id) : undefined;
    return dossier && command ? { command, reference: dossier.reference, process: dossier.process } : undefined;
  }
}

/** An address with the command whose outcome its page is to tell. */
export function withCommand(path: string, id: string): string {
  const url = new URL(path, 'http://portal.invalid');
  url.searchParams.set('command', id);
  return `${url.pathname}${url.search}${url.hash}`;
}
