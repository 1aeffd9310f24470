import { processes } from '#libs/processes/index.js';
import type { Beginning, Process } from '#libs/processes/process.js';
import { callProcesses } from '../calls/call-process.js';
import type { Actor } from '../security/actor.js';

/** A process whose dossiers the office begins by itself. */
export type Begun = Process & { readonly beginning: Beginning };

interface OfProgramme {
  readonly key: string;
  /** name of the programme's own process */
  readonly process: string;
}

const begun: readonly Begun[] = Object.values(processes).flatMap((process) =>
  process.beginning ? [{ ...process, beginning: process.beginning }] : [],
);

/** Names of the processes whose dossiers the office begins. */
export const begunProcesses: readonly string[] = begun.map(({ definition }) => definition.name);

/** What the office begins in a programme: dossiers at home there, and its calls. */
export const begunIn = ({ key, process }: OfProgramme): Begun[] =>
  begun.filter(({ definition, home }) => home === key || processes[process]?.calls === definition.name);

/** Whether somebody begins such dossiers in a programme. */
export function mayBegin(
  { roles }: Actor,
  { definition, beginning }: Begun,
  { key }: Pick<OfProgramme, 'key'>,
): boolean {
  const able = definition.commands[beginning.command]?.roles ?? [];
  return roles.some(({ role, programme }) => able.includes(role) && (programme === null || programme === key));
}

/** The address of a draft; those of calls have one of their own. */
export const draftHref = ({ definition }: Pick<Process, 'definition'>, id: string): string =>
  `${callProcesses.includes(definition.name) ? '/call-drafts' : '/beginnings'}/${id}`;

/** Whether somebody begins anything but calls in a programme of theirs. */
export const begins = (actor: Actor): boolean =>
  begun.some(
    ({ definition, beginning }) =>
      !callProcesses.includes(definition.name) &&
      actor.roles.some(({ role }) => definition.commands[beginning.command]?.roles.includes(role)),
  );
