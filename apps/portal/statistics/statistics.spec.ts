import { describe, expect, it } from '@jest/globals';
import type { Figures } from '#libs/database/stores/statistics.store.js';
import { byMonth, byYear, stepFor } from './buckets.js';
import { readStatisticsQuery, statisticsHref } from './statistics-query.js';
import { daysText, shareText } from './statistics-view.js';

const figures: Figures = {
  as: 'application',
  part: 'a',
  year: 2026,
  received: 9,
  granted: 5,
  rejected: 3,
  withdrawn: 1,
  settled: 0,
  open: 0,
  requestedCents: 0,
  grantedCents: 0,
  paidCents: 0,
  noticed: 8,
  halfDays: 12.5,
};

describe('the address of the statistics', () => {
  it('is read, and written again as it was', () => {
    const call = '0b0e5a0e-3f0b-4c1e-9d2e-2f4c8b8a1c55';
    const query = readStatisticsQuery({ year: '2026', programme: 'komm-an', call, by: 'field' });
    expect(query).toEqual({ year: 2026, programme: 'komm-an', call, by: 'field' });
    expect(statisticsHref(query, '.csv')).toBe(`/statistics.csv?year=2026&programme=komm-an&call=${call}&by=field`);
    expect(readStatisticsQuery({ year: 'all' })).toEqual({ year: 'all', by: 'programme' });
  });

  it('is read as if what cannot be read were not there', () => {
    const nonsense = { year: '2026; drop', programme: "x'", call: 'nope', by: ['programme', 'call'] };
    expect(readStatisticsQuery(nonsense)).toEqual({ by: 'programme' });
    expect(readStatisticsQuery(undefined)).toEqual({ by: 'programme' });
    expect(readStatisticsQuery({ year: '', programme: '', call: '' })).toEqual({ by: 'programme' });
  });
});

describe('numbers of a part', () => {
  it('have a share of those decided, and none where nothing is', () => {
    expect(shareText(figures, 'de')).toMatch(/^63\s%$/);
    expect(shareText({ ...figures, granted: 0, rejected: 0 }, 'de')).toBe('–');
  });

  it('have days to the notice only of enough notices', () => {
    expect(daysText(figures, 'de')).toBe('12,5');
    expect(daysText({ ...figures, noticed: 4, halfDays: null }, 'de')).toBe('zu wenige');
    expect(daysText({ ...figures, noticed: 0, halfDays: null }, 'de')).toBe('–');
  });
});

describe('the bars of the picture', () => {
  const months = [
    { as: 'application', month: '2025-12', received: 2, noticed: 0 },
    { as: 'application', month: '2026-03', received: 5, noticed: 1 },
    { as: 'application', month: '2026-07', received: 0, noticed: 4 },
  ];

  it('are the twelve months of a year, also those without any', () => {
    const bars = byMonth(months, 2026, 'de');
    expect(bars).toHaveLength(12);
    expect(bars[0]).toEqual({ key: '2026-01', name: 'Januar', short: 'Jan', received: 0, noticed: 0 });
    expect(bars[2]).toEqual({ key: '2026-03', name: 'März', short: 'Mär', received: 5, noticed: 1 });
  });

  it('are one a year, for all years', () => {
    expect(byYear(months).map(({ name, received, noticed }) => [name, received, noticed])).toEqual([
      ['2025', 2, 0],
      ['2026', 5, 5],
    ]);
  });
});

describe('the scale of the picture', () => {
  it.each([
    [1, 1],
    [5, 1],
    [6, 2],
    [11, 5],
    [26, 10],
    [834, 200],
  ])('for at most %d has lines %d apart', (most, step) => {
    expect(stepFor(most)).toBe(step);
  });
});
