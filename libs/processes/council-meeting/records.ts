import type { ProcessRecord, RecordSource } from '../process.js';
import { sittingOf } from './sitting.js';

/** The meeting as calendars list it, with whom it concerns. */
export function meetingRecords(source: RecordSource): ProcessRecord[] {
  const { bodyKey, on, startsAt, room } = sittingOf(source);
  // As the decision knew them: the register goes on, and the journal must give the same row for good.
  const { members } = source.facts;
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
        members: Array.isArray(members) ? members : [],
      },
    },
  ];
}
