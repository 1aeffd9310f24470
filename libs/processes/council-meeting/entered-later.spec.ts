import { describe, expect, it } from '@jest/globals';
import {
  arrange,
  chairOf,
  clerk,
  held,
  introduced,
  office,
  planned,
  route,
} from '../../../test/support/council-acts.js';
import { smallCouncil } from '../../../test/support/council-register.js';
import { CouncilStage, councilTerms } from '../../../test/support/council-stage.js';
import { wayOf } from '../council-submission/way.js';
import { sittingOf } from './sitting.js';

/** A council whose finance committee is led by somebody who left, and who has a seat nowhere else. */
const afterElection = {
  ...smallCouncil,
  seats: smallCouncil.seats.map((seat) => (seat.person === 'finance0' ? { ...seat, to: '2026-10-31' } : seat)),
};
const stageOf = (council = smallCouncil): CouncilStage => new CouncilStage(councilTerms, council);
const advised = (stage: CouncilStage, meeting: string) =>
  sittingOf(stage.file(meeting)).items.flatMap(({ advice }) => advice.map(({ body, outcome }) => [body, outcome]));

describe('a meeting that is entered after it was held', () => {
  const meeting = { meeting: 'm1', body: 'finance', on: '2026-10-22', paper: 'paper', decision: 'recommended' };

  it('is in nobody’s mail, and its tasks are not overdue from the start', () => {
    const stage = stageOf();
    introduced(stage, 'paper');
    held(stage, { ...meeting, on: '2026-10-27', body: 'finance' });
    stage.accepts('m1', 'writeMinutes.submitted', clerk, {});
    stage.accepts('m1', 'approveMinutes.approved', chairOf('finance'), {});
    expect(stage.state('m1')).toBe('approved');
    expect(stage.mails.filter(({ dossier }) => dossier === 'm1').flatMap(({ to }) => to)).toEqual([]);
    planned(stage, 'm2', 'council', '2026-10-29');
    const [task] = stage.dossier('m2').state?.tasks ?? [];
    expect((task?.dueAt ?? '') > stage.at).toBe(true);
  });

  it('tells nobody of an urgent decision that is long past', () => {
    const stage = stageOf();
    introduced(stage, 'paper', { integrationRelevant: 'no', finances: 'no', route: route(['council', 'decision']) });
    const urgency = { way: 'mainCommittee', body: 'mainCommittee', whyNotConvened: 'Zu spät', harm: 'Schaden' };
    stage.accepts('paper', 'proposeUrgency', office, urgency);
    held(stage, { ...meeting, body: 'mainCommittee', decision: 'resolved' });
    expect(stage.state('paper')).toBe('urgent | publication.public');
    expect(stage.mails.filter(({ template }) => template === 'urgent-decision').map(({ to }) => to)).toEqual([[]]);
  });

  it('needs no approval where nobody who led it is in office any more, and has its papers all the same', () => {
    const stage = stageOf(afterElection);
    introduced(stage, 'paper');
    held(stage, { ...meeting, over: { yes: 5 } });
    stage.accepts('m1', 'writeMinutes.submitted', clerk, {});
    expect(stage.state('m1')).toBe('approved');
    expect(stage.documents.filter(({ dossier }) => dossier === 'm1').map(({ template }) => template)).toContain(
      'council-minutes',
    );
  });

  it('waits for approval where it is led as before, and of a living meeting always', () => {
    for (const [record, council] of [
      ['later', smallCouncil],
      ['live', afterElection],
    ] as const) {
      const stage = stageOf(council);
      stage.at = '2026-10-01T08:00:00.000Z';
      introduced(stage, 'paper');
      planned(stage, 'm1', 'finance', '2026-10-22', { record });
      arrange(stage, 'm1', 'paper');
      stage.accepts('m1', 'invite.invited', clerk);
      stage.at = '2026-10-22T14:00:00.000Z';
      const present = ['finance0', 'finance1', 'finance2', 'finance3', 'finance4'];
      stage.accepts('m1', 'openMeeting.opened', clerk, { present });
      const vote = {
        item: 'i-paper',
        decision: 'recommended',
        ballot: 'open',
        yes: 5,
        no: 0,
        abstained: 0,
        version: 1,
      };
      stage.accepts('m1', 'leadMeeting.result', clerk, vote);
      stage.accepts('m1', 'leadMeeting.close', clerk, {});
      stage.at = '2026-11-20T08:00:00.000Z';
      stage.accepts('m1', 'writeMinutes.submitted', clerk, {});
      expect([record, stage.state('m1')]).toEqual([record, 'approval']);
    }
  });
});

describe('an agenda that stands before other bodies have spoken', () => {
  it('shows what they said as soon as they have', () => {
    const stage = stageOf();
    introduced(stage, 'paper');
    planned(stage, 'm9', 'council', '2026-11-26');
    arrange(stage, 'm9', 'paper');
    expect(advised(stage, 'm9')).toEqual([]);
    held(stage, { meeting: 'm1', body: 'integration', on: '2026-11-10', paper: 'paper', decision: 'recommended' });
    expect(advised(stage, 'm9')).toEqual([['integration', 'recommended']]);
    expect(wayOf(stage.file('paper')).map(({ state }) => state)).toEqual(['consulted', 'planned', 'scheduled']);
  });
});

describe('the day of a paper', () => {
  it('is that of its receipt, or of the first body that had it where it was entered afterwards', () => {
    const stage = stageOf();
    introduced(stage, 'paper');
    introduced(stage, 'old');
    held(stage, { meeting: 'm1', body: 'integration', on: '2026-11-10', paper: 'paper', decision: 'recommended' });
    held(stage, { meeting: 'm2', body: 'integration', on: '2026-06-09', paper: 'old', decision: 'recommended' });
    const day = (id: string) => stage.published(id).find(({ key }) => key === 'paper')?.data['date'];
    expect([day('paper'), day('old')]).toEqual(['2026-11-02', '2026-06-09']);
  });
});
