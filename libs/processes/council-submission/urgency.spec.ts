import { describe, expect, it } from '@jest/globals';
import {
  arrange,
  clerk,
  councilStage,
  everybody,
  held,
  introduced,
  mayor,
  office,
  opened,
  planned,
  voted,
  plain,
  main,
} from '../../../test/support/council-acts.js';
import { person } from '../../../test/support/council-stage.js';
import { wayOf } from './way.js';

describe('a submission that is decided urgently (§ 60 GO NRW)', () => {
  it('is decided urgently by two who sign, told to all members at once, and approved by the next meeting (§ 60)', () => {
    const stage = councilStage();
    introduced(stage, 'paper', plain);
    const member = person('council1', 'councilMember');
    stage.accepts('paper', 'proposeUrgency', office, {
      way: 'mayorAndMember',
      signers: ['mayor', 'council1'],
      harm: 'Frist',
    });
    expect(main(stage)).toBe('urgency');
    stage.accepts('paper', 'signUrgency.signed', mayor, {});
    expect(main(stage)).toBe('urgency');
    stage.accepts('paper', 'signUrgency.signed', member, {});
    expect(main(stage)).toBe('urgent');
    expect(stage.mails.at(-1)).toEqual({
      dossier: 'paper',
      template: 'urgent-decision',
      to: everybody('council').toSorted(),
    });
    expect(wayOf(stage.file('paper')).map(({ role, state }) => [role, state])).toEqual([
      ['decision', 'dropped'],
      ['approval', 'planned'],
    ]);
    held(stage, { meeting: 'm1', body: 'council', on: '2026-11-26', paper: 'paper', decision: 'approved' });
    expect(main(stage)).toBe('execution.placing');
  });

  it('is decided urgently by the main committee, and revoked by the council', () => {
    const stage = councilStage();
    introduced(stage, 'paper', plain);
    stage.accepts('paper', 'proposeUrgency', office, { way: 'mainCommittee', body: 'mainCommittee' });
    held(stage, { meeting: 'm1', body: 'mainCommittee', on: '2026-11-12', paper: 'paper', decision: 'resolved' });
    expect(main(stage)).toBe('urgent');
    held(stage, {
      meeting: 'm2',
      body: 'council',
      on: '2026-11-26',
      paper: 'paper',
      decision: 'revoked',
      over: { yes: 0, no: 7 },
    });
    expect(main(stage)).toBe('revoked');
  });

  it('is not revoked where others have rights from it already', () => {
    const stage = councilStage();
    introduced(stage, 'paper', plain);
    stage.accepts('paper', 'proposeUrgency', office, {
      way: 'mayorAndMember',
      signers: ['mayor', 'council1'],
      rightsOfOthers: true,
    });
    stage.accepts('paper', 'signUrgency.signed', mayor, {});
    stage.accepts('paper', 'signUrgency.signed', person('council1', 'councilMember'), {});
    planned(stage, 'm1', 'council', '2026-11-26');
    arrange(stage, 'm1', 'paper');
    opened(stage, 'm1', 'council', '2026-11-26');
    expect(stage.refuses('m1', 'leadMeeting.result', clerk, voted('paper', 'revoked', 0, { no: 7 }))).toEqual({
      code: 'notYet',
      because: 'rightsOfOthers',
    });
  });

  it('goes on as before where one of the two does not sign', () => {
    const stage = councilStage();
    introduced(stage, 'paper', plain);
    stage.accepts('paper', 'proposeUrgency', office, { way: 'mayorAndMember', signers: ['mayor', 'council1'] });
    stage.accepts('paper', 'signUrgency.signed', mayor, {});
    stage.accepts('paper', 'signUrgency.refused', person('council1', 'councilMember'), { reason: 'eilt nicht' });
    expect(main(stage)).toBe('consulting');
    expect(wayOf(stage.file('paper')).map(({ state }) => state)).toEqual(['planned']);
  });
});
