import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stateName } from '#libs/engine/state.js';
import type { Actor } from '#libs/engine/outcome.js';
import { appointed, embargo, jury, nominee, PlayedRound, prepared, prize } from '../../../test/support/played-round.js';
import { person } from '../../../test/support/prize-stage.js';
import { leftBehind, roundFaults } from '../../../test/support/round-watch.js';
import type { AnswerData } from '../process.js';

const four = ['n1', 'n2', 'n3', 'n4'];

/** What somebody tries next. Numbers pick from what there is at that moment, so that most of it makes sense. */
const attempt = fc.record({
  round: fc.constantFrom(true, true, true, false),
  which: fc.nat(10),
  what: fc.nat(40),
  who: fc.nat(10),
  some: fc.subarray([...appointed, 'una']),
  about: fc.subarray([...four], { minLength: 1 }),
  kind: fc.constantFrom('award', 'award', 'award', 'split', 'extra', 'honorary', 'noAward'),
  place: fc.constantFrom('first', 'second', 'third', ''),
  cents: fc.constantFrom(0, 1, 100_000, 500_000),
  votes: fc.tuple(fc.nat(4), fc.nat(2), fc.nat(1)),
  yes: fc.boolean(),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

const starts: ((round: PlayedRound) => PlayedRound)[] = [
  (round) => round.open(...four),
  (round) => round.scoring(...four),
  (round) => round.session(four),
  (round) => round.session(four),
  (round) => round.session(four).embargo('n1', 'n2', 'n3'),
  (round) => round.published(),
];

function answersTo(
  type: string,
  { some, about, kind, place, cents, votes: [yes, no, abstained], yes: agrees, which }: Attempt,
): AnswerData {
  const counts = about.map((nomination, index) => ({ nomination, votes: index === 0 ? yes : no }));
  const all: Record<string, AnswerData> = {
    prepare: prepared,
    'reviseRound.revised': prepared,
    extend: { closesOn: agrees ? '2027-05-20' : '2027-04-01' },
    appointJury: {
      ...jury,
      members: some.map((one, index) => ({
        person: one,
        part: index === 0 ? 'chair' : which % 3 === 0 ? 'advisory' : 'voting',
      })),
      confirmers: agrees ? ['maya'] : ['maya', 'dora'],
    },
    'openSession.opened': { present: some, confidential: agrees },
    'openSession.adjourned': { nextOn: '2027-07-20', nextTime: '17:00' },
    'leadSession.motion': {
      kind,
      place,
      nominations: about.slice(0, 1 + (which % 3)),
      cents,
      sponsorAgrees: agrees,
      ballot: agrees ? 'open' : 'secret',
      reason: 'weil',
    },
    'leadSession.attendance': { present: some, confidential: agrees },
    'leadSession.adjourn': { nextOn: '2027-07-20', nextTime: '17:00' },
    'castVote.voted': { vote: agrees ? 'yes' : 'no' },
    'countVotes.counted': {
      yes,
      no: which % 2 === 0 ? 0 : no,
      abstained,
      counts: which % 2 === 0 ? counts : [],
      casting: cents === 1 ? 'yes' : '',
    },
    'setEmbargo.set': embargo,
    'holdCeremony.postponed': { ...embargo, ceremonyOn: '2027-10-10', publishOn: '2027-10-10' },
    'closeAccounts.closed': { sponsorReceived: agrees },
    'score.scored': { scores: { idea: which } },
  };
  return all[type] ?? {};
}

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(from.length, 1)];

/** Tries one thing: a timer, an outcome of an open task, or a command, mostly by somebody who may. */
function tried(round: PlayedRound, one: Attempt): void {
  const id = one.round ? 'round' : (pick(four, one.which) ?? 'n1');
  const { compiled, state } = round.dossier(id);
  const { commands, tasks } = compiled.definition;
  const timers = (state?.timers ?? []).filter(
    ({ kind, name }) => (kind === 'timer' && name !== 'revocationEnds') || kind === 'deadline',
  );
  if (one.what === 0 && timers.length > 0) return round.strikes(id, pick(timers, one.which)?.name ?? '');
  if (one.what === 1 && !one.round)
    return void round.gives(id, 'task.recuse', person(pick(one.some, 0) ?? 'judy', 'juror'), undefined, {
      task: state?.tasks[0]?.key ?? '',
    });
  const open = pick(state?.tasks ?? [], one.which);
  const isTask = open !== undefined && one.what % 4 !== 3;
  const names = Object.entries(commands).flatMap(([name, { roles }]) =>
    roles.length > 0 && (name !== 'abandon' || one.who === 0) ? [name] : [],
  );
  const type = isTask
    ? `${open.name}.${pick(tasks[open.name]?.outcomes ?? [], one.what >> 2)}`
    : (pick(names, one.what) ?? '');
  const roles = isTask ? open.audience : (commands[type]?.roles ?? []);
  const holder = isTask
    ? pick(
        open.seats.flatMap((seat) => seat.holder ?? []),
        one.who,
      )
    : undefined;
  const able: Actor[] = [
    person(holder ?? `p${one.who}`, ...roles),
    nominee(id),
    person(pick(appointed, one.who) ?? '', ...roles),
  ];
  round.gives(
    id,
    type,
    pick(able, roles.includes('applicant') ? 1 : one.who % 5 === 0 ? 2 : 0) ?? nominee(id),
    answersTo(type, one),
  );
}

const wild = fc.record({
  start: fc.constantFrom(...starts),
  confirmation: fc.boolean(),
  readersPer: fc.constantFrom('all' as const, 3),
  related: fc.array(fc.tuple(fc.constantFrom(...four), fc.constantFrom(...appointed)), { maxLength: 3 }),
  attempts: fc.array(attempt, { minLength: 20, maxLength: 60 }),
});
type Wild = typeof wild extends fc.Arbitrary<infer T> ? T : never;

function played({ start, confirmation, readersPer, related, attempts }: Wild, faults: string[]): PlayedRound {
  const round = new PlayedRound(prize({ confirmation }, { readersPer, minScores: 1 }));
  for (const [id, who] of related) round.relations.set(`org-${id}`, [...(round.relations.get(`org-${id}`) ?? []), who]);
  round.watch = () => faults.push(...roundFaults(round));
  start(round);
  for (const one of attempts) tried(round, one);
  faults.push(...leftBehind(round));
  return round;
}

describe('a round, whatever people and clock do,', () => {
  it('lets nobody biased or absent vote, awards no more than there is, and shows nothing before its time', () => {
    const holds = fc.property(wild, (of) => {
      const faults: string[] = [];
      played(of, faults);
      expect(faults).toEqual([]);
    });
    expect(() => fc.assert(holds, { numRuns: 50, endOnFailure: true })).not.toThrow();
  });

  it('is what its journals fold to, and so are its nominations', () => {
    const holds = fc.property(wild, (of) => {
      const round = played(of, []);
      for (const id of ['round', ...four]) expect(round.refolded(id)).toEqual({ state: round.dossier(id).state });
    });
    expect(() => fc.assert(holds, { numRuns: 15, endOnFailure: true })).not.toThrow();
  });

  it('gets far: the attempts are not all refused', () => {
    const reached = new Set<string>();
    for (const of of fc.sample(wild, { numRuns: 50, seed: 11 })) {
      const round = played(of, []);
      round
        .dossier('round')
        .journal.forEach(
          ({ outcome }) => outcome.kind === 'accepted' && reached.add(stateName(outcome.state.chart.value)),
        );
    }
    for (const state of ['session.voting', 'confirmation', 'embargo', 'awarded', 'settlement', 'abandoned'])
      expect([...reached]).toContain(state);
  });
});
