import type { EntityManager } from '@mikro-orm/postgresql';

/** Somebody a mail of a call goes to. */
export interface Reader {
  /** the same for the same reader, whenever it is asked */
  key: string;
  personId: string | null;
  email: string;
  language: string;
  /** what only this reader's mail may hold */
  secret?: Record<string, string>;
}

/** Everybody who has a draft in a call, once each. */
export function drafters(em: EntityManager, callId: string): Promise<Reader[]> {
  return em.execute<Reader[]>(
    `select distinct p.id as key, p.id as "personId", p.email, p.language from answers a join person p on p.id = a.person_id
     where a.call_id = ? and a.dossier_id is null order by p.id`,
    [callId],
  );
}
