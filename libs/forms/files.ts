import { answerAt, isList, withAnswer } from './pointer.js';
import { fieldAt } from './fields.js';
import type { Answers, FormDefinition, Pointer } from './definition.js';

/** The ids of the files at a file field. */
export function fileIds(answers: Answers, ptr: Pointer): readonly string[] {
  const value = answerAt(answers, ptr);
  return isList(value) ? value.filter((id) => typeof id === 'string') : [];
}

/**
 * The answers with one more file at a file field; a file that is there already is not added twice.
 * @throws Error if the pointer is not that of a file field
 */
export function addFile(definition: FormDefinition, answers: Answers, ptr: Pointer, id: string): Answers {
  const found = fieldAt(definition, ptr);
  if (found?.field.widget !== 'file' || found.field.ptr !== ptr) throw new Error('not a file field');
  const ids = fileIds(answers, ptr);
  return ids.includes(id) ? answers : withAnswer(answers, ptr, [...ids, id]);
}

/** The answers without this file. */
export function removeFile(answers: Answers, ptr: Pointer, id: string): Answers {
  const left = fileIds(answers, ptr).filter((other) => other !== id);
  return withAnswer(answers, ptr, left.length > 0 ? left : undefined);
}
