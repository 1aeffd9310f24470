import { describe, expect, it } from '@jest/globals';
import { heard } from './heard.js';
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

  it('shows whoever drafts the notice what the council said', () => {
    const entry = { at: '2027-03-01T15:00:00.000Z', actor: null };
    const data = { result: 'conditions', number: '00012-27', body: 'Rat', on: '2027-03-01', cents: 1_500_000 };
    const told = heard({
      log: [
        { ...entry, type: 'submit', data: {} },
        { ...entry, type: 'councilDeferred', data: { on: '2027-02-01' } },
        { ...entry, type: 'councilDecided', data: { ...data, conditions: 'Logo zeigen' } },
      ],
    });
    expect(told.map(({ title }) => title.en)).toEqual([
      'The council put the decision off',
      'The council agreed to the funding with conditions',
    ]);
    expect(told[1]?.lines.map(({ name, ...line }) => [name.de, Object.values(line)[0]])).toEqual([
      ['Vorlage', '00012-27'],
      ['Gremium', 'Rat'],
      ['Sitzung am', '2027-03-01'],
      ['Betrag', 1_500_000],
      ['Auflagen', 'Logo zeigen'],
    ]);
  });

  it('is voted on again where the submission was withdrawn', () => {
    expect(played([...council, [system, 'councilWithdrawn']]).play.name).toBe('vote');
  });
});
