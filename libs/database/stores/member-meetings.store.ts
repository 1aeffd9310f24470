import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '../prepared.js';
import { unbiased, unbiasedBy } from './openable.js';

/** A meeting of a body in which somebody has a seat on its day. */
export interface MeetingLine {
  id: string;
  reference: string;
  /** key of the body, and its name on that day */
  body: string;
  bodyName: string;
  /** `YYYY-MM-DD` and `15:00` */
  on: string;
  startsAt: string;
  room: string;
  state: string;
}

// Seats as they are in the register now, not as they were when the meeting was last decided on.
const seated = `select d.id, d.reference, m.body, b.name as "bodyName", m.on_day::text as "on", m.starts_at as "startsAt", m.room, m.state
  from council_meeting m join dossier d on d.id = m.dossier_id
  join council_body b on b.key = m.body and m.on_day between b.from_day and coalesce(b.to_day, 'infinity')
  where exists (select 1 from council_seat s where s.body_id = b.id and s.person_id = ?
    and m.on_day between s.from_day and coalesce(s.to_day, 'infinity'))`;

/** Meetings from a day on, the next first. */
export const meetingsFrom = (em: EntityManager, personId: string, day: string): Promise<MeetingLine[]> =>
  prepared(em).execute<MeetingLine[]>(
    `${seated} and m.on_day >= ?::date order by m.on_day, m.starts_at, d.reference limit 200`,
    [personId, day],
  );

/** Meetings before a day, the latest first: a page of them, and how many there are. */
export async function meetingsBefore(
  em: EntityManager,
  personId: string,
  { day, page, size }: { day: string; page: number; size: number },
): Promise<{ rows: MeetingLine[]; total: number }> {
  const all = `${seated} and m.on_day < ?::date`;
  const rows = await prepared(em).execute<MeetingLine[]>(
    `${all} order by m.on_day desc, m.starts_at desc, d.reference limit ? offset ?`,
    [personId, day, size, (page - 1) * size],
  );
  const [count] = await prepared(em).execute<{ total: number }[]>(
    `select count(*)::int as total from (${all}) as found`,
    [personId, day],
  );
  return { rows, total: count?.total ?? 0 };
}

/** The meeting with this reference, for somebody with a seat in its body on its day; nothing for anybody else. */
export async function memberMeetingOf(
  em: EntityManager,
  personId: string,
  reference: string,
): Promise<MeetingLine | undefined> {
  const [found] = await prepared(em).execute<MeetingLine[]>(`${seated} and d.reference = ?`, [personId, reference]);
  return found;
}

/** Of these dossiers, those that a person must not judge: by a relation on record, or somebody's word. */
export async function barredFrom(em: EntityManager, personId: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await prepared(em).execute<{ id: string }[]>(
    `select d.id from dossier d where d.id = any(?) and not (${unbiased})`,
    [[...ids], ...unbiasedBy({ personId })],
  );
  return new Set(rows.map(({ id }) => id));
}
