import { describe, expect, it } from '@jest/globals';
import { rulesOn, bodyOn } from '#libs/processes/council/register.js';
import { wayOf } from '#libs/processes/council-submission/way.js';
import { author, clerk, head, mayor, office } from '../../../../test/support/council-acts.js';
import { complaints } from '../../../../test/support/council-forms.js';
import { CouncilStage, councilTerms, person } from '../../../../test/support/council-stage.js';
import { demonstrationCouncil as council } from '../../../../test/support/demonstration-council.js';
import {
  chapterOf,
  introductionAnswers,
  meetingAnswers,
  ordersAnswers,
  resultAnswers,
  seatsThen,
  submissionAnswers,
  urgencyAnswers,
} from './answers.js';
import { groupsOf, inTime, meetingsOf, plotOf, type HistoricMeeting } from './history.js';
import { historicPapers } from './history/papers.js';
import type { HistoricPaper } from './plots.js';

function enter(stage: CouncilStage, paper: HistoricPaper): void {
  stage.add(paper.key, 'councilSubmission');
  stage.accepts(
    paper.key,
    'submit',
    author,
    submissionAnswers(paper, (sub) => sub),
  );
  if (stage.tasks(paper.key).includes('releaseDepartment'))
    stage.accepts(paper.key, 'releaseDepartment.release', head, {});
  if (stage.tasks(paper.key).includes('releaseMayor')) stage.accepts(paper.key, 'releaseMayor.release', mayor, {});
  stage.accepts(paper.key, 'introduce.introduced', office, introductionAnswers(paper));
}

function hold(stage: CouncilStage, meeting: HistoricMeeting): void {
  const { body, on, papers } = meeting;
  const id = `${body} ${on}`;
  for (const { key, urgency, steps } of papers)
    if (urgency && steps.some((one) => one.role === 'urgentDecision' && one.body === body))
      stage.accepts(key, 'proposeUrgency', office, urgencyAnswers(urgency));
  stage.add(id, 'councilMeeting');
  stage.accepts(id, 'plan', clerk, meetingAnswers(council, plotOf(meeting)));
  const items = papers.map(({ key, chapter }) => ({
    item: `top-${key}`,
    paper: key,
    chapter: chapterOf(council, body, on, chapter),
    publicity: 'public',
  }));
  stage.accepts(id, 'arrange', clerk, { items });
  stage.accepts(id, 'invite.invited', clerk);
  const seats = seatsThen(council, body, on);
  stage.accepts(id, 'openMeeting.opened', clerk, { present: seats.map((seat) => seat.person) });
  const voters = seats.filter(({ voting }) => voting).length;
  for (const { key, steps } of papers) {
    const plot = steps.find((one) => one.body === body && one.on === on) ?? {};
    const answers = resultAnswers(plot, { item: `top-${key}`, version: 1, voters });
    expect(complaints('meeting-step', answers, { voters })).toEqual([]);
    stage.accepts(id, 'leadMeeting.result', clerk, answers);
  }
  stage.accepts(id, 'leadMeeting.close', clerk, {});
  stage.accepts(id, 'writeMinutes.submitted', clerk, {});
  const chair = seats.find(({ role }) => role === 'chair')?.person ?? '';
  if (stage.state(id) === 'approval') stage.accepts(id, 'approveMinutes.approved', person(chair, 'chair'), {});
}

/** State of a paper's end by what its last body made of it. */
const ends = { resolved: 'done', resolvedAmended: 'done', approved: 'done', rejected: 'rejected', noted: 'noted' };
const endOf = ({ steps }: HistoricPaper): string =>
  Object.entries(ends).find(([outcome]) => outcome === steps.at(-1)?.outcome)?.[1] ?? '';

describe('the past of the council, played by the rules of today', () => {
  it.each(groupsOf(historicPapers).map((group) => [group.map(({ number }) => number).join(', '), group] as const))(
    '%s',
    (_, papers) => {
      const stage = new CouncilStage(councilTerms, council);
      for (const paper of papers) enter(stage, paper);
      for (const meeting of inTime(council, meetingsOf(papers))) hold(stage, meeting);
      for (const paper of papers) {
        const { key, number, orders = [] } = paper;
        if (stage.state(key).startsWith('decided')) stage.strikes(key, 'objectionEnds');
        if (stage.state(key).startsWith('execution')) {
          const answers = ordersAnswers(orders, 'author');
          stage.accepts(key, orders.length === 0 ? 'placeOrders.none' : 'placeOrders.placed', office, answers);
        }
        for (const id of stage.ids('councilOrder').filter((one) => stage.dossier(one).parent === key)) {
          stage.accepts(id, 'report.done', author, { report: 'Erledigt' });
          stage.accepts(id, 'confirmReport.confirmed', office, {});
        }
        expect([key, stage.state(key)]).toEqual([key, `${endOf(paper)} | publication.public`]);
        expect(stage.dossier(key).number).toBe(number);
        const way = wayOf(stage.file(key)).filter(({ outcome }) => outcome !== undefined);
        expect(way.map(({ body, on, outcome }) => ({ body, on, outcome }))).toEqual(
          paper.steps.map(({ body, on, outcome }) => ({ body, on, outcome })),
        );
        const published = stage.published(key).find(({ type }) => type === 'Paper');
        expect(published?.data['date']).toBe(paper.steps[0]?.on);
      }
      for (const id of stage.ids('councilMeeting')) expect([id, stage.state(id)]).toEqual([id, 'approved']);
      expect(stage.mails.filter(({ template }) => template !== 'order-placed').flatMap(({ to }) => to)).toEqual([]);
    },
  );

  it('has the deciding council see what twelve bodies recommended', () => {
    const stage = new CouncilStage(councilTerms, council);
    const [paper] = historicPapers.filter(({ number }) => number === '09364-13');
    if (!paper) throw new Error('the concept is missing');
    enter(stage, paper);
    for (const meeting of inTime(council, meetingsOf([paper]))) hold(stage, meeting);
    const item = stage.published('council 2013-06-13').find(({ type }) => type === 'AgendaItem');
    expect(item?.shown?.['advice']).toHaveLength(12);
    const body = bodyOn(council, 'council', '2013-06-13');
    expect(body && rulesOn(body, '2013-06-13').chapters).toContain(paper.chapter);
  });
});
