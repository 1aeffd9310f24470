import { diff } from '#libs/forms/diff.js';
import type { Answers, FormField, JsonValue } from '#libs/forms/definition.js';
import { answerAt, isList, isWithin } from '#libs/forms/pointer.js';
import { prune, shownFields } from '#libs/forms/prune.js';
import { valueText } from '#libs/forms/value-text.js';
import { termOf } from '../forms/answers-view.js';
import type { FormState } from '../forms/form-state.js';
import { wordDiff, type Piece } from './word-diff.js';

/** A block of a form in two versions. */
export interface BlockDiff {
  readonly ptr: string;
  readonly label: string;
  /** nothing where both say the same */
  readonly pieces: readonly Piece[] | undefined;
}

/** Two versions of the same form, block by block in the order of the form; blocks that are in neither are left out. */
export function versionDiff(older: FormState, newer: FormState): BlockDiff[] {
  const { definition, language } = newer;
  const [before, after] = [prune(definition, older.answers), prune(definition, newer.answers)];
  const changes = diff(before, after);
  const shown = new Set(
    [...shownFields(definition, before), ...shownFields(definition, after)].map(({ field }) => field),
  );
  return definition.pages.flatMap((page) =>
    page.fields
      .filter((field) => shown.has(field))
      .flatMap((field): BlockDiff[] => {
        const isChanged = changes.some(({ ptr }) => isWithin(ptr, field.ptr));
        const was = wordsOf(older, field, before);
        const is = wordsOf(newer, field, after);
        if (was === '' && is === '' && !isChanged) return [];
        const label = termOf(definition, language, page, field);
        return [{ ptr: field.ptr, label, pieces: isChanged ? wordDiff(was, is) : undefined }];
      }),
  );
}

/** An answer in words: of tables a line for each row, of files a line for each name. */
function wordsOf(form: FormState, field: FormField, answers: Answers): string {
  const { definition, language, sources = {}, files = {} } = form;
  const value = answerAt(answers, field.ptr);
  if (field.widget === 'file')
    return list(value)
      .map((id) => (typeof id === 'string' ? (files[id]?.name ?? '') : ''))
      .join('\n');
  if (field.widget !== 'table') return valueText({ definition, language, ptr: field.ptr, field, sources }, value);
  return list(value)
    .map((row, index) =>
      field.columns
        .map((column) => {
          const place = { definition, language, ptr: `${field.ptr}/${index}/${column.key}`, field: column, sources };
          return valueText(place, answerAt(row, `/${column.key}`));
        })
        .filter((text) => text !== '')
        .join(', '),
    )
    .join('\n');
}

const list = (value: JsonValue | undefined): readonly JsonValue[] => (isList(value) ? value : []);
