import { describe, expect, it } from '@jest/globals';
import type { ChartState } from './definition.js';
import { eachIs } from './testing/each-is.js';
import { asking, asks, faults, timed, via, type Small } from './testing/small.js';
import { mail, note, openTask, timer, when } from './vocabulary.js';

const forEver = 'could wait for ever: open a task with a deadline, or set a timer.';
const over = 'nothing happens when it is over: add “onDone” with a way that is open.';
const spent = (name: string, state: string): string =>
  `after it nothing keeps the time of ${state}, and “${name}” is not opened again: set reenter, lead elsewhere, or set a timer.`;

describe('a state that could wait for ever', () => {
  const idle: ChartState = { on: { cancel: 'refused' } };
  const guarded = { guard: when('big'), target: '#small.refused' };
  const ending = (a: ChartState): ChartState => ({
    initial: 'a',
    states: { a, b: { type: 'final' } },
    onDone: guarded,
  });
  const regions: ChartState = {
    type: 'parallel',
    states: { a: ending({ always: 'b' }), b: { type: 'final' } },
    onDone: guarded,
  };
  /** Keeps the end reachable that `check.no` led to. */
  const to = (name: string, states: Record<string, ChartState>) => (d: Small) => {
    via(name, states)(d);
    d.chart.states.fresh.on = { ...d.chart.states.fresh.on, cancel: 'refused' };
  };
  eachIs([
    ['with nothing open', to('idle', { idle }), 'idle', 'noDeadline', forEver],
    ['behind ways that may be closed', to('idle', { idle: { always: guarded } }), 'idle', 'noDeadline', forEver],
    [
      'deep inside',
      to('outer.a', { outer: { ...ending({ on: { cancel: 'b' } }), onDone: 'refused' } }),
      'outer.a',
      'noDeadline',
      forEver,
    ],
    ['when it is over and says nothing', to('outer', { outer: ending({ always: 'b' }) }), 'outer', 'noDeadline', over],
    ['when all its regions are over', to('both', { both: regions }), 'both', 'noDeadline', over],
    ['where the first state is come back to', to('fresh', {}), 'fresh', 'noDeadline', forEver],
  ]);

  it('is no state that is left at once, that waits for another dossier, or whose outer state keeps the time', () => {
    const inner: Record<string, ChartState> = { a: { on: { cancel: 'b' } }, b: { on: { cancel: '#small.refused' } } };
    const states: Record<string, ChartState> = {
      one: { always: 'two' },
      two: { meta: { waitsFor: 'dossier' }, on: { cancel: 'three' } },
      three: { entry: [timer('late', { days: 3 })], on: { late: 'refused' }, initial: 'a', states: inner },
    };
    expect(faults(via('one', states))).toEqual([]);
  });

  it('is no idle region beside one that always keeps the time', () => {
    const both = (end: ChartState): ChartState => ({
      type: 'parallel',
      onDone: 'refused',
      states: {
        one: { initial: 'a', states: { a: asks({ 'ask.answered': 'b' }), b: end } },
        two: {
          initial: 'idle',
          states: { idle: { on: { cancel: 'busy' } }, busy: { on: { cancel: '#small.refused' } } },
        },
      },
    });
    const busy: ChartState = { entry: [timer('late', { days: 3 })], on: { late: '#small.refused' } };
    expect(faults(asking(via('both', { both: both(busy) })))).toEqual([]);
    expect(
      faults(asking(via('both', { both: both({ type: 'final' }) }))).map((one) => [one.where, one.message]),
    ).toEqual([
      ['both.two.idle', forEver],
      ['both.two.busy', forEver],
    ]);
  });

  it('is not the first state, inside others too, since its first command is at hand', () => {
    expect(
      faults((d) => {
        d.chart.states['outer'] = { initial: 'fresh', states: { fresh: { on: { submit: '#small.checking' } } } };
        d.chart.states.fresh = { on: {} };
        d.chart.initial = 'outer';
      }).map((one) => [one.where, one.kind]),
    ).toEqual([
      ['fresh', 'unreachable'],
      ['fresh', 'noDeadline'],
    ]);
  });
});

