import type { EntityManager } from '@mikro-orm/postgresql';
import type { Answers } from '#libs/forms/definition.js';
import { prepared } from '../prepared.js';

/** A round of a prize whose result is out, with all that was nominated in it. */
export interface PublishedRound {
  id: string;
  name: string;
  /** of the ceremony, where it is known, else the budget year */
  year: number;
  heldOn: string | null;
  nominations: PublishedNomination[];
}

export interface PublishedNomination {
  id: string;
  process: string;
  state: string;
  status: 'active' | 'ended';
  /** what it was nominated with, as completed last; above it what its nominee changed since of what may be shown */
  answers: Answers;
  /** none where it was not honoured */
  awards: Award[];
}

export interface Award {
  /** key of the prize among the programme's terms, or `honorary`, `extra` */
  prize: string;
  /** place, 0 for prizes beside the places */
  rank: number;
  cents: number;
  reason: string;
}

/**
 * The rounds of a programme whose result is out, the latest first. What may be shown of each nomination is for its process
 * to say. Before the minute of its release a round is not among them, and its awards have no rows.
 * @param changes commands by which nominees change what may be shown; they count from their receipt
 */
export async function publishedRounds(
  em: EntityManager,
  programme: string,
  changes: readonly string[],
): Promise<PublishedRound[]> {
  return prepared(em).execute<PublishedRound[]>(
    `select c.id, c.name, c.terms ->> 'ceremonyOn' as "heldOn", n.nominations,
       coalesce(left(nullif(c.terms ->> 'ceremonyOn', ''), 4)::int, c.budget_year) as year
     from call c cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'process', d.process, 'state', d.state, 'status', d.status,
         'answers', a.data || s.data, 'awards', w.awards) order by d.reference), '[]') as nominations
       from dossier d
       cross join lateral (
         select x.data from answers x join command k on k.id = x.command_id
         where x.dossier_id = d.id and k.outcome ->> 'kind' = 'accepted' and x.form_name =
           (select f.form_name from answers f where f.dossier_id = d.id order by f.created_at limit 1)
         order by k.received_at desc limit 1) a
       cross join lateral (
         select coalesce((select x.data from answers x join command k on k.id = x.command_id
           where k.dossier_id = d.id and k.type = any(?) and k.actor_id = d.applicant_id
             and coalesce(k.outcome ->> 'kind', 'accepted') = 'accepted'
           order by k.received_at desc limit 1), '{}') as data) s
       cross join lateral (
         select coalesce(jsonb_agg(jsonb_build_object('prize', prize, 'rank', rank, 'cents', cents, 'reason', reason)
           order by rank), '[]') as awards
         from award where nomination_id = d.id and round_id = c.id) w
       where d.parent_id = c.id) n
     where c.programme = ? and c.published and c.terms @> '{"resultOut": true}'
     order by c.closes_at desc`,
    [[...changes], programme],
  );
}
