import { text, texts } from '../answers.js';
import type { AnswerData } from '../process.js';
import { bodyOn, type CouncilRegister } from './register.js';
import { counts, inOrder, type PlannedStep, type Step } from './steps.js';

/** Terms of a council's programme that its routes are checked by. */
export interface RouteTerms {
  /** keys of the bodies that must hear of what they stand for, before the decision (R3, R5) */
  readonly integration: string;
  readonly finances: string;
  readonly staff: string;
  /** alone decides what the law reserves for it (R6, § 41 I GO NRW) */
  readonly council: string;
}

/** Something that stands against a route; one that is `waivable` the council's office may pass over, with a reason. */
export interface RouteFault {
  /** key of its text */
  key: string;
  waivable?: boolean;
}

type Planned = Pick<Step, 'body' | 'role' | 'deciding' | 'on'> & Partial<Pick<Step, 'startsAt' | 'state'>>;

/**
 * What stands against a route (R1 to R7 of the council handbook §2.4), the gravest first; nothing where it holds.
 * @param steps all that are over or open, in their order
 * @param of answers of the submission: kind, what it touches
 */
export function routeFaults(
  steps: readonly Planned[],
  of: AnswerData | undefined,
  register: CouncilRegister,
  terms: RouteTerms,
): RouteFault[] {
  const faults: RouteFault[] = [];
  const add = (key: string, is: boolean, waivable = false): void => {
    if (is) faults.push(waivable ? { key, waivable } : { key });
  };
  const counting = steps.filter(({ state = 'planned' }) => counts({ state }));
  const deciding = counting.filter((step) => step.deciding);
  const reports = isHeardOf(of);
  add('routeEmpty', counting.length === 0);
  add(
    'routeBodyUnknown',
    counting.some(({ body }) => !register.bodies.some(({ key }) => key === body)),
  );
  add('routeWithoutDecision', !reports && counting.length > 0 && deciding.length === 0);
  add('routeReportDecides', reports && deciding.length > 0);
  add('routeDecisionNotLast', !decidesLast(counting));
  add('routeDecidesTwice', deciding.length > 2 || (deciding.length === 2 && !isDouble(deciding, register)));
  add('routeOutOfOrder', !inOrder(counting.map(({ on, startsAt = '' }) => ({ on, startsAt }))));
  add(
    'routeBodyNotThen',
    counting.some(({ body, on }) => on !== '' && bodyOn(register, body, on) === undefined),
  );
  const before = (body: string): boolean => {
    const last = counting.findIndex((step) => step.deciding);
    const part = last < 0 ? counting : counting.slice(0, last + 1);
    return part.some((step) => step.body === body);
  };
  add('routeCouncilOnly', of?.['councilOnly'] === true && deciding.some(({ body }) => body !== terms.council));
  add('routeWithoutIntegration', text(of, 'integrationRelevant') === 'yes' && !before(terms.integration), true);
  add(
    'routeWithoutDistrict',
    texts(of, 'districts').some((district) => !before(district)),
    true,
  );
  add('routeWithoutFinances', text(of, 'finances') === 'yes' && !before(terms.finances), true);
  add('routeWithoutStaff', text(of, 'staff') === 'yes' && !before(terms.staff), true);
  return faults;
}

/**
 * Kinds of submissions that only say something, so that nobody decides and all are told: a report, a question, and the
 * administration's statement on either or on a motion. What is decided then is the motion.
 */
export const heardOf = ['report', 'question', 'statement'] as const;
export const isHeardOf = (of: AnswerData | undefined): boolean =>
  (heardOf as readonly string[]).includes(text(of, 'kind'));

/** R2: after the first step that decides comes none that does not. */
function decidesLast(steps: readonly Planned[]): boolean {
  const first = steps.findIndex(({ deciding }) => deciding);
  return first < 0 || steps.slice(first).every(({ deciding, role }) => deciding || role === 'approval');
}

/** R2: the council and a district council may both have to decide. */
function isDouble(deciding: readonly Planned[], { bodies }: CouncilRegister): boolean {
  const kinds = deciding.map(({ body }) => bodies.find(({ key }) => key === body)?.kind);
  return kinds.includes('council') && kinds.includes('district');
}

export interface SuggestedStep extends PlannedStep {
  /** key of the text that says why the body is in it */
  because: string;
}

/** A route as the rules ask for it, with the reason for each body; the author changes it as the matter needs. */
export function suggestedRoute(of: AnswerData | undefined, terms: RouteTerms): SuggestedStep[] {
  const reports = isHeardOf(of);
  const role = reports ? ('notice' as const) : ('recommendation' as const);
  const step = (body: string, because: string, part: PlannedStep['role'] = role): SuggestedStep => ({
    body,
    role: part,
    deciding: part === 'decision',
    on: '',
    because,
  });
  const districts = texts(of, 'districts').map((body) => step(body, 'inDistrict', reports ? 'notice' : 'hearing'));
  const touched = [
    ...(text(of, 'integrationRelevant') === 'yes' ? [step(terms.integration, 'touchesIntegration')] : []),
    ...(text(of, 'staff') === 'yes' ? [step(terms.staff, 'touchesStaff')] : []),
    ...(text(of, 'finances') === 'yes' ? [step(terms.finances, 'touchesFinances')] : []),
  ];
  return [
    ...districts,
    ...touched,
    step(terms.council, reports ? 'hearsOfIt' : 'decides', reports ? 'notice' : 'decision'),
  ];
}

/** Steps as rows of a form, `{ body, role, on }`. */
export const routeRows = (steps: readonly PlannedStep[]): AnswerData[] =>
  steps.map(({ body, role, on }) => ({ body, role, ...(on ? { on } : {}) }));
