import { describe, expect, it } from '@jest/globals';
import { berlinDays } from '#libs/calendar/berlin-days.js';
import type { AnswerData, FactSource } from '../process.js';
import { facts, taskTerms } from './facts.js';

const received = '2027-01-20T10:00:00.000Z';
const asked = (requestedCents: number): AnswerData => ({
  requestedCents,
  period: { from: '2027-02-01', to: '2027-11-30' },
});
const scored = (points: number): AnswerData => ({
  scores: { need: points, quality: points, participation: points, economy: points },
});

interface Given {
  versions?: FactSource['versions'];
  given?: Record<string, AnswerData[]>;
  said?: Record<string, AnswerData>;
  opened?: Record<string, number>;
  terms?: Record<string, unknown>;
  call?: Partial<NonNullable<FactSource['call']>>;
  money?: Partial<FactSource['money']>;
  at?: string;
}

function source(over: Given = {}): FactSource {
  const versions = over.versions ?? [{ data: asked(400_000), task: null, receivedAt: received }];
  return {
    id: 'dossier',
    versions,
    application: versions.at(-1)?.data,
    given: (task) => over.given?.[task] ?? [],
    said: (command) => over.said?.[command],
    opened: (task) => over.opened?.[task] ?? 0,
    log: [],
    number: '',
    terms: { ...over.terms },
    call: {
      opensAt: '2026-10-31T23:00:00.000Z',
      closesAt: '2027-01-31T23:00:00.000Z',
      deadlineKind: 'cutoff',
      selection: 'rank',
      budgetCents: 20_000_000,
      budgetYear: 2027,
      ranked: false,
      budgetHold: false,
      ...over.call,
    },
    money: { availableCents: 1_000_000, ownReservedCents: 0, ownCommittedCents: 0, line: [], ...over.money },
    command: { type: 'submit', at: over.at ?? received },
    days: berlinDays,
  };
}

describe('whether an application is late', () => {
  it.each([
    ['2027-01-31T22:59:59.999Z', false],
    // 24:00 of 31 January in Berlin.
    ['2027-01-31T23:00:00.000Z', true],
  ])('received at %s: %s', (receivedAt, late) => {
    expect(facts(source({ versions: [{ data: asked(1), task: null, receivedAt }] }))['late']).toBe(late);
  });

  it('is forgotten once it was reinstated (§ 32 I VwVfG NRW)', () => {
    const versions = [{ data: asked(1), task: null, receivedAt: '2027-02-02T10:00:00.000Z' }];
    expect(facts(source({ versions, said: { reinstate: { reason: 'Krank.' } } }))['late']).toBe(false);
  });
});

describe('the place in line', () => {
  const rank = (over: Given): string => JSON.stringify(facts(source(over))['rank']);
  const assessed = (points: number, over: Given = {}): string =>
    rank({ ...over, given: { assessment: [scored(points), scored(points)] } });

  it('goes by score, the best first', () => {
    expect([assessed(2), assessed(5), assessed(4)].toSorted()).toEqual([assessed(5), assessed(4), assessed(2)]);
  });

  it('between equal scores goes by the instant at which the application was complete, not when it came', () => {
    const completed = [
      { data: asked(1), task: null, receivedAt: '2027-01-10T10:00:00.000Z' },
      { data: asked(1), task: 'clarify', receivedAt: '2027-02-10T10:00:00.000Z' },
    ];
    expect([assessed(3, { versions: completed }), assessed(3)].toSorted()[0]).toBe(assessed(3));
  });

  it('puts late ones last at an orderly date', () => {
    const versions = [{ data: asked(1), task: null, receivedAt: '2027-02-02T10:00:00.000Z' }];
    expect([assessed(5, { versions, call: { deadlineKind: 'orderly' } }), assessed(0)].toSorted()[0]).toBe(assessed(0));
  });

  it('first come, first served, goes by completeness alone', () => {
    const call = { selection: 'firstCome' as const };
    expect(assessed(5, { call })).toBe(assessed(1, { call }));
  });

  it('counts what those before it want', () => {
    const line = [
      { rank: '0 000000 a', cents: 300_000 },
      { rank: '1 999999 z', cents: 500_000 },
    ];
    expect(facts(source({ money: { line } }))).toMatchObject({ aheadCents: 300_000, linePlace: 2 });
  });
});

describe('the assessments', () => {
  it('are averaged half up over those that count, with their spread', () => {
    const given = { assessment: [scored(1), scored(4)], furtherAssessment: [scored(3)] };
    expect(facts(source({ given }))).toMatchObject({ scoreHundredths: 267, spreadTooWide: true, validAssessments: 3 });
  });

  it('of less than the whole sheet count for nothing', () => {
    const half = { scores: { need: 5 } };
    expect(facts(source({ given: { assessment: [half, scored(4)] } }))).toMatchObject({
      validAssessments: 1,
      scoreHundredths: 400,
    });
  });
});

