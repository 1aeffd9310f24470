import { describe, expect, it } from '@jest/globals';
import { projectFunding } from '#libs/processes/project-funding/definition.js';
import { compile, type Compiled } from './compile.js';
import type { ProcessDefinition } from './definition.js';
import { entryHash, type ChainedEntry } from './journal.js';
import { journalled, refold } from './refold.js';
import { anna, filledIn, fundingAt, otto } from './testing/funding.js';
import { plainCalendar, type Play } from './testing/play.js';

const known =
  (play: Play) =>
  (name: string, version: number): Compiled | undefined =>
    name === play.compiled.definition.name && version === projectFunding.version ? play.compiled : undefined;

/** The journal with one entry's body changed and the chain made to fit again, as somebody with the database could. */
function rewritten(entries: ChainedEntry[], seq: number, change: (entry: ChainedEntry) => void): ChainedEntry[] {
  let previous = '';
  return structuredClone(entries).map((entry) => {
    if (entry.seq === seq) change(entry);
    const fitting = { ...entry, previous, hash: entryHash(entry.seq, entry.body, previous) };
    previous = fitting.hash;
    return fitting;
  });
}

describe('refolding a journal', () => {
  it('leads to the stored state, refusals and all', () => {
    const play = fundingAt('assessment');
    play.refuses('submit', anna);
    play.accepts('withdraw', anna);
    play.refuses('formalCheck.complete', otto, filledIn);
    expect(refold(known(play), play.journal)).toEqual({ state: play.state });
  });

  it('leads nowhere where nothing was accepted', () => {
    const play = fundingAt('new');
    expect(refold(known(play), play.journal)).toEqual({ state: null });
    play.refuses('submit', otto);
    expect(refold(known(play), play.journal)).toEqual({ state: null });
  });

  it('works on a journal that went through the database', () => {
    const play = fundingAt('granted');
    const stored: ChainedEntry[] = JSON.parse(JSON.stringify(play.journal));
    expect(refold(known(play), stored)).toEqual({ state: play.state });
  });

  it('names the entry at which the chain breaks', () => {
    const play = fundingAt('granted');
    const entries = structuredClone(play.journal);
    const third = entries[2];
    if (third) third.body.facts = { ...third.body.facts, grantedCents: 2 };
    expect(refold(known(play), entries)).toEqual({ seq: 3, fault: 'chain' });
  });

  it('names the entry whose outcome is not what the engine decides, though the chain fits', () => {
    const play = fundingAt('granted');
    const cases: [number, (entry: ChainedEntry) => void][] = [
      [2, ({ body }) => (body.command.type = 'formalCheck.inadmissible')],
      [5, ({ body }) => (body.command.actor.id = 'ava')],
      [7, ({ body }) => (body.facts = { ...body.facts, grantedCents: 1 })],
      [3, ({ body }) => (body.command.at = '2026-03-02T23:30:00.000Z')],
      [1, ({ body }) => (body.outcome = { kind: 'refused', refusal: { code: 'ended' } })],
      [4, ({ body }) => body.outcome.kind === 'accepted' && (body.outcome.stateHash = 'x')],
      [6, ({ body }) => body.outcome.kind === 'accepted' && body.outcome.effects.push({ kind: 'note', text: 'more' })],
    ];
    for (const [seq, change] of cases) {
      expect(refold(known(play), rewritten(play.journal, seq, change))).toEqual({ seq, fault: 'outcome' });
    }
  });

  it('names the entry that cannot be decided any more', () => {
    const play = fundingAt('granted');
    const facts = ({ body }: ChainedEntry): unknown => (body.facts = { late: false });
    expect(refold(known(play), rewritten(play.journal, 1, facts))).toEqual({ seq: 1, fault: 'outcome' });
  });

  it('names the first entry of a version that nobody has', () => {
    const play = fundingAt('granted');
    const version = ({ body }: ChainedEntry): unknown => (body.definition.version = 99);
    expect(refold(known(play), rewritten(play.journal, 4, version))).toEqual({ seq: 4, fault: 'definition' });
  });

  it('finds a definition that was changed under its version', () => {
    const play = fundingAt('granted');
    const changed: ProcessDefinition = structuredClone(projectFunding);
    const { vote } = changed.tasks;
    if (vote) vote.deadline = { workingDays: 6 };
    const compiled = compile(changed, plainCalendar);
    const found = refold(() => compiled, play.journal);
    expect(found).toEqual({ seq: 1, fault: 'outcome' });
  });
});

describe('an outcome as the journal keeps it', () => {
  it('names the state and its hash instead of holding it', () => {
    const play = fundingAt('new');
    const kept = journalled(play.accepts('submit', anna));
    expect(kept).toMatchObject({ kind: 'accepted', raised: 'submit', stateName: 'formalCheck' });
    expect(kept).not.toHaveProperty('state');
    expect(JSON.stringify(kept).match(/"stateHash":"[0-9a-f]{64}"/)).not.toBeNull();
  });
});
