import { describe, expect, it } from '@jest/globals';
import { berlinDays } from '#libs/calendar/berlin-days.js';
import { inviteBy } from '#libs/processes/council/deadlines.js';
import { bodyOn } from '#libs/processes/council/register.js';
import { routeFaults } from '#libs/processes/council/route.js';
import { plannedSteps } from '#libs/processes/council/steps.js';
import { councilSubmission } from '#libs/processes/council-submission/process.js';
import { submissionTerms } from '#libs/processes/council-submission/terms.js';
import { complaints } from '../../../../test/support/council-forms.js';
import { demonstrationCouncil as council } from '../../../../test/support/demonstration-council.js';
import { people } from '../../people.js';
import { introductionAnswers, meetingAnswers, ordersAnswers, routeOf, submissionAnswers } from './answers.js';
import { cast } from './cast.js';
import { changesWanted, remark, urgency, urgencySigner } from './living.js';
import { papersBeforeBodies } from './living/before-bodies.js';
import { addDays } from '#libs/calendar/days.js';
import { daysAround } from './living/days.js';
import { papersInPreparation } from './living/in-preparation.js';
import { past, to } from './living/meetings.js';
import type { PaperPlot } from './plots.js';
import { funding, threeBodies } from './showcase.js';

const today = '2026-11-26';
const papersOn = (day: string): PaperPlot[] => [
  ...Object.values(papersInPreparation(daysAround(day))),
  ...Object.values(papersBeforeBodies(daysAround(day), day)),
];
/** What `npm run demo` plays; of the application's submission, the part that is not the application's. */
const played: PaperPlot[] = [
  threeBodies(today),
  {
    kind: 'resolution',
    subject: 'Förderung',
    proposal: '1. Das Projekt wird gefördert.',
    reasons: 'Es ist gut.',
    finances: { text: 'Aus Mitteln des Programms.' },
    integrationRelevant: true,
    ...funding(today),
  },
];
const weekday = (day: string): number => new Date(day).getUTCDay();

describe('the council’s programme today', () => {
  it.each([...papersOn(today), ...played])('enters $key as its forms ask, by a route without fault', (paper) => {
    const answers = submissionAnswers(paper, (sub) => sub);
    expect(complaints('council-submission', answers)).toEqual([]);
    expect(complaints('introduction', introductionAnswers(paper))).toEqual([]);
    expect(complaints('orders', ordersAnswers(paper.orders ?? [], cast.author))).toEqual([]);
    const { route } = submissionTerms(councilSubmission.programmes[0]?.terms ?? {});
    expect(routeFaults(plannedSteps(routeOf(paper)), answers, council, route)).toEqual([]);
  });

  it('says in its remarks and urgent decision what the forms ask', () => {
    expect(complaints('co-signature', { outcome: 'signedWithRemark', ...remark })).toEqual([]);
    expect(complaints('co-signature', { outcome: 'changesWanted', ...changesWanted })).toEqual([]);
    expect(complaints('urgency', urgency([cast.mayor, urgencySigner]))).toEqual([]);
  });

  it('meets on days of the week on which Dortmund does, whatever day it is, and can call what is called', () => {
    for (let n = 0; n < 400; n += 1) {
      const day = addDays(today, n);
      const { integration, finance, council: rat } = daysAround(day);
      expect([...integration.before, ...integration.next].map(weekday)).toEqual([2, 2, 2, 2, 2]);
      expect([finance.before, ...finance.next, rat.before, ...rat.next].map(weekday)).toEqual([4, 4, 4, 4, 4, 4]);
      const inOrder = [
        [integration.before[0], finance.before, rat.before, addDays(day, -4)],
        [integration.before[1], addDays(day, -1)],
        [addDays(day, 12), integration.next[0], finance.next[0], rat.next[0]],
        [integration.next[1], finance.next[1], rat.next[1]],
        [...integration.next, addDays(day, 120)],
      ];
      for (const days of inOrder) expect(days).toEqual(days.toSorted());
      const body = bodyOn(council, 'finance', finance.next[0]);
      expect(body && inviteBy(body, finance.next[0], false, berlinDays) >= day).toBe(true);
      for (const on of [...integration.next, ...finance.next, ...rat.next])
        expect([on, /-(12-2\d|12-3\d|01-0[1-6])$/.test(on)]).toEqual([on, false]);
    }
  });

  it('plans and enters meetings as their form asks', () => {
    const { integration, council: rat } = daysAround(today);
    expect(complaints('meeting', meetingAnswers(council, to('council', rat.next[0])))).toEqual([]);
    expect(complaints('meeting', meetingAnswers(council, past('integration', integration.before[0])))).toEqual([]);
  });

  it('has nothing of the demo on a day of the start', () => {
    const days = (papers: readonly PaperPlot[]) =>
      papers.flatMap(({ steps }) => steps.map(({ body, on }) => body + on));
    const entered = new Set(days(papersOn(today)));
    expect(days(played).filter((day) => entered.has(day))).toEqual([]);
    expect(new Set(days(played)).size).toBe(days(played).length);
  });

  it('is played by people who hold the roles', () => {
    const held = Object.entries(cast).map(([name, sub]) => {
      const role = name === 'treasury' || name === 'legal' ? 'coSigner' : name;
      return [name, people.find((one) => one.sub === sub)?.roles.some((one) => one === role)];
    });
    expect(held).toEqual(Object.keys(cast).map((name) => [name, true]));
    expect(people.find(({ sub }) => sub === urgencySigner)?.roles).toContain('councilMember');
  });
});
