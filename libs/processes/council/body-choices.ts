import { compareGerman } from '../german-order.js';
import type { ChoiceList } from '../process.js';
import { bodyOn, type Body, type BodyKind, type CouncilRegister } from './register.js';

/**
 * Bodies of these kinds as choices; of a chain of names the newest alone, since a body is meant by what it is on the day.
 * In the order of their kinds, then of their names.
 * @param on where a day is known: only those that exist then are offered, and the one that was chosen before
 */
export function bodyChoices(
  council: CouncilRegister | undefined,
  kinds: readonly BodyKind[],
  on: { day: string; chosen: string } = { day: '', chosen: '' },
): ChoiceList {
  const bodies = council?.bodies ?? [];
  const newest = bodies.filter(({ id, kind }) => kinds.includes(kind) && !bodies.some(({ follows }) => follows === id));
  const isThen = (key: string): boolean =>
    key === on.chosen || bodyOn({ bodies, seats: [] }, key, on.day) !== undefined;
  const offered = on.day === '' ? newest : newest.filter(({ key }) => isThen(key));
  const rank = ({ kind }: Body): number => kinds.indexOf(kind);
  const sorted = offered.toSorted((a, b) => rank(a) - rank(b) || compareGerman(a.name, b.name));
  return { choices: sorted.map(({ key, name }) => ({ value: key, de: name, en: name })) };
}
