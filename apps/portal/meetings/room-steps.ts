import type { FieldError, FormDefinition } from '#libs/forms/definition.js';
import type { Answers } from '#libs/forms/definition.js';
import { text } from '#libs/processes/answers.js';
import { isOutcome, needsVote } from '#libs/processes/council/outcomes.js';
import { closingFault, openingFault, resultFault, urgentFault } from '#libs/processes/council-meeting/faults.js';
import type { Sitting } from '#libs/processes/council-meeting/sitting.js';
import type { FormValues } from '../security/submitted-form.js';

/** What the clerk does in the room; all but the opening are outcomes of leading the meeting. */
export const roomSteps = ['opened', 'attendance', 'item', 'bias', 'result', 'urgent', 'close'] as const;
export type RoomStep = (typeof roomSteps)[number];

export const isRoomStep = (name: unknown): name is RoomStep => roomSteps.some((step) => step === name);

/** The name of a field of a step on the page: several steps share their pointers, and stand on one page. */
export const nameIn = (step: RoomStep, ptr: string): string => `${step}:${ptr}`;

/**
 * The step as the form of its task: every field is there, blank where the step says nothing of it, so that nothing of an
 * earlier one is left over.
 */
export function stepValues(form: FormDefinition, step: RoomStep, values: FormValues): FormValues {
  const own = new Map(
    Object.entries(values).flatMap(([name, value]): [string, string | string[]][] =>
      name.startsWith(`${step}:`) ? [[name.slice(step.length + 1), value]] : [],
    ),
  );
  const fields = form.pages.flatMap((page) => page.fields);
  const blank = fields.flatMap(({ ptr, widget }): [string, string][] =>
    // A table is blank by a row without anything.
    widget === 'table' ? [[`${ptr}/0/vote`, '']] : [[ptr, '']],
  );
  const all: FormValues = { ...Object.fromEntries(blank), ...Object.fromEntries(own), '/outcome': step };
  const decision = [all['/decision'] ?? ''].flat().at(-1) ?? '';
  const counted = ['/yes', '/no', '/abstained'].some((ptr) => all[ptr] !== '');
  // Nobody is asked how something was voted on that is only noted or deferred.
  return step === 'result' && isOutcome(decision) && !needsVote(decision) && !counted ? { ...all, '/ballot': '' } : all;
}

/** Where an error of the meeting's own rules is shown. */
const places: Readonly<Record<string, string>> = {
  notAMember: '/present',
  notThatDay: '/present',
  itemUnknown: '/item',
  itemDecided: '/item',
  itemsUnconfirmed: '/item',
  otherVersion: '/version',
  outcomeNotForRole: '/decision',
  rightsOfOthers: '/decision',
  outcomeNotByVotes: '/decision',
  amendedTextMissing: '/text',
  referredWhere: '/to',
  paperTwice: '/paper',
  itemTwice: '/title',
  itemsOpen: '/close',
};

/** What the meeting's own rules say against a step, before it is sent: key of the fault, at the field that it is about. */
export function stepFaults(
  step: RoomStep,
  typed: Answers,
  sitting: Sitting,
  { today, words }: { readonly today: string; readonly words: Readonly<Record<string, string>> },
): FieldError[] {
  const fault = faultOf(step, typed, sitting, today);
  if (fault === '') return [];
  const votes = text(typed, 'ballot') === 'named' ? '/named' : '/yes';
  const ptr = places[fault] ?? (step === 'opened' ? '/present' : votes);
  return [{ ptr, page: 'main', code: fault, text: words[fault] ?? fault }];
}

function faultOf(step: RoomStep, typed: Answers, sitting: Sitting, today: string): string {
  switch (step) {
    case 'opened':
      return sitting.on > today ? 'notThatDay' : openingFault(typed, sitting);
    case 'result':
      return resultFault(typed, sitting);
    case 'urgent': {
      const paper = text(typed, 'paper');
      const isThere = sitting.items.some((item) => item.gone === '' && paper !== '' && item.paper === paper);
      return isThere ? 'paperTwice' : urgentFault(typed, sitting);
    }
    case 'close':
      return closingFault(sitting);
    default:
      return '';
  }
}
