import type { EntityManager } from '@mikro-orm/postgresql';
import { prepared } from '../prepared.js';

/** A meeting whose agenda is not fixed yet. Day `YYYY-MM-DD`, time `15:00`, body by its key. */
export interface PlannedMeetingLine {
  id: string;
  body: string;
  on: string;
  startsAt: string;
}

/** Planned meetings from a day on, up to a year ahead, the next first. */
export const plannedMeetings = (em: EntityManager, from: string): Promise<PlannedMeetingLine[]> =>
  prepared(em).execute<PlannedMeetingLine[]>(
    `select dossier_id as id, body, on_day::text as "on", starts_at as "startsAt" from council_meeting
     where state = 'planned' and on_day >= ?::date and on_day < ?::date + interval '1 year'
     order by on_day, starts_at, dossier_id`,
    [from, from],
  );
