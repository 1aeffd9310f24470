import type { ProcessRecord, RecordSource } from '../process.js';
import { sittingOf } from './sitting.js';

/**
 * The meeting as calendars list it, with whom it concerns: as they were found when it was decided, since the register that
 * they stand in changes.
 */
export function meetingRecords(source: RecordSource): ProcessRecord[] {
  const { bodyKey, on, startsAt, room } = sittingOf(source);
  const { seated } = source.facts;
  return [
    {
      table: 'council_meeting',
      key: { dossier_id: source.dossier.id },
      values: {
        body: bodyKey,
        on_day: on,
        starts_at: startsAt,
        room,
        state: source.state,
        members: Array.isArray(seated) ? seated : [],
      },
    },
  ];
}
