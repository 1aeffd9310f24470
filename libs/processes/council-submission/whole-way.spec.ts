import { describe, expect, it } from '@jest/globals';
import { author, clerk, chairOf, councilStage, held, introduced, office } from '../../../test/support/council-acts.js';
import { councilOrder } from '../council-order/process.js';
import { wayOf } from './way.js';

describe('a submission', () => {
  it('goes through three bodies with a deferral to its resolution, and ends with its orders', () => {
    const stage = councilStage();
    introduced(stage, 'paper');
    expect(stage.state('paper')).toBe('consulting | publication.bodies');
    expect(stage.dossier('paper').number).toBe('00001-26');
    held(stage, {
      meeting: 'm1',
      body: 'integration',
      on: '2026-11-10',
      paper: 'paper',
      decision: 'deferred',
      over: { nextOn: '2026-11-17' },
    });
    expect(stage.state('paper')).toBe('consulting | publication.public');
    held(stage, { meeting: 'm2', body: 'integration', on: '2026-11-17', paper: 'paper', decision: 'recommended' });
    held(stage, {
      meeting: 'm3',
      body: 'finance',
      on: '2026-11-19',
      paper: 'paper',
      decision: 'rejected',
      over: { yes: 1, no: 4 },
    });
    held(stage, {
      meeting: 'm4',
      body: 'council',
      on: '2026-11-26',
      paper: 'paper',
      decision: 'resolvedAmended',
      over: { text: '1. Der Rat beschließt den Plan für zwei Jahre.' },
    });
    expect(
      wayOf(stage.file('paper')).map(({ body, state, outcome, follows }) => [body, state, outcome, follows]),
    ).toEqual([
      ['integration', 'deferred', 'deferred', 0],
      ['integration', 'consulted', 'recommended', 1],
      ['finance', 'consulted', 'rejected', 0],
      ['council', 'consulted', 'resolvedAmended', 0],
    ]);
    expect(stage.state('paper')).toBe('decided | publication.public');
    stage.strikes('paper', 'objectionEnds');
    stage.accepts('paper', 'placeOrders.placed', office, {
      orders: [{ text: 'Stelle ausschreiben', department: 'miado', responsible: 'author', dueOn: '2027-03-01' }],
    });
    const [order = ''] = stage.ids('councilOrder');
    expect(stage.state(order)).toBe('running');
    expect(councilOrder.title?.(stage.file(order))).toBe('Stelle ausschreiben');
    expect(councilOrder.heard?.(stage.file(order))[0]?.lines.map((line) => Object.values(line)[1])).toEqual([
      'Stelle ausschreiben',
      '2027-03-01',
      '00001-26 Integrationsplan',
      'council',
      '2026-11-26',
    ]);
    stage.accepts(order, 'report.progress', author, { report: 'Ausschreibung läuft' });
    stage.accepts(order, 'report.done', author, { report: 'Besetzt' });
    stage.accepts(order, 'confirmReport.confirmed', office, {});
    expect(stage.state('paper')).toBe('done | publication.public');
    const paper = stage.published('paper').find(({ key }) => key === 'paper');
    expect(paper?.shown?.['orders']).toEqual([
      { text: 'Stelle ausschreiben', body: 'miado', dueOn: '2027-03-01', state: 'done' },
    ]);
    expect(paper?.shown?.['resolution']).toEqual(
      expect.objectContaining({ text: '1. Der Rat beschließt den Plan für zwei Jahre.', majority: 'unanimous' }),
    );
    for (const id of stage.dossiers.keys()) expect(stage.refolded(id)).toEqual({ state: stage.dossier(id).state });
  });

  it('has its meeting end with minutes that somebody else approves, and an extract for each item', () => {
    const stage = councilStage();
    introduced(stage, 'paper');
    held(stage, { meeting: 'm1', body: 'integration', on: '2026-11-10', paper: 'paper', decision: 'recommended' });
    stage.accepts('m1', 'writeMinutes.submitted', clerk, { items: [] });
    stage.accepts('m1', 'approveMinutes.approved', chairOf('integration'), {});
    expect(
      stage.documents.filter(({ dossier }) => dossier === 'm1').map(({ template, part }) => [template, part]),
    ).toEqual([
      ['council-invitation', ''],
      ['council-agenda', ''],
      ['council-minutes', ''],
      ['council-minutes-internal', ''],
      ['council-extract', 'i-paper'],
    ]);
    expect(stage.refuses('m1', 'writeMinutes.submitted', clerk, {})).toEqual({ code: 'notNow', possibleIn: ['held'] });
  });
});
