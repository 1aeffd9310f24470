import { describe, expect, it } from '@jest/globals';
import { answerAt, answersAt, isPlace, patternOf, withAnswer } from './pointer.js';
import type { Answers } from './definition.js';

describe('pointers', () => {
  const answers: Answers = { a: { 'b/c': 1 }, rows: [{ n: 1 }, {}, { n: 3 }] };

  it('find answers, own ones only', () => {
    expect(answerAt(answers, '/a/b~1c')).toBe(1);
    expect(answerAt(answers, '/rows/2/n')).toBe(3);
    expect(answerAt(answers, '/rows/length')).toBeUndefined();
    expect(answerAt(answers, '/a/toString')).toBeUndefined();
    expect(answerAt(answers, '/a/__proto__')).toBeUndefined();
  });

  it('find the values of all rows', () => {
    expect(answersAt(answers, '/rows/*/n')).toEqual([
      { ptr: '/rows/0/n', value: 1 },
      { ptr: '/rows/2/n', value: 3 },
    ]);
    expect(patternOf('/rows/2/n')).toBe('/rows/*/n');
  });

  it('set and take away without touching the original', () => {
    const frozen = Object.freeze({ a: Object.freeze({ x: 1 }) });
    expect(withAnswer(frozen, '/a/y', 2)).toEqual({ a: { x: 1, y: 2 } });
    expect(withAnswer(frozen, '/b/c', 2)).toEqual({ a: { x: 1 }, b: { c: 2 } });
    expect(withAnswer(frozen, '/a/x', undefined)).toEqual({ a: {} });
    expect(withAnswer(frozen, '/b/c', undefined)).toEqual(frozen);
  });

  it.each(['', 'a', '/', '/a//b', '/__proto__/x', '/a/constructor', '/prototype'])('%s is no place', (ptr) => {
    expect(isPlace(ptr)).toBe(false);
    expect(() => withAnswer({}, ptr, 1)).toThrow('not a place');
  });
});
