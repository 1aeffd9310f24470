import type { Answers, JsonValue, Pointer, PointerPattern } from './definition.js';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** The steps of a JSON Pointer, unescaped (RFC 6901 §4). `''` has none. */
export function steps(ptr: Pointer): string[] {
  if (ptr === '') return [];
  return ptr
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer with these steps, escaped. */
export function toPointer(path: readonly (string | number)[]): Pointer {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** True for a pointer that can be used as a place in answers: starts with a slash and names nothing of Object itself. */
export function isPlace(ptr: Pointer): boolean {
  return ptr.startsWith('/') && steps(ptr).every((step) => step !== '' && !forbidden.has(step));
}

export function isRecord(value: unknown): value is { readonly [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function child(value: JsonValue | undefined, step: string): JsonValue | undefined {
  if (isList(value)) return /^(0|[1-9]\d{0,8})$/.test(step) ? value[Number(step)] : undefined;
  if (isRecord(value)) return Object.hasOwn(value, step) ? value[step] : undefined;
  return undefined;
}

/** The answer at a pointer; undefined where there is none. Looks at own properties only. */
export function answerAt(answers: JsonValue, ptr: Pointer): JsonValue | undefined {
  let value: JsonValue | undefined = answers;
  for (const step of steps(ptr)) value = child(value, step);
  return value;
}

/**
 * A copy of the answers with `value` at `ptr`; undefined takes the answer away. Parents are made as objects where they
 * are missing; lists are never made or grown here. Refuses places for which `isPlace` is false.
 */
export function withAnswer(answers: Answers, ptr: Pointer, value: JsonValue | undefined): Answers {
  if (!isPlace(ptr)) throw new Error('not a place in answers');
  const [first = '', ...rest] = steps(ptr);
  return setIn(answers, first, rest, value);
}

function setIn(
  parent: { readonly [key: string]: JsonValue },
  step: string,
  rest: readonly string[],
  value: JsonValue | undefined,
): Answers {
  const [next, ...others] = rest;
  if (next === undefined) {
    if (value !== undefined) return { ...parent, [step]: value };
    const { [step]: _gone, ...kept } = parent;
    return kept;
  }
  const inner = child(parent, step);
  if (value === undefined && !isRecord(inner)) return parent;
  return { ...parent, [step]: setIn(isRecord(inner) ? inner : {}, next, others, value) };
}

/** All values at a pattern, in row order, each with its own pointer; rows without the value are left out. */
export function answersAt(answers: Answers, pattern: PointerPattern): { ptr: Pointer; value: JsonValue }[] {
  let found: { path: (string | number)[]; value: JsonValue }[] = [{ path: [], value: answers }];
  for (const step of steps(pattern)) {
    found = found.flatMap(({ path, value }) => {
      if (step === '*') return isList(value) ? value.map((item, row) => ({ path: [...path, row], value: item })) : [];
      const inner = child(value, step);
      return inner === undefined ? [] : [{ path: [...path, step], value: inner }];
    });
  }
  return found.map(({ path, value }) => ({ ptr: toPointer(path), value }));
}

/** The pattern a pointer belongs to: row numbers become `*`. */
export function patternOf(ptr: Pointer): PointerPattern {
  return toPointer(steps(ptr).map((step) => (/^\d+$/.test(step) ? '*' : step)));
}

/** True if `ptr` is `ancestor` or lies below it. */
export function isWithin(ptr: Pointer, ancestor: Pointer): boolean {
  return ptr === ancestor || ptr.startsWith(`${ancestor}/`);
}
