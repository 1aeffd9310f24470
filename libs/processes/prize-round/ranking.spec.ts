import { describe, expect, it } from '@jest/globals';
import type { AnswerData, ChildFile } from '../process.js';
import { ranking } from './ranking.js';

const sheet = {
  criteria: [
    { key: 'idea', weight: 2 },
    { key: 'reach', weight: 1 },
  ],
  scaleMax: 10,
};
const points = (idea: number, reach: number): AnswerData => ({ scores: { idea, reach } });

function child(id: string, ...scores: AnswerData[]): ChildFile {
  const nothing = { versions: [], application: undefined, said: () => undefined, opened: () => 1, log: [] };
  const given = (task: string): AnswerData[] => (task === 'score' ? scores : []);
  return { ...nothing, id, reference: id, state: 'scored', ended: false, organisationId: null, biased: [], given };
}

describe('the ranking of a round', () => {
  it.each<[string, AnswerData[], number | undefined, number]>([
    ['nobody', [], undefined, 0],
    // (2·7 + 1·8) / 3 = 7.333…
    ['one', [points(7, 8)], 733, 0],
    // 7.33 and 7.67: 7.50
    ['two', [points(7, 8), points(8, 7)], 750, 34],
    // 5.00 and 5.33: 5.165, half up
    ['two whose mean ends in a half', [points(5, 5), points(5, 6)], 517, 33],
    // 10, 10 and 9.67: 9.89
    ['three', [points(10, 10), points(10, 10), points(10, 9)], 989, 33],
    [
      'one, beside an unfinished sheet and one off the scale',
      [points(4, 4), { scores: { idea: 4 } }, points(11, 4)],
      400,
      0,
    ],
  ])(
    'has the mean of %s, with two decimals half up, and the spread',
    (_who, scores, meanHundredths, spreadHundredths) => {
      expect(ranking([child('n1', ...scores)], sheet)).toMatchObject([{ meanHundredths, spreadHundredths }]);
    },
  );

  it('puts the best first and those without a score last; equal ones share their rank', () => {
    const five = [
      child('none'),
      child('b', points(6, 6)),
      child('a', points(6, 6)),
      child('best', points(9, 9)),
      child('c', points(1, 1)),
    ];
    expect(ranking(five, sheet).map(({ nomination, rank }) => [nomination, rank])).toEqual([
      ['best', 1],
      ['a', 2],
      ['b', 2],
      ['c', 4],
      ['none', 0],
    ]);
  });
});
