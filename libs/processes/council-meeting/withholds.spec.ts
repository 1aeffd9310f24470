import { describe, expect, it } from '@jest/globals';
import { arrange, clerk, councilStage, introduced, opened, planned } from '../../../test/support/council-acts.js';
import type { CouncilStage } from '../../../test/support/council-stage.js';
import { meetingWithholds } from './withholds.js';

const none: ReadonlySet<string> = new Set();

/** An open meeting about a public and a secret paper, in both of which these two are biased. */
function biased(...persons: string[]): CouncilStage {
  const stage = councilStage();
  introduced(stage, 'open');
  introduced(stage, 'secret', { publicity: 'internal', category: 'staff' });
  planned(stage, 'm', 'integration', '2026-11-10');
  arrange(stage, 'm', 'open', 'secret');
  opened(stage, 'm', 'integration', '2026-11-10');
  for (const item of ['i-open', 'i-secret']) stage.accepts('m', 'leadMeeting.bias', clerk, { item, persons });
  return stage;
}

describe('what a meeting withholds', () => {
  it('is what is not public, from a member who is biased in it', () => {
    const file = biased('integration2').file('m');
    const of = (person: string) => meetingWithholds.parts(file, { person, seated: false, barredFrom: none });
    expect([...of('integration2')]).toEqual(['i-secret']);
    expect([...of('integration1')]).toEqual([]);
  });

  it('is withheld from members of other bodies too, by what the submissions themselves know', () => {
    const file = biased('integration2').file('m');
    const council = { person: 'council1', seated: true };
    expect(meetingWithholds.about(file, council)).toEqual(['open', 'secret']);
    expect([...meetingWithholds.parts(file, { ...council, barredFrom: new Set(['open', 'secret']) })]).toEqual([
      'i-secret',
    ]);
  });

  it('is nothing for who keeps the meetings without a seat', () => {
    const file = biased('office').file('m');
    const office = { person: 'office', seated: false };
    expect(meetingWithholds.about(file, office)).toEqual([]);
    expect([...meetingWithholds.parts(file, { ...office, barredFrom: new Set(['secret']) })]).toEqual([]);
  });
});
