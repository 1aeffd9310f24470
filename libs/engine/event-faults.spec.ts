import { describe, expect, it } from '@jest/globals';
import type { ChartState, TaskDeclaration } from './definition.js';
import { eachIs } from './testing/each-is.js';
import { asking, asks, faults, via, type Small } from './testing/small.js';
import { openTask, timer } from './vocabulary.js';

describe('events', () => {
  const heard = (event: string) => (d: Small) => {
    d.chart.states.checking.on = { ...d.chart.states.checking.on, [event]: 'refused' };
  };
  const nothing = 'nothing raises it: declare a command, a task outcome or a timer of that name.';
  eachIs([
    ['one that nothing raises', heard('approve'), 'event approve', 'event', nothing],
    ['one for everything', heard('*'), 'event *', 'event', nothing],
    ['one for every outcome', heard('check.*'), 'event check.*', 'event', nothing],
    [
      'a command that no state takes',
      (d) => (d.commands['extend'] = { roles: ['officer'] }),
      'command extend',
      'event',
      'no state takes it: add it to “on” of a state, or drop the command.',
    ],
    [
      'an outcome that nobody hears',
      (d) => d.tasks.check.outcomes.push('later'),
      'checking',
      'event',
      'nothing happens on check.later: add it to “on” of this state.',
    ],
    [
      'an outcome that an inner state turns down',
      turnedDown({ 'check.no': {} }),
      'checking',
      'event',
      'nothing happens on check.no: add it to “on” of this state.',
    ],
  ]);

  it('finds an outcome that no rule lets through', () => {
    const resolve = [
      { when: 'big', outcome: 'yes' },
      { when: 'true', outcome: 'yes' },
    ];
    expect(faults((d) => (d.tasks.check.resolve = resolve))).toEqual([
      { where: 'event check.no', kind: 'event', message: nothing },
    ]);
  });

  it('may be heard by an outer state, by all inner states, or by another region', () => {
    expect(
      faults((d) => {
        d.chart.states.checking.on = { 'check.yes': 'granted' };
        d.chart.on = { ...d.chart.on, 'check.no': '.refused' };
      }),
    ).toEqual([]);
    expect(faults(turnedDown({}))).toEqual([]);
    const states: Record<string, ChartState> = {
      one: { entry: [openTask('check')], on: { 'check.yes': '#small.granted' } },
      two: { on: { 'check.no': '#small.refused' } },
    };
    expect(faults((d) => (d.chart.states.checking = { type: 'parallel', states }))).toEqual([]);
  });

  it('must be heard by all inner states of the one that opens the task', () => {
    const states: Record<string, ChartState> = {
      a: {
        entry: [timer('later', { days: 1 })],
        on: { 'check.yes': '#small.granted', 'check.no': '#small.refused', later: 'b' },
      },
      b: { on: { 'check.yes': '#small.granted' } },
    };
    expect(faults((d) => (d.chart.states.checking = { entry: [openTask('check')], initial: 'a', states }))).toEqual([
      { where: 'checking', kind: 'event', message: 'nothing happens on check.no: add it to “on” of this state.' },
    ]);
  });
});

describe('two at once', () => {
  const twice = (effect: ReturnType<typeof openTask>) => (d: Small) => {
    const region = (on: ChartState['on']): ChartState => ({ entry: [effect], on });
    via('both', {
      both: {
        type: 'parallel',
        on: { late: 'refused' },
        states: { one: region({ 'ask.answered': '#small.refused' }), two: region({}) },
      },
    })(d);
  };

  it('are found where the same task or timer is opened by regions side by side', () => {
    expect(faults(asking(twice(openTask('ask'))))).toEqual([
      {
        where: 'event late',
        kind: 'event',
        message: 'nothing raises it: declare a command, a task outcome or a timer of that name.',
      },
      {
        where: 'both.two',
        kind: 'task',
        message: '“ask” is opened by both.one too, which can be active at the same time: give it another name.',
      },
    ]);
    expect(faults(asking(twice(timer('late', { days: 2 })))).filter((one) => one.where === 'both.two')).toEqual([
      {
        where: 'both.two',
        kind: 'task',
        message: '“late” is opened by both.one too, which can be active at the same time: give it another name.',
      },
    ]);
  });

  it('are found where an outer and an inner state, or one state twice, open the same', () => {
    const message = '“check” is opened by checking too, which can be active at the same time: give it another name.';
    expect(faults((d) => d.chart.states.checking.entry?.push(openTask('check')))).toEqual([
      { where: 'checking', kind: 'task', message },
    ]);
    expect(
      faults((d) =>
        Object.assign(d.chart.states.checking, { initial: 'a', states: { a: { entry: [openTask('check')] } } }),
      ),
    ).toEqual([{ where: 'checking.a', kind: 'task', message }]);
  });

  it('are not two states one after the other', () => {
    const again: ChartState = { entry: [openTask('check')], on: { 'check.yes': 'granted', 'check.no': 'refused' } };
    expect(faults(via('again', { again }))).toEqual([]);
  });

  it('need four eyes that look both ways', () => {
    const both = (own: Partial<TaskDeclaration>, other: Partial<TaskDeclaration>) =>
      asking((d) => {
        const { ask, check } = d.tasks;
        if (ask) Object.assign(ask, other);
        Object.assign(check, own);
        d.chart.states.checking.on = { 'check.yes': 'granted', 'check.no': 'refused', 'ask.answered': 'refused' };
        d.chart.states.checking.entry?.push(openTask('ask'));
      });
    expect(faults(both({ distinctFrom: ['ask'] }, {}))).toEqual([
      {
        where: 'task ask',
        kind: 'task',
        message:
          'can be open together with “check”, which must be done by somebody else: give it distinctFrom “check” too.',
      },
    ]);
    expect(faults(both({ distinctFrom: ['ask'] }, { distinctFrom: ['check'] }))).toEqual([]);
    expect(faults(both({ distinctFrom: ['check'] }, {}))).toEqual([]);
  });
});

describe('parallel regions', () => {
  const regions = (right: ChartState['on']): ChartState => ({
    type: 'parallel',
    states: {
      left: {
        initial: 'a',
        states: { a: asks({ 'ask.answered': '#small.refused', 'ask.overdue': 'b' }), b: { always: '#small.refused' } },
      },
      right: { initial: 'c', states: { c: { on: right }, d: {} } },
    },
  });

  it('that take the same event while one of them leaves are found', () => {
    const found = faults(asking(via('both', { both: regions({ 'ask.answered': 'd' }) })));
    expect(found).toContainEqual({
      where: 'both',
      kind: 'guardOrder',
      message: 'several regions take ask.answered, and one of them leaves both: let the outer state take it.',
    });
  });

  it('may take the same event and stay', () => {
    const found = faults(asking(via('both', { both: regions({ 'ask.overdue': 'd' }) })));
    expect(found.filter((one) => one.kind === 'guardOrder')).toEqual([]);
  });
});

/** The state that checks, as an outer one around another which hears this. */
function turnedDown(on: ChartState['on']) {
  return (d: Small): void => {
    Object.assign(d.chart.states.checking, { initial: 'a', states: { a: { on } } });
  };
}
