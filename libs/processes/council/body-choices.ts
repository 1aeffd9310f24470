import type { ChoiceList } from '../process.js';
import type { BodyKind, CouncilRegister } from './register.js';

/** Bodies of these kinds as choices; of a chain of names the newest alone, since a body is meant by what it is on the day. */
export function bodyChoices(council: CouncilRegister | undefined, kinds: readonly BodyKind[]): ChoiceList {
  const bodies = council?.bodies ?? [];
  const newest = bodies.filter(({ id, kind }) => kinds.includes(kind) && !bodies.some(({ follows }) => follows === id));
  return { choices: newest.map(({ key, name }) => ({ value: key, de: name, en: name })) };
}
