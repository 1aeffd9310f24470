import { allFields } from './fields.js';
import { isPlace, isRecord, isWithin } from './pointer.js';
import { enumAt, isRequiredAt, schemaAt } from './schema-at.js';
import type { FormDefinition, FormField, PointerPattern, TableColumn } from './definition.js';

/** Faults of pages and fields. */
export function fieldDefects(definition: FormDefinition): string[] {
  const fields = allFields(definition).map(({ field }) => field);
  const pointers = fields.map(({ ptr }) => ptr);
  return [
    ...repeated(definition.pages.map(({ key }) => key)).map((key) => `page ${key}: the key is used twice`),
    ...definition.pages
      .filter(({ key }) => !/^[a-z][a-z0-9-]*$/.test(key))
      .map(({ key }) => `page ${key}: use lower case letters, digits and hyphens for the key`),
    ...repeated(pointers).map((ptr) => `field ${ptr}: it stands on the pages twice`),
    ...fields
      .filter(({ ptr }) => pointers.some((other) => other !== ptr && isWithin(ptr, other)))
      .map(({ ptr }) => `field ${ptr}: it lies inside another field`),
    ...fields.flatMap((field) => [...placeDefects(definition, field), ...conditionDefects(definition, field)]),
    ...unaskedAnswers(definition),
  ];
}

function placeDefects(definition: FormDefinition, field: FormField): string[] {
  if (!isPlace(field.ptr)) return [`field ${field.ptr}: not a usable pointer`];
  if (!schemaAt(definition, field.ptr)) return [`field ${field.ptr}: the schema has no such answer`];
  if (field.widget !== 'table') return widgetDefects(definition, field.ptr, field);
  const columns = field.columns.flatMap((column) => {
    const pattern = `${field.ptr}/*/${column.key}`;
    if (!isPlace(`/${column.key}`) || !schemaAt(definition, pattern))
      return [`column ${pattern}: the schema has no such answer`];
    return widgetDefects(definition, pattern, column);
  });
  const sumColumn = field.columns.find(({ key }) => key === field.sum);
  const isSummable = field.sum === undefined || sumColumn?.widget === 'money' || sumColumn?.widget === 'number';
  return isSummable ? columns : [...columns, `table ${field.ptr}: sum must name a column of money or numbers`];
}

const types: Readonly<Record<string, readonly string[]>> = {
  text: ['string'],
  textarea: ['string'],
  number: ['integer', 'number'],
  money: ['integer'],
  degrees: ['integer'],
  date: ['string'],
  checkbox: ['boolean'],
  checkboxes: ['array'],
  file: ['array'],
};

function widgetDefects(definition: FormDefinition, pattern: PointerPattern, field: FormField | TableColumn): string[] {
  const schema = schemaAt(definition, pattern) ?? {};
  const allowed = types[field.widget];
  const found: string[] = [];
  if (allowed && !allowed.includes(String(schema['type']))) {
    found.push(`field ${pattern}: a ${field.widget} needs the schema type ${allowed.join(' or ')}`);
  }
  if (field.widget === 'date' && schema['format'] !== 'date')
    found.push(`field ${pattern}: a date needs the format date`);
  const isChoice = field.widget === 'radio' || field.widget === 'select' || field.widget === 'checkboxes';
  const source = 'source' in field ? field.source : undefined;
  if (isChoice && source === undefined && enumAt(definition, pattern).length === 0) {
    found.push(`field ${pattern}: give the schema an enum, or the field a source`);
  }
  return found;
}

function conditionDefects(definition: FormDefinition, field: FormField): string[] {
  const { showIf, ptr } = field;
  if (!showIf) return [];
  const decider = allFields(definition).find(({ field: other }) => other.ptr === showIf.ptr);
  if (!decider || showIf.ptr === ptr)
    return [`field ${ptr}: showIf refers to ${showIf.ptr}, which is not another field`];
  const found: string[] = [];
  const known = enumAt(definition, showIf.ptr);
  const strange = showIf.in.filter((value) => known.length > 0 && !known.includes(value));
  if (strange.length > 0)
    found.push(`field ${ptr}: showIf waits for ${strange.join(', ')}, which ${showIf.ptr} can not be`);
  if (isRequiredAt(definition, ptr)) {
    found.push(`field ${ptr}: it can be hidden, so take it out of the schema's required and add a rule "required"`);
  }
  if (followsItself(definition, field)) found.push(`field ${ptr}: its showIf leads back to itself`);
  return found;
}

function followsItself(definition: FormDefinition, field: FormField): boolean {
  const seen = new Set<string>();
  let next: FormField | undefined = field;
  while (next?.showIf && !seen.has(next.ptr)) {
    seen.add(next.ptr);
    const ptr: string = next.showIf.ptr;
    next = allFields(definition).find(({ field: other }) => other.ptr === ptr)?.field;
  }
  return next?.showIf !== undefined && next.ptr === field.ptr;
}

/** Answers of the schema for which no page has a field. */
function unaskedAnswers(definition: FormDefinition): string[] {
  const asked = allFields(definition).flatMap(({ field }) =>
    field.widget === 'table' ? field.columns.map(({ key }) => `${field.ptr}/*/${key}`) : [field.ptr],
  );
  return answersOf(definition.schema, '')
    .filter((pattern) => !asked.includes(pattern))
    .map((pattern) => `schema ${pattern}: no page asks for it`);
}

function answersOf(schema: unknown, where: PointerPattern): PointerPattern[] {
  if (!isRecord(schema)) return [];
  const { properties, items } = schema;
  if (isRecord(properties))
    return Object.entries(properties).flatMap(([key, inner]) => answersOf(inner, `${where}/${key}`));
  if (isRecord(items) && isRecord(items['properties'])) return answersOf(items, `${where}/*`);
  return [where];
}

export function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
