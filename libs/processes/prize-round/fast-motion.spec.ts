import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  embargo,
  juror,
  lead,
  manager,
  nominee,
  olga,
  otto,
  PlayedRound,
  prize,
} from '../../../test/support/played-round.js';
import { leftBehind, roundFaults } from '../../../test/support/round-watch.js';
import { publish, seatsOf } from '../../../test/support/round-glances.js';
import type { AnswerData } from '../process.js';
import { awardsIn } from './records.js';
import { ranking } from './ranking.js';

/** Numbers that look random and are the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = seeded(2027);
const ids = Array.from({ length: 500 }, (_, index) => `n${String(index).padStart(3, '0')}`);
const voting = Array.from({ length: 12 }, (_, index) => `j${String(index).padStart(2, '0')}`);
const sheet = { criteria: [{ key: 'idea', weight: 1 }], scaleMax: 10 };
const members = (absent: readonly string[]): AnswerData => ({
  members: [
    ...voting.map((id, index) => ({
      person: id,
      part: absent.includes(id) ? 'absent' : index === 0 ? 'chair' : 'voting',
    })),
    { person: 'adam', part: 'advisory' },
    { person: 'sue', part: absent.length > 0 ? 'voting' : 'substitute' },
  ],
  attendants: ['otto', 'mona'],
});

/** Where each nomination stands, and what is asked of whom there. */
const standing = (round: PlayedRound): { id: string; state: string; waits: unknown }[] =>
  ids.map((id) => {
    const { state } = round.dossier(id);
    return { id, state: round.state(id), waits: [state?.tasks, state?.timers] };
  });

/** What somebody who is no reader can know: the call, what is published, and what nominees were told of where they stand. */
const seenOutside = (round: PlayedRound): string =>
  JSON.stringify([
    round.call,
    [...round.awards],
    standing(round),
    round.mails.filter(({ dossier }) => dossier !== 'round'),
    round.documents.filter(({ dossier }) => dossier !== 'round'),
    round.ledger,
  ]);

