import { describe, expect, it } from '@jest/globals';
import { played, toCouncil as council } from './testing/acts.js';
import { system } from '#libs/engine/testing/play.js';

describe('an application above the limit, where the bodies are led here', () => {
  it('starts a submission and waits for it', () => {
    const { play, effects } = played(council);
    expect(play.name).toBe('council');
    expect(effects).toContainEqual({ kind: 'startDossier', process: 'councilSubmission' });
  });

  it.each([
    ['full', 'noticeDraft'],
    ['part', 'planRevision'],
    ['conditions', 'noticeDraft'],
    ['refused', 'rejectionDraft'],
  ])('goes on with %s', (councilResult, state) => {
    const claimCents = councilResult === 'part' ? 900_000 : 1_500_000;
    const { play } = played([...council, [system, 'councilDecided', { councilResult, claimCents }]]);
    expect(play.name).toBe(state);
  });

  it('waits on when the council defers it, and says so', () => {
    const { play, effects } = played([...council, [system, 'councilDeferred']]);
    expect(play.name).toBe('council');
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'mail', template: 'deferred' }));
  });

  it('is voted on again where the submission was withdrawn', () => {
    expect(played([...council, [system, 'councilWithdrawn']]).play.name).toBe('vote');
  });
});
