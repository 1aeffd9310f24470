import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendar } from '#libs/calendar/due.js';
import { projectFunding } from '#libs/processes/project-funding/definition.js';
import type { Calendar, ProcessDefinition } from './definition.js';
import type { Facts } from './expressions.js';
import { canonicalJson } from './journal.js';
import type { Actor, EngineCommand, Outcome } from './outcome.js';
import { refold } from './refold.js';
import type { DossierState } from './state.js';
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

interface Step {
  outcome: Outcome;
  before: DossierState | null;
  after: DossierState | null;
  at: string;
  /** the timer the clock spoke for */
  timer: string | undefined;
}

/** Tries one thing after the other. Play decides each command twice, and alike. `between` may store the state. */
function tried(play: Play, list: Attempt[], between: () => unknown = () => undefined): Step[] {
  const { commands, tasks } = play.compiled.definition;
  const words = [
    ...[0, 1, 2].flatMap(() => Object.keys(commands)),
    ...Object.entries(tasks).flatMap(([name, task]) => task.outcomes.map((outcome) => `${name}.${outcome}`)),
    'nothing.known',
  ];
  const timers: { key: string; dueAt: string }[] = [];
  return list.map((one) => {
    const before = play.state;
    timers.push(...(before?.timers ?? []).map(({ key, dueAt }) => ({ key, dueAt })));
    play.at = new Date(Date.parse(play.at) + one.minutes * 60_000).toISOString();
    const { late, cents } = one;
    play.facts = { ...play.facts, late, openCents: cents, requestedCents: cents, grantedCents: cents };
    const asked = attempt(play, one, words, timers);
    const outcome = play.gives(...asked);
    const after = play.state;
    between();
    return { outcome, before, after, at: play.at, timer: asked[2].timer?.key };
  });
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
  const able = people.filter(({ roles: held }) => task?.audience.some((role) => held.includes(role)));
  if (one.does === 'task' && task) {
    const outcome = pick(play.compiled.definition.tasks[task.name]?.outcomes ?? [], one.what) ?? '';
    return [`${task.name}.${outcome}`, pick(able, one.who) ?? who, { task: task.key, answers: 'answers' }];
  }
  if (one.does === 'handle' && task) {
    const assignee = pick(people, one.what)?.id ?? '';
    const does = pick(['claim', 'claim', 'claim', 'release', 'assign', 'assign', 'recuse'], one.what);
    return [`task.${does}`, one.late ? (pick(able, one.who) ?? who) : who, { task: task.key, assignee }];
  }
  if (one.does === 'clock' && timer) {
    if (timer.dueAt > play.at) play.at = timer.dueAt;
    return ['clock.due', clock, { timer: { key: timer.key, dueAt: timer.dueAt } }];
  }
  const gone = pick(seen, one.what);
  if (one.does === 'stale' && gone) return ['clock.due', clock, { timer: gone }];
  const type = play.state ? word : 'submit';
  const needed = play.compiled.definition.commands[type]?.roles ?? [];
  const may = people.filter(({ roles: held }) => needed.some((role) => held.includes(role)));
  const by = one.which === 0 ? system : one.conflict ? who : (pick(may, one.who) ?? who);
  return [type, by, one.what % 3 === 0 ? {} : { answers: 'answers' }];
}

const pick = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(from.length, 1)];

describe.each<[string, ProcessDefinition, Facts, Calendar, number]>([
  ['project funding', projectFunding, fundingFacts, calendar, 25],
  ['a grant with regions, votes, history and child dossiers', grant, grantFacts, plainCalendar, 80],
])('%s, whatever people and clock do,', (_name, definition, facts, days, numRuns) => {
  const runs = { numRuns };
  const begin = (): Play => new Play(definition, facts, days);

  it('stands in a state of its chart, with just the tasks and timers that its states wait for', () => {
    const kept = fc.property(attempts, (list) => {
      const shape = new Shape(definition);
      const faults = tried(begin(), list).flatMap(({ outcome, before }) =>
        outcome.kind === 'accepted' ? shape.faults(outcome, before) : [],
      );
      expect(faults).toEqual([]);
    });
    expect(() => fc.assert(kept, runs)).not.toThrow();
  });

  it('is not changed by what is refused, and sets no due instant before its opening', () => {
    const kept = fc.property(attempts, (list) => {
      const steps = tried(begin(), list);
      const refused = steps.filter(({ outcome }) => outcome.kind === 'refused');
      expect(refused.filter(({ before, after }) => before !== after)).toEqual([]);
      const early = steps.flatMap(({ outcome, at }) => {
        if (outcome.kind === 'refused') return [];
        const set = outcome.timers.flatMap((change) => (change.change === 'set' ? change.timer.dueAt : []));
        const opened = outcome.tasks.flatMap((change) => (change.change === 'opened' ? change.task : []));
        return [
          ...set.filter((dueAt) => dueAt < at),
          ...opened.filter(({ openedAt, dueAt }) => openedAt !== at || dueAt < at),
        ];
      });
      expect(early).toEqual([]);
    });
    expect(() => fc.assert(kept, runs)).not.toThrow();
  });

  it('hears each timer once', () => {
    const kept = fc.property(attempts, (list) => {
      const heard = tried(begin(), list).filter(({ timer, outcome }) => timer && outcome.kind === 'accepted');
      expect(heard.filter(({ timer, after }) => after?.timers.some(({ key }) => key === timer))).toEqual([]);
      expect(new Set(heard.map(({ timer }) => timer)).size).toBe(heard.length);
    });
    expect(() => fc.assert(kept, runs)).not.toThrow();
  });

  it('is what its journal folds to, also out of a database', () => {
    fc.assert(
      fc.property(attempts, (list) => {
        const play = begin();
        tried(play, list);
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
        tried(kept, list);
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
