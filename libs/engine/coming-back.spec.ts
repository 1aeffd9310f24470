import { describe, expect, it } from '@jest/globals';
import type { EngineCommand } from './outcome.js';
import { refold } from './refold.js';
import { filledIn, fundingAt, lena, olga, otto, rita } from './testing/funding.js';
import { person, type Accepted, type Play } from './testing/play.js';
import { faults } from './testing/small.js';

/** The notice that Otto drafted is returned. */
function returned(more: Partial<EngineCommand> = {}): { play: Play; outcome: Accepted } {
  const play = fundingAt('noticeRelease');
  const outcome = play.accepts('releaseNotice.return', rita, { ...filledIn, ...more });
  return { play, outcome };
}
const holder = (play: Play, key: string): string | null | undefined => play.task(key).seats[0]?.holder;
const mailed = { kind: 'taskMail', template: 'task-returned', task: 'draftNotice-2', to: { persons: ['otto'] } };

describe('a task that comes back', () => {
  it('is held by whoever did it, who gets a mail; the first time it is free and nobody gets one', () => {
    const first = fundingAt('noticeDraft');
    expect(holder(first, 'draftNotice-1')).toBeNull();
    const { play, outcome } = returned();
    expect(outcome.effects).toEqual([mailed]);
    expect(holder(play, 'draftNotice-2')).toBe('otto');
    expect(play.refuses('draftNotice.drafted', olga, filledIn)).toEqual({ code: 'taskTaken', task: 'draftNotice' });
    play.accepts('draftNotice.drafted', otto, filledIn);
    expect(refold(() => play.compiled, play.journal)).toEqual({ state: play.state });
  });

  it('goes to whoever did it last, and can be handed on as any other', () => {
    const { play } = returned();
    play.accepts('task.assign', lena, { task: 'draftNotice-2', assignee: 'olga' });
    play.accepts('draftNotice.drafted', olga, filledIn);
    play.accepts('releaseNotice.return', rita, filledIn);
    expect(holder(play, 'draftNotice-3')).toBe('olga');
    play.accepts('task.release', olga, { task: 'draftNotice-3' });
    play.accepts('draftNotice.drafted', otto, filledIn);
  });

  it('is free, and nobody gets a mail, where its holder holds the role no more', () => {
    const { play, outcome } = returned({ unable: ['otto'] });
    expect(outcome.effects).toEqual([]);
    expect(holder(play, 'draftNotice-2')).toBeNull();
    play.accepts('draftNotice.drafted', olga, filledIn);
    expect(refold(() => play.compiled, play.journal)).toEqual({ state: play.state });
  });

  it('is free where its holder has a conflict of interest since', () => {
    const play = fundingAt('noticeRelease');
    play.accepts('task.recuse', person('otto', 'officer', 'releaser'), { task: 'releaseNotice-1' });
    const { effects } = play.accepts('releaseNotice.return', rita, filledIn);
    expect(effects).toEqual([]);
    expect(holder(play, 'draftNotice-2')).toBeNull();
  });

  it('leaves the state of a process as it was where none comes back', () => {
    expect(fundingAt('formalCheck').state).not.toHaveProperty('backTo');
  });

  it('comes back from declared tasks and commands, to one person of the office who may do it', () => {
    const messages = (change: Parameters<typeof faults>[0]): string[] => faults(change).map(({ message }) => message);
    expect(messages((d) => (d.tasks.check.returnsTo = ['check', 'submit']))).toEqual([]);
    expect(messages((d) => (d.tasks.check.returnsTo = ['chek']))).toEqual([
      'returnsTo names “chek”, which is no task or command: name a declared one.',
    ]);
    expect(messages((d) => Object.assign(d.tasks.check, { returnsTo: ['submit'], distinctFrom: ['submit'] }))).toEqual([
      'who did “submit” has it back and must not do it: drop it from “returnsTo” or “distinctFrom”.',
    ]);
    const resolve = [
      { when: 'votes.no > 0', outcome: 'no' },
      { when: 'true', outcome: 'yes' },
    ];
    expect(messages((d) => Object.assign(d.tasks.check, { returnsTo: ['check'], seats: 2, resolve }))).toEqual([
      'it comes back to one person of the office: give it one seat that is not named, or drop “returnsTo”.',
    ]);
  });
});
