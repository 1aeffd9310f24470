import { describe, expect, it } from '@jest/globals';
import { defects } from '#libs/engine/defects.js';
import {
  appointed,
  juror,
  lead,
  manager,
  otto,
  PlayedRound,
  prize,
  releaser,
} from '../../../test/support/played-round.js';
import { person } from '../../../test/support/prize-stage.js';
import { award } from '../../../test/support/round-glances.js';
import { joiningLater, prepare, revising, type Way } from '../../../test/support/round-ways.js';
import { commandsOf, compared, tried, whoMayIn } from '../../../test/support/who-may.js';
import { roundDefinition } from './definition.js';

const three = ['n1', 'n2', 'n3'];
/** A round in each state in which one rests. */
const ways: Way[] = [
  () => undefined,
  prepare,
  revising,
  (r) => r.announced(),
  (r) => r.open(),
  (r) => r.open('n1').strikes('round', 'closes'),
  (r) => r.joining('n1'),
  (r) => r.scoring('n1'),
  joiningLater,
  (r) => r.invited('n1'),
  (r) => r.session(three),
  (r) => r.session(three).accepts('round', 'leadSession.motion', otto, { ...award('first', 'n1'), ballot: 'open' }),
  (r) => r.session(three).decided('n1', 'n2', 'n3'),
  (r) => r.session(three).embargo('n1', 'n2', 'n3'),
  (r) => r.session(three).embargo('n1', 'n2', 'n3').accepts('round', 'holdCeremony.held', manager, {}),
  (r) => r.published(),
  (r) => {
    r.published();
    for (const id of three) r.paid(id);
    r.accepts('round', 'closeAccounts.closed', manager, { sponsorReceived: true });
  },
  (r) => r.open('n1').accepts('round', 'abandon', lead, {}),
  (r) => {
    prepare(r);
    r.accepts('round', 'abandon', lead, {});
  },
];
const reached = ways.map((way) => {
  const round = new PlayedRound(prize());
  way(round);
  return round;
});
const confirming = new PlayedRound(prize({ confirmation: true }));
confirming.session(three).decided('n1', 'n2', 'n3');
reached.push(confirming);
const rowOf = whoMayIn('prizes.md');

describe('who may do what in a round', () => {
  it('is tried in every state', () => {
    const { states = {} } = roundDefinition.chart.states['main'] ?? {};
    const compound = ['main', 'jury', 'session'];
    const inside = compound.flatMap((outer) =>
      Object.keys(states[outer]?.states ?? {}).map((name) => `${outer}.${name}`),
    );
    const all = [...Object.keys(roundDefinition.chart.states), ...Object.keys(states), ...inside];
    expect(reached.map((round) => round.state('round') || 'new')).toEqual(
      expect.arrayContaining(all.filter((name) => !compound.includes(name))),
    );
  });

  it.each(commandsOf(roundDefinition))('%s', (command) => {
    const row = rowOf(command);
    const { wrong, yes } = compared(command, row, reached, 'round');
    expect(wrong).toEqual([]);
    expect(yes > 0).toBe(row.states.length > 0);
  });

  it('leaves a seat in the jury and a vote to whom it belongs', () => {
    for (const round of reached) {
      for (const command of ['joinJury.accepted', 'joinLater.accepted', 'castVote.voted'])
        expect(tried(round, 'round', command, juror('stranger'))).toBe(false);
      expect(tried(round, 'round', 'castVote.voted', juror('adam'))).toBe(false);
      expect(tried(round, 'round', 'confirmResult.confirmed', person('stranger', 'confirmer'))).toBe(false);
    }
    expect(appointed.every((id) => tried(reached[6] ?? confirming, 'round', 'joinJury.accepted', juror(id)))).toBe(
      true,
    );
  });

  it('shows a sealed round to its readers alone', () => {
    for (const round of reached) {
      const readers = round.readers('round') ?? [];
      expect(readers.includes(releaser.id ?? '')).toBe(false);
    }
  });

  it('is without fault', () => {
    const forms = [...Object.values(roundDefinition.tasks), ...Object.values(roundDefinition.commands)].flatMap(
      ({ form }) => (typeof form === 'object' ? [`${form.name}@${form.version}`] : []),
    );
    const surroundings = {
      heldRoles: new Set(['programmeManager', 'releaser', 'officer', 'lead', 'juror', 'confirmer']),
      mails: new Set(['new-call', 'call-reminder', 'call-extended', 'jury-invited', 'session-adjourned']),
      documents: new Set(['announcement', 'minutes', 'press-release', 'seating-list', 'sponsor-report']),
      forms: new Set(forms),
    };
    expect(defects(roundDefinition, surroundings)).toEqual([]);
  });
});