describe('a round with 500 nominations and 12 jurors, in fast motion', () => {
  const round = new PlayedRound(prize({ confirmation: false }, { readersPer: 4, quorum: 'half' }));
  const faults: string[] = [];
  let admitted: string[] = [];
  let before = '';
  let underEmbargo: ReturnType<typeof standing> = [];
  const winners = (): string[] => awardsIn(round.facts('round')).map(({ nomination }) => nomination);
  round.watch = (id) => {
    if (id === 'round') faults.push(...roundFaults(round));
  };

  beforeAll(() => {
    round.open();
    for (const id of ids) {
      const org = `org-${id}`;
      if (random() < 0.1) round.relations.set(org, [voting[Math.floor(random() * 12)] ?? '']);
      if (random() < 0.3) round.proposed(id);
      else round.nominated(id);
    }
    for (const id of round.nominationsIn('consent')) {
      const chance = random();
      if (chance < 0.8) round.accepts(id, 'consent.accepted', nominee(id), { origin: 'third', title: id });
      else if (chance < 0.9) round.accepts(id, 'consent.declined', nominee(id));
      else round.strikes(id, 'consent');
    }
    round.strikes('round', 'closes');
    for (const id of round.nominationsIn('screening')) {
      const chance = random();
      round.screened(id, chance < 0.05 ? 'excluded' : chance < 0.08 ? 'merged' : 'admitted');
    }
    round.accepts('round', 'appointJury', manager, members([]));
    round.accepts('round', 'closeScreening.completed', otto);
    for (const id of [...voting, 'adam', 'sue']) round.accepts('round', 'joinJury.accepted', juror(id), {});
    admitted = round.nominationsIn('scoring');
  }, 90_000);

  it('is assigned so that nobody reads what they are biased in, and all read about as much', () => {
    expect(admitted.length).toBeGreaterThan(400);
    const loads = new Map(voting.map((id) => [id, 0]));
    for (const id of admitted) {
      const readers = seatsOf(round, id);
      expect(readers).toHaveLength(4);
      const related = round.relations.get(`org-${id}`) ?? [];
      expect(readers.filter((one) => related.includes(one))).toEqual([]);
      for (const one of readers) loads.set(one, (loads.get(one) ?? 0) + 1);
    }
    expect(Math.max(...loads.values()) - Math.min(...loads.values())).toBeLessThanOrEqual(2);
  });

  it('is scored, with conflicts found on the way, an absent juror and withdrawals', () => {
    const absent = 'j05';
    for (const [index, id] of admitted.entries()) {
      if (index % 60 === 0)
        round.accepts(id, 'task.recuse', juror(seatsOf(round, id)[0] ?? ''), undefined, { task: 'score-1' });
      if (index % 75 === 1) round.accepts(id, 'withdraw', nominee(id));
      else
        for (const one of seatsOf(round, id))
          if (one !== absent)
            round.accepts(id, 'score.scored', juror(one), { scores: { idea: Math.floor(random() * 11) } });
    }
    // Where the absent one and a biased one were among four readers, scores are missing.
    const short = admitted.filter(
      (id) => round.state(id) === 'scoring' && seatsOf(round, id).length === 3 && seatsOf(round, id).includes(absent),
    );
    expect(round.gives('round', 'closeScoring.completed', otto).kind).toBe(short.length > 0 ? 'refused' : 'accepted');
    round.accepts('round', 'appointJury', otto, members([absent]));
    const taken = round.nominationsIn('scoring').filter((id) => seatsOf(round, id).includes('sue'));
    expect(taken.length).toBeGreaterThan(50);
    expect(round.nominationsIn('scoring').filter((id) => seatsOf(round, id).includes(absent))).toEqual([]);
    for (const id of taken)
      round.accepts(id, 'score.scored', juror('sue'), { scores: { idea: Math.floor(random() * 11) } });
    round.accepts('round', 'closeScoring.completed', otto);
    admitted = round.nominationsIn('scored');
    expect(round.readers('round')).not.toContain(absent);
  });

  it('is decided by a session with ties, a run-off, a lost quorum and a second day; nobody outside sees anything of it', () => {
    before = seenOutside(round);
    const best = ranking(
      round.children().filter(({ state }) => state === 'scored'),
      sheet,
    ).map(({ nomination }) => nomination);
    expect(best).toHaveLength(admitted.length);
    const [a = '', b = '', c = '', d = ''] = best;
    const open = (present: string[]): unknown => round.accepts('round', 'openSession.opened', otto, { present });
    open([...voting.slice(0, 8), 'adam', 'sue']);
    const votes = (): number => Number(round.facts('round')['votersCount']);
    const motion = (what: AnswerData): unknown =>
      round.accepts('round', 'leadSession.motion', otto, { ballot: 'secret', reason: 'weil', ...what });
    motion({ kind: 'award', place: 'first', nominations: [a, b] });
    const half = Math.floor(votes() / 2);
    const between = (x: string, y: string): AnswerData => ({
      counts: [
        { nomination: x, votes: half },
        { nomination: y, votes: half },
      ],
      no: 0,
      abstained: 0,
    });
    round.accepts('round', 'countVotes.counted', otto, between(a, b));
    round.accepts('round', 'leadSession.attendance', otto, { present: voting.slice(1, 5) });
    expect(
      round.refuses('round', 'leadSession.motion', otto, { kind: 'award', place: 'second', nominations: [c] }),
    ).toMatchObject({ because: 'notQuorate' });
    round.accepts('round', 'leadSession.adjourn', otto, { nextOn: '2027-07-08', nextTime: '17:00' });
    open([...voting.slice(0, 10), 'sue']);
    round.moved({ kind: 'split', place: 'first', nominations: [a, b] }, { yes: half, no: 0, abstained: 1 });
    round.moved({ kind: 'award', place: 'third', nominations: [c] }, { yes: half, no: 1, abstained: 0 });
    round.moved(
      { kind: 'extra', nominations: [d], cents: 50_000, sponsorAgrees: true },
      { yes: half, no: 0, abstained: 0 },
    );
    round.accepts('round', 'leadSession.close', otto, {});
    expect(seenOutside(round)).toBe(before);
    expect(round.readers('round')).toEqual(
      ['adam', ...voting.filter((id) => id !== 'j05'), 'mona', 'otto', 'sue'].toSorted((x, y) => (x < y ? -1 : 1)),
    );
  });

  it('is under embargo: a winner leaves, the jury decides anew, and all are invited alike', () => {
    round.accepts('round', 'setEmbargo.set', manager, embargo);
    underEmbargo = standing(round);
    expect(
      round.mails.filter(({ template }) => template === 'ceremony-invitation').map(({ dossier }) => dossier),
    ).toEqual(admitted);
    const winner = winners()[0] ?? '';
    round.accepts(winner, 'withdraw', nominee(winner));
    expect(round.state('round')).toBe('session.planned');
    round.accepts('round', 'openSession.opened', otto, { present: [...voting.slice(0, 10), 'sue'] });
    const others = admitted.filter((id) => id !== winner && !winners().includes(id));
    round.awarded('first', others[0] ?? '');
    round.moved({ kind: 'noAward', place: 'second' }, { yes: 6, no: 0, abstained: 0 });
    round.accepts('round', 'leadSession.close', otto, {});
    round.accepts('round', 'setEmbargo.set', manager, { ...embargo, readers: ['press', 'mayor'] });
    expect(round.readers('round')).toEqual(expect.arrayContaining(['mayor', 'press']));
    expect(round.awards.size).toBe(0);
    admitted = round.nominationsIn('scored');
    const left = { id: winner, state: 'withdrawn', waits: [[], []] };
    expect(standing(round)).toEqual(underEmbargo.map((one) => (one.id === winner ? left : one)));
  });

  it('is published at its minute: everybody hears, the winners are paid, one of them never answers', () => {
    publish(round);
    const toBePaid = round.nominationsIn('bankDetails');
    expect(round.awards.size).toBe(3);
    expect(toBePaid).toHaveLength(3);
    expect(round.nominationsIn('notAwarded')).toHaveLength(admitted.length - 3);
    expect(round.ledger).toEqual({ planned: 1_050_000, committed: 750_000 });
    const [one = '', two = '', three = ''] = toBePaid;
    round.paid(one);
    round.paid(two);
    round.strikes(three, 'bankDetails');
    round.accepts(two, 'revoke', lead, {});
    round.accepts(two, 'recordRefund.refunded', olga);
    round.accepts('round', 'closeAccounts.closed', manager, { sponsorReceived: true });
    const { planned = 0, committed = 0, paid = 0, returned = 0 } = round.ledger;
    expect([planned, committed, paid > returned && returned > 0]).toEqual([1_050_000, 0, true]);
  });

  it('had no fault at any step, left nobody behind, and wrote to everybody once of how it ended', () => {
    expect(faults).toEqual([]);
    expect(leftBehind(round)).toEqual([]);
    const told = round.mails.filter(
      ({ template, to }) => ['prize-not-won', 'prize-won', 'prize-honoured'].includes(template) && to === 'applicant',
    );
    expect(told.map(({ dossier }) => dossier).toSorted()).toEqual(admitted.toSorted());
    const byEnd: Record<string, string> = {
      excluded: 'nomination-excluded',
      merged: 'nomination-merged',
      withdrawn: 'nomination-withdrawn',
    };
    for (const [end, template] of Object.entries(byEnd)) {
      const mailed = round.mails.filter((mail) => mail.template === template && mail.to === 'applicant');
      expect(new Set(mailed.map(({ dossier }) => dossier))).toEqual(new Set(round.nominationsIn(end)));
      expect(mailed).toHaveLength(round.nominationsIn(end).length);
    }
  });

  it('is what its journals fold to', () => {
    for (const id of ['round', ...ids]) expect(round.refolded(id)).toEqual({ state: round.dossier(id).state });
  }, 90_000);
});
