import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { bodyOn } from '#libs/processes/council/register.js';
import { routeFaults } from '#libs/processes/council/route.js';
import { plannedSteps } from '#libs/processes/council/steps.js';
import { councilSubmission } from '#libs/processes/council-submission/process.js';
import { submissionTerms } from '#libs/processes/council-submission/terms.js';
import { complaints } from '../../../../test/support/council-forms.js';
import { demonstrationCouncil as council } from '../../../../test/support/demonstration-council.js';
import {
  introductionAnswers,
  meetingAnswers,
  ordersAnswers,
  routeOf,
  seatsThen,
  submissionAnswers,
  urgencyAnswers,
} from './answers.js';
import { groupsOf, meetingsOf, plotOf } from './history.js';
import { historicPapers, historicSittings } from './history/papers.js';

describe('the past of the council', () => {
  it.each(historicPapers)('$number is entered as the forms ask', (paper) => {
    expect(
      complaints(
        'council-submission',
        submissionAnswers(paper, (sub) => sub),
      ),
    ).toEqual([]);
    expect(complaints('introduction', introductionAnswers(paper))).toEqual([]);
    const urgent = paper.urgency ? complaints('urgency', urgencyAnswers(paper.urgency)) : [];
    expect(urgent).toEqual([]);
    expect(complaints('orders', ordersAnswers(paper.orders ?? [], 'staff-17'))).toEqual([]);
    const reports = (paper.orders ?? []).flatMap(({ report }) => report ?? []);
    expect(reports.flatMap(({ outcome, text }) => complaints('order-report', { outcome, report: text }))).toEqual([]);
  });

  it.each(historicPapers)('$number takes a route without fault, and nothing is waived in vain', (paper) => {
    const terms = submissionTerms(councilSubmission.programmes[0]?.terms ?? {});
    const answers = submissionAnswers(paper, (sub) => sub);
    const faults = routeFaults(plannedSteps(routeOf(paper)), answers, council, terms.route);
    expect(faults.map(({ key }) => key)).toEqual(paper.waived ?? []);
    expect(faults.every(({ waivable }) => waivable)).toBe(true);
  });

  it('has every number once, each with the year in which it came about', () => {
    const numbers = historicPapers.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { number, supplementTo = '', steps } of historicPapers) {
      const [, year = ''] = /^\d{5}-(\d{2})/.exec(number) ?? [];
      expect([number, (steps[0]?.on ?? '') >= `20${year}-01-01`]).toEqual([number, true]);
      expect(number.startsWith(supplementTo)).toBe(true);
    }
  });

  it('meets in bodies that there were on their days, with enough members to decide', () => {
    for (const meeting of meetingsOf(historicPapers)) {
      const { body, on } = meeting;
      const then = bodyOn(council, body, on);
      const voting = seatsThen(council, body, on).filter((seat) => seat.voting);
      expect({ body, on, voting: voting.length }).toEqual({ body, on, voting: then?.statutoryMembers });
      expect(complaints('meeting', meetingAnswers(council, plotOf(meeting)))).toEqual([]);
    }
    const met = meetingsOf(historicPapers).map(({ body, on }) => `${body} ${on}`);
    expect(met).toEqual(expect.arrayContaining(Object.keys(historicSittings)));
    expect(council.bodies.find(({ id }) => id === bodyOn(council, 'integration', '2013-06-11')?.id)?.name).toBe(
      'Integrationsrat',
    );
  });

  it('leads the integration concept through thirteen bodies in eight and a half weeks', () => {
    const { steps = [] } = historicPapers.find(({ number }) => number === '09364-13') ?? {};
    expect(new Set(steps.map(({ body }) => body)).size).toBe(13);
    expect([steps[0]?.on, steps.at(-1)?.on]).toEqual(['2013-04-16', '2013-06-13']);
    expect(steps.find(({ body }) => body === 'personnel')?.on).toBe('2013-05-23');
  });

  it('is played in groups that share no meeting', () => {
    const groups = groupsOf(historicPapers);
    expect(groups.flat().length).toBe(historicPapers.length);
    const meetings = groups.flatMap((group) => meetingsOf(group).map(({ body, on }) => `${body} ${on}`));
    expect(new Set(meetings).size).toBe(meetings.length);
    expect(groups.map((group) => group.length).toSorted((a, b) => b - a)[0]).toBe(4);
  });

  it('is described as it is, with what no source says', () => {
    const page = readFileSync('docs/processes/council-data.md', 'utf8');
    for (const { number, steps, source, assumed = 'nothing' } of historicPapers) {
      const line = page.split('\n').find((one) => one.startsWith(`| ${number} |`)) ?? '';
      expect(line).toContain(source);
      expect(line).toContain(assumed);
      for (const { on, assumed: invented } of steps) {
        const [year, month, day] = on.split('-');
        expect(line).toContain(`${day}.${month}.${year}${invented ? '*' : ''}`);
      }
    }
  });
});
