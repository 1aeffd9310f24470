import { describe, expect, it } from '@jest/globals';
import { smallCouncil } from '../../../test/support/council-register.js';
import { councilTerms } from '../../../test/support/council-stage.js';
import type { AnswerData } from '../process.js';
import { kinds } from '../council-submission/terms.js';
import { routeFaults, suggestedRoute } from './route.js';
import { plannedSteps } from './steps.js';

type Row = readonly [body: string, role: string, on?: string];
const steps = (...rows: readonly Row[]) =>
  plannedSteps(rows.map(([body, role, on]) => ({ body, role, ...(on ? { on } : {}) })));
const council: Row = ['council', 'decision'];
const faults = (rows: readonly Row[], of: AnswerData = { kind: 'resolution' }): string[] =>
  routeFaults(steps(...rows), of, smallCouncil, councilTerms.route).map(({ key }) => key);

describe('what stands against a route (R1 to R7)', () => {
  it.each<[string, readonly Row[], AnswerData, string[]]>([
    ['nothing', [['integration', 'recommendation'], council], { kind: 'resolution' }, []],
    ['no step', [], { kind: 'resolution' }, ['routeEmpty']],
    ['no step decides', [['integration', 'recommendation']], { kind: 'resolution' }, ['routeWithoutDecision']],
    [
      'R1 dates go back',
      [
        ['finance', 'recommendation', '2026-12-10'],
        ['council', 'decision', '2026-12-03'],
      ],
      { kind: 'resolution' },
      ['routeOutOfOrder'],
    ],
    [
      'R1 the same day is in order',
      [
        ['mainCommittee', 'recommendation', '2026-12-10'],
        ['council', 'decision', '2026-12-10'],
      ],
      { kind: 'resolution' },
      [],
    ],
    [
      'R2 the decision is not last',
      [council, ['integration', 'recommendation']],
      { kind: 'resolution' },
      ['routeDecisionNotLast'],
    ],
    ['R2 two decide', [['finance', 'decision'], council], { kind: 'resolution' }, ['routeDecidesTwice']],
    ['R2 district and council may both', [['districtNorth', 'decision'], council], { kind: 'resolution' }, []],
    ['R2 a report decides nothing', [['council', 'notice']], { kind: 'report' }, []],
    ['R2 a report with a decision', [council], { kind: 'report' }, ['routeReportDecides']],
    ['R2 a question decides nothing', [['council', 'notice']], { kind: 'question' }, []],
    ['R2 a statement decides nothing', [['council', 'notice']], { kind: 'statement' }, []],
    ['R2 a statement with a decision', [council], { kind: 'statement' }, ['routeReportDecides']],
    ['R3 integration', [council], { kind: 'resolution', integrationRelevant: 'yes' }, ['routeWithoutIntegration']],
    ['R4 district', [council], { kind: 'resolution', districts: ['districtNorth'] }, ['routeWithoutDistrict']],
    [
      'R4 district after the decision',
      [council, ['districtNorth', 'hearing']],
      { kind: 'resolution', districts: ['districtNorth'] },
      ['routeDecisionNotLast', 'routeWithoutDistrict'],
    ],
    ['R5 money', [council], { kind: 'resolution', finances: 'yes' }, ['routeWithoutFinances']],
    ['R5 staff', [council], { kind: 'resolution', staff: 'yes' }, ['routeWithoutStaff']],
    [
      'R6 the council alone',
      [['finance', 'decision']],
      { kind: 'resolution', councilOnly: true },
      ['routeCouncilOnly'],
    ],
    ['R7 before it existed', [['integration', 'notice', '1999-05-05']], { kind: 'report' }, ['routeBodyNotThen']],
    ['R7 under its earlier name', [['integration', 'notice', '2013-05-14']], { kind: 'report' }, []],
    ['a body that is not there', [['moon', 'recommendation'], council], { kind: 'resolution' }, ['routeBodyUnknown']],
  ])('%s', (_what, rows, of, found) => {
    expect(faults(rows, of)).toEqual(found);
  });

  it('lets the council office pass over what the matter touches, and nothing else', () => {
    const all = routeFaults(
      steps(council),
      { kind: 'resolution', integrationRelevant: 'yes', finances: 'yes' },
      smallCouncil,
      councilTerms.route,
    );
    expect(all).toEqual([
      { key: 'routeWithoutIntegration', waivable: true },
      { key: 'routeWithoutFinances', waivable: true },
    ]);
    expect(routeFaults([], { kind: 'resolution' }, smallCouncil, councilTerms.route)[0]?.waivable).toBeUndefined();
  });

  it('suggests a route that holds, for whatever the matter touches', () => {
    for (const kind of kinds)
      for (const yes of [true, false]) {
        const of = {
          kind,
          integrationRelevant: yes ? 'yes' : 'no',
          finances: yes ? 'yes' : 'no',
          staff: yes ? 'yes' : 'no',
          districts: yes ? ['districtNorth'] : [],
        };
        const suggested = suggestedRoute(of, councilTerms.route);
        expect(routeFaults(suggested, of, smallCouncil, councilTerms.route)).toEqual([]);
        expect(suggested.every(({ because }) => because !== '')).toBe(true);
      }
  });
});
