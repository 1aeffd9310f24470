import { describe, expect, it } from '@jest/globals';
import type { ChartState } from './definition.js';
import { eachIs } from './testing/each-is.js';
import { asking, asks, faults, via, type Small } from './testing/small.js';
import { when } from './vocabulary.js';

const noWay = 'no way leads here: add a transition to it, or drop the state.';
const noEnd =
  'no end can be reached from here, except by commands of the whole chart: add a way that leads to a final state.';
const round = '“always” leads back here without resting: put an event between, or turn one of its guards around.';

describe('a chart that can’t be read', () => {
  eachIs([
    [
      'a target that isn’t there',
      (d) => (d.chart.states.fresh.on = { submit: 'chekking', cancel: 'checking' }),
      'small',
      'chart',
      "Invalid transition definition for state node 'small.fresh': Child state 'chekking' does not exist on 'small': name a state that exists.",
    ],
    [
      'an id that isn’t there',
      via('#nowhere', {}),
      'small',
      'chart',
      "Child state node '#nowhere' does not exist on machine 'small': name a state that exists.",
    ],
    [
      'a beginning that isn’t there',
      (d) => (d.chart.initial = 'new'),
      'small',
      'chart',
      'begins with “new”, which is none of its states: give “initial” one of fresh, checking, granted, refused, cancelled.',
    ],
    [
      'an inner beginning that isn’t given',
      via('outer', { outer: { states: { a: { always: '#small.refused' } } } }),
      'outer',
      'chart',
      'begins with “”, which is none of its states: give “initial” one of a.',
    ],
    [
      'states inside a final one',
      (d) => (d.chart.states['granted'] = { type: 'final', states: { a: {} } }),
      'granted',
      'chart',
      'a final state has no states inside: take them out.',
    ],
  ]);
});

describe('states that nobody gets to', () => {
  eachIs([
    ['a state without a way to it', (d) => (d.chart.states['lost'] = { type: 'final' }), 'lost', 'unreachable', noWay],
    [
      'a state after a way that is never raised by inner states',
      via('both', {
        both: { initial: 'a', states: { a: { always: '#small.refused' }, b: { type: 'final' } }, onDone: 'refused' },
      }),
      'both.b',
      'unreachable',
      noWay,
    ],
    [
      'the beginning of an outer state that is always entered elsewhere',
      via('outer.b', { outer: { initial: 'a', states: { a: { always: 'b' }, b: { always: '#small.refused' } } } }),
      'outer.a',
      'unreachable',
      noWay,
    ],
    [
      'a history state that nobody uses',
      via('outer', { outer: { initial: 'a', states: { a: { always: '#small.refused' }, back: { type: 'history' } } } }),
      'outer.back',
      'unreachable',
      noWay,
    ],
  ]);

  it('finds nothing wrong with ids, outer ways, history and regions that begin beside the one entered', () => {
    const both: ChartState = {
      type: 'parallel',
      on: { 'ask.overdue': '.one.b' },
      states: {
        one: {
          initial: 'a',
          states: {
            a: asks({ 'ask.answered': [{ guard: when('big'), target: '#there' }, { target: '#small.refused' }] }),
            b: asks({ 'ask.answered': '#small.refused' }),
          },
        },
        two: {
          initial: 'c',
          states: { c: { always: { guard: when('big'), target: 'd' } }, d: { id: 'there' }, back: { type: 'history' } },
        },
      },
    };
    const aside: ChartState = { always: 'both.two.back' };
    const found = (change: (d: Small) => unknown) => faults(asking(change)).map(({ where, kind }) => [where, kind]);
    expect(found(via('both', { both }))).toEqual([['both.two.back', 'unreachable']]);
    expect(found(via('both', { both, aside }))).toHaveLength(2);
    const used: ChartState = { ...both, on: { 'ask.overdue': '#small.aside' } };
    expect(found(via('both', { both: used, aside }))).toEqual([['both.one.b', 'unreachable']]);
  });
});

