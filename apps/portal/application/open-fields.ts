import { allFields } from '#libs/forms/fields.js';
import { isWithin } from '#libs/forms/pointer.js';
import { decidersOf } from '#libs/forms/rules.js';
import type { FormDefinition, FormField, FormRule, Operand, Pointer } from '#libs/forms/definition.js';

/**
 * The fields that must be open so that what the office asked for can be answered: the fields asked for, and those that a
 * rule or a condition ties to them. Whoever changes the costs must be able to balance the plan again.
 * @param asked pointers of fields, or of places within them
 */
export function openFields(definition: FormDefinition, asked: readonly Pointer[]): Pointer[] {
  const fields = allFields(definition).map(({ field }) => field);
  const ties = [...definition.rules.map((rule) => placesOf(definition, rule)), ...fields.map(conditionOf)].map(
    (places) => fields.filter((field) => places.some((place) => isWithin(place, field.ptr))),
  );
  const open = new Set<FormField>(fields.filter((field) => asked.some((ptr) => isWithin(ptr, field.ptr))));
  for (let before = -1; before !== open.size;) {
    before = open.size;
    for (const tied of ties) if (tied.some((field) => open.has(field))) for (const field of tied) open.add(field);
  }
  return fields.filter((field) => open.has(field)).map(({ ptr }) => ptr);
}

/** The places a rule demands something of; sums demand nothing. */
function placesOf(definition: FormDefinition, rule: FormRule): Pointer[] {
  switch (rule.kind) {
    case 'equal':
    case 'max':
    case 'min':
      return [rule.ptr, ...[rule.left, rule.right].flatMap((operand) => operandPlaces(definition, operand))];
    case 'dateAfter':
      return [rule.ptr, ...(typeof rule.after === 'string' ? [rule.after] : [])];
    case 'dateWithin':
      return [rule.ptr, rule.of];
    case 'required':
      return [rule.ptr, ...decidersOf(rule)];
    default:
      return [];
  }
}

/** Where an operand's numbers stand; of a sum, what it adds up. */
function operandPlaces(definition: FormDefinition, operand: Operand): readonly Pointer[] {
  if (typeof operand === 'string') return [operand];
  if (typeof operand !== 'object' || 'term' in operand) return [];
  if ('count' in operand) return [operand.count];
  if (!('sum' in operand)) return operand;
  return definition.rules.flatMap((rule) => {
    if (!('key' in rule) || rule.key !== operand.sum) return [];
    if (rule.kind === 'rated') return [rule.table];
    if (rule.kind === 'weightedMean') return rule.of.map(({ ptr }) => ptr);
    const added = (rule.plus ?? []).flatMap((sum) => operandPlaces(definition, { sum }));
    return [...rule.of, ...(rule.minus ?? []), ...added];
  });
}

const conditionOf = ({ ptr, showIf }: FormField): Pointer[] => (showIf ? [ptr, showIf.ptr] : []);
