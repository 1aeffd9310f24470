import { describe, expect, it } from '@jest/globals';
import { stateName } from './state.js';

describe('the name of where a dossier stands', () => {
  it.each([
    ['formalCheck', 'formalCheck'],
    [{ payment: 'asked', change: 'none' }, 'change.none | payment.asked'],
    [{ closing: 'council' }, 'closing.council'],
    [{ open: { main: 'vote', earlyStart: 'idle' } }, 'vote'],
    [{ open: { earlyStart: 'requested', main: 'vote' } }, 'vote | earlyStart.requested'],
    [{ open: { main: { council: 'waiting' }, earlyStart: 'idle', change: 'asked' } }, 'council.waiting | change.asked'],
  ])('%j is %s', (value, name) => {
    expect(stateName(value)).toBe(name);
  });
});
