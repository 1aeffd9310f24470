import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers } from '#libs/forms/definition.js';
import { unbiased, unbiasedBy } from './openable.js';

/** Who was asked to do a task, and whether they have; never what they answered. */
export interface AskedSeat {
  dossierId: string;
  personId: string;
  done: boolean;
}

/** The seats of a task's newest opening in each of the dossiers that one started. */
export function seatsBelow(em: EntityManager, of: { parentId: string; task: string }): Promise<AskedSeat[]> {
  return em.execute(
    `select t.dossier_id as "dossierId", s.holder_id as "personId", s.outcome is not null as done
     from (select distinct on (t.dossier_id) t.id, t.dossier_id from task t join dossier d on d.id = t.dossier_id
       where d.parent_id = ? and t.name = ? order by t.dossier_id, t.opened_at desc) t
     join task_seat s on s.task_id = t.id where s.holder_id is not null`,
    [of.parentId, of.task],
  );
}

/** A seat that a person holds or held, with what they answered. Instants ISO. */
export interface HeldSeat {
  dossierId: string;
  /** of the dossier that started it */
  parentId: string | null;
  key: string;
  task: string;
  open: boolean;
  done: boolean;
  answers: Answers | null;
}

/**
 * The seats that a person has in these tasks of dossiers that go on, or whose parent does, the oldest first; none in dossiers
 * from which they are excluded.
 * @param tasks by the names of process and task
 */
export function seatsOf(
  em: EntityManager,
  personId: string,
  tasks: readonly { process: string; task: string }[],
): Promise<HeldSeat[]> {
  return em.execute(
    `select t.dossier_id as "dossierId", d.parent_id as "parentId", t.key, t.name as task, t.closed_at is null as open,
       s.outcome is not null as done, a.data as answers
     from task_seat s join task t on t.id = s.task_id join dossier d on d.id = t.dossier_id
     join jsonb_to_recordset(?::jsonb) as n(process text, task text) on n.process = d.process and n.task = t.name
     left join dossier r on r.id = d.parent_id left join answers a on a.id = s.answers_id
     where s.holder_id = ? and coalesce(r.status, d.status) = 'active' and ${unbiased} order by d.reference, t.opened_at`,
    [JSON.stringify(tasks), personId, ...unbiasedBy({ personId })],
  );
}
