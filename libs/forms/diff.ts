import { isList, isRecord, toPointer } from './pointer.js';
import type { Answers, JsonValue, Pointer } from './definition.js';

/** One answer that differs between two versions; `before` or `after` is missing where there was no answer. */
export interface Change {
  readonly ptr: Pointer;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
}

/**
 * What changed between two versions of the answers, answer by answer, in the order of the older version and then of the
 * newer. Rows are compared by their number. Empty lists and objects are the same as none.
 */
export function diff(before: Answers, after: Answers): Change[] {
  const older = leaves(before, []);
  const newer = leaves(after, []);
  const pointers = new Set([...older.keys(), ...newer.keys()]);
  return [...pointers].flatMap((ptr) => {
    const was = older.get(ptr);
    const is = newer.get(ptr);
    if (was === is) return [];
    return [{ ptr, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
}

function leaves(value: JsonValue, path: readonly (string | number)[]): Map<Pointer, JsonValue> {
  const inner: [string | number, JsonValue][] = isList(value)
    ? [...value.entries()]
    : isRecord(value)
      ? Object.entries(value)
      : [];
  if (!isList(value) && !isRecord(value)) return new Map([[toPointer(path), value]]);
  return new Map(inner.flatMap(([step, child]) => [...leaves(child, [...path, step])]));
}
