import { z } from 'zod';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '#libs/database/command-payload.js';
import { Dossier } from '#libs/database/entities/dossier.entity.js';
import type { OpenEffect } from '#libs/database/stores/effect.store.js';
import { inLineFor } from '#libs/database/stores/budget.store.js';
import { commandByKey, insertCommands } from '#libs/database/stores/command.store.js';
import { openDossier } from '#libs/database/stores/dossier-opening.store.js';
import type { Deps } from './deps.js';

const word = z.object({
  to: z.union([z.enum(['parent', 'children', 'line']), z.templateLiteral(['named:', z.string()])]),
  /** of a word to named ones: their ids */
  dossiers: z.array(z.uuid()).default([]),
  event: z.string(),
  budgetYear: z.int().optional(),
  /** what each of them is told beside the event, by their ids */
  words: z.record(z.string(), z.record(z.string(), z.json())).default({}),
});

/** A word to the parent, to all children or to those in line: a command each, its update started without asking how it ends. */
export async function tellDossiers(em: EntityManager, deps: Deps, effect: OpenEffect, beat: () => void): Promise<void> {
  const { to, event, dossiers, budgetYear, words } = word.parse(effect.params);
  const self = await em.findOneOrFail(Dossier, { id: effect.dossierId });
  const others = await told(em, self, { to, dossiers, budgetYear: budgetYear ?? 0 });
  const ids = await insertCommands(
    em,
    others.map((other) => ({
      dossierId: other.id,
      type: event,
      payload: { from: self.reference, ...(words[other.id] ? { said: words[other.id] } : {}) },
      actorKind: 'system',
      idempotencyKey: `tell:${effect.id}:${other.id}`,
    })),
  );
  const commands = others.map(({ reference, process }, n) => ({ id: ids[n] ?? '', type: event, reference, process }));
  await deps.gateway.sendAll(commands, beat);
}

async function told(
  em: EntityManager,
  self: Dossier,
  { to, dossiers, budgetYear }: Pick<z.infer<typeof word>, 'to' | 'dossiers'> & { budgetYear: number },
): Promise<Pick<Dossier, 'id' | 'reference' | 'process'>[]> {
  if (to === 'line') return inLineFor(em, self.programme, budgetYear);
  const fields = ['id', 'reference', 'process'] as const;
  if (to === 'parent') return self.parentId ? em.find(Dossier, { id: self.parentId }, { fields }) : [];
  // Whoever is at an end hears nothing any more.
  const whom = to === 'children' ? { parentId: self.id } : { id: { $in: dossiers } };
  return em.find(Dossier, { ...whom, status: 'active' }, { fields, orderBy: { reference: 'asc' } });
}

const beginning = z.object({ process: z.string(), said: z.record(z.string(), z.json()).optional() });

/** Starts a dossier of another process that belongs to this one; its first command is `start`. */
export async function startDossiers(
  em: EntityManager,
  deps: Deps,
  effect: OpenEffect,
  beat: () => void,
): Promise<void> {
  const { process: name, said } = beginning.parse(effect.params);
  const process = deps.processes[name];
  if (!process) throw new Error(`process ${name} is not in the catalogue`);
  const { definition, home } = process;
  // The effect's id is the child's id, and its command's key: a second attempt finds the first one's.
  const idempotencyKey = `start:${effect.id}`;
  const open = async (): Promise<SentCommand> => {
    const parent = await em.findOneOrFail(Dossier, { id: effect.dossierId });
    return openDossier(em, {
      dossier: {
        id: effect.id,
        process: name,
        processVersion: definition.version,
        // What has a programme of its own is the office's, whoever gave the occasion for it.
        programme: home ?? parent.programme,
        callId: home ? null : (parent.callId ?? null),
        applicantId: home ? null : (parent.applicantId ?? null),
        organisationId: parent.organisationId ?? null,
        parentId: parent.id,
        title: parent.title,
        language: parent.language,
      },
      prefix: definition.prefix,
      command: {
        type: 'start',
        payload: { from: parent.reference, ...(said ? { said } : {}) },
        actorKind: 'system',
        idempotencyKey,
      },
    });
  };
  const command = (await commandByKey(em, idempotencyKey)) ?? (await open());
  beat();
  await deps.gateway.send(command);
}
