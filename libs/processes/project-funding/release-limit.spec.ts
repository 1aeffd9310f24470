import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/engine/outcome.js';
import { defects } from '#libs/engine/defects.js';
import { filledIn, fundingSurroundings, otto, rita } from '#libs/engine/testing/funding.js';
import { projectFunding } from './definition.js';
import { drafted, played, rejecting } from './testing/acts.js';

const upTo = (limitCents: number, ...more: string[]): Actor => ({
  ...rita,
  roles: [...rita.roles, ...more],
  limits: { releaser: limitCents },
});

describe('the limit of a releaser (funding handbook §7)', () => {
  it.each([
    ['below the grant', 1_499_999, { code: 'aboveLimit', task: 'releaseNotice', limitCents: 1_499_999 }],
    ['the grant itself', 1_500_000, undefined],
  ])('%s', (_what, limitCents, refusal) => {
    for (const type of ['releaseNotice.release', 'releaseNotice.return', 'task.claim']) {
      const { play } = played(drafted);
      const outcome = play.gives(type, upTo(limitCents), { ...filledIn, task: 'releaseNotice-1' });
      expect(outcome.kind === 'refused' ? outcome.refusal : undefined).toEqual(refusal);
    }
  });

  it('is of the sum that was drafted last', () => {
    const { play } = played(drafted);
    play.accepts('releaseNotice.return', upTo(1_500_000), filledIn);
    play.facts = { ...play.facts, grantedCents: 900_000 };
    play.accepts('draftNotice.drafted', otto, filledIn);
    play.accepts('releaseNotice.release', upTo(900_000), filledIn);
    expect(play.name).toBe('granted');
  });

  it('does not count for a rejection, nor in another role that may do the task', () => {
    const { play } = played([...rejecting, [otto, 'draftRejection.drafted']]);
    play.accepts('releaseRejection.release', upTo(1), filledIn);
    expect(play.name).toBe('rejected');
    const escalated = played(drafted).play;
    escalated.strikes('releaseNotice-1.escalation2');
    escalated.accepts('releaseNotice.release', upTo(1, 'deputy'), filledIn);
    expect(escalated.name).toBe('granted');
  });

  it('must be of a sum among the facts', () => {
    const { releaseNotice, ...tasks } = projectFunding.tasks;
    if (!releaseNotice) throw new Error('no such task');
    for (const amount of ['rank', 'nope']) {
      const broken = { ...projectFunding, tasks: { ...tasks, releaseNotice: { ...releaseNotice, amount } } };
      expect(defects(broken, fundingSurroundings)).toEqual([
        expect.objectContaining({ where: 'task releaseNotice', message: expect.stringContaining(amount) }),
      ]);
    }
  });
});
