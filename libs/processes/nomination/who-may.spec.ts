import { describe, expect, it } from '@jest/globals';
import { defects } from '#libs/engine/defects.js';
import { system } from '#libs/engine/testing/play.js';
import { juror, lead, manager, nominee, otto, PlayedRound, prize } from '../../../test/support/played-round.js';
import { commandsOf, compared, tried, whoMayIn } from '../../../test/support/who-may.js';
import { nominationDefinition } from './definition.js';

type Way = (round: PlayedRound) => unknown;
const id = 'n1';
const four = [id, 'n2', 'n3', 'n4'];
const asked: Way = (r) => r.open().proposed(id);
const screened: Way = (r) => r.open(id).accepts(id, 'screen.admitted', otto, {});
const won: Way = (r) => r.published();
const ordering: Way = (r) => {
  won(r);
  r.accepts(id, 'bankDetails.given', nominee(id), {});
};
const paid: Way = (r) => {
  won(r);
  r.paid(id);
};
const without: Way = (r) => {
  r.session(four).embargo('n2', 'n3', 'n4');
  r.accepts('round', 'holdCeremony.held', manager, {});
  r.strikes('round', 'publishes');
};
const honoured: Way = (r) => {
  r.session(four).moved({ kind: 'honorary', nominations: [id] }, { yes: 4, no: 0, abstained: 0 });
  r.embargo('n2', 'n3', 'n4');
  r.accepts('round', 'holdCeremony.held', manager, {});
  r.strikes('round', 'publishes');
};
const excluded =
  (outcome: 'excluded' | 'merged'): Way =>
  (r) =>
    r.open(id).screened(id, outcome);

/** A nomination in each state in which one rests, and at each end. */
const ways: Way[] = [
  (r) => r.open().nominate(id),
  asked,
  (r) => r.open(id),
  screened,
  (r) => r.open(id).screened(id),
  (r) => r.scoring(id),
  (r) => r.invited(id),
  won,
  ordering,
  (r) => {
    ordering(r);
    r.accepts(id, 'orderPayment.ordered', otto, {});
  },
  paid,
  honoured,
  (r) => {
    paid(r);
    r.accepts(id, 'revoke', lead, {});
  },
  (r) => {
    r.open().at = '2027-04-30T22:00:00.000Z';
    r.nominated(id);
  },
  (r) => {
    asked(r);
    r.accepts(id, 'consent.declined', nominee(id));
  },
  (r) => {
    asked(r);
    r.strikes(id, 'consent');
  },
  excluded('excluded'),
  excluded('merged'),
  (r) => r.open(id).accepts(id, 'withdraw', nominee(id)),
  (r) => r.open(id).accepts('round', 'abandon', lead, {}),
  without,
  (r) => {
    won(r);
    r.strikes(id, 'bankDetails');
  },
  (r) => {
    honoured(r);
    r.accepts(id, 'revoke', lead, {});
  },
  (r) => {
    honoured(r);
    r.strikes(id, 'revocationEnds');
  },
];
const reached = ways.map((way) => {
  const round = new PlayedRound(prize());
  way(round);
  return round;
});
const rowOf = whoMayIn('prizes.md');

/** Words that the round says, and where a nomination hears them. */
const heard: Record<string, string[]> = {
  scoring: ['admitted'],
  reassigned: ['scoring'],
  scoringClosed: ['scoring'],
  invited: ['scored'],
  published: ['scored'],
  abandoned: ['consent', 'screening', 'screeningConfirmation', 'admitted', 'scoring', 'scored'],
};

describe('who may do what with a nomination', () => {
  it('is tried in every state', () => {
    const { states = {} } = nominationDefinition.chart.states['main'] ?? {};
    const all = [...Object.keys(nominationDefinition.chart.states), ...Object.keys(states)].filter(
      (name) => name !== 'main',
    );
    expect(reached.map((round) => round.state(id) || 'new')).toEqual(expect.arrayContaining(all));
  });

  it.each(commandsOf(nominationDefinition))('%s', (command) => {
    const row = rowOf(command);
    const { wrong, yes } = compared(command, row, reached, id);
    expect(wrong).toEqual([]);
    expect(yes > 0).toBe(row.states.length > 0);
  });

  it('leaves scores to those it was given to', () => {
    for (const round of reached) expect(tried(round, id, 'score.scored', juror('stranger'))).toBe(false);
  });

  it.each(Object.entries(heard))('leaves the word %s to its round', (word, states) => {
    const hears = reached.filter((round) => round.dossier(id).state && tried(round, id, word, system));
    expect([...new Set(hears.map((round) => round.state(id)))].toSorted()).toEqual(states.toSorted());
  });

  it('is without fault', () => {
    const named = (kind: 'mail' | 'document', from: string): string[] =>
      [...from.matchAll(new RegExp(`"type":"${kind}","params":\\{"template":"([\\w-]+)"`, 'g'))].map(
        ([, name = '']) => name,
      );
    const chart = JSON.stringify(nominationDefinition.chart);
    expect([...new Set(named('mail', chart))].toSorted()).toEqual(mails);
    expect([...new Set(named('document', chart))].toSorted()).toEqual(documents);
    const forms = [
      ...Object.values(nominationDefinition.tasks),
      ...Object.values(nominationDefinition.commands),
    ].flatMap(({ form }) => (typeof form === 'object' ? [`${form.name}@${form.version}`] : []));
    const heldRoles = new Set(['officer', 'lead', 'releaser', 'juror']);
    const surroundings = { heldRoles, mails: new Set(mails), documents: new Set(documents), forms: new Set(forms) };
    expect(defects(nominationDefinition, surroundings)).toEqual([]);
  });
});

const mails = [
  'ceremony-invitation',
  'consent-declined',
  'consent-requested',
  'consent-unanswered',
  'nomination-excluded',
  'nomination-late',
  'nomination-merged',
  'nomination-received',
  'nomination-withdrawn',
  'payment-made',
  'prize-honoured',
  'prize-lapsed',
  'prize-not-won',
  'prize-revoked',
  'prize-won',
  'round-abandoned',
];
const documents = ['award-letter', 'certificate', 'exclusion', 'invitation', 'receipt'];
