import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendar } from '#libs/calendar/due.js';
import { projectFunding } from '#libs/processes/project-funding/definition.js';
import type { Calendar, ProcessDefinition } from './definition.js';
import type { Facts } from './expressions.js';
import { canonicalJson } from './journal.js';
import type { Actor, EngineCommand, Outcome } from './outcome.js';
import { refold } from './refold.js';
import { fundingFacts } from './testing/funding.js';
import { grant, grantFacts } from './testing/grant.js';
import { clock, conflicted, person, plainCalendar, Play, stored, system } from './testing/play.js';
import { Shape } from './testing/shape.js';

/** What somebody tries next. Numbers pick from what there is at that moment, so that most of it makes sense. */
interface Attempt {
  does: 'command' | 'task' | 'handle' | 'clock' | 'stale';
  who: number;
  what: number;
  which: number;
  late: boolean;
  cents: number;
  minutes: number;
  conflict: boolean;
}

const attemptsOf = (minLength: number, maxLength: number): fc.Arbitrary<Attempt[]> =>
  fc.array(
    fc.record({
      does: fc.constantFrom('command', 'task', 'task', 'task', 'handle', 'clock', 'clock', 'stale'),
      who: fc.nat(20),
      what: fc.nat(40),
      which: fc.nat(10),
      late: fc.boolean(),
      cents: fc.constantFrom(0, 1, 250_000, 6_000_000),
      minutes: fc.constantFrom(0, 1, 60, 3000, 50_000),
      conflict: fc.boolean(),
    }),
    { minLength, maxLength },
  );
const attempts = attemptsOf(1, 50);

const roles = ['applicant', 'officer', 'assessor', 'releaser', 'juror', 'auditor', 'deputy', 'lead'];
const people = [
  ...roles.map((role) => person(role, role)),
  ...['a', 'b', 'c', 'd'].map((id) => person(id, ...roles.slice(1))),
];

/** Tries one thing after the other; `each` sees every outcome. Play decides each command twice, and alike. */
function tried(play: Play, list: Attempt[], each: (outcome: Outcome, before: Play['state']) => void): void {
  const { definition } = play.compiled;
  const words = [
    ...Object.keys(definition.commands),
    ...Object.entries(definition.tasks).flatMap(([name, task]) => task.outcomes.map((outcome) => `${name}.${outcome}`)),
    'nothing.known',
  ];
  const timers: { key: string; dueAt: string }[] = [];
  for (const one of list) {
    const before = play.state;
    timers.push(...(before?.timers ?? []).map(({ key, dueAt }) => ({ key, dueAt })));
    play.at = new Date(Date.parse(play.at) + one.minutes * 60_000).toISOString();
    play.facts = {
      ...play.facts,
      late: one.late,
      ...(definition === grant ? { openCents: one.cents } : {}),
      requestedCents: one.cents,
      grantedCents: one.cents,
    };
    each(play.gives(...attempt(play, one, words, timers)), before);
  }
}

function attempt(
  play: Play,
  one: Attempt,
  words: string[],
  seen: { key: string; dueAt: string }[],
): [string, Actor, Partial<EngineCommand>] {
  const actor = pick(people, one.who) ?? system;
  const who = one.conflict && one.which === 7 ? conflicted(actor) : actor;
  const word = pick(words, one.what) ?? '';
  const task = pick(play.state?.tasks ?? [], one.which);
  const timer = pick(play.state?.timers ?? [], one.which);
  if (one.does === 'task' && task) {
    const outcome = pick(play.compiled.definition.tasks[task.name]?.outcomes ?? [], one.what) ?? '';
    const able = people.filter(({ roles: held }) => task.audience.some((role) => held.includes(role)));
    return [`${task.name}.${outcome}`, pick(able, one.who) ?? who, { task: task.key, answers: 'answers' }];
  }
  if (one.does === 'handle' && task) {
    const assignee = pick(people, one.what)?.id ?? '';
    return [`task.${pick(['claim', 'release', 'assign', 'recuse'], one.what)}`, who, { task: task.key, assignee }];
  }
  if (one.does === 'clock' && timer) {
    if (timer.dueAt > play.at) play.at = timer.dueAt;
    return ['clock.due', clock, { timer: { key: timer.key, dueAt: timer.dueAt } }];
  }
  const gone = pick(seen, one.what);
  if (one.does === 'stale' && gone) return ['clock.due', clock, { timer: gone }];
  return [
    play.state ? word : 'submit',
    one.which === 0 ? system : who,
    one.what % 3 === 0 ? {} : { answers: 'answers' },
  ];
}

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(from.length, 1)];

describe.each<[string, ProcessDefinition, Facts, Calendar, number]>([
  ['project funding', projectFunding, fundingFacts, calendar, 25],
  ['a grant with regions, votes, history and child dossiers', grant, grantFacts, plainCalendar, 80],
])('%s, whatever people and clock do,', (_name, definition, facts, days, numRuns) => {
  const runs = { numRuns };
  const begin = (): Play => new Play(definition, facts, days);

  it('stands in a state of its chart, with just the tasks and timers that its states wait for', () => {
    fc.assert(
      fc.property(attempts, (list) => {
        const play = begin();
        const shape = new Shape(definition);
        tried(play, list, (outcome, before) => {
          if (outcome.kind === 'accepted') expect(shape.faults(outcome, before)).toEqual([]);
        });
      }),
      runs,
    );
  });

  it('is not changed by what is refused, and sets no due instant before its opening', () => {
    fc.assert(
      fc.property(attempts, (list) => {
        const play = begin();
        tried(play, list, (outcome, before) => {
          if (outcome.kind === 'refused') return expect(play.state).toBe(before);
          for (const change of outcome.timers) {
            if (change.change === 'set') expect(change.timer.dueAt >= play.at).toBe(true);
          }
          for (const change of outcome.tasks) {
            if (change.change === 'opened') expect(change.task.openedAt).toBe(play.at);
          }
        });
      }),
      runs,
    );
  });

  it('is what its journal folds to, also out of a database', () => {
    fc.assert(
      fc.property(attempts, (list) => {
        const play = begin();
        tried(play, list, () => undefined);
        expect(refold(() => play.compiled, play.journal)).toEqual({ state: play.state });
        expect(refold(() => play.compiled, stored(play.journal))).toEqual({ state: play.state });
      }),
      runs,
    );
  });

  it('goes the same way where its state is stored and read between any two commands', () => {
    fc.assert(
      fc.property(attempts, (list) => {
        const [kept, read] = [begin(), begin()];
        tried(kept, list, () => undefined);
        tried(read, list, () => (read.state = stored(read.state)));
        expect(read.journal.map((entry) => canonicalJson(entry))).toEqual(
          kept.journal.map((entry) => canonicalJson(entry)),
        );
      }),
      runs,
    );
  });

  it('gets to its ends: the attempts are not all refused', () => {
    const reached = new Set<string>();
    for (const list of fc.sample(attemptsOf(100, 100), { numRuns: 60, seed: 7 })) {
      const play = new Play(definition, facts, plainCalendar);
      tried(play, list, () => reached.add(JSON.stringify(play.value)));
    }
    const ends = Object.entries(definition.chart.states).filter(([, state]) => state.type === 'final');
    for (const [name] of ends) expect([...reached]).toContain(JSON.stringify(name));
    expect(reached.size).toBeGreaterThan(ends.length + 5);
  });
});
