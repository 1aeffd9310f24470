import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { Mail } from '#libs/database/entities/mail.entity.js';
import { EffectRow } from '#libs/database/entities/task.entity.js';
import { makeDocument } from './carry-document.js';
import { mailToMany } from './carry-mailing.js';
import { startDossiers, tellDossiers } from './carry-words.js';
import type { Deps } from './deps.js';

type Carrier = (em: EntityManager, deps: Deps, effect: EffectRow, beat: () => void) => Promise<void>;

/** One carrier for each kind of effect; each does its work once, however often it is called. */
const carriers: Record<string, Carrier> = {
  document: makeDocument,
  mail: queueMails,
  mailing: mailToMany,
  tell: tellDossiers,
  startDossier: startDossiers,
};

/**
 * Works off the effects of one decision in their order. An effect that fails is noted and stops those behind it, since
 * a mail may attach the document before it; Temporal calls again.
 * @param beat tells Temporal that work goes on
 */
export function createCarryOut(deps: Deps) {
  return async function carryOut(commandId: string, beat: () => void = () => undefined): Promise<void> {
    const em = deps.orm.em.fork();
    const effects = await em.find(EffectRow, { commandId, doneAt: null }, { orderBy: { n: 'asc' } });
    for (const effect of effects) {
      beat();
      const carrier = carriers[effect.kind];
      if (!carrier) throw new Error(`no carrier for effects of kind ${effect.kind}`);
      try {
        await carrier(em, deps, effect, beat);
      } catch (error) {
        // Only the kind of error is kept: its message could hold what people wrote.
        const lastError = error instanceof Error ? error.name : 'Error';
        await em.nativeUpdate(EffectRow, { id: effect.id }, { attempts: effect.attempts + 1, lastError });
        throw error;
      }
      await em.nativeUpdate(EffectRow, { id: effect.id }, { doneAt: new Date(), lastError: null });
    }
  };
}

async function queueMails(em: EntityManager, deps: Deps, effect: EffectRow): Promise<void> {
  const ids = z.array(z.uuid()).parse(effect.params['mailIds']);
  await deps.queue.enqueue(ids);
  await em.nativeUpdate(Mail, { id: { $in: ids } }, { queuedAt: new Date() });
}
