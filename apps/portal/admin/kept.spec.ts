import { describe, expect, it } from '@jest/globals';
import { submissionDefinition as body } from '#libs/processes/council-submission/definition.js';
import { countOf, restingOf } from './kept.js';

const { name, version } = body;
const published = [{ name, version, hash: '', publishedAt: '', body }];
const line = (state: string, count: number, of = version) => ({ process: name, version: of, state, count, overdue: 0 });

describe('where dossiers rest', () => {
  it('counts those that are over and kept apart from those that run, whatever stands beside the state', () => {
    const lines = [line('consulting | publication.public', 4), line('done | publication.public', 2), line('noted', 1)];
    const { running, kept } = restingOf(published, lines);
    expect(running.map(({ state }) => state)).toEqual(['consulting | publication.public']);
    expect(kept.map(({ state }) => state)).toEqual(['done | publication.public', 'noted']);
    expect([countOf(running), countOf(kept), countOf([])]).toEqual([4, 3, 0]);
  });

  it('counts as running what a version does not say to be over', () => {
    const { running, kept } = restingOf(published, [line('done', 2, version - 1)]);
    expect([countOf(running), countOf(kept)]).toEqual([2, 0]);
  });
});
