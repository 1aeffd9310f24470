import type { EntityManager } from '@mikro-orm/postgresql';

/** Notes that somebody has opened a sealed dossier; who does so again within a minute is noted once. */
export async function noteReading(em: EntityManager, dossierId: string, personId: string): Promise<void> {
  await em.execute(
    `insert into reading (dossier_id, person_id) select ?, ? where not exists (
       select 1 from reading where dossier_id = ? and person_id = ? and at > now() - interval '1 minute')`,
    [dossierId, personId, dossierId, personId],
  );
}

/** Who has read a sealed dossier, and when, the newest first. */
export function readingsOf(em: EntityManager, dossierId: string): Promise<{ name: string; at: Date }[]> {
  return em.execute(
    'select p.name, r.at from reading r join person p on p.id = r.person_id where r.dossier_id = ? order by r.at desc',
    [dossierId],
  );
}
