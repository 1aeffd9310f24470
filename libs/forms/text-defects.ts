import { allFields } from './fields.js';
import { enumAt } from './schema-at.js';
import type { FormDefinition, FormField, FormTexts } from './definition.js';

const names: Readonly<Record<string, string>> = { en: 'English', tr: 'Turkish', ar: 'Arabic', uk: 'Ukrainian' };

/** Missing, superfluous and untranslated texts. */
export function textDefects(definition: FormDefinition): string[] {
  const { de, ...others } = definition.texts;
  const needed = neededTexts(definition);
  const known = new Set([...needed, ...allowedTexts(definition)]);
  return [
    ...needed.filter((key) => !has(de, key)).map((key) => `text ${key}: missing in German`),
    ...Object.keys(de)
      .filter((key) => !known.has(key) && !isErrorText(definition, key))
      .map((key) => `text ${key}: belongs to nothing in this form`),
    ...Object.entries(others).flatMap(([language, texts]) => {
      const name = names[language] ?? language;
      return [
        ...Object.keys(de)
          .filter((key) => !has(texts, key))
          .map((key) => `text ${key}: missing in ${name}`),
        ...Object.keys(texts)
          .filter((key) => !has(de, key))
          .map((key) => `text ${key}: ${name} without German`),
      ];
    }),
  ];
}

function has(texts: FormTexts, key: string): boolean {
  return (texts[key] ?? '').trim() !== '';
}

function neededTexts(definition: FormDefinition): string[] {
  const groups = definition.pages.flatMap((page) =>
    page.fields.flatMap(({ group }) => (group === undefined ? [] : [`#${page.key}.${group}`])),
  );
  const rules = definition.rules.flatMap((rule) => {
    if ('key' in rule) return [`=${rule.key}`];
    return rule.code === undefined ? [] : [`${rule.ptr}!${rule.code}`];
  });
  return [
    '#',
    ...definition.pages.map(({ key }) => `#${key}`),
    ...new Set(groups),
    ...allFields(definition).flatMap(({ field }) => fieldTexts(definition, field)),
    ...rules,
  ];
}

function fieldTexts(definition: FormDefinition, field: FormField): string[] {
  const options = (pattern: string) => enumAt(definition, pattern).map((value) => `${pattern}=${String(value)}`);
  if (field.widget === 'table') {
    const columns = field.columns.map(({ key, widget }) => ({ pattern: `${field.ptr}/*/${key}`, widget }));
    return [
      field.ptr,
      ...columns.flatMap(({ pattern, widget }) => [pattern, ...(widget === 'select' ? options(pattern) : [])]),
    ];
  }
  const isChoice = field.widget === 'radio' || field.widget === 'select' || field.widget === 'checkboxes';
  return isChoice && field.source === undefined ? [field.ptr, ...options(field.ptr)] : [field.ptr];
}

/** Texts that a form may have: hints, introductions, the label of a table's "add" button. */
function allowedTexts(definition: FormDefinition): string[] {
  return [
    '#?',
    ...definition.pages.map(({ key }) => `#${key}?`),
    ...allFields(definition).flatMap(({ field }) => {
      const own = [`${field.ptr}?`, ...enumAt(definition, field.ptr).map((value) => `${field.ptr}=${String(value)}?`)];
      if (field.widget !== 'table') return own;
      return [...own, `${field.ptr}+`, ...field.columns.map(({ key }) => `${field.ptr}/*/${key}?`)];
    }),
  ];
}

/** Error texts stand at a field or column: `<pattern>!<code>`. */
function isErrorText(definition: FormDefinition, key: string): boolean {
  const pattern = key.slice(0, key.indexOf('!'));
  return allFields(definition).some(
    ({ field }) =>
      field.ptr === pattern ||
      (field.widget === 'table' && field.columns.some(({ key: column }) => pattern === `${field.ptr}/*/${column}`)),
  );
}
