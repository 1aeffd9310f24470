import type { ProcessRecord, RecordSource } from '../process.js';
import { wayOf } from './way.js';

/** The steps of a submission's way, one row each, as they stand after a decision. */
export function submissionRecords(source: RecordSource): ProcessRecord[] {
  return wayOf(source).map((step, place) => ({
    table: 'consultation',
    key: { dossier_id: source.dossier.id, n: step.n },
    values: {
      body: step.body,
      role: step.role,
      deciding: step.deciding,
      place,
      state: step.state,
      on_day: step.on || null,
      meeting_id: step.meeting || null,
      item: step.item,
      outcome: step.outcome ?? '',
      follows: step.follows,
    },
  }));
}
