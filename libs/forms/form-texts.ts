import { patternOf } from './pointer.js';
import { enumAt } from './schema-at.js';
import type { Choice, FormDefinition, FormField, FormLanguage, Pointer, Sources, TableColumn } from './definition.js';

/** A text of the form in the language asked for, else in English, else in German; undefined if there is none. */
export function formText(definition: FormDefinition, language: FormLanguage, key: string): string | undefined {
  const { texts } = definition;
  const ways = language === 'de' ? [texts.de] : [texts[language], texts.en, texts.de];
  return ways.find((one) => one && Object.hasOwn(one, key))?.[key];
}

/** The label of a field or of a table's cell; the pointer itself if a text is missing (see formDefects). */
export function labelOf(definition: FormDefinition, language: FormLanguage, ptr: Pointer): string {
  return formText(definition, language, patternOf(ptr)) ?? ptr;
}

export function hintOf(definition: FormDefinition, language: FormLanguage, ptr: Pointer): string | undefined {
  return formText(definition, language, `${patternOf(ptr)}?`);
}

/** The choices of a field or column, in the order of the schema's `enum` or of the source. */
export function choicesOf(
  definition: FormDefinition,
  language: FormLanguage,
  ptr: Pointer,
  field: FormField | TableColumn,
  sources: Sources = {},
): readonly Choice[] {
  const source = 'source' in field ? field.source : undefined;
  if (source !== undefined) return Object.hasOwn(sources, source) ? (sources[source] ?? []) : [];
  const pattern = patternOf(ptr);
  return enumAt(definition, pattern).map((value) => ({
    value: String(value),
    label: formText(definition, language, `${pattern}=${String(value)}`) ?? String(value),
  }));
}

/** Every field of a form as a choice, for a form that speaks about another one ("which answers must be changed?"). */
export function fieldChoices(definition: FormDefinition, language: FormLanguage): Choice[] {
  return definition.pages.flatMap((page) =>
    page.fields.map(({ ptr }) => ({
      value: ptr,
      label: `${formText(definition, language, `#${page.key}`) ?? page.key}: ${labelOf(definition, language, ptr)}`,
    })),
  );
}
