import { describe, expect, it } from '@jest/globals';
import { berlinDays } from '#libs/calendar/berlin-days.js';
import { smallCouncil } from '../../../test/support/council-register.js';
import { fittingDates, type PlannedMeeting } from './fitting-dates.js';
import { inOrder, plannedSteps } from './steps.js';

const meeting = (body: string, on: string, startsAt = '16:00'): PlannedMeeting => ({
  id: `${body} ${on} ${startsAt}`,
  body,
  on,
  startsAt,
});
const route = (...bodies: string[]) =>
  plannedSteps(
    bodies.map((body, index) => ({ body, role: index === bodies.length - 1 ? 'decision' : 'recommendation' })),
  );
const fit = (bodies: string[], meetings: PlannedMeeting[], from = '2026-11-02') =>
  fittingDates(route(...bodies), { meetings, register: smallCouncil, from, days: berlinDays });

describe('dates that fit a route', () => {
  it('takes the earliest meetings that keep the order, and shows the others', () => {
    const found = fit(
      ['integration', 'finance', 'council'],
      [
        meeting('council', '2026-12-03', '15:00'),
        meeting('finance', '2026-11-26'),
        meeting('integration', '2026-12-01'),
        meeting('finance', '2026-12-10'),
        meeting('council', '2026-12-17', '15:00'),
      ],
    );
    expect(found.map(({ chosen }) => chosen?.on)).toEqual(['2026-12-01', '2026-12-10', '2026-12-17']);
    expect(found.map(({ meetings }) => meetings.length)).toEqual([1, 2, 2]);
  });

  it('counts the notice in days and the handing in in working days before it', () => {
    // Called on 20 November for 28 November; five working days before that Friday.
    const [step] = fit(['council'], [meeting('council', '2026-11-28')]);
    expect(step?.meetings[0]).toMatchObject({ handInBy: '2026-11-13', tooLate: false });
    const [late] = fit(['council'], [meeting('council', '2026-11-28')], '2026-11-14');
    expect(late).toMatchObject({ chosen: undefined, meetings: [{ tooLate: true }] });
  });

  it('keeps the order within a day by the time of day, and never takes one meeting for two steps', () => {
    const day = [meeting('finance', '2026-12-10', '16:00'), meeting('council', '2026-12-10', '15:00')];
    expect(fit(['finance', 'council'], day).map(({ chosen }) => chosen?.body)).toEqual(['finance', undefined]);
    expect(fit(['finance', 'finance'], day).map(({ chosen }) => chosen?.on)).toEqual(['2026-12-10', undefined]);
  });

  it('goes on after a body without a meeting, and knows which body it is then', () => {
    const found = fit(
      ['personnel', 'integration', 'council'],
      [meeting('integration', '2026-12-01'), meeting('council', '2026-12-03'), meeting('nobody', '2026-11-20')],
    );
    expect(found.map(({ chosen }) => chosen?.on)).toEqual([undefined, '2026-12-01', '2026-12-03']);
  });

  it('gives an order that holds, whatever is planned', () => {
    const days = ['2026-11-24', '2026-11-26', '2026-12-01', '2026-12-03', '2026-12-10'];
    const bodies = ['integration', 'finance', 'council'];
    for (let seed = 0; seed < 200; seed += 1) {
      const meetings = bodies.flatMap((body, b) =>
        days.filter((_, d) => (seed * (b + 3) + d * 7) % 5 < 2).map((on) => meeting(body, on)),
      );
      const chosen = fit(bodies, meetings).flatMap((one) => (one.chosen ? [one.chosen] : []));
      expect(inOrder(chosen)).toBe(true);
    }
  });
});
