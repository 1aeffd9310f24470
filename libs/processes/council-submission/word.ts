import { text } from '../answers.js';
import { bodyMeant, emptyRegister } from '../council/register.js';
import { openSteps, type Step } from '../council/steps.js';
import type { AnswerData, FactSource } from '../process.js';
import { resultOf } from './facts.js';
import { ordersOf } from './orders.js';
import { endingOf, grantOf, resolutionOf, wayOf } from './way.js';

/** What a submission says: to a meeting what stands on its agenda, to whoever waits for it how it ended, to an order what it is. */
export function word(event: string, source: FactSource, to: { id: string }): AnswerData | undefined {
  const steps = wayOf(source);
  if (event === 'announced' || event === 'itemChanged') return itemFor(source, steps, to.id);
  if (event === 'declined' || event === 'itemDropped') return { paper: source.id };
  if (event === 'councilDecided') return decidedFor(source, steps);
  if (event === 'councilDeferred') return { on: steps.findLast(({ outcome }) => outcome === 'deferred')?.on ?? '' };
  if (event === 'start') {
    const order = ordersOf(source).find(({ key }) => key === to.id);
    return order && { ...order, ...groundsOf(source, steps) };
  }
  return undefined;
}

/** What an order follows from: the submission, and which body resolved it on which day. */
function groundsOf(source: FactSource, steps: readonly Step[]): AnswerData {
  const resolution = resolutionOf(source, steps);
  return {
    number: source.number,
    subject: text(source.application, 'subject'),
    isPublic: text(source.application, 'publicity') !== 'internal',
    ...(resolution ? { on: resolution.step.on, body: bodyName(source, resolution.step) } : {}),
  };
}

/** The item as a meeting's rules need it: the version on the table, what its body is asked for, who must not take part. */
function itemFor(source: FactSource, steps: readonly Step[], meeting: string): AnswerData {
  const step = openSteps(steps).find((one) => one.meeting === meeting);
  const urgency = source.log.findLast(({ type }) => type === 'proposeUrgency')?.data;
  const advice = steps.flatMap(({ body, outcome, on, deciding }) =>
    outcome && !deciding ? [{ body, outcome, on }] : [],
  );
  return {
    paper: source.id,
    item: step?.item ?? '',
    version: source.versions.length,
    step: step?.n ?? 0,
    role: step?.role ?? '',
    kind: text(source.application, 'kind'),
    number: source.number,
    subject: text(source.application, 'subject'),
    proposal: text(source.application, 'proposal'),
    public: text(source.application, 'publicity') !== 'internal',
    biased: [...(source.biased ?? [])],
    rightsOfOthers: urgency?.['rightsOfOthers'] === true,
    aboutMoney: source.application?.['cents'] !== undefined,
    advice,
  };
}

/** Of the body that had a step, as it was called on that day. */
const bodyName = ({ council = emptyRegister }: FactSource, { body, on }: Step): string =>
  bodyMeant(council, body, on)?.name ?? body;

function decidedFor(source: FactSource, steps: readonly Step[]): AnswerData {
  const { cents, conditions } = grantOf(source);
  const resolution = resolutionOf(source, steps);
  return {
    result: resultOf(source, endingOf(steps)),
    number: source.number,
    ...(resolution ? { on: resolution.step.on, body: bodyName(source, resolution.step), text: resolution.text } : {}),
    ...(cents === undefined ? {} : { cents }),
    ...(conditions === '' ? {} : { conditions }),
  };
}
