import type { EntityManager } from '@mikro-orm/postgresql';
import { openable, openableBy } from './openable.js';
import type { QueueOwner } from './queue.store.js';

/** Another application that may be about the same project. */
export interface AlikeDossier {
  reference: string;
  title: string;
  state: string;
  /** the organisation bears the same name; otherwise the same person applied */
  sameOrganisation: boolean;
}

/** Where an application says when its project begins and ends: keys of its answers, from outside to inside. */
export interface PeriodPlaces {
  from: readonly string[];
  to: readonly string[];
}

/** From here on, titles count as similar (trigrams in common, 0 to 1). */
const similar = 0.45;

/**
 * Applications of the same programme and budget year that may be the same project once more: by the same organisation or
 * person, for a time that overlaps, with a similar title (funding handbook §3.5). Only those which the person may open.
 */
export function alikeDossiers(
  em: EntityManager,
  dossierId: string,
  { from, to }: PeriodPlaces,
  owner: QueueOwner,
): Promise<AlikeDossier[]> {
  return em.execute(
    `with dated as (
       select d.*, o.name as organisation, coalesce(c.budget_year, extract(year from d.created_at at time zone 'Europe/Berlin')::int) as year
       from dossier d left join organisation o on o.id = d.organisation_id left join call c on c.id = d.call_id),
     this as (select * from dated where id = ?)
     select d.reference, d.title, d.state, coalesce(plain_name(d.organisation) = plain_name(this.organisation), false) as "sameOrganisation"
     from this join dated d on d.process = this.process and d.programme = this.programme and d.year = this.year and d.id <> this.id
       cross join lateral (${period('this')}) mine cross join lateral (${period('d')}) other
     where d.id in (
         select x.id from dossier x where x.applicant_id = this.applicant_id
         union all select x.id from dossier x join organisation o on o.id = x.organisation_id where plain_name(o.name) = plain_name(this.organisation))
       and similarity(lower(d.title), lower(this.title)) >= ?
       and mine.from_day <= other.to_day and mine.to_day >= other.from_day
       and ${openable}
     order by d.created_at limit 20`,
    [dossierId, [...from], [...to], [...from], [...from], [...to], [...from], similar, ...openableBy(owner)],
  );
}

/** The days in the newest version of an application, as text. */
const period = (dossier: string): string =>
  `select a.data #>> array[?] as from_day, a.data #>> array[?] as to_day from answers a
   where a.dossier_id = ${dossier}.id and a.data #> array[?] is not null order by a.updated_at desc limit 1`;

/** A dossier of this person under way in the call, with the same title and organisation: the application may be sent already. */
export async function sentTwin(
  em: EntityManager,
  personId: string,
  callId: string,
  { title, organisation }: { title: string; organisation: string },
): Promise<string | undefined> {
  const [row] = await em.execute<{ reference: string }[]>(
    `select d.reference from dossier d join organisation o on o.id = d.organisation_id
     where d.applicant_id = ? and d.call_id = ? and d.status = 'active'
       and plain_name(d.title) = plain_name(?) and plain_name(o.name) = plain_name(?) order by d.created_at limit 1`,
    [personId, callId, title, organisation],
  );
  return row?.reference;
}
