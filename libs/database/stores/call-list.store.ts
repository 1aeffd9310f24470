import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers } from '#libs/forms/definition.js';
import { callPhase, type CallDates } from './call.store.js';
import type { QueueOwner } from './queue.store.js';

/** A call as the office lists it; without a dossier it was there before calls had one. Integer cents. */
export interface ListedCall {
  id: string;
  programme: string;
  name: string;
  reference: string | null;
  state: string | null;
  opensAt: string | null;
  closesAt: string | null;
  budgetYear: number | null;
  budgetCents: number | null;
  phase: CallDates['phase'] | null;
  applications: number;
}

/**
 * The calls of the programmes in which the person works, the newest first; those from whose dossier they are excluded are
 * left out.
 */
export function listedCalls(em: EntityManager, owner: QueueOwner, processes: readonly string[]): Promise<ListedCall[]> {
  if (owner.roles.length === 0) return Promise.resolve([]);
  return em.execute<ListedCall[]>(
    `select coalesce(d.id, c.id) as id, coalesce(d.programme, c.programme) as programme, coalesce(c.name, d.title) as name,
       case when d.readers is null or ? = any (d.readers) then d.reference end as reference, d.state, c.opens_at as "opensAt", c.closes_at as "closesAt", c.budget_year as "budgetYear",
       c.budget_cents::float8 as "budgetCents",
       case when c.id is not null then ${callPhase} end as phase,
       (select count(*)::int from dossier a where a.call_id = c.id) as applications
     from call c full join (select * from dossier where process in (?)) d on d.id = c.dossier_id
     where exists (select 1 from jsonb_to_recordset(?::jsonb) as h(role text, programme text)
         where h.programme is null or h.programme = coalesce(d.programme, c.programme))
       and not coalesce(d.snapshot -> 'recused' @> to_jsonb(?::text), false)
     order by coalesce(d.programme, c.programme), coalesce(c.opens_at, d.created_at) desc, coalesce(c.name, d.title)`,
    [owner.personId, [...processes], JSON.stringify(owner.roles), owner.personId],
  );
}

/** What the programme's last call was prepared with, or what is known of one that was there before calls had a dossier. */
export async function lastCallAnswers(
  em: EntityManager,
  programme: string,
  of: { process: string; form: string },
): Promise<Answers> {
  const [prepared] = await em.execute<{ data: Answers }[]>(
    `select a.data from answers a join dossier d on d.id = a.dossier_id join command c on c.id = a.command_id
     where d.process = ? and d.programme = ? and c.type in ('prepare', 'reviseCall.revised', 'reviseRound.revised') and c.outcome ->> 'kind' = 'accepted'
     order by c.received_at desc limit 1`,
    [of.process, programme, of.form],
  );
  if (prepared) return prepared.data;
  const [row] = await em.execute<{ data: Answers }[]>(
    `select jsonb_build_object('deadlineKind', deadline_kind, 'selection', selection, 'budgetCents', budget_cents) as data
     from call where programme = ? order by opens_at desc limit 1`,
    [programme],
  );
  return row?.data ?? {};
}
