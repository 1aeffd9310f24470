import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SentCommand } from '../command-payload.js';
import { Organisation } from '../entities/person.entity.js';
import { Call, Programme } from '../entities/programme.entity.js';
import { beginDossier, type Beginning } from './dossier-beginning.store.js';
import { takeRelations } from './people.store.js';

export interface Submission extends Beginning {
  language: string;
  /** prefix of references of the programme's process */
  prefix: string;
  title: string;
  organisation: { name: string; legalForm: string };
  /** e-mail address of whoever it is made for, where that is somebody else than the person */
  nominee?: string | undefined;
}

/**
 * Turns a draft into an application to its call, as `beginDossier` does.
 * @throws StaleDraft where the draft was changed since the person confirmed it
 */
export function submitDraft(em: EntityManager, submission: Submission): Promise<SentCommand> {
  const { draft, personId, prefix, title, language, nominee } = submission;
  return beginDossier(em, submission, { type: 'submit', prefix }, async (inner) => {
    const call = await inner.findOneOrFail(Call, { id: draft.callId ?? '' });
    const programme = await inner.findOneOrFail(Programme, { key: call.programme });
    const applicantId = nominee ? await personOf(inner, nominee, language) : personId;
    return {
      process: programme.process,
      processVersion: programme.processVersion,
      programme: programme.key,
      callId: call.id,
      applicantId,
      proposerId: nominee ? personId : null,
      organisationId: await ensureOrganisation(inner, applicantId, submission.organisation),
      parentId: call.dossierId ?? null,
      title,
      language,
    };
  });
}

/** Who signs in with this address one day, as the address is all that is known of them yet. */
async function personOf(em: EntityManager, email: string, language: string): Promise<string> {
  const [row] = await em.execute<{ id: string }[]>(
    `insert into person (id, kind, email, language) values (?, 'applicant', ?, ?)
     on conflict (kind, lower(email)) do update set email = person.email returning id`,
    [randomUUID(), email, language],
  );
  if (!row) throw new Error('the nominee was neither found nor made');
  return row.id;
}

/** The person's organisation of that name, or a new one; conflicts of interest are computed from it. */
async function ensureOrganisation(
  em: EntityManager,
  personId: string,
  organisation: Submission['organisation'],
): Promise<string> {
  const rows = await em.execute<{ id: string }[]>(
    `select o.id from organisation o join membership m on m.organisation_id = o.id
     where m.person_id = ? and lower(o.name) = lower(?) limit 1`,
    [personId, organisation.name],
  );
  if (rows[0]) return rows[0].id;
  const id = randomUUID();
  em.create(Organisation, { id, ...organisation });
  await em.flush();
  await em.execute(`insert into membership (person_id, organisation_id, role) values (?, ?, 'representative')`, [
    personId,
    id,
  ]);
  await takeRelations(em, id);
  return id;
}
