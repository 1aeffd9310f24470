import { describe, expect, it } from '@jest/globals';
import {
  arrange,
  author,
  clerk,
  councilStage,
  draft,
  head,
  held,
  introduced,
  itemOf,
  mayor,
  office,
  office2,
  planned,
  route,
  plain,
  main,
} from '../../../test/support/council-acts.js';
import type { CouncilStage } from '../../../test/support/council-stage.js';
import type { AnswerData } from '../process.js';
import { wayOf } from './way.js';

const straight = route(['integration', 'recommendation'], ['finance', 'recommendation'], ['council', 'decision']);
const toCouncil = route(['council', 'decision']);

/** A submission that only the council decides, as far as its resolution. */
function decided(decision = 'resolved', over = {}): CouncilStage {
  const stage = councilStage();
  introduced(stage, 'paper', plain);
  held(stage, { meeting: 'm1', body: 'council', on: '2026-11-26', paper: 'paper', decision, over });
  return stage;
}

describe('a submission, row by row of the council handbook §2.2', () => {
  it('publishes no vote of what nobody voted on, neither with its item nor with its step', () => {
    const stage = councilStage();
    introduced(stage, 'paper');
    const over = { yes: 0, nextOn: '2026-11-17' };
    held(stage, { meeting: 'm1', body: 'integration', on: '2026-11-10', paper: 'paper', decision: 'deferred', over });
    const item = stage.published('m1').find(({ type }) => type === 'AgendaItem');
    expect(item?.shown).toMatchObject({ outcome: 'deferred' });
    expect(item?.shown).not.toHaveProperty('votes');
    expect(item?.shown).not.toHaveProperty('majority');
    expect(wayOf(stage.file('paper'))[0]).not.toHaveProperty('votes');
    held(stage, { meeting: 'm2', body: 'integration', on: '2026-11-17', paper: 'paper', decision: 'recommended' });
    const voted = stage.published('m2').find(({ type }) => type === 'AgendaItem');
    expect(voted?.shown).toMatchObject({ majority: 'unanimous', votes: { no: 0 } });
  });

  it('begins as a draft, and is written by somebody where another dossier started it', () => {
    const stage = councilStage();
    stage.add('paper', 'councilSubmission', 'application');
    stage.gives(
      'paper',
      'start',
      { kind: 'system', id: null, roles: [], conflicted: false },
      { subject: 'Projekt', cents: 100 },
    );
    expect([stage.state('paper'), stage.tasks('paper')]).toEqual(['drafting', ['write']]);
    stage.accepts('paper', 'write.submitted', author, draft());
    expect(stage.state('paper')).toBe('releasing.department');
  });

  it('gets a number once it is introduced, the next of its series, and a supplement that of what it adds to', () => {
    const stage = councilStage();
    introduced(stage, 'paper');
    introduced(stage, 'other');
    introduced(stage, 'old', {}, { number: '09364-13' });
    introduced(stage, 'e1', { kind: 'supplement', supplementTo: '09364-13' });
    introduced(stage, 'e2', { kind: 'supplement', supplementTo: '09364-13' });
    expect(['paper', 'other', 'old', 'e1', 'e2'].map((id) => stage.dossier(id).number)).toEqual([
      '00001-26',
      '00002-26',
      '09364-13',
      '09364-13-E1',
      '09364-13-E2',
    ]);
  });

  it('names in public what it supplements, where there is something of that number', () => {
    const stage = councilStage();
    introduced(stage, 'old', {}, { number: '09364-13' });
    introduced(stage, 'e1', { kind: 'supplement', supplementTo: '09364-13' });
    introduced(stage, 'e2', { kind: 'supplement', supplementTo: '11111-11' });
    introduced(stage, 'other');
    const named = (id: string) => {
      stage.accepts(id, 'publish', office);
      return stage.published(id).find(({ type }) => type === 'Paper')?.refs?.['superordinatedPaper'];
    };
    expect(['e1', 'e2', 'other'].map(named)).toEqual([[{ owner: 'old', key: 'paper' }], [], []]);
  });

  it('refuses a number that another one has, and keeps what was entered', () => {
    const stage = councilStage();
    introduced(stage, 'old', {}, { number: '09364-13' });
    stage.add('paper', 'councilSubmission');
    stage.accepts('paper', 'submit', author, draft());
    stage.accepts('paper', 'releaseDepartment.release', head, {});
    stage.accepts('paper', 'releaseMayor.release', mayor, {});
    expect(stage.refuses('paper', 'introduce.introduced', office, { route: straight, number: '09364-13' })).toEqual({
      code: 'numberTaken',
    });
    stage.accepts('paper', 'introduce.introduced', office, { route: straight });
  });

  it('is not introduced on a route that does not hold, but for what the office passes over with a reason', () => {
    const stage = councilStage();
    stage.add('paper', 'councilSubmission');
    stage.accepts('paper', 'submit', author, draft());
    stage.accepts('paper', 'releaseDepartment.release', head, {});
    stage.accepts('paper', 'releaseMayor.release', mayor, {});
    expect(stage.refuses('paper', 'introduce.introduced', office, { route: toCouncil })).toEqual({
      code: 'notYet',
      because: 'routeWithoutIntegration',
    });
    expect(
      stage.refuses('paper', 'introduce.introduced', office, {
        route: route(['finance', 'recommendation']),
        waived: ['routeWithoutIntegration'],
      }),
    ).toEqual({ code: 'notYet', because: 'routeWithoutDecision' });
    stage.accepts('paper', 'introduce.introduced', office, {
      route: toCouncil,
      waived: ['routeWithoutIntegration', 'routeWithoutFinances'],
      waivedReason: 'eilt',
    });
    expect(main(stage)).toBe('consulting');
  });

  it('goes straight to the council office as a motion, which nobody signs or releases', () => {
    const stage = councilStage();
    stage.add('paper', 'councilSubmission');
    stage.accepts(
      'paper',
      'submit',
      author,
      draft({ ...plain, kind: 'motion', signers: [{ person: 'money', stage: 1, about: 'all', silence: 'no' }] }),
    );
    expect(stage.state('paper')).toBe('introduction');
  });

  it.each([
    ['resolved', {}, 'decided'],
    ['resolvedAmended', { text: 'Anders.' }, 'decided'],
    ['rejected', { yes: 3, no: 4 }, 'rejected'],
    ['noted', {}, 'noted'],
    ['settled', {}, 'noted'],
    ['withdrawn', {}, 'withdrawn'],
    ['deferred', {}, 'consulting'],
    ['removed', {}, 'consulting'],
    ['referred', { to: 'finance' }, 'consulting'],
  ])('is %s by the deciding body', (decision, over, state) => {
    expect(main(decided(decision, over))).toBe(state);
  });

  it.each(['recommended', 'rejected', 'noted', 'noVote', 'settled'])(
    'goes on when an advising body has %s',
    (decision) => {
      const stage = councilStage();
      introduced(stage, 'paper');
      const votes: AnswerData = decision === 'rejected' ? { yes: 1, no: 4 } : {};
      held(stage, { meeting: 'm1', body: 'integration', on: '2026-11-10', paper: 'paper', decision, over: votes });
      expect(main(stage)).toBe('consulting');
      expect(wayOf(stage.file('paper')).map(({ state }) => state)).toEqual(['consulted', 'planned', 'planned']);
    },
  );

  it.each(['report', 'statement'])('ends as noted where it is a %s, with its last body', (kind) => {
    const stage = councilStage();
    const both = route(['integration', 'notice'], ['council', 'notice']);
    introduced(stage, 'paper', { ...plain, kind, route: both });
    held(stage, { meeting: 'm1', body: 'integration', on: '2026-11-10', paper: 'paper', decision: 'noted' });
    expect(main(stage)).toBe('consulting');
    held(stage, { meeting: 'm2', body: 'council', on: '2026-11-26', paper: 'paper', decision: 'noted' });
    expect(main(stage)).toBe('noted');
  });

  it('shows the deciding body what others recommended', () => {
    const stage = councilStage();
    introduced(stage, 'paper');
    held(stage, { meeting: 'm1', body: 'integration', on: '2026-11-10', paper: 'paper', decision: 'recommended' });
    held(stage, {
      meeting: 'm2',
      body: 'finance',
      on: '2026-11-19',
      paper: 'paper',
      decision: 'rejected',
      over: { yes: 2, no: 3 },
    });
    planned(stage, 'm3', 'council', '2026-11-26');
    arrange(stage, 'm3', 'paper');
    const said = stage.said.findLast(({ event }) => event === 'announced')?.data;
    expect(said?.['advice']).toEqual([
      { body: 'integration', outcome: 'recommended', on: '2026-11-10' },
      { body: 'finance', outcome: 'rejected', on: '2026-11-19' },
    ]);
  });

  it.each(['drafting', 'signing', 'releasing', 'introduction', 'consulting', 'onAgenda'])(
    'can be withdrawn in %s',
    (where) => {
      const stage = councilStage();
      stage.add('paper', 'councilSubmission', 'application');
      const system = { kind: 'system', id: null, roles: [], conflicted: false } as const;
      if (where === 'drafting') stage.gives('paper', 'start', { ...system, roles: [] }, {});
      else
        stage.accepts(
          'paper',
          'submit',
          author,
          draft({
            ...plain,
            signers: where === 'signing' ? [{ person: 'law', stage: 1, about: 'all', silence: 'no' }] : [],
          }),
        );
      if (['introduction', 'consulting', 'onAgenda'].includes(where)) {
        stage.accepts('paper', 'releaseDepartment.release', head, {});
        stage.accepts('paper', 'releaseMayor.release', mayor, {});
      }
      if (['consulting', 'onAgenda'].includes(where))
        stage.accepts('paper', 'introduce.introduced', office, { route: toCouncil });
      if (where === 'onAgenda') {
        planned(stage, 'm1', 'council', '2026-11-26');
        arrange(stage, 'm1', 'paper');
      }
      stage.accepts('paper', 'withdraw', author, { reason: 'überholt' });
      expect(main(stage)).toBe('withdrawn');
      const meetings = stage.ids('councilMeeting').map((id) => stage.refuses(id, 'invite.invited', clerk));
      expect(meetings).toEqual(where === 'onAgenda' ? [{ code: 'notYet', because: 'agendaEmpty' }] : []);
    },
  );

  it('cannot be withdrawn once it is decided', () => {
    expect(decided().refuses('paper', 'withdraw', author, { reason: 'überholt' }).code).toBe('notNow');
  });

  it('is suspended by an objection, and decided again by the same body', () => {
    const stage = decided();
    stage.accepts('paper', 'object', mayor, { reason: 'rechtswidrig' });
    expect(main(stage)).toBe('suspended');
    held(stage, { meeting: 'm2', body: 'council', on: '2026-12-10', paper: 'paper', decision: 'resolved' });
    expect(main(stage)).toBe('execution.placing');
    expect(wayOf(stage.file('paper')).map(({ n, follows, outcome }) => [n, follows, outcome])).toEqual([
      [1, 0, 'resolved'],
      [2, 1, 'resolved'],
    ]);
  });

  it('is set aside where the body rejects what was objected to', () => {
    const stage = decided();
    stage.accepts('paper', 'object', mayor, { reason: 'rechtswidrig' });
    held(stage, {
      meeting: 'm2',
      body: 'council',
      on: '2026-12-10',
      paper: 'paper',
      decision: 'rejected',
      over: { yes: 0, no: 7 },
    });
    expect(main(stage)).toBe('rejected');
  });

  it('cannot be objected to when the time for it is over', () => {
    const stage = decided();
    stage.strikes('paper', 'objectionEnds');
    expect(main(stage)).toBe('execution.placing');
    expect(stage.refuses('paper', 'object', mayor, { reason: 'zu spät' }).code).toBe('notNow');
  });

  it('is done without orders where none follow, and not before the last of them is', () => {
    const none = decided();
    none.strikes('paper', 'objectionEnds');
    none.accepts('paper', 'placeOrders.none', office, { reason: 'nichts zu tun' });
    expect(main(none)).toBe('done');
    const two = decided();
    two.accepts('paper', 'waiveObjection', mayor);
    const order = { text: 'Tun', department: 'miado', responsible: 'author', dueOn: '2027-01-31' };
    two.accepts('paper', 'placeOrders.placed', office, { orders: [order, order] });
    const [one = '', other = ''] = two.ids('councilOrder');
    two.accepts(one, 'report.done', author, { report: 'fertig' });
    two.accepts(one, 'confirmReport.confirmed', office, {});
    expect(main(two)).toBe('execution.running');
    two.accepts(other, 'report.dropped', author, { report: 'entfallen' });
    two.accepts(other, 'confirmReport.confirmed', office, {});
    expect(main(two)).toBe('done');
  });

  it('tells whoever waits for it how it ended', () => {
    const stage = councilStage();
    stage.add('paper', 'councilSubmission', 'application');
    stage.accepts('paper', 'submit', author, draft(plain));
    stage.accepts('paper', 'releaseDepartment.release', head, {});
    stage.accepts('paper', 'releaseMayor.release', mayor, {});
    stage.accepts('paper', 'introduce.introduced', office, { route: toCouncil });
    held(stage, { meeting: 'm1', body: 'council', on: '2026-11-12', paper: 'paper', decision: 'deferred' });
    held(stage, {
      meeting: 'm2',
      body: 'council',
      on: '2026-11-26',
      paper: 'paper',
      decision: 'resolvedAmended',
      over: { text: 'Weniger.', cents: 300_000, conditions: 'Logo zeigen' },
    });
    stage.accepts('paper', 'waiveObjection', mayor);
    const toParent = stage.said
      .filter(({ to }) => to === 'application')
      .map(({ event, data }) => [event, data?.['result'], data?.['cents'], data?.['conditions']]);
    expect(toParent).toEqual([
      ['councilDeferred', undefined, undefined, undefined],
      ['councilDecided', 'part', 300_000, 'Logo zeigen'],
    ]);
  });

  it('is withdrawn from the public by two (I8), and its meetings keep no reference that is not there', () => {
    const stage = decided();
    expect(stage.published('paper').length).toBeGreaterThan(0);
    stage.accepts('paper', 'askWithdrawal', office, { reason: 'personenbezogene Daten' });
    expect(stage.refuses('paper', 'confirmWithdrawal.confirmed', office, {})).toEqual({
      code: 'fourEyes',
      task: 'confirmWithdrawal',
      other: 'askWithdrawal',
    });
    stage.accepts('paper', 'confirmWithdrawal.confirmed', office2, {});
    expect(stage.published('paper')).toEqual([]);
    stage.accepts('paper', 'publish', office);
    expect(stage.published('paper').length).toBeGreaterThan(0);
  });

  it('is never public where it is not meant for the public', () => {
    const stage = councilStage();
    introduced(stage, 'paper', { ...plain, publicity: 'internal', category: 'staff' });
    held(stage, { meeting: 'm1', body: 'council', on: '2026-11-26', paper: 'paper', decision: 'resolved' });
    expect(stage.published('paper')).toEqual([]);
    expect(stage.refuses('paper', 'publish', office)).toEqual({ code: 'notYet', because: 'notPublic' });
    expect(stage.published('m1').map(({ type }) => type)).toEqual(['Meeting', 'File']);
    expect(JSON.stringify(stage.published('m1'))).not.toContain('Titel');
    expect(itemOf('paper')['publicity']).toBe('public');
  });
});
