import { describe, expect, it } from '@jest/globals';
import type { AnswerData } from '../process.js';
import {
  firstPlan,
  plannedSteps,
  putOnAgenda,
  replanned,
  resolved,
  scheduled,
  unscheduled,
  type Step,
} from './steps.js';

const plan = firstPlan(
  plannedSteps([
    { body: 'integration', role: 'recommendation' },
    { body: 'finance', role: 'recommendation' },
    { body: 'council', role: 'decision' },
  ]),
);
const taken = (meeting: string, body: string, on: string): AnswerData => ({
  meeting,
  body,
  on,
  startsAt: '15:00',
  item: 'i1',
});
const first = putOnAgenda(scheduled(plan, taken('m1', 'integration', '2026-11-10')), { meeting: 'm1', item: 'i1' });
const shown = (steps: readonly Step[]) =>
  steps.map(({ n, body, state, outcome = '', on, follows }) => [n, body, state, outcome, on, follows].join(' '));

describe('the outcomes of §2.5, each on a step that recommends', () => {
  it.each<[string, AnswerData, string[]]>([
    [
      'recommended',
      {},
      ['1 integration consulted recommended 2026-11-10 0', '2 finance planned   0', '3 council planned   0'],
    ],
    [
      'rejected',
      {},
      ['1 integration consulted rejected 2026-11-10 0', '2 finance planned   0', '3 council planned   0'],
    ],
    [
      'deferred',
      { nextOn: '2026-12-01' },
      [
        '1 integration deferred deferred 2026-11-10 0',
        '4 integration planned  2026-12-01 1',
        '2 finance planned   0',
        '3 council planned   0',
      ],
    ],
    [
      'removed',
      {},
      [
        '1 integration removed removed 2026-11-10 0',
        '4 integration planned   1',
        '2 finance planned   0',
        '3 council planned   0',
      ],
    ],
    [
      'referred',
      { to: 'personnel' },
      [
        '1 integration consulted referred 2026-11-10 0',
        '4 personnel planned   1',
        '5 integration planned   1',
        '2 finance planned   0',
        '3 council planned   0',
      ],
    ],
  ])('%s', (outcome, over, steps) => {
    expect(shown(resolved(first, { meeting: 'm1', outcome, ...over }))).toEqual(steps);
  });

  it('takes the day from later steps that a deferral has overtaken, and leaves those that come later still', () => {
    const dated = scheduled(
      scheduled(first, taken('m2', 'finance', '2026-11-19')),
      taken('m3', 'council', '2026-12-17'),
    );
    expect(shown(resolved(dated, { meeting: 'm1', outcome: 'deferred', nextOn: '2026-12-01' }))).toEqual([
      '1 integration deferred deferred 2026-11-10 0',
      '4 integration planned  2026-12-01 1',
      '2 finance planned   0',
      '3 council scheduled  2026-12-17 0',
    ]);
  });
});

describe('the way through the bodies', () => {
  it('is not taken by a meeting whose day comes before that of an earlier step', () => {
    expect(scheduled(first, taken('m3', 'council', '2026-11-03'))).toEqual(first);
    expect(scheduled(first, taken('m3', 'council', '2026-11-17'))).not.toEqual(first);
  });

  it('forgets a meeting that let it go before its agenda was fixed, and keeps one that did so later', () => {
    const early = scheduled(plan, taken('m1', 'integration', '2026-11-10'));
    expect(unscheduled(early, { meeting: 'm1' })).toEqual(plan);
    expect(shown(unscheduled(first, { meeting: 'm1' })).slice(0, 2)).toEqual([
      '1 integration dropped  2026-11-10 0',
      '4 integration planned   1',
    ]);
  });

  it('keeps numbers of steps in a new plan, and shows what was left out', () => {
    const other = replanned(
      first,
      plannedSteps([
        { body: 'council', role: 'decision' },
        { body: 'personnel', role: 'hearing' },
      ]),
    );
    expect(shown(other)).toEqual([
      '1 integration onAgenda  2026-11-10 0',
      '2 finance dropped   0',
      '3 council planned   0',
      '4 personnel planned   0',
    ]);
  });
});
