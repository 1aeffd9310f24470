import { describe, expect, it } from '@jest/globals';
import { processes } from '#libs/processes/index.js';
import { publicState, publicSteps } from './stages.js';

const dossier = (state: string, status: 'active' | 'ended' = 'active') => ({
  process: 'projectFunding',
  state,
  status,
});
const shown = (steps: ReturnType<typeof publicSteps>): string[] => steps.map(({ key, state }) => `${key} ${state}`);

describe('what applicants see of where their application stands', () => {
  it('has a public name for every state of every process', () => {
    for (const { definition } of Object.values(processes)) {
      const states = Object.keys(definition.chart.states ?? {});
      const unnamed = states.filter(
        (state) => publicState({ process: definition.name, state, status: 'active' }) === 'inProgress',
      );
      expect(unnamed).toEqual([]);
    }
  });

  it('shows the stage it is in, those before as done and those to come', () => {
    const steps = publicSteps(dossier('assessment'), ['formalCheck', 'assessment']);
    expect(shown(steps)).toEqual(['received done', 'check done', 'assessment current', 'decision upcoming']);
  });

  it('counts waiting for the applicant as part of the check', () => {
    expect(shown(publicSteps(dossier('clarification'), ['formalCheck', 'clarification']))[1]).toBe('check current');
  });

  it('leaves out a stage that was never reached, and ends with the result', () => {
    const inadmissible = ['formalCheck', 'rejectionDraft', 'rejectionRelease', 'rejected'];
    const steps = publicSteps(dossier('rejected', 'ended'), inadmissible);
    expect(shown(steps)).toEqual(['received done', 'check done', 'decision done', 'rejected done']);
    expect(shown(publicSteps(dossier('late', 'ended'), ['late']))).toEqual(['received done', 'late done']);
  });

  it('tells nothing of inner states of a process without public names', () => {
    expect(publicState({ process: 'other', state: 'secretBallot', status: 'active' })).toBe('inProgress');
  });
});
