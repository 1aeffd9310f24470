import { describe, expect, it } from '@jest/globals';
import {
  arrange,
  author,
  clerk,
  councilStage,
  draft,
  head,
  introduced,
  mayor,
  opened,
  planned,
  voted,
  plain,
  main,
} from '../../../test/support/council-acts.js';
import type { CouncilStage } from '../../../test/support/council-stage.js';
import { wayOf } from './way.js';

describe('a new version of what the bodies have', () => {
  const begun = (): CouncilStage => {
    const stage = councilStage();
    introduced(stage, 'paper', plain);
    planned(stage, 'm1', 'council', '2026-11-26');
    arrange(stage, 'm1', 'paper');
    opened(stage, 'm1', 'council', '2026-11-26');
    stage.accepts('paper', 'replaceVersion', author, draft({ ...plain, proposal: 'NEU' }));
    return stage;
  };
  const proposal = (stage: CouncilStage): string => JSON.stringify(stage.published('paper'));

  it('is released like the first one, and nobody reads it before', () => {
    const stage = begun();
    expect(main(stage)).toBe('releasing.department');
    expect(proposal(stage)).not.toContain('NEU');
    expect(stage.refuses('paper', 'releaseDepartment.release', { ...author, roles: ['departmentHead'] }, {})).toEqual({
      code: 'fourEyes',
      task: 'releaseDepartment',
      other: 'submit',
    });
    stage.accepts('paper', 'releaseDepartment.release', head, {});
    stage.accepts('paper', 'releaseMayor.release', mayor, {});
    expect(main(stage)).toBe('consulting');
    expect(proposal(stage)).toContain('NEU');
    expect(stage.dossier('paper').number).toBe('00001-26');
  });

  it('takes it off the agenda it was on: what was on the table cannot be resolved any more', () => {
    const stage = begun();
    expect(stage.refuses('m1', 'leadMeeting.result', clerk, voted('paper', 'resolved', 7))).toEqual({
      code: 'notYet',
      because: 'itemUnknown',
    });
    expect(wayOf(stage.file('paper')).map(({ state, follows }) => [state, follows])).toEqual([
      ['dropped', 0],
      ['planned', 1],
    ]);
    stage.accepts('paper', 'releaseDepartment.release', head, {});
    stage.accepts('paper', 'releaseMayor.release', mayor, {});
    planned(stage, 'm2', 'council', '2026-12-17');
    arrange(stage, 'm2', 'paper');
    opened(stage, 'm2', 'council', '2026-12-17');
    expect(stage.refuses('m2', 'leadMeeting.result', clerk, voted('paper', 'resolved', 7))).toEqual({
      code: 'notYet',
      because: 'otherVersion',
    });
    stage.accepts('m2', 'leadMeeting.result', clerk, voted('paper', 'resolved', 7, { version: 2 }));
    expect(main(stage)).toBe('decided');
  });
});
