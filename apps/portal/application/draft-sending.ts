import { Injectable } from '@nestjs/common';
import type { SentCommand } from '#libs/database/command-payload.js';
import { commandByKey } from '#libs/database/stores/command.store.js';
import { Commands } from '../commands/commands.js';
import { Database } from '../connections/database.js';
import { Reply, seeOther } from '../reply/reply.js';
import type { Actor } from '../security/actor.js';
import type { FormValues } from '../security/submitted-form.js';
import { commandKey, keyOf } from './command-key.js';

/** Sends what a button asks for, once. */
@Injectable()
export class DraftSending {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
  ) {}

  /**
   * Writes a command and leads to its dossier below `home`; the decision is waited for 3 s at most. A second press of the
   * same button finds everything done by the first, and leads to what the first one led to.
   * @param act writes the command under its key, or answers why not
   */
  async once(
    actor: Actor,
    values: FormValues,
    home: string,
    act: (key: string) => Promise<SentCommand | Reply>,
  ): Promise<Reply> {
    const key = keyOf(actor.personId, commandKey(values));
    const earlier = () => commandByKey(this.database.fork(), key);
    try {
      const done = await act(key);
      if (done instanceof Reply) {
        const sent = await earlier();
        return sent ? sentTo(home, sent) : done;
      }
      await this.commands.send(done);
      return sentTo(home, done);
    } catch (refusal) {
      const sent = await earlier();
      if (sent) return sentTo(home, sent);
      throw refusal;
    }
  }
}

const sentTo = (home: string, { reference, id }: SentCommand): Reply => seeOther(`${home}/${reference}?command=${id}`);
