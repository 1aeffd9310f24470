import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import {
  effectDone,
  effectFailed,
  mailsQueued,
  openEffects,
  type OpenEffect,
} from '#libs/database/stores/effect.store.js';
import { makeDocument } from './carry-document.js';
import { mailToMany } from './carry-mailing.js';
import { startDossiers, tellDossiers } from './carry-words.js';
import type { Deps } from './deps.js';
import { wakeMailer } from './wake-mailer.js';

type Carrier = (em: EntityManager, deps: Deps, effect: OpenEffect, beat: () => void) => Promise<void>;

/** One carrier for each kind of effect; each does its work once, however often it is called. */
const carriers: Record<string, Carrier> = {
  document: andDone(makeDocument),
  mail: queueMails,
  mailing: andDone(mailToMany),
  tell: andDone(tellDossiers),
  startDossier: andDone(startDossiers),
};

/**
 * Works off the effects of one decision in their order. An effect that fails is noted and stops those behind it, since
 * a mail may attach the document before it; Temporal calls again.
 * @param beat tells Temporal that work goes on
 */
export function createCarryOut(deps: Deps) {
  return async function carryOut(commandId: string, beat: () => void = () => undefined): Promise<void> {
    const em = deps.orm.em.fork();
    for (const effect of await openEffects(em, commandId)) {
      beat();
      const carrier = carriers[effect.kind];
      if (!carrier) throw new Error(`no carrier for effects of kind ${effect.kind}`);
      try {
        await carrier(em, deps, effect, beat);
      } catch (error) {
        // Only the kind of error is kept: its message could hold what people wrote.
        await effectFailed(em, effect.id, error instanceof Error ? error.name : 'Error');
        throw error;
      }
    }
  };
}

function andDone(carry: Carrier): Carrier {
  return async (em, deps, effect, beat) => {
    await carry(em, deps, effect, beat);
    await effectDone(em, effect.id);
  };
}

async function queueMails(em: EntityManager, deps: Deps, effect: OpenEffect): Promise<void> {
  const ids = z.array(z.uuid()).parse(effect.params['mailIds']);
  await mailsQueued(em, effect, await wakeMailer(deps, ids));
}
