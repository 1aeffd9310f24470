import type { EntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '../command-payload.js';
import { Answers } from '../entities/answers.entity.js';
import { beginDossier, type Beginning } from './dossier-beginning.store.js';
import { beginningOf, type OfficeBeginning } from './draft.store.js';

/** A person's drafts of what the office begins, the one touched last first. */
export async function officeDrafts(em: EntityManager, personId: string): Promise<Answers[]> {
  const where = { personId, dossierId: null, draftOf: null, callId: null };
  const found = await em.find(Answers, where, { orderBy: { updatedAt: 'desc' } });
  return found.filter((draft) => beginningOf(draft) !== undefined);
}

export interface OfficeDossier extends Beginning, OfficeBeginning {
  process: { name: string; prefix: string };
  title: string;
}

/**
 * Turns a draft into a dossier without an applicant, in the newest version of its process, as `beginDossier` does.
 * @throws StaleDraft where the draft was changed since the person confirmed it
 */
export function beginByOffice(em: EntityManager, beginning: OfficeDossier): Promise<SentCommand> {
  const { draft, process, programme, title, command: type } = beginning;
  return beginDossier(em, beginning, { type, prefix: process.prefix }, async (inner) => {
    const [newest] = await inner.execute<{ version: number }[]>(
      'select max(version)::int as version from process_definition where name = ?',
      [process.name],
    );
    if (!newest?.version) throw new Error(`process ${process.name} is not published`);
    // Not the answers of a task: what a command said is found by the command.
    await inner.execute('update answers set task_key = null where id = ?', [draft.id]);
    return { process: process.name, processVersion: newest.version, programme, title, language: 'de' };
  });
}
