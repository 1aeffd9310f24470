import { describe, expect, it } from '@jest/globals';
import { projectFunding } from '#libs/processes/project-funding/definition.js';
import { compile } from './compile.js';
import { chartGraph } from './graph.js';
import { mermaid } from './mermaid.js';
import { grant } from './testing/grant.js';
import { plainCalendar } from './testing/play.js';

const funding = chartGraph(compile(projectFunding, plainCalendar));
const rich = chartGraph(compile(grant, plainCalendar));

describe('the graph of a chart', () => {
  it('has each state with its kind, place, tasks and timers', () => {
    const outermost = funding.nodes.filter((node) => node.parent === null);
    expect(outermost.map((node) => node.id)).toEqual(Object.keys(projectFunding.chart.states));
    expect(outermost.filter((node) => node.initial).map((node) => node.id)).toEqual(['new']);
    expect(rich.nodes.map((node) => [node.id, node.kind, node.parent])).toContainEqual([
      'running.payment.asked',
      'atomic',
      'running.payment',
    ]);
    expect(
      rich.nodes.filter((node) => node.kind === 'parallel' || node.kind === 'history').map((node) => node.id),
    ).toEqual(['running', 'running.back']);
    expect(rich.nodes.filter((node) => node.tasks.length > 0).map((node) => node.tasks.join())).toEqual([
      'checkPayment',
      'releasePayment',
      'vote',
      'watch',
      'audit',
      'answer',
    ]);
    expect(rich.nodes.filter((node) => node.timers.length > 0).map((node) => [node.id, ...node.timers])).toEqual([
      ['running', 'proofDue'],
      ['suspended', 'suspensionEnds'],
    ]);
    expect(rich.nodes.filter((node) => node.waitsForDossier).map((node) => node.id)).toEqual(['closing.council']);
  });

  it('has each way with its event, guard and resolved target', () => {
    const from = (id: string) =>
      rich.edges.filter((edge) => edge.from === id).map(({ event, to, guard, reenter }) => [event, to, guard, reenter]);
    expect(from('')).toEqual([['withdraw', 'withdrawn', null, false]]);
    expect(from('running')).toEqual([
      ['proofDue', 'closing', null, false],
      ['suspend', 'suspended', null, false],
      ['done', 'closing', 'openCents > 0', false],
      ['done', 'closed', null, false],
    ]);
    expect(from('closing.sorting')).toEqual([
      ['', 'closing.council', 'openCents > terms.limitCents', false],
      ['', 'closing.auditing', null, false],
    ]);
    expect(from('running.change.voting')).toContainEqual(['vote.repeat', 'running.change.voting', null, true]);
    expect(from('suspended')).toEqual([
      ['resume', 'running.back', null, false],
      ['suspensionEnds', 'withdrawn', null, false],
    ]);
  });

  it('leads from a history state to where it goes the first time', () => {
    const definition = structuredClone(grant);
    const { running } = definition.chart.states;
    const chart = (state: object) => ({
      ...definition,
      chart: { ...definition.chart, states: { ...definition.chart.states, running: { ...running, ...state } } },
    });
    const first = (target: string) =>
      chartGraph(
        compile(chart({ states: { ...running?.states, back: { type: 'history', target } } }), plainCalendar),
      ).edges.find((edge) => edge.from === 'running.back')?.to;
    expect(rich.edges.find((edge) => edge.from === 'running.back')?.to).toBe('running');
    expect(first('payment.asked')).toBe('running.payment.asked');
    expect(first('#grant.suspended')).toBe('suspended');
    expect(() => first('nowhere')).toThrow("Child state 'nowhere' does not exist");
  });
});

describe('a Mermaid diagram', () => {
  it('draws states, ends and ways in the words it is given', () => {
    const { closing = {}, closed = {} } = grant.chart.states;
    const small = { ...grant, chart: { initial: 'closing', states: { closing, closed } } };
    const words: Record<string, string> = { hearing: 'Anhörung', 'answer.given': 'angehört' };
    expect(mermaid(chartGraph(compile(small, plainCalendar)), (name) => words[name] ?? name)).toBe(
      `stateDiagram-v2
  state "closing" as closing {
    state "sorting" as closing_sorting
    [*] --> closing_sorting
    state "auditing" as closing_auditing
    state "Anhörung" as closing_hearing
    state "council" as closing_council
    state "over" as closing_over
    closing_over --> [*]
  }
  [*] --> closing
  state "closed" as closed
  closed --> [*]
  closing --> closed: done
  closing_sorting --> closing_council: [openCents > terms.limitCents]
  closing_sorting --> closing_auditing
  closing_auditing --> closing_over: audit.clean
  closing_auditing --> closing_hearing: audit.finding
  closing_hearing --> closing_auditing: angehört
  closing_hearing --> closing_council: answer.overdue
  closing_council --> closing_over: council.resolved
`,
    );
  });

  it('draws all of project funding', () => {
    const lines = mermaid(funding).split('\n');
    for (const [state, { states }] of Object.entries(projectFunding.chart.states))
      expect(lines).toContain(`  state "${state}" as ${state}${states ? ' {' : ''}`);
    expect(lines).toContain('  new --> late: submit [late && deadlineKind == "cutoff"]');
    expect(lines).toContain('  granted --> [*]');
  });

  it('parts parallel regions and nests states', () => {
    const lines = mermaid(rich).split('\n');
    const start = lines.findIndex((line) => line.includes('state "change"'));
    expect(lines.slice(start - 2, start + 3)).toEqual([
      '    }',
      '    --',
      '    state "change" as running_change {',
      '      state "none" as running_change_none',
      '      [*] --> running_change_none',
    ]);
    expect(lines).toContain('  running --> closing: done [openCents > 0]');
    expect(lines.filter((line) => line.endsWith('--> withdrawn: withdraw'))).toEqual([
      '  new --> withdrawn: withdraw',
      '  running --> withdrawn: withdraw',
      '  suspended --> withdrawn: withdraw',
      '  closing --> withdrawn: withdraw',
    ]);
  });

  it('survives quotation marks in words', () => {
    expect(mermaid(funding, () => 'say "yes"')).toContain(`state "say 'yes'" as new`);
  });
});
