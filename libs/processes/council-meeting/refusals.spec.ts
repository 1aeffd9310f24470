import { describe, expect, it } from '@jest/globals';
import {
  arrange,
  author,
  chairOf,
  clerk,
  councilStage,
  draft,
  everybody,
  head,
  held,
  introduced,
  itemOf,
  opened,
  planned,
  voted,
  plain,
} from '../../../test/support/council-acts.js';
import type { CouncilStage } from '../../../test/support/council-stage.js';
import type { AnswerData } from '../process.js';

/** A meeting of the council with the submission on its fixed agenda, at a day. */
function running(stage: CouncilStage = councilStage(), present = everybody('council')): CouncilStage {
  introduced(stage, 'paper', plain);
  planned(stage, 'm1', 'council', '2026-11-26');
  arrange(stage, 'm1', 'paper');
  opened(stage, 'm1', 'council', '2026-11-26', present);
  return stage;
}
const because = (stage: CouncilStage, type: string, data: AnswerData): string => {
  const refusal = stage.refuses('m1', type, clerk, data);
  return refusal.code === 'notYet' ? refusal.because : refusal.code;
};
const result = (over: AnswerData = {}): AnswerData => voted('paper', 'resolved', 7, over);

describe('what a meeting refuses', () => {
  it.each<[string, AnswerData, string]>([
    ['totals that do not add up', { yes: 6 }, 'votesDontAddUp'],
    ['more votes than voters', { yes: 8 }, 'votesDontAddUp'],
    ['an outcome other than the votes say', { yes: 3, no: 4 }, 'outcomeNotByVotes'],
    ['a tie as a resolution (§ 50)', { yes: 3, no: 3, abstained: 1 }, 'outcomeNotByVotes'],
    ['another version than the one on the table', { version: 2 }, 'otherVersion'],
    ['an item that is not on the agenda', { item: 'i-moon' }, 'itemUnknown'],
    ['an outcome that the body is not asked for', { decision: 'recommended' }, 'outcomeNotForRole'],
    ['a decision without a vote of its own', { decision: 'noVote' }, 'outcomeNotForRole'],
    ['a changed resolution without its words', { decision: 'resolvedAmended' }, 'amendedTextMissing'],
    ['a referral to nobody', { decision: 'referred' }, 'referredWhere'],
    [
      'a vote of somebody who is not there',
      { named: [...everybody('council').slice(1), 'stranger'].map((person) => ({ person, vote: 'yes' })) },
      'voteOfAbsent',
    ],
    [
      'two votes of one',
      { named: [...everybody('council').slice(1), 'council1'].map((person) => ({ person, vote: 'yes' })) },
      'votedTwice',
    ],
  ])('%s', (_what, over, fault) => {
    expect(because(running(), 'leadMeeting.result', result(over))).toBe(fault);
  });

  it('a second result on an item, and one after it was closed', () => {
    const stage = running();
    stage.accepts('m1', 'leadMeeting.result', clerk, result());
    expect(because(stage, 'leadMeeting.result', result())).toBe('itemDecided');
    stage.accepts('m1', 'leadMeeting.close', clerk, {});
    expect(stage.refuses('m1', 'leadMeeting.result', clerk, result()).code).toBe('notNow');
  });

  it('a vote of somebody who left, who then counts no more', () => {
    const stage = running();
    stage.accepts('m1', 'leadMeeting.attendance', clerk, { present: everybody('council').slice(1) });
    expect(because(stage, 'leadMeeting.result', result())).toBe('votesDontAddUp');
    const named = everybody('council').map((person) => ({ person, vote: 'yes' }));
    expect(because(stage, 'leadMeeting.result', result({ named }))).toBe('voteOfAbsent');
    stage.accepts('m1', 'leadMeeting.result', clerk, result({ yes: 6 }));
  });

  it('a vote of who is biased, known or declared, and counts them among the biased (I2)', () => {
    const stage = councilStage();
    stage.biased.set('paper', ['council1']);
    running(stage);
    stage.accepts('m1', 'leadMeeting.bias', clerk, { item: 'i-paper', persons: ['council2'] });
    expect(because(stage, 'leadMeeting.result', result())).toBe('votesDontAddUp');
    stage.accepts('m1', 'leadMeeting.result', clerk, result({ yes: 5 }));
    expect(stage.said.at(-1)?.data?.['votes']).toEqual({ yes: 5, no: 0, abstained: 0, biased: 2 });
  });

  it('a resolution without quorum, also where bias has taken it (I3)', () => {
    const stage = running(councilStage(), everybody('council').slice(0, 4));
    stage.accepts('m1', 'leadMeeting.bias', clerk, { item: 'i-paper', persons: ['council0'] });
    expect(because(stage, 'leadMeeting.result', result({ yes: 3 }))).toBe('notQuorate');
    stage.accepts('m1', 'leadMeeting.result', clerk, voted('paper', 'deferred', 0));
  });

  it('to open with too few, with strangers, or before its day', () => {
    const stage = councilStage();
    introduced(stage, 'paper', plain);
    planned(stage, 'm1', 'council', '2026-11-26');
    arrange(stage, 'm1', 'paper');
    stage.accepts('m1', 'invite.invited', clerk);
    expect(because(stage, 'openMeeting.opened', { present: everybody('council') })).toBe('notThatDay');
    stage.at = '2026-11-26T14:00:00.000Z';
    expect(because(stage, 'openMeeting.opened', { present: everybody('council').slice(0, 3) })).toBe('notQuorate');
    expect(because(stage, 'openMeeting.opened', { present: [...everybody('council'), 'stranger'] })).toBe('notAMember');
  });

  it('to close with items that have no result', () => {
    expect(because(running(), 'leadMeeting.close', {})).toBe('itemsOpen');
  });

  it('a further item once the agenda is fixed, but as a supplement or by its own urgent vote (A8)', () => {
    const stage = running();
    introduced(stage, 'late', plain);
    expect(stage.refuses('m1', 'arrange', clerk, { items: [itemOf('paper'), itemOf('late')] }).code).toBe('notNow');
    expect(stage.refuses('m1', 'supplement', clerk, { items: [itemOf('paper'), itemOf('late')] }).code).toBe('notNow');
    const urgent = { ...itemOf('late'), newItem: 'i-late', reason: 'duldet keinen Aufschub' };
    expect(because(stage, 'leadMeeting.urgent', { ...urgent, yes: 3, no: 4, abstained: 0 })).toBe('urgencyRejected');
    expect(because(stage, 'leadMeeting.urgent', { ...urgent, yes: 3, no: 0, abstained: 0 })).toBe('votesDontAddUp');
    stage.accepts('m1', 'leadMeeting.urgent', clerk, { ...urgent, yes: 6, no: 1, abstained: 0 });
    stage.accepts('m1', 'leadMeeting.result', clerk, voted('late', 'resolved', 7));
    expect(stage.state('late')).toBe('decided | publication.public');
  });

  it('a supplement that adds nothing, or what is there already', () => {
    const stage = councilStage();
    introduced(stage, 'paper', plain);
    planned(stage, 'm1', 'council', '2026-11-26');
    arrange(stage, 'm1', 'paper');
    stage.accepts('m1', 'invite.invited', clerk);
    expect(because(stage, 'supplement', { items: [itemOf('paper')] })).toBe('nothingNew');
    expect(because(stage, 'supplement', { items: [itemOf('paper', { item: 'other' })] })).toBe('paperTwice');
    introduced(stage, 'late', plain);
    stage.accepts('m1', 'supplement', clerk, { items: [itemOf('late')] });
    expect(stage.mails.at(-1)?.template).toBe('council-supplement');
    expect(stage.state('late')).toBe('consulting | publication.public');
  });

  it('a list made from an agenda that somebody has changed meanwhile', () => {
    const stage = councilStage();
    introduced(stage, 'paper', plain);
    planned(stage, 'm1', 'council', '2026-11-26');
    const mine = { items: [itemOf('')], edition: 0 };
    stage.accepts('m1', 'arrange', clerk, { items: [itemOf('paper')], edition: 0 });
    expect(because(stage, 'arrange', mine)).toBe('agendaChanged');
    stage.accepts('m1', 'arrange', clerk, { items: [itemOf('paper'), itemOf('')], edition: 1 });
    stage.accepts('m1', 'invite.invited', clerk);
    const added = { items: [itemOf('', { item: 'new' })] };
    expect(because(stage, 'supplement', { ...added, edition: 1 })).toBe('agendaChanged');
    stage.accepts('m1', 'supplement', clerk, { ...added, edition: 2 });
  });

  it('a submission on its agenda that has no step there, or whose turn has not come', () => {
    const stage = councilStage();
    introduced(stage, 'paper', plain);
    planned(stage, 'm1', 'finance', '2026-11-19');
    arrange(stage, 'm1', 'paper');
    expect(because(stage, 'invite.invited', {})).toBe('agendaEmpty');
    stage.accepts('m1', 'arrange', clerk, { items: [itemOf('')] });
    stage.accepts('m1', 'invite.invited', clerk);
  });

  it.each([
    ['in time', '2026-11-17T10:00:00.000Z', 'regular', ''],
    ['a day too late', '2026-11-18T23:30:00.000Z', 'regular', 'noticeMissed'],
    ['shortened', '2026-11-18T23:30:00.000Z', 'short', ''],
    ['too late even so', '2026-11-24T10:00:00.000Z', 'short', 'noticeTooShort'],
  ])('an invitation %s', (_what, at, notice, fault) => {
    const stage = councilStage();
    introduced(stage, 'paper', plain);
    planned(stage, 'm1', 'council', '2026-11-26', { record: 'live', notice });
    arrange(stage, 'm1', 'paper');
    stage.at = at;
    const outcome = stage.gives('m1', 'invite.invited', clerk);
    expect(outcome.kind === 'refused' ? outcome.refusal : { code: 'notYet', because: '' }).toEqual({
      code: 'notYet',
      because: fault,
    });
  });

  it('minutes by who wrote them, by a stranger, and any change after they are approved', () => {
    const stage = councilStage();
    introduced(stage, 'paper', plain);
    held(stage, { meeting: 'm1', body: 'council', on: '2026-11-26', paper: 'paper', decision: 'resolved' });
    const both = { ...chairOf('council'), roles: ['clerk', 'chair'] };
    stage.accepts('m1', 'writeMinutes.submitted', both, { items: [] });
    expect(stage.refuses('m1', 'approveMinutes.approved', both, {}).code).toBe('fourEyes');
    expect(stage.refuses('m1', 'approveMinutes.approved', chairOf('finance'), {}).code).toBe('taskTaken');
    const other = councilStage();
    introduced(other, 'paper', plain);
    held(other, { meeting: 'm1', body: 'council', on: '2026-11-26', paper: 'paper', decision: 'resolved' });
    other.accepts('m1', 'writeMinutes.submitted', clerk, { items: [] });
    other.accepts('m1', 'approveMinutes.returned', chairOf('council'), { reason: 'Name fehlt' });
    other.accepts('m1', 'writeMinutes.submitted', clerk, { items: [] });
    other.accepts('m1', 'approveMinutes.approved', chairOf('council'), {});
    expect(other.refuses('m1', 'writeMinutes.submitted', clerk, { items: [] }).code).toBe('notNow');
  });

  it('to be planned for a body that does not exist on that day', () => {
    const stage = councilStage();
    stage.add('m1', 'councilMeeting');
    expect(because(stage, 'plan', { body: 'moon', on: '2026-11-26', startsAt: '15:00' })).toBe('bodyNotThen');
  });

  it('nothing of an item that its submission has taken back', () => {
    const stage = councilStage();
    stage.add('paper', 'councilSubmission');
    stage.accepts('paper', 'submit', author, draft(plain));
    stage.accepts('paper', 'releaseDepartment.release', head, {});
    expect(stage.state('paper')).toBe('releasing.mayor');
    planned(stage, 'm1', 'council', '2026-11-26');
    arrange(stage, 'm1', 'paper');
    // Not before the bodies yet: it says nothing, and the meeting cannot invite.
    expect(because(stage, 'invite.invited', {})).toBe('itemsUnconfirmed');
  });
});