describe('states that nobody gets out of', () => {
  it('finds a trap that only a command of the whole chart opens', () => {
    const trap = asking(
      via('trap', { trap: asks({ 'ask.answered': { target: 'trap', reenter: true }, 'ask.overdue': 'refused' }) }),
    );
    expect(faults(trap)).toEqual([]);
    const closed = asking((d) => {
      via('trap', { trap: asks({ 'ask.answered': { target: 'trap', reenter: true } }) })(d);
      delete d.chart.states['refused'];
    });
    expect(faults(closed)).toEqual([{ where: 'trap', kind: 'noEnd', message: noEnd }]);
  });

  it('finds two states that only lead to each other', () => {
    const found = faults(
      asking((d) => {
        via('one', { one: asks({ 'ask.answered': 'two' }), two: asks({ 'ask.answered': 'one' }) })(d);
        delete d.chart.states['refused'];
      }),
    );
    expect(found.map((one) => [one.where, one.kind])).toEqual([
      ['one', 'noEnd'],
      ['two', 'noEnd'],
    ]);
  });

  it('finds an inner trap, though its outer state’s beginning leads on', () => {
    const outer: ChartState = {
      initial: 'a',
      states: {
        a: asks({ 'ask.answered': '#small.refused', 'ask.overdue': 'b' }),
        b: asks({ 'ask.answered': { target: 'b', reenter: true } }),
      },
    };
    expect(faults(asking(via('outer', { outer })))).toEqual([{ where: 'outer.b', kind: 'noEnd', message: noEnd }]);
  });

  it('finds a region that keeps the others from ever being over', () => {
    const over = (b: ChartState): ChartState => ({
      type: 'parallel',
      onDone: 'refused',
      states: {
        one: {
          initial: 'a',
          states: { a: asks({ 'ask.answered': 'b', 'ask.overdue': 'c' }), b, c: { type: 'final' } },
        },
        two: { initial: 'd', states: { d: { always: 'e' }, e: { type: 'final' } } },
      },
    });
    expect(faults(asking(via('both', { both: over({ type: 'final' }) })))).toEqual([]);
    const [trap] = faults(asking(via('both', { both: over({ meta: { waitsFor: 'dossier' } }) })));
    expect(trap).toEqual({ where: 'both.one.b', kind: 'noEnd', message: noEnd });
  });

  it('knows the end of a chart that is parallel itself', () => {
    const parallel =
      (end: ChartState) =>
      (d: Small): unknown => {
        const { fresh, checking, granted, refused } = d.chart.states;
        const one: ChartState = { initial: 'fresh', states: { fresh, checking, granted: end, refused: refused ?? {} } };
        d.commands = { submit: { roles: ['applicant'] } };
        const two: ChartState = { initial: 'a', states: { a: { always: 'b' }, b: granted ?? {} } };
        return (d.chart = Object.assign(d.chart, { type: 'parallel', on: {}, states: { one, two } }));
      };
    // The first state rests here, since the other region doesn't wait for the first command.
    const rests = {
      where: 'one.fresh',
      kind: 'noDeadline',
      message: 'could wait for ever: open a task with a deadline, or set a timer.',
    };
    expect(faults(parallel({ type: 'final' }))).toEqual([rests]);
    const trap = { where: 'one.granted', kind: 'noEnd', message: noEnd };
    expect(faults(parallel({ meta: { waitsFor: 'dossier' } }))).toEqual([trap, rests]);
  });
});

describe('circles', () => {
  it.each<[string, Record<string, ChartState>, string[]]>([
    [
      'of two states',
      { one: { always: 'two' }, two: { always: [{ guard: when('big'), target: 'one' }, { target: 'refused' }] } },
      ['one', 'two'],
    ],
    [
      'of a state that enters itself',
      { one: { always: [{ guard: when('big'), target: 'one', reenter: true }, { target: 'refused' }] } },
      ['one'],
    ],
    [
      'of an outer state that leads inwards',
      {
        one: {
          initial: 'a',
          always: { guard: when('big'), target: '.b' },
          states: { a: { always: 'b' }, b: { always: '#small.refused' } },
        },
      },
      ['one'],
    ],
  ])('%s are found', (_what, states, where) => {
    expect(faults(via('one', states))).toEqual(where.map((one) => ({ where: one, kind: 'chart', message: round })));
  });

  it('are no chains that lead on, nor regions that move beside each other', () => {
    const states: Record<string, ChartState> = {
      one: { always: [{ guard: when('big'), target: 'two' }, { target: 'three' }] },
      two: { always: 'three' },
      three: {
        type: 'parallel',
        onDone: 'refused',
        states: {
          left: { initial: 'a', states: { a: { always: 'b' }, b: { type: 'final' } } },
          right: { initial: 'a', states: { a: { always: 'b' }, b: { type: 'final' } } },
        },
      },
    };
    expect(faults(via('one', states))).toEqual([]);
    const byTheChart = (d: Small): unknown => (d.chart.always = { guard: when('big'), target: '.one' });
    const one: ChartState = { always: 'refused' };
    expect(faults((d) => (via('one', { one })(d), byTheChart(d)))).toEqual([]);
  });
});
