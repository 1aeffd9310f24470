import type { Deputyship, NewDeputyship, RelationLine } from '#libs/database/stores/people.store.js';
import type { FieldError } from '#libs/forms/definition.js';
import type { Actor } from '../security/actor.js';
import { leadsIn } from '../security/rights.js';
import type { Language } from '../view/catalogue.js';
import { peopleTexts } from './texts.js';

/** Who stands in for whom: oneself ends it, or whoever leads what it is for. */
export const mayEndDeputy = (actor: Actor, { absentId, programme }: Deputyship): boolean =>
  absentId === actor.personId || leadsIn(actor, programme);

/**
 * What ties somebody to an organisation excludes them in all programmes. So whoever leads all of them ends it, never their
 * own: that would give oneself a dossier back.
 */
export const mayEndRelation = (actor: Actor, { personId }: RelationLine): boolean =>
  personId !== actor.personId && leadsIn(actor, null);

/**
 * What stands against a deputy, at the field that it is about. For one's own absence one may name anybody; for that of
 * others only in programmes that one leads, and neither oneself nor somebody whose roles one has on those days.
 */
export function deputyFaults(
  actor: Actor,
  { absentId, deputyId, programme, fromDay, toDay }: NewDeputyship,
  all: readonly Deputyship[],
  language: Language,
): FieldError[] {
  const t = peopleTexts(language);
  const at = (field: string, code: 'self' | 'oneself' | 'notLed'): FieldError[] => [
    { ptr: `/deputy/${field}`, page: 'main', code, text: t(code) },
  ];
  if (absentId === '' || deputyId === '') return [];
  if (deputyId === absentId) return at('deputy', 'self');
  if (absentId === actor.personId) return [];
  const then = all.filter((one) => one.fromDay <= toDay && one.toDay >= fromDay);
  return [
    ...(stoodInFor(actor.personId, then).has(deputyId) ? at('deputy', 'oneself') : []),
    ...(leadsIn(actor, programme) ? [] : at('programme', 'notLed')),
  ];
}

/** Somebody, and all whose roles they have by these deputyships, also through others. */
function stoodInFor(person: string, all: readonly Deputyship[]): ReadonlySet<string> {
  const found = new Set([person]);
  // A set is walked to its end, also to what is added on the way.
  for (const one of found) for (const { absentId, deputyId } of all) if (deputyId === one) found.add(absentId);
  return found;
}
