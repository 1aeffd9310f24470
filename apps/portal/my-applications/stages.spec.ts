import { describe, expect, it } from '@jest/globals';
import type { ChartState } from '#libs/engine/definition.js';
import { processes } from '#libs/processes/index.js';
import { publicStanding, publicSteps } from './stages.js';

const dossier = (state: string, status: 'active' | 'ended' = 'active') => ({
  process: 'projectFunding',
  state,
  status,
});
const shown = (steps: ReturnType<typeof publicSteps>): string[] => steps.map(({ key, state }) => `${key} ${state}`);

/** The states in which a dossier can rest, with their region: `main.vote`, `earlyStart.requested`, `late`. */
function resting(chart: ChartState, region = ''): string[] {
  return Object.entries(chart.states ?? {}).flatMap(([name, state]) => {
    if (state.type === 'parallel')
      return Object.entries(state.states ?? {}).flatMap(([inner, one]) => resting(one, `${inner}.`));
    if (state.states) return resting(state, region);
    return state.always === undefined ? [`${region}${name}`] : [];
  });
}

const withApplicants = Object.values(processes).filter(({ definition: { commands, tasks } }) =>
  [...Object.values(commands).flatMap(({ roles }) => roles), ...Object.values(tasks).map(({ role }) => role)].includes(
    'applicant',
  ),
);

describe('what applicants see of where their application stands', () => {
  it('has a public name for every state of every process that has applicants', () => {
    expect(withApplicants.map(({ definition }) => definition.name)).toContain('projectFunding');
    for (const { definition, publicView } of withApplicants) {
      const states = resting(definition.chart);
      const main = states.flatMap((state) =>
        state.startsWith('main.') ? [state.slice(5)] : state.includes('.') ? [] : [state],
      );
      expect(main).toContain('new');
      const unnamed = main.filter((state) => publicView?.names[publicView.states[state]?.is ?? ''] === undefined);
      const beside = states.filter((state) => state.includes('.') && !/^main\.|\.idle$/.test(state));
      expect(unnamed).toEqual([]);
      expect(beside.filter((state) => publicView?.beside[state] === undefined)).toEqual([]);
    }
  });

  it('names only what the process has: states, stages, events, figures and every task of the applicant', () => {
    for (const { definition, publicView, texts } of withApplicants) {
      if (!publicView) throw new Error(`${definition.name} tells its applicants nothing`);
      const states = resting(definition.chart).map((state) => state.replace(/^main\./, ''));
      expect(Object.keys(publicView.states).filter((state) => !states.includes(state))).toEqual([]);
      expect(Object.keys(publicView.events).filter((event) => texts.de.events[event] === undefined)).toEqual([]);
      const used = [...Object.values(publicView.states), ...Object.values(publicView.tasks)].flatMap(
        ({ figures = [] }) => figures,
      );
      expect(used.filter((figure) => publicView.figures[figure] === undefined)).toEqual([]);
      expect(publicView.stages.filter((stage) => publicView.names[stage] === undefined)).toEqual([]);
      const asked = Object.entries(definition.tasks).filter(([, { role }]) => role === 'applicant');
      expect(Object.keys(publicView.tasks).toSorted()).toEqual(asked.map(([name]) => name).toSorted());
      for (const [name, { outcomes }] of asked) {
        const { outcome, decline } = publicView.tasks[name] ?? { outcome: '' };
        expect([outcome, ...(decline === undefined ? [] : [decline])]).toEqual(outcomes);
      }
    }
  });

  it('shows the stage it is in, those before as done and those to come', () => {
    const steps = publicSteps(dossier('assessment'), ['formalCheck', 'assessment']);
    expect(shown(steps)).toEqual(['received done', 'check done', 'assessment current', 'decision upcoming']);
  });

  it('counts waiting for the applicant as part of the stage in which it happens', () => {
    expect(shown(publicSteps(dossier('clarification'), ['formalCheck', 'clarification']))[1]).toBe('check current');
    const steps = publicSteps(dossier('planRevision'), ['formalCheck', 'vote', 'planRevision']);
    expect(shown(steps)).toEqual(['received done', 'check done', 'decision current']);
  });

  it('looks at the main region alone, whatever stands beside', () => {
    expect(publicStanding(dossier('vote | earlyStart.requested')).key).toBe('decision');
    expect(shown(publicSteps(dossier('vote | earlyStart.requested'), ['formalCheck | earlyStart.requested']))).toEqual([
      'received done',
      'check done',
      'decision current',
    ]);
  });

  it('leaves out a stage that was never reached, and ends with the result', () => {
    const inadmissible = ['formalCheck', 'rejectionDraft', 'rejectionRelease', 'rejected'];
    const steps = publicSteps(dossier('rejected', 'ended'), inadmissible);
    expect(shown(steps)).toEqual(['received done', 'check done', 'decision done', 'rejected done']);
    expect(shown(publicSteps(dossier('late'), ['late']))).toEqual(['received done', 'late current']);
    expect(shown(publicSteps(dossier('expired', 'ended'), ['late', 'expired']))).toEqual([
      'received done',
      'late done',
    ]);
  });

  it('leaves out the stage in which an application was withdrawn: it was never finished', () => {
    const steps = publicSteps(dossier('withdrawn', 'ended'), ['formalCheck', 'assessment', 'vote', 'withdrawn']);
    expect(shown(steps)).toEqual(['received done', 'check done', 'assessment done', 'withdrawn done']);
    expect(shown(publicSteps(dossier('withdrawn', 'ended'), ['withdrawn']))).toEqual([
      'received done',
      'withdrawn done',
    ]);
  });

  it('tells nothing of inner states of a process without public names', () => {
    expect(publicStanding({ process: 'other', state: 'secretBallot', status: 'active' }).key).toBe('inProgress');
  });
});
