import { describe, expect, it } from '@jest/globals';
import type { MeetingLine } from '#libs/database/stores/council-meeting.store.js';
import { calendarQuery, daysOf, monthAfter, overlaps } from './calendar.js';

const meeting = (id: string, over: Partial<MeetingLine> = {}): MeetingLine => ({
  id,
  reference: id,
  body: id,
  on: '2027-02-17',
  startsAt: '15:00',
  room: '',
  state: 'planned',
  members: ['anna', 'ben'],
  ...over,
});
const pairs = (...meetings: MeetingLine[]) =>
  overlaps(meetings).map(({ first, second, people }) => [first.id, second.id, people]);

describe('the calendar of meetings', () => {
  it('takes a month and a body from the address, and the present month for what is none', () => {
    const today = '2026-11-26';
    expect(calendarQuery({ month: '2027-02', body: 'council' }, today)).toEqual({ month: '2027-02', body: 'council' });
    for (const month of ['2027-13', '2027', ['2027-02', '2027-03'], { a: 1 }, undefined])
      expect(calendarQuery({ month, body: '1 or 1' }, today)).toEqual({ month: '2026-11', body: undefined });
    expect(calendarQuery('x', today)).toEqual({ month: '2026-11', body: undefined });
  });

  it('knows the months around a year’s end, and their days', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
    expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });

  it('warns where two meetings share members at one time', () => {
    expect(pairs(meeting('a'), meeting('b', { startsAt: '16:59', members: ['ben', 'cem'] }))).toEqual([
      ['a', 'b', ['ben']],
    ]);
  });

  it('does not warn of what follows two hours later, another day, other people, or what is cancelled', () => {
    expect(
      pairs(
        meeting('a'),
        meeting('later', { startsAt: '17:00' }),
        meeting('day', { on: '2027-02-18' }),
        meeting('others', { members: ['cem'] }),
        meeting('off', { state: 'cancelled' }),
      ),
    ).toEqual([]);
  });
});
