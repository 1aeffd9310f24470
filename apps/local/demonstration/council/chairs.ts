import type { EntityManager } from '@mikro-orm/postgresql';

/**
 * Gives whoever leads a body today the role with which its minutes are approved; who has it keeps it.
 * @param em of the owner, as for all roles of the demonstration
 */
export async function appointChairs(em: EntityManager): Promise<void> {
  await em.execute(
    `insert into role_assignment (id, person_id, role, programme)
     select gen_random_uuid(), s.person_id, 'chair', 'council'
     from (select distinct person_id from council_seat where role = 'chair' and to_day is null) s
     where not exists (select 1 from role_assignment r where r.person_id = s.person_id and r.role = 'chair')`,
  );
}
