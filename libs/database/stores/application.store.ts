import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers } from '#libs/forms/definition.js';

/** One version of a submitted application: as it came first, or as it was completed when the office asked. */
export interface ApplicationVersion {
  id: string;
  data: Answers;
  formName: string;
  formVersion: number;
  formHash: string;
}

/** What the office asks the applicant to change, at a place in the application. */
export interface ChangeRequest {
  ptr: string;
  text: string;
}

/**
 * The versions of an application that count or still wait for their decision, oldest first. What else the applicant filled
 * in, on another form, is none.
 */
export function applicationVersions(em: EntityManager, dossierId: string): Promise<ApplicationVersion[]> {
  return em.execute<ApplicationVersion[]>(
    `select a.id, a.data, a.form_name as "formName", a.form_version as "formVersion", a.form_hash as "formHash"
     from answers a join command c on c.id = a.command_id join dossier d on d.id = a.dossier_id
     where a.dossier_id = ? and a.person_id in (d.applicant_id, d.proposer_id) and coalesce(c.outcome ->> 'kind', 'accepted') = 'accepted'
       and a.form_name = (select f.form_name from answers f join command b on b.id = f.command_id
         where f.dossier_id = ? order by b.received_at limit 1)
     order by c.received_at`,
    [dossierId, dossierId],
  );
}

/** The changes that the office asked for last; none where it never asked. */
export async function requestedChanges(em: EntityManager, dossierId: string): Promise<ChangeRequest[]> {
  const rows = await em.execute<{ requests: ChangeRequest[] }[]>(
    `select a.data -> 'requests' as requests from answers a join command c on c.id = a.command_id
     where a.dossier_id = ? and a.task_key is not null and a.data ->> 'outcome' = 'incomplete'
       and jsonb_typeof(a.data -> 'requests') = 'array' and c.outcome ->> 'kind' = 'accepted'
     order by c.received_at desc limit 1`,
    [dossierId],
  );
  return rows[0]?.requests ?? [];
}