describe('the amount', () => {
  it('is what was offered, else resolved, else voted, else asked for', () => {
    const claim = (given: Record<string, AnswerData[]>): unknown => facts(source({ given }))['claimCents'];
    expect(claim({})).toBe(400_000);
    expect(claim({ vote: [{ amountCents: 300_000 }] })).toBe(300_000);
    expect(claim({ vote: [{ amountCents: 300_000 }], resolution: [{ outcome: 'full' }] })).toBe(300_000);
    expect(claim({ vote: [{ amountCents: 300_000 }], resolution: [{ amountCents: 200_000 }] })).toBe(200_000);
    expect(claim({ resolution: [{ amountCents: 200_000 }], offer: [{ amountCents: 100_000 }] })).toBe(100_000);
  });

  it('that was asked for stays, whatever new plan a smaller grant made necessary', () => {
    const versions = [
      { data: asked(400_000), task: null, receivedAt: received },
      { data: asked(200_000), task: 'revisePlan', receivedAt: received },
    ];
    expect(facts(source({ versions }))).toMatchObject({ requestedCents: 400_000, planCents: 200_000 });
  });

  it('decides who has a say: the lead from a sum on, a committee above the delegation', () => {
    const terms = { leadConfirmsFromCents: 400_000, delegationLimitCents: 400_000 };
    expect(facts(source({ terms }))).toMatchObject({ leadConfirms: true, needsCommittee: false });
    expect(facts(source({ terms: { ...terms, delegationLimitCents: 399_999 } }))['needsCommittee']).toBe(true);
  });
});

describe('the committee’s next meeting', () => {
  const committee = { name: 'Ausschuss', quorum: 5, meetings: ['2027-01-12', '2027-02-16', '2027-03-16'] };
  const at = (over: Given): unknown => facts(source({ terms: { committee }, ...over }))['meetingAt'];

  it('is the first after today, until the end of its day', () => {
    expect(at({})).toBe('2027-02-16T23:00:00.000Z');
  });

  it('after a deferral is the one that was named, else the next in the calendar', () => {
    expect(at({ given: { resolution: [{ meetingOn: '2027-02-16', nextMeetingOn: '2027-02-23' }] } })).toBe(
      '2027-02-23T23:00:00.000Z',
    );
    expect(at({ given: { resolution: [{ meetingOn: '2027-02-16' }] } })).toBe('2027-03-16T23:00:00.000Z');
  });

  it('is unknown after the last: six weeks, and back to the vote', () => {
    const late = source({ terms: { committee }, at: '2027-04-01T10:00:00.000Z' });
    expect(facts(late)).toMatchObject({ nextMeetingKnown: false, meetingAt: '2027-05-13T10:00:00.000Z' });
  });
});

describe('what forms compare with', () => {
  it('is what was asked for, what is there, the quorum, and the end of the project', () => {
    const terms = { committee: { name: 'Ausschuss', quorum: 5, meetings: [] } };
    expect(taskTerms(source({ terms, money: { ownReservedCents: 50_000 } }))).toMatchObject({
      requestedCents: 400_000,
      availableCents: 1_050_000,
      quorum: 5,
      periodEndsOn: '2027-11-30',
    });
  });
});

describe('what is intended', () => {
  it('is so only as long as the last word was for it', () => {
    const approve = { outcome: 'approve', amountCents: 150_000 };
    const intended = (given: Record<string, AnswerData[]>, said?: Record<string, AnswerData>): unknown =>
      taskTerms(source({ given, ...(said && { said }) }))['intendedCents'];
    expect(intended({})).toBeUndefined();
    expect(intended({ vote: [approve] })).toBe(150_000);
    expect(intended({ vote: [approve, { outcome: 'refuse' }] })).toBeUndefined();
    expect(intended({ vote: [approve], resolution: [{ outcome: 'refused' }] })).toBeUndefined();
    expect(intended({ vote: [approve] }, { councilDecided: { result: 'refused' } })).toBeUndefined();
  });
});

describe('the hearing before a rejection', () => {
  it.each([
    ['at noon', '2027-03-01T11:00:00.000Z', '2027-03-15T23:00:00.000Z'],
    // 00:30 of 2 March in Berlin: fourteen whole days, and not one less.
    ['just after midnight', '2027-03-01T23:30:00.000Z', '2027-03-16T23:00:00.000Z'],
    ['into summer time', '2027-03-20T11:00:00.000Z', '2027-04-03T22:00:00.000Z'],
  ])('ends at 24:00 of its last day: said %s', (_, at, ends) => {
    expect(facts(source({ at, terms: { hearingDays: 14 } }))).toMatchObject({ hearingDays: 14, hearingEndsAt: ends });
  });

  it('is given once, and where the programme says so; whether it was admitted says where a new decision begins', () => {
    expect(facts(source())).toMatchObject({ hearingDays: 0, hearings: 0, admitted: false });
    const given = { formalCheck: [{ outcome: 'complete' }] };
    expect(facts(source({ opened: { comment: 1 }, given }))).toMatchObject({ hearings: 1, admitted: true });
  });
});
