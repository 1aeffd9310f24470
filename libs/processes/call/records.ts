import type { ProcessRecord, RecordSource } from '../process.js';
import { preparedCall } from './facts.js';

/** States in which the public sees a call. */
const published = new Set(['announced', 'open', 'selection', 'running', 'ended']);

/** The row that a call publishes: what pages show, and what its applications are decided by. */
export function callRecord(source: RecordSource): ProcessRecord[] {
  const { dossier, state, raised, application = {} } = source;
  const call = preparedCall(source);
  const words = (key: string): string => (typeof application[key] === 'string' ? application[key] : '');
  const prepared = raised === 'prepare' || raised === 'reviseCall.revised';
  return [
    {
      table: 'call',
      key: { id: dossier.id },
      values: {
        dossier_id: dossier.id,
        programme: dossier.programme,
        name: call.name,
        opens_at: call.opensAt,
        closes_at: call.closesAt,
        deadline_kind: call.deadlineKind,
        selection: call.selection,
        budget_year: call.budgetYear,
        budget_cents: call.budgetCents,
        terms: call.maxGrantCents === undefined ? {} : { maxGrantCents: call.maxGrantCents },
        texts: {
          de: { text: words('text'), contact: words('contact') },
          en: { text: words('textEn'), contact: words('contact') },
        },
        published: published.has(state),
        ranked: state === 'running' || state === 'ended',
        budget_hold: prepared ? call.budgetHold : (source.call?.budgetHold ?? false) && raised !== 'adoptBudget',
      },
    },
  ];
}
