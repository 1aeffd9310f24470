import { group, rows, text } from '../answers.js';
import { comesAgain, type ItemOutcome } from '../council/outcomes.js';
import {
  counts,
  dropped,
  firstPlan,
  moved,
  openSteps,
  plannedSteps,
  putOnAgenda,
  replanned,
  resolved,
  scheduled,
  unscheduled,
  withStep,
  type PlannedStep,
  type Step,
} from '../council/steps.js';
import type { CaseFile, LogEntry } from '../process.js';

/** What brings a route before any body has seen it. */
const beforehand: ReadonlySet<string> = new Set([
  'submit',
  'write.submitted',
  'revise.submitted',
  'introduce.introduced',
]);

/** The way of a submission through the bodies, from what was entered and what meetings told. */
export function wayOf({ log }: Pick<CaseFile, 'log'>): Step[] {
  return log.reduce<Step[]>((steps, entry, index) => after(steps, entry, log.slice(0, index)), []);
}

function after(steps: Step[], { type, data }: LogEntry, before: readonly LogEntry[]): Step[] {
  const route = (): PlannedStep[] => plannedSteps(rows(data, 'route'));
  if (beforehand.has(type)) return data['route'] === undefined || isIntroduced(before) ? steps : firstPlan(route());
  if (type === 'replaceVersion') return offAgendas(steps);
  if (type === 'changeRoute') return replanned(steps, route());
  if (type === 'scheduled') return scheduled(steps, data);
  if (type === 'onAgenda') return putOnAgenda(steps, data);
  if (type === 'unscheduled') return unscheduled(steps, data);
  if (type === 'rescheduled') return moved(steps, data);
  if (type === 'resolved') return resolved(steps, data);
  if (type === 'withdraw' || type === 'applicationWithdrawn') return dropped(steps);
  if (type === 'object') return onceMore(steps, text(data, 'body'));
  if (type === 'proposeUrgency' && text(data, 'way') === 'mainCommittee') return urgently(steps, text(data, 'body'));
  if (type === 'signUrgency.signed') return bothSigned(before) ? approvedLater(steps) : steps;
  return steps;
}

/** Once bodies have it, its way is changed by a command of its own. */
const isIntroduced = (before: readonly LogEntry[]): boolean =>
  before.some(({ type }) => type === 'introduce.introduced');

/** A new version stands on no agenda until it is put there again. */
const offAgendas = (steps: readonly Step[]): Step[] =>
  openSteps(steps)
    .filter(({ meeting }) => meeting !== '')
    .reduce<Step[]>((all, { meeting }) => unscheduled(all, { meeting }), [...steps]);

/** § 54 GO NRW: the body decides again; § 57 IV GO NRW: the council about a committee's resolution. */
function onceMore(steps: readonly Step[], by: string): Step[] {
  const last = steps.findLast(({ deciding, state }) => deciding && state === 'consulted');
  const plan = { body: by || (last?.body ?? ''), role: 'decision' as const, deciding: true, on: '' };
  return withStep(steps, plan, last?.n ?? 0);
}

/** § 60 I GO NRW: what the main committee decides instead of the council, the council approves later. */
function urgently(steps: readonly Step[], mainCommittee: string): Step[] {
  const urgent = { body: mainCommittee, role: 'urgentDecision' as const, deciding: true, on: '' };
  const approval = { body: decidingBody(steps), role: 'approval' as const, deciding: false, on: '' };
  return withStep(withStep(dropped(steps), urgent), approval);
}

const approvedLater = (steps: readonly Step[]): Step[] =>
  withStep(dropped(steps), { body: decidingBody(steps), role: 'approval', deciding: false, on: '' });

/** Whether this signature is the second on the newest proposal of an urgent decision. */
function bothSigned(before: readonly LogEntry[]): boolean {
  const proposed = before.findLastIndex(({ type }) => type === 'proposeUrgency');
  return before.slice(proposed + 1).filter(({ type }) => type === 'signUrgency.signed').length === 1;
}

const decidingBody = (steps: readonly Step[]): string =>
  steps.findLast(({ deciding, role }) => deciding && role === 'decision')?.body ?? '';

/** How a submission has ended, by what the newest resolution was. Empty while it goes on. */
export type Ending =
  | ''
  | 'resolved'
  | 'rejected'
  | 'noted'
  | 'settled'
  | 'withdrawn'
  | 'urgent'
  | 'approved'
  | 'revoked';

/**
 * What the outcomes so far come to (§2.2): recommendations never end a submission; all deciding steps do, a report's last
 * step does.
 */
export function endingOf(steps: readonly Step[]): Ending {
  const done = steps.filter(({ outcome }) => outcome !== undefined);
  if (done.some(({ outcome }) => outcome === 'withdrawn')) return 'withdrawn';
  const last = steps.findLast(({ outcome }) => outcome === 'approved' || outcome === 'revoked');
  if (last?.outcome === 'approved' || last?.outcome === 'revoked') return last.outcome;
  const deciding = steps.filter((step) => step.deciding && counts(step));
  if (deciding.length === 0) {
    const open = openSteps(steps);
    if (done.length === 0 || open.length > 0) return '';
    return done.at(-1)?.outcome === 'settled' ? 'settled' : 'noted';
  }
  if (deciding.some(({ outcome }) => outcome === undefined || comesAgain(outcome))) return '';
  const newest = deciding.at(-1);
  if (deciding.some(({ outcome, n }) => outcome === 'rejected' && !repeated(steps, n))) return 'rejected';
  if (newest?.role === 'urgentDecision') return newest.outcome === 'rejected' ? 'rejected' : 'urgent';
  return endings[newest?.outcome ?? 'noted'] ?? '';
}

const endings: Partial<Record<ItemOutcome, Ending>> = {
  resolved: 'resolved',
  resolvedAmended: 'resolved',
  rejected: 'rejected',
  noted: 'noted',
  settled: 'settled',
};

/** Whether a step was followed by another one of the same body. */
const repeated = (steps: readonly Step[], n: number): boolean => steps.some(({ follows }) => follows === n);

/** What was decided: the words of the deciding body, or the proposal where it took it as it was. */
export function resolutionOf(
  source: Pick<CaseFile, 'log' | 'application'>,
  steps: readonly Step[],
): { text: string; step: Step } | undefined {
  const step = steps.findLast(
    ({ deciding, outcome }) => deciding && (outcome === 'resolved' || outcome === 'resolvedAmended'),
  );
  if (!step) return undefined;
  return { step, text: step.text ?? text(source.application, 'proposal') };
}

/** The day of a paper, `YYYY-MM-DD`: of its receipt, or of the first body that had it where it was entered afterwards. */
export const paperDay = (steps: readonly Step[], received: string): string =>
  [received, ...steps.flatMap(({ on }) => on || [])].toSorted()[0] ?? received;

/** Amount in cents and conditions of the newest resolution, where a meeting noted them. */
export function grantOf({ log }: Pick<CaseFile, 'log'>): { cents: number | undefined; conditions: string } {
  const said = log.findLast(
    ({ type, data }) => type === 'resolved' && text(data, 'outcome').startsWith('resolved'),
  )?.data;
  const grant = group(said, 'grant');
  const cents = grant?.['cents'];
  return { cents: typeof cents === 'number' ? cents : undefined, conditions: text(grant, 'conditions') };
}