describe('a task that is done while its state stays', () => {
  const stays = (on: ChartState['on']) => (d: Small) =>
    (d.chart.states.checking.on = { 'check.yes': 'granted', ...on });
  eachIs([
    [
      'back in the state itself',
      stays({ 'check.no': [{ guard: when('big'), target: 'checking' }, { target: 'refused' }] }),
      'checking on check.no',
      'noDeadline',
      spent('check', 'checking'),
    ],
    [
      'with nothing but an effect',
      stays({ 'check.no': [{ guard: when('big'), actions: [note('again')] }, { target: 'refused' }] }),
      'checking on check.no',
      'noDeadline',
      spent('check', 'checking'),
    ],
    [
      'while inner states change',
      inside({ a: { on: { 'check.no': 'b' } }, b: { on: { cancel: '#small.refused', 'check.no': '#small.refused' } } }),
      'checking.a on check.no',
      'noDeadline',
      spent('check', 'checking.b'),
    ],
    [
      'by a way of the whole chart that only notes it',
      (d) => (
        (d.chart.on = { ...d.chart.on, 'check.no': { guard: when('big'), actions: [note('no')] } }),
        stays({ cancel: 'refused' })(d)
      ),
      ' on check.no',
      'noDeadline',
      spent('check', 'checking'),
    ],
  ]);

  it('counts a timer that fired like a task', () => {
    const found = faults((d) => {
      d.chart.states['later'] = {
        entry: [timer('late', { days: 1 })],
        on: { late: { actions: [mail('receipt')] }, cancel: 'refused' },
      };
      d.chart.states.fresh.on = { ...d.chart.states.fresh.on, cancel: 'later' };
    });
    expect(found).toEqual([{ where: 'later on late', kind: 'noDeadline', message: spent('late', 'later') }]);
  });

  it('is no fault where it is entered anew, or something else keeps the time', () => {
    expect(
      faults(stays({ 'check.no': [{ guard: when('big'), target: 'checking', reenter: true }, { target: 'refused' }] })),
    ).toEqual([]);
    expect(
      faults((d) => {
        stays({ 'check.no': [{ guard: when('big'), actions: [note('again')] }, { target: 'refused' }] })(d);
        timed(d, timer('late', { days: 20 }));
      }),
    ).toEqual([]);
    const b: ChartState = {
      entry: [timer('late', { days: 20 })],
      on: { late: '#small.refused', 'check.no': '#small.refused' },
    };
    expect(faults(inside({ a: { on: { 'check.no': 'b' } }, b }))).toEqual([]);
  });
});

describe('a clock that nobody hears', () => {
  const unheard =
    'the timer “late” may fire when no way is open for it: add one without a guard to this state or an outer one.';
  const last = 'the clock asks once: add a last way without a guard.';
  const late = timer('late', { days: 1 });
  eachIs([
    [
      'where only a guard listens',
      (d) => (
        timed(d, late),
        Object.assign(d.chart.states.checking.on ?? {}, { late: { guard: when('big'), target: 'refused' } })
      ),
      'checking',
      'event',
      unheard,
    ],
    [
      'where only another state listens',
      (d) => (
        d.chart.states.checking.entry?.push(late),
        via('later', { later: asks({ late: 'refused', 'ask.answered': 'refused' }) })(d),
        asking(() => undefined)(d)
      ),
      'checking',
      'event',
      unheard,
    ],
    [
      'where a region turns it down',
      (d) => {
        timed(d, late);
        const on = { late: {}, 'check.no': '#small.refused' };
        Object.assign(d.chart.states.checking, { type: 'parallel', states: { a: { on }, b: {} } });
      },
      'checking',
      'event',
      unheard,
    ],
    [
      'where an inner state turns it down',
      (d) => (timed(d, late), inside({ a: { on: { late: {}, 'check.no': '#small.refused' } } })(d)),
      'checking',
      'event',
      unheard,
    ],
    [
      'when a task is overdue and a guard closed',
      (d) =>
        Object.assign(d.chart.states.checking.on ?? {}, { 'check.overdue': { guard: when('big'), target: 'refused' } }),
      'checking on check.overdue',
      'guardOrder',
      last,
    ],
  ]);

  it('is no fault where an outer state listens without a guard, or guards have a last way', () => {
    const guarded = { guard: when('big'), target: 'granted' };
    expect(
      faults((d) => {
        timed(d, late);
        Object.assign(d.chart.states.checking.on ?? {}, { late: guarded, 'check.overdue': guarded });
        Object.assign(d.chart.on ?? {}, { late: '.refused', 'check.overdue': '.refused' });
      }),
    ).toEqual([]);
    expect(
      faults((d) => {
        timed(d, late);
        Object.assign(d.chart.states.checking.on ?? {}, {
          late: [guarded, { target: 'refused' }],
          'check.overdue': [guarded, { target: 'refused' }],
        });
      }),
    ).toEqual([]);
  });
});

/** The state that checks, around inner states; the first is where it begins. */
function inside(states: Record<string, ChartState>) {
  return (d: Small): void => {
    d.chart.states.checking.entry = [
      ...(d.chart.states.checking.entry ?? []).filter((one) => one.type !== 'openTask'),
      openTask('check'),
    ];
    d.chart.states.checking.on = { ...d.chart.states.checking.on, 'check.yes': 'granted' };
    delete d.chart.states.checking.on['check.no'];
    Object.assign(d.chart.states.checking, { initial: 'a', states });
  };
}
