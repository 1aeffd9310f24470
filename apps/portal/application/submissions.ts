import { Injectable } from '@nestjs/common';
import type { SentCommand } from '#libs/database/command-payload.js';
import { StaleDraft } from '#libs/database/stores/draft.store.js';
import { submitDraft } from '#libs/database/stores/submission.store.js';
import { processes } from '#libs/processes/index.js';
import { Commands } from '../commands/commands.js';
import { Database } from '../connections/database.js';
import type { ApplicationDraft } from './application-drafts.js';
import { headOf } from './application-head.js';
import { keyOf } from './command-key.js';

/** Makes drafts into dossiers. */
@Injectable()
export class Submissions {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
  ) {}

  /**
   * Submits a complete draft. Its commit is the moment of receipt; the decision is waited for 3 s at most.
   * @param revision the one the person checked
   * @param key made for the page they checked it on: the same key is the same submission
   * @returns the command, or nothing where the draft was changed since
   */
  async submit(
    draft: ApplicationDraft,
    { revision, key, language }: { revision: number; key: string; language: string },
  ): Promise<SentCommand | undefined> {
    const process = processes[draft.call.process];
    if (!process) throw new Error(`process ${draft.call.process} is not in the catalogue`);
    const personId = draft.row.personId ?? '';
    try {
      const sent = await submitDraft(this.database.fork(), {
        draft: draft.row,
        revision,
        personId,
        language,
        idempotencyKey: keyOf(personId, key),
        prefix: process.definition.prefix,
        ...headOf(draft.call.process, draft.answers),
      });
      await this.commands.send(sent);
      return sent;
    } catch (error) {
      if (error instanceof StaleDraft) return undefined;
      throw error;
    }
  }
}
