import { answersAt, isWithin, steps } from './pointer.js';
import { fieldAt, allFields } from './fields.js';
import { prune, shownFields } from './prune.js';
import { brokenRules } from './rules.js';
import { schemaComplaints } from './schema-complaints.js';
import { inWords, rowInWords, type Complaint } from './error-words.js';
import type { Answers, FieldError, FormDefinition, FormLanguage, Pointer, Sources, Terms } from './definition.js';

export interface ValidateOptions {
  /** Only the errors of one page. */
  readonly page?: string;
  /** Language of the texts; German unless given. */
  readonly language?: FormLanguage;
  /** Lists of choices that only the caller knows; a field whose source is not given is not checked against it. */
  readonly sources?: Sources;
  /** What rules may compare with; a rule whose term is not given is skipped. */
  readonly terms?: Terms;
}

/**
 * Checks the answers that count (see `prune`) against the schema, the sources and the rules.
 * @returns at most one error per pointer, in the order of pages and fields, each with its text; empty if all is well
 */
export function validate(definition: FormDefinition, answers: Answers, options: ValidateOptions = {}): FieldError[] {
  const { language = 'de', sources = {}, terms = {} } = options;
  const kept = prune(definition, answers);
  const first = new Map<Pointer, Complaint>();
  const complaints = [
    ...schemaComplaints(definition, kept),
    ...sourceComplaints(definition, kept, sources),
    ...brokenRules(definition, kept, terms),
  ];
  for (const complaint of complaints) if (!first.has(complaint.ptr)) first.set(complaint.ptr, complaint);
  const places = placesOf(definition);
  return [...first.values()]
    .toSorted((a, b) => places(a.ptr) - places(b.ptr))
    .map((complaint) => {
      const row = rowInWords(definition, language, complaint.ptr);
      return {
        ptr: complaint.ptr,
        page: fieldAt(definition, complaint.ptr)?.page.key ?? definition.pages[0]?.key ?? '',
        code: complaint.code,
        text: inWords(definition, language, complaint),
        ...(row === undefined ? {} : { row }),
      };
    })
    .filter((error) => options.page === undefined || error.page === options.page);
}

/** Where a pointer stands in the form, as a number to sort by: page and field, then row, then column. */
function placesOf(definition: FormDefinition): (ptr: Pointer) => number {
  const fields = allFields(definition).map(({ field }) => field);
  return (ptr) => {
    const index = fields.findIndex((field) => isWithin(ptr, field.ptr));
    const field = fields[index];
    if (field?.widget !== 'table') return index * 1_000_000;
    const [row, column] = steps(ptr).slice(steps(field.ptr).length);
    const columns = field.columns.map(({ key }) => key);
    return index * 1_000_000 + (row === undefined ? 0 : Number(row) + 1) * 1000 + columns.indexOf(column ?? '');
  };
}

/** Choices that are not in the list that the caller brought. */
function sourceComplaints(definition: FormDefinition, kept: Answers, sources: Sources): Complaint[] {
  return shownFields(definition, kept).flatMap(({ field }) => {
    const places =
      field.widget === 'table'
        ? field.columns.map((column) => ({ source: column.source, pattern: `${field.ptr}/*/${column.key}` }))
        : 'source' in field
          ? [{ source: field.source, pattern: field.widget === 'checkboxes' ? `${field.ptr}/*` : field.ptr }]
          : [];
    return places.flatMap(({ source, pattern }) => {
      const choices = source !== undefined && Object.hasOwn(sources, source) ? sources[source] : undefined;
      if (!choices) return [];
      return answersAt(kept, pattern)
        .filter(({ value }) => !choices.some((choice) => choice.value === value))
        .map(({ ptr }) => ({ ptr, code: 'enum', fallback: 'enum' }));
    });
  });
}
