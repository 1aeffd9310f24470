import type { AnswerData } from '../process.js';
import { suggestedRoute, type RouteTerms, type SuggestedStep } from './route.js';
import { plannedSteps, type PlannedStep } from './steps.js';

/**
 * The suggested route with what somebody entered before: bodies of their own stay, each where it was among those before the
 * decision, and so do the role that they gave a body and the day that they wished. Why a step is in it says `because`:
 * `own` where no rule asks for it.
 * @param own rows of a route as they were entered
 */
export function suggestedBeside(
  own: readonly AnswerData[],
  of: AnswerData | undefined,
  terms: RouteTerms,
): SuggestedStep[] {
  const entered = plannedSteps(own);
  const suggested = suggestedRoute(of, terms);
  const wished = (step: SuggestedStep): SuggestedStep => {
    const same = entered.find(({ body, deciding }) => body === step.body && deciding === step.deciding);
    return same ? { ...step, role: same.role, on: same.on } : step;
  };
  const isNew = ({ body, deciding }: PlannedStep): boolean =>
    !suggested.some((step) => step.body === body && step.deciding === deciding);
  const before = suggested.filter(({ deciding }) => !deciding).map(wished);
  const decides = suggested.filter(({ deciding }) => deciding).map(wished);
  const mine = entered.filter(isNew).map((step): SuggestedStep => ({ ...step, because: 'own' }));
  // Another body may decide as well, where the matter is not the council's alone.
  const otherDecides = of?.['councilOnly'] === true ? [] : mine.filter(({ deciding }) => deciding);
  const ownBefore = mine.filter(({ deciding }) => !deciding);
  // In a report everybody is only told: the suggestion's last step is its end.
  if (decides.length === 0) return [...before.slice(0, -1), ...ownBefore, ...before.slice(-1)];
  return [...inTheirOrder(before, ownBefore, entered), ...(otherDecides.length > 0 ? otherDecides : decides)];
}

/** Own steps among those suggested: each after the last of those that stood before it when it was entered. */
function inTheirOrder(
  suggested: readonly SuggestedStep[],
  own: readonly SuggestedStep[],
  entered: readonly PlannedStep[],
): SuggestedStep[] {
  return own.reduce<SuggestedStep[]>(
    (steps, step) => {
      const place = entered.findIndex(({ body, role }) => body === step.body && role === step.role);
      const earlier = new Set(entered.slice(0, place).map(({ body }) => body));
      const after = steps.findLastIndex(({ body }) => earlier.has(body));
      const at = earlier.size === 0 ? 0 : after < 0 ? steps.length : after + 1;
      return [...steps.slice(0, at), step, ...steps.slice(at)];
    },
    [...suggested],
  );
}
