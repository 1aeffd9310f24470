import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '../prepared.js';

/** A meeting as calendars list it. Days `YYYY-MM-DD`, times `15:00`. */
export interface MeetingLine {
  id: string;
  reference: string;
  /** key of the body */
  body: string;
  on: string;
  startsAt: string;
  room: string;
  state: string;
  /** ids of those who sit in the body on that day */
  members: string[];
}

/** The meetings of these days, both included, in the order in which they begin. */
export function meetingsBetween(em: EntityManager, from: string, to: string): Promise<MeetingLine[]> {
  return prepared(em).execute<MeetingLine[]>(
    `select d.id, d.reference, m.body, m.on_day::text as "on", m.starts_at as "startsAt", m.room, m.state, to_jsonb(m.members) as members
     from council_meeting m join dossier d on d.id = m.dossier_id
     where m.on_day between ?::date and ?::date order by m.on_day, m.starts_at, m.body, d.reference`,
    [from, to],
  );
}

/** A submission that waits for a body to take it on. */
export interface ReadyPaper {
  id: string;
  reference: string;
  number: string;
  title: string;
  /** what it is, as its newest version says: `motion` */
  kind: string;
  /** what the body is asked for */
  role: string;
  deciding: boolean;
  /** the day that its route wishes for; null where it names none */
  wishedOn: string | null;
}

/** The submissions before the bodies whose next step of this body has no meeting yet, by their numbers. */
export function readyPapers(em: EntityManager, body: string): Promise<ReadyPaper[]> {
  return prepared(em).execute<ReadyPaper[]>(
    `select distinct on (d.number, d.id) d.id, d.reference, d.number, d.title, coalesce((
         select a.data ->> 'kind' from answers a join command v on v.id = a.command_id
         where a.dossier_id = d.id and a.form_name = 'council-submission' and v.outcome ->> 'kind' = 'accepted'
         order by v.received_at desc limit 1), '') as kind, c.role, c.deciding, c.on_day::text as "wishedOn"
     from consultation c join dossier d on d.id = c.dossier_id
     where c.body = ? and c.state = 'planned' and d.status = 'active' and d.number is not null
     order by d.number, d.id, c.place`,
    [body],
  );
}

/** A submission by its number. */
export interface PaperLine {
  id: string;
  reference: string;
  number: string | null;
  title: string;
}

/** These submissions, by id. */
export async function papersOf(em: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, PaperLine>> {
  const rows = await prepared(em).execute<PaperLine[]>(
    'select id, reference, number, title from dossier where id = any(?)',
    [[...ids]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** A document of a meeting. */
export interface MeetingDocument {
  id: string;
  template: string;
  /** which of several: the id of an item */
  part: string;
  createdAt: string;
  /** null until it is made */
  fileId: string | null;
  sizeBytes: number | null;
}

/** The documents of a meeting, the newest of each template and part, in the order in which they were first made. */
export async function meetingDocuments(em: EntityManager, meeting: string): Promise<MeetingDocument[]> {
  return prepared(em).execute<MeetingDocument[]>(
    `select * from (
       select distinct on (o.template, o.part) o.id, o.template, o.part, o.created_at as "createdAt", f.id as "fileId",
         f.size_bytes::float8 as "sizeBytes"
       from document o left join file f on f.id = o.file_id and f.removed_at is null
       where o.dossier_id = ? order by o.template, o.part, o.created_at desc) newest
     order by "createdAt", template, part`,
    [meeting],
  );
}
