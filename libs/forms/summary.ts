import type { Answers, FormDefinition, FormField, FormLanguage, JsonValue, Sources } from './definition.js';
import { choicesOf, formText, labelOf } from './form-texts.js';
import { answerAt, isList } from './pointer.js';
import { prune, shownFields } from './prune.js';
import { writeDay, writeEuro, writeNumber } from './write-values.js';

export interface SummarySection {
  title: string;
  rows: { label: string; value: string }[];
}

/** What was answered, page by page, as label and value in words; answers that are missing are left out. */
export function summary(
  definition: FormDefinition,
  answers: Answers,
  language: FormLanguage = 'de',
  sources: Sources = {},
): SummarySection[] {
  const kept = prune(definition, answers);
  const shown = shownFields(definition, kept);
  return definition.pages
    .map((page) => ({
      title: formText(definition, language, `#${page.key}`) ?? page.key,
      rows: shown
        .filter((one) => one.page === page)
        .flatMap(({ field }) => rowsOf(definition, language, field, answerAt(kept, field.ptr), sources)),
    }))
    .filter((section) => section.rows.length > 0);
}

function rowsOf(
  definition: FormDefinition,
  language: FormLanguage,
  field: FormField,
  value: JsonValue | undefined,
  sources: Sources,
): { label: string; value: string }[] {
  if (value === undefined) return [];
  const label = labelOf(definition, language, field.ptr);
  if (field.widget === 'table') {
    return (isList(value) ? value : []).map((row, index) => ({
      label: `${label} ${index + 1}`,
      value: field.columns
        .flatMap((column) => {
          const cell = answerAt(row, `/${column.key}`);
          const ptr = `${field.ptr}/${index}/${column.key}`;
          return cell === undefined ? [] : [written(definition, language, ptr, column, cell, sources)];
        })
        .join(', '),
    }));
  }
  return [{ label, value: written(definition, language, field.ptr, field, value, sources) }];
}

function written(
  definition: FormDefinition,
  language: FormLanguage,
  ptr: string,
  field: FormField | Extract<FormField, { widget: 'table' }>['columns'][number],
  value: JsonValue,
  sources: Sources,
): string {
  const words = (one: JsonValue): string =>
    choicesOf(definition, language, ptr, field, sources).find((choice) => choice.value === String(one))?.label ??
    String(one);
  switch (field.widget) {
    case 'money':
      return typeof value === 'number' ? writeEuro(value, language) : String(value);
    case 'number':
      return typeof value === 'number' ? writeNumber(value, language) : String(value);
    case 'date':
      return writeDay(String(value), language);
    case 'radio':
    case 'select':
      return words(value);
    case 'checkboxes':
      return isList(value) ? value.map(words).join(', ') : '';
    case 'checkbox':
      return language === 'de' ? 'Ja' : 'Yes';
    case 'file':
      return String(isList(value) ? value.length : 0);
    default:
      return String(value);
  }
}
