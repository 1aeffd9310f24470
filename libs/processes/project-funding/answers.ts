import type { JsonValue } from '#libs/forms/definition.js';
import type { AnswerData } from '../process.js';

/** A text in a group of the answers, '' where there is none. */
export function at(answers: AnswerData, group: string, key: string): string {
  const inner = answers[group];
  const value = isRecord(inner) ? inner[key] : undefined;
  return typeof value === 'string' ? value : '';
}

export const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);

export const isRecord = (value: JsonValue | undefined): value is AnswerData =>
  typeof value === 'object' && value !== null && !isList(value);
