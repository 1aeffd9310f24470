import { errorText, fill } from './error-texts.js';
import { allFields, fieldAt } from './fields.js';
import { formText, labelOf } from './form-texts.js';
import { patternOf, steps } from './pointer.js';
import { writeDay, writeDegrees, writeEuro, writeNumber } from './write-values.js';
import type { FormDefinition, FormLanguage, Pointer } from './definition.js';

/** Something wrong at a pointer, before it is put into words. */
export interface Complaint {
  readonly ptr: Pointer;
  readonly code: string;
  /** Key in the library's catalogue (`code` or `code.subject`), for when the form has no text of its own. */
  readonly fallback: string;
  readonly limit?: number;
  readonly left?: number | string;
  readonly right?: number | string;
  readonly unit?: 'cents' | 'number' | 'degrees' | 'day';
}

/** The text of an error: the form's own (`<pattern>!<code>`), else the library's. */
export function inWords(definition: FormDefinition, language: FormLanguage, complaint: Complaint): string {
  const { ptr, code, limit, left, right } = complaint;
  const own = formText(definition, language, `${patternOf(ptr)}!${code}`);
  const written = (value: number | string | undefined) => write(value, complaint.unit, language);
  const difference = typeof left === 'number' && typeof right === 'number' ? Math.abs(left - right) : undefined;
  return fill(own ?? errorText(language, complaint.fallback), {
    label: distinctLabel(definition, language, ptr),
    limit: written(limit),
    left: written(left),
    right: written(right),
    difference: written(difference),
  });
}

/** The label of a field; where another one bears the same, such as the points of each criterion, with the legend of its group. */
function distinctLabel(definition: FormDefinition, language: FormLanguage, ptr: Pointer): string {
  const label = labelOf(definition, language, ptr);
  const at = fieldAt(definition, ptr);
  const legend = at?.field.group && formText(definition, language, `#${at.page.key}.${at.field.group}`);
  if (!legend || at.field.ptr !== ptr) return label;
  const alike = allFields(definition).filter(({ field }) => labelOf(definition, language, field.ptr) === label);
  return alike.length > 1 ? `${legend}: ${label}` : label;
}

/** Which row of which table an error is about: "Ausgaben, Zeile 2"; undefined outside of tables. */
export function rowInWords(definition: FormDefinition, language: FormLanguage, ptr: Pointer): string | undefined {
  const row = rowOf(definition, ptr);
  if (row === undefined) return undefined;
  const table = labelOf(definition, language, fieldAt(definition, ptr)?.field.ptr ?? ptr);
  return fill(errorText(language, 'row'), { table, row: String(row + 1) });
}

/** The number of the table row in which a pointer lies, from 0. */
function rowOf(definition: FormDefinition, ptr: Pointer): number | undefined {
  const field = fieldAt(definition, ptr)?.field;
  if (field?.widget !== 'table' || ptr === field.ptr) return undefined;
  return Number(steps(ptr)[steps(field.ptr).length]);
}

function write(
  value: number | string | undefined,
  unit: Complaint['unit'],
  language: FormLanguage,
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return writeDay(value, language);
  if (unit === 'degrees') return writeDegrees(value, language);
  return unit === 'cents' ? writeEuro(value, language) : writeNumber(value, language);
}
