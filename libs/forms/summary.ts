import { fieldChoices, formText, labelOf } from './form-texts.js';
import { answerAt, isList } from './pointer.js';
import { prune, shownFields } from './prune.js';
import { valueText } from './value-text.js';
import type { Answers, FormDefinition, FormField, FormLanguage, JsonValue, Sources } from './definition.js';

export interface SummarySection {
  title: string;
  rows: { label: string; value: string }[];
}

/**
 * What was answered, page by page, as label and value in words; answers that are missing are left out. Files are named where
 * the source `files` knows them, and counted where it does not.
 */
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
  const { ptr } = field;
  const label = labelOf(definition, language, ptr);
  if (field.widget === 'file') {
    const ids = isList(value) ? value : [];
    const names = (sources['files'] ?? []).filter((file) => ids.includes(file.value)).map((file) => file.label);
    return [{ label, value: names.length > 0 ? names.join('\n') : String(ids.length) }];
  }
  if (field.widget !== 'table')
    return [{ label, value: valueText({ definition, language, ptr, field, sources }, value) }];
  return (isList(value) ? value : []).map((row, index) => ({
    label: `${label} ${index + 1}`,
    value: field.columns
      .map((column) => {
        const place = { definition, language, ptr: `${ptr}/${index}/${column.key}`, field: column, sources };
        return valueText(place, answerAt(row, `/${column.key}`));
      })
      .filter((text) => text !== '')
      .join(', '),
  }));
}

/**
 * Answers in the form's German words, and its fields by their pointers; nothing without a form.
 * @param fileNames of the files that the answers name, by their ids
 */
export function inWords(
  definition: FormDefinition | undefined,
  answers: Answers,
  fileNames: Readonly<Record<string, string>> = {},
): { sections: SummarySection[]; labels: Record<string, string> } {
  if (!definition) return { sections: [], labels: {} };
  const labels = Object.fromEntries(fieldChoices(definition, 'de').map(({ value, label }) => [value, label]));
  const files = Object.entries(fileNames).map(([value, label]) => ({ value, label }));
  return { sections: summary(definition, answers, 'de', { files }), labels };
}
