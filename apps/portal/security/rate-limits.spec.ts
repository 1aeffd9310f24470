import { describe, expect, it } from '@jest/globals';
import { rateWindow } from './rate-limits.js';

describe('windows of a rate limit', () => {
  it('put every instant of an hour into the same window, and the next hour into the next', () => {
    const window = rateWindow(new Date('2026-11-23T07:59:59.999Z'), 3600);
    expect(window).toEqual({ start: new Date('2026-11-23T07:00:00Z'), end: new Date('2026-11-23T08:00:00Z') });
    expect(rateWindow(new Date('2026-11-23T07:00:00Z'), 3600)).toEqual(window);
    expect(rateWindow(new Date('2026-11-23T08:00:00Z'), 3600).start).toEqual(window.end);
  });

  it('do not depend on the time of year', () => {
    const beforeChange = rateWindow(new Date('2026-10-25T00:59:59Z'), 3600);
    const afterChange = rateWindow(new Date('2026-10-25T01:00:00Z'), 3600);
    expect(afterChange.start).toEqual(beforeChange.end);
  });
});
