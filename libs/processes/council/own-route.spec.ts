import { describe, expect, it } from '@jest/globals';
import { councilTerms } from '../../../test/support/council-stage.js';
import { smallCouncil } from '../../../test/support/council-register.js';
import type { AnswerData } from '../process.js';
import { suggestedBeside } from './own-route.js';
import { routeFaults, routeRows } from './route.js';

const terms = councilTerms.route;
const row = (body: string, role: string, on = '') => ({ body, role, ...(on ? { on } : {}) });
const told = (own: ReturnType<typeof row>[], of: AnswerData) =>
  suggestedBeside(own, of, terms).map(({ body, role, on, because }) => [body, role, on, because].join(' '));

const matter = { kind: 'resolution', integrationRelevant: 'yes', finances: 'yes', districts: ['districtNorth'] };

describe('the suggested route beside what somebody entered', () => {
  it('is the suggestion alone where nothing was entered', () => {
    expect(told([], matter)).toEqual([
      'districtNorth hearing  inDistrict',
      'integration recommendation  touchesIntegration',
      'finance recommendation  touchesFinances',
      'council decision  decides',
    ]);
  });

  it('keeps bodies, roles and days that somebody entered', () => {
    const own = [
      row('integration', 'hearing', '2026-12-01'),
      row('personnel', 'recommendation'),
      row('council', 'decision', '2026-12-17'),
    ];
    expect(told(own, matter)).toEqual([
      'districtNorth hearing  inDistrict',
      'integration hearing 2026-12-01 touchesIntegration',
      'personnel recommendation  own',
      'finance recommendation  touchesFinances',
      'council decision 2026-12-17 decides',
    ]);
    expect(told([row('mainCommittee', 'recommendation'), row('council', 'decision')], { kind: 'resolution' })).toEqual([
      'mainCommittee recommendation  own',
      'council decision  decides',
    ]);
  });

  it('lets another body decide, but not what is the council alone', () => {
    const own = [row('mainCommittee', 'decision')];
    expect(told(own, { kind: 'resolution' })).toEqual(['mainCommittee decision  own']);
    expect(told(own, { kind: 'resolution', councilOnly: true })).toEqual(['council decision  decides']);
  });

  it('keeps a report told to the council last', () => {
    expect(told([row('personnel', 'notice')], { kind: 'report', finances: 'yes' })).toEqual([
      'finance notice  touchesFinances',
      'personnel notice  own',
      'council notice  hearsOfIt',
    ]);
  });

  it('stands against no rule, and suggested again stays as it is', () => {
    for (const kind of ['resolution', 'report'])
      for (const own of [[], [row('personnel', 'recommendation')], [row('finance', 'hearing')]]) {
        const of = { ...matter, kind };
        const steps = suggestedBeside(own, of, terms);
        expect(routeFaults(steps, of, smallCouncil, terms)).toEqual([]);
        const again = suggestedBeside(routeRows(steps), of, terms);
        expect(routeRows(again)).toEqual(routeRows(steps));
      }
  });
});
