import { group, text, whole } from '../answers.js';
import type { AnswerData } from '../process.js';
import { comesAgain, isOutcome, isStepRole, type ItemOutcome, type StepRole, type Votes } from './outcomes.js';

export type StepState = 'planned' | 'scheduled' | 'onAgenda' | 'consulted' | 'deferred' | 'removed' | 'dropped';

/**
 * One body's part in a submission's way (Beratung). What a body has done stays as it is for good; what follows from it is a
 * step of its own. Together they are the Beratungsfolge (council handbook A1, A3).
 */
export interface Step {
  /** for good, from 1 */
  readonly n: number;
  /** key of the body */
  readonly body: string;
  readonly role: StepRole;
  /** its outcome is the submission's */
  readonly deciding: boolean;
  readonly state: StepState;
  /** wished or set, `YYYY-MM-DD`; empty where it is open */
  readonly on: string;
  /** of the meeting, `15:00`; of one day the earlier comes first */
  readonly startsAt: string;
  /** id of the meeting's dossier; empty where none has it */
  readonly meeting: string;
  /** id of the item on its agenda */
  readonly item: string;
  /** number of the step it continues; 0 for none */
  readonly follows: number;
  readonly outcome?: ItemOutcome;
  readonly votes?: Votes;
  readonly majority?: string;
  /** what was resolved or recommended instead, or why */
  readonly text?: string;
}

/** A step before anything is known of it but the body and what it is asked for. */
export interface PlannedStep {
  body: string;
  role: StepRole;
  deciding: boolean;
  on: string;
}

/** Steps of a route as somebody entered it: rows `{ body, role, on }`. What decides is what has that role. */
export const plannedSteps = (rows: readonly AnswerData[]): PlannedStep[] =>
  rows.flatMap((row) => {
    const role = text(row, 'role');
    if (!isStepRole(role) || text(row, 'body') === '') return [];
    return [{ body: text(row, 'body'), role, deciding: role === 'decision', on: text(row, 'on') }];
  });

const blank = { state: 'planned', startsAt: '', meeting: '', item: '', follows: 0 } as const;
const isOpen = ({ state }: Step): boolean => state === 'planned' || state === 'scheduled' || state === 'onAgenda';
export const isOver = (step: Step): boolean => !isOpen(step);
/** What was put off, taken off or dropped comes again, if at all, as a step of its own. */
export const counts = ({ state }: Pick<Step, 'state'>): boolean =>
  state !== 'deferred' && state !== 'removed' && state !== 'dropped';
/** What was dropped before anybody consulted on it is not shown. */
export const isShown = ({ state, outcome }: Step): boolean => state !== 'dropped' || outcome !== undefined;
export const openSteps = (steps: readonly Step[]): Step[] => steps.filter(isOpen);

const next = (steps: readonly Step[]): number => Math.max(0, ...steps.map(({ n }) => n)) + 1;

/** The steps of a submission that no body has seen yet. */
export const firstPlan = (plan: readonly PlannedStep[]): Step[] =>
  plan.map((one, index) => ({ ...one, ...blank, n: index + 1 }));

/**
 * A new plan for what is only planned so far: what is done, or on an agenda, stays; a planned step of the same body and role
 * keeps its number, one that is left out is dropped, and stays visible.
 */
export function replanned(steps: readonly Step[], plan: readonly PlannedStep[]): Step[] {
  const open = steps.filter(({ state }) => state === 'planned');
  const used = new Set<number>();
  let further = next(steps);
  const planned = plan.map((one): Step => {
    const same = open.find(({ n, body, role }) => !used.has(n) && body === one.body && role === one.role);
    const n = same?.n ?? further;
    if (!same) further += 1;
    used.add(n);
    return { ...one, ...blank, n, follows: same?.follows ?? 0 };
  });
  const kept = steps.flatMap((step): Step[] => {
    if (step.state !== 'planned') return [step];
    return used.has(step.n) ? [] : [{ ...step, state: 'dropped' }];
  });
  return [...kept, ...planned];
}

/** A further step at the end of what is open, such as the approval of an urgent decision. */
export const withStep = (steps: readonly Step[], plan: PlannedStep, follows = 0): Step[] => [
  ...steps,
  { ...plan, ...blank, n: next(steps), follows },
];

/** A meeting takes a submission: the first open step of its body gets its day. Nothing where none is open, or an earlier step comes later. */
export function scheduled(steps: readonly Step[], said: AnswerData): Step[] {
  const step = steps.find((one) => one.state === 'planned' && one.body === text(said, 'body'));
  if (!step) return [...steps];
  const at = { on: text(said, 'on'), startsAt: text(said, 'startsAt'), meeting: text(said, 'meeting') };
  const taken = changed(steps, step, { state: 'scheduled', ...at, item: text(said, 'item') });
  return inOrder(taken) ? taken : [...steps];
}

