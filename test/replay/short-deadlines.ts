import type { EntityManager } from '@mikro-orm/postgresql';
import { ProcessDefinitionRow, Programme } from '#libs/database/entities/programme.entity.js';
import type { ProcessDefinition, TaskDeclaration } from '#libs/engine/definition.js';
import { hashOf } from '#libs/engine/journal.js';

/** The seconds after which a task is reminded of, due (and open to the deputy), and open to the lead. */
export interface Seconds {
  reminder: number;
  deadline: number;
  lead: number;
  only?: readonly string[];
}

/** The same process, the deadlines of all its tasks, or of these `only`, counted in seconds. */
export function withShortDeadlines(
  definition: ProcessDefinition,
  version: number,
  { only, ...seconds }: Seconds,
): ProcessDefinition {
  const short = (task: TaskDeclaration): TaskDeclaration => ({
    ...task,
    deadline: { seconds: seconds.deadline },
    ladder: [
      { kind: 'reminder', after: { seconds: seconds.reminder } },
      { kind: 'escalation', after: { seconds: seconds.deadline }, to: 'deputy' },
      { kind: 'escalation', after: { seconds: seconds.lead }, to: 'lead' },
    ],
  });
  const tasks = Object.fromEntries(
    Object.entries(definition.tasks).map(([name, task]) => [name, only?.includes(name) === false ? task : short(task)]),
  );
  return { ...definition, version, tasks };
}

/** Publishes that version as the owner would; new dossiers of the process' programmes are pinned to it from now on. */
export async function publishShortDeadlines(
  em: EntityManager,
  definition: ProcessDefinition,
  version: number,
  seconds: Seconds,
): Promise<void> {
  const body = withShortDeadlines(definition, version, seconds);
  em.create(ProcessDefinitionRow, { name: body.name, version, hash: hashOf(body), body });
  await em.flush();
  await em.nativeUpdate(Programme, { process: body.name }, { processVersion: version });
}
