import { ApplicationFailure, Context } from '@temporalio/activity';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import { waitingSince } from '#libs/database/stores/command.store.js';
import { unfinishedCommands } from '#libs/database/stores/dossier.store.js';
import { createCarryOut } from './carry-out.js';
import { createTick } from './clock.js';
import { createDecide } from './decide.js';
import type { Deps } from './deps.js';
import { pulseOf, type Pulse } from './pulse.js';
import { createReconcile } from './reconcile.js';

export type { Verdict } from '#libs/database/command-payload.js';
export type { Pulse } from './pulse.js';
export type Activities = ReturnType<typeof createActivities>;

/** All that workflows can ask for, bound to what it works with. */
export function createActivities(deps: Deps) {
  const decide = createDecide(deps);
  const carryOut = createCarryOut(deps);
  const reconcile = createReconcile(deps);
  // A heartbeat costs the server as much as an event; what is soon done needs none.
  const beat = (): void => {
    const context = Context.current();
    if (Date.now() - context.info.currentAttemptScheduledTimestampMs > 5_000) context.heartbeat();
  };
  return {
    decide,
    tick: createTick(deps, decide),
    async pulse(reference: string): Promise<Pulse> {
      const em = deps.orm.em.fork();
      const dossier = await em.findOne(Dossier, { reference });
      if (!dossier) throw ApplicationFailure.nonRetryable('no dossier of this reference', 'NoSuchDossier');
      const unfinished = await unfinishedCommands(em, dossier.id);
      return pulseOf(deps, dossier, unfinished, await waitingSince(em, dossier.id));
    },
    carryOut: (commandId: string) => carryOut(commandId, beat),
    reconcile: () => reconcile(beat),
  };
}