/** R1: no step comes before an earlier one, by day, and by the time of day where both are known. */
export function inOrder(steps: readonly Pick<Step, 'on' | 'startsAt'>[]): boolean {
  const dated = steps.filter(({ on }) => on !== '');
  return dated.every((step, index) => {
    const before = dated[index - 1];
    if (!before || before.on !== step.on) return !before || before.on < step.on;
    return before.startsAt === '' || step.startsAt === '' || before.startsAt <= step.startsAt;
  });
}

/** Its agenda is fixed. */
export const putOnAgenda = (steps: readonly Step[], said: AnswerData): Step[] =>
  steps.map((step) =>
    step.meeting === text(said, 'meeting') && step.state === 'scheduled'
      ? { ...step, state: 'onAgenda', item: text(said, 'item') || step.item }
      : step,
  );

/** A meeting lets a submission go: before its agenda was fixed as if it had never been there, later as a step of its own. */
export function unscheduled(steps: readonly Step[], said: AnswerData): Step[] {
  const step = steps.find((one) => isOpen(one) && one.meeting === text(said, 'meeting'));
  if (!step) return [...steps];
  if (step.state === 'scheduled') return changed(steps, step, { ...blank, on: '', follows: step.follows });
  return again(changed(steps, step, { state: 'dropped' }), step, '');
}

/** Another day or time for a meeting: the same step. */
export const moved = (steps: readonly Step[], said: AnswerData): Step[] =>
  steps.map((step) =>
    isOpen(step) && step.meeting === text(said, 'meeting')
      ? { ...step, on: text(said, 'on'), startsAt: text(said, 'startsAt') }
      : step,
  );

/**
 * What a meeting made of a submission (§2.5): the step is over, and what has to come again is a new one in its place.
 * Later steps whose day has come too early then lose it.
 */
export function resolved(steps: readonly Step[], said: AnswerData): Step[] {
  const outcome = text(said, 'outcome');
  const step = steps.find((one) => isOpen(one) && one.meeting === text(said, 'meeting'));
  if (!step || !isOutcome(outcome)) return [...steps];
  const state: StepState = outcome === 'deferred' || outcome === 'removed' ? outcome : 'consulted';
  const of = group(said, 'votes');
  const votes = of && {
    yes: whole(of, 'yes'),
    no: whole(of, 'no'),
    abstained: whole(of, 'abstained'),
    biased: whole(of, 'biased'),
  };
  const over = changed(steps, step, {
    state,
    outcome,
    ...(votes ? { votes, majority: text(said, 'majority') } : {}),
    ...(text(said, 'text') ? { text: text(said, 'text') } : {}),
  });
  if (!comesAgain(outcome)) return over;
  if (outcome !== 'referred') return again(over, step, text(said, 'nextOn'));
  const to: Step = {
    body: text(said, 'to'),
    role: 'recommendation',
    deciding: false,
    on: '',
    ...blank,
    n: next(over),
    follows: step.n,
  };
  return again(inserted(over, step, to), to, '', step);
}

/** The same body once more, right after a step; later ones that would come before it have no day any more. */
function again(steps: readonly Step[], after: Step, on: string, of = after): Step[] {
  const { body, role, deciding, n } = of;
  const repeated: Step = { body, role, deciding, ...blank, on, n: next(steps), follows: n };
  const place = steps.findIndex((one) => one.n === after.n);
  const later = steps.slice(place + 1).map((one) => {
    const tooEarly = isOpen(one) && (on === '' || (one.on !== '' && one.on < on));
    return tooEarly ? { ...one, ...blank, on: '', follows: one.follows } : one;
  });
  return [...steps.slice(0, place + 1), repeated, ...later];
}

function inserted(steps: readonly Step[], after: Step, step: Step): Step[] {
  const place = steps.findIndex((one) => one.n === after.n);
  return [...steps.slice(0, place + 1), step, ...steps.slice(place + 1)];
}

/** Nobody consults any more. */
export const dropped = (steps: readonly Step[]): Step[] =>
  steps.map((step) => (isOpen(step) ? { ...step, state: 'dropped' } : step));

const changed = (steps: readonly Step[], step: Step, to: Partial<Step>): Step[] =>
  steps.map((one) => (one.n === step.n ? { ...one, ...to } : one));
