import type { ProcessRecord, RecordSource } from '../process.js';
import { orderOf } from './facts.js';

/** The order as the follow-up register lists it. */
export function orderRecords(source: RecordSource): ProcessRecord[] {
  const order = orderOf(source);
  return [
    {
      table: 'council_order',
      key: { dossier_id: source.dossier.id },
      values: {
        number: order.number,
        department: order.department,
        responsible_id: order.responsible || null,
        due_on: order.dueOn,
        state: source.state === 'settled' ? order.reported : source.state,
        text: order.text,
        report: order.report,
        is_public: order.isPublic,
      },
    },
  ];
}
