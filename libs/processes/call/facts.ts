import type { Facts } from '#libs/engine/expressions.js';
import { text, whole } from '../answers.js';
import type { CaseFile, Days, FactSource } from '../process.js';

/** How many days before its end a call reminds those who have a draft. */
const reminderDays = 3;

/** A call as it was prepared, with its end as it was extended last. Amounts are integer cents. */
export interface PreparedCall {
  name: string;
  opensAt: string;
  /** exclusive: who is received before it is in time */
  closesAt: string;
  deadlineKind: 'cutoff' | 'orderly';
  selection: 'rank' | 'firstCome';
  budgetYear: number;
  budgetCents: number;
  /** none where flat rates limit each grant */
  maxGrantCents?: number;
  decisionOn: string;
  budgetHold: boolean;
}

/** Reads the newest version of a call's form, and the end that its newest extension gives. */
export function preparedCall(source: CaseFile & { days: Days }): PreparedCall {
  const { application = {}, days } = source;
  const maxGrantCents = whole(application, 'maxGrantCents');
  return {
    name: text(application, 'name'),
    opensAt: days.beginOf(text(application, 'opensOn')),
    closesAt: closing(source),
    deadlineKind: text(application, 'deadlineKind') === 'orderly' ? 'orderly' : 'cutoff',
    selection: text(application, 'selection') === 'firstCome' ? 'firstCome' : 'rank',
    budgetYear: whole(application, 'budgetYear'),
    budgetCents: whole(application, 'budgetCents'),
    ...(maxGrantCents > 0 ? { maxGrantCents } : {}),
    decisionOn: text(application, 'decisionOn'),
    budgetHold: application['budgetHold'] === true,
  };
}

/** The end as prepared, and never before what an extension has promised. */
function closing({ application = {}, said, call, days }: CaseFile & { days: Days }): string {
  const prepared = days.endOf(text(application, 'closesOn'));
  const extension = said('extend');
  if (!extension) return prepared;
  return [prepared, days.endOf(text(extension, 'closesOn')), call?.closesAt ?? ''].toSorted().at(-1) ?? prepared;
}

/** Facts of a call's dossier. */
export function facts(source: FactSource): Facts {
  const call = preparedCall(source);
  const before = source.call?.closesAt ?? '';
  return {
    opensAt: call.opensAt,
    closesAt: call.closesAt,
    remindAt: new Date(Date.parse(call.closesAt) - reminderDays * 86_400_000).toISOString(),
    decisionAt: source.days.endOf(call.decisionOn),
    yearEndsAt: source.days.endOf(`${call.budgetYear}-12-31`),
    selection: call.selection,
    extensionIsLater: call.closesAt > before,
    budgetCents: call.budgetCents,
    budgetHold: source.call?.budgetHold ?? call.budgetHold,
    availableCents: source.money.availableCents,
  };
}
