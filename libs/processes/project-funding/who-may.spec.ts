import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkoutRoot } from '#libs/config/root.js';
import { decide } from '#libs/engine/decide.js';
import type { Actor, EngineCommand } from '#libs/engine/outcome.js';
import { mainState } from '#libs/engine/state.js';
import { anna, carl, lea, olga, otto, rita } from '#libs/engine/testing/funding.js';
import { person, system, type Play } from '#libs/engine/testing/play.js';
import { roles as staffRoles } from '../roles.js';
import { givenBack } from '../../../test/support/who-may.js';
import { projectFunding } from './definition.js';
import * as acts from './testing/acts.js';
import type { Act } from './testing/acts.js';

/** A dossier in each state in which one rests, with nothing but the way there behind it. */
const places: Act[][] = [
  [],
  acts.late,
  [[anna, 'submit']],
  acts.clarifying,
  acts.checked,
  [...acts.assessed.slice(0, -1), [person('aron', 'assessor'), 'assessment.submitted', { spreadTooWide: true }]],
  acts.assessed,
  [...acts.assessed, [olga, 'vote.approve', { leadConfirms: true }]],
  acts.toCommittee,
  acts.toCouncil,
  acts.ranking,
  acts.waiting,
  acts.movingUp,
  acts.offered,
  acts.partial,
  acts.approve,
  acts.drafted,
  [...acts.drafted, [rita, 'releaseNotice.release', { budgetHold: true }]],
  acts.rejecting,
  acts.hearing,
  [...acts.hearing, [anna, 'comment.given']],
  [...acts.rejecting, [otto, 'draftRejection.drafted']],
  acts.atEarlyStart,
  [...acts.atEarlyStart, [otto, 'decideEarlyStart.consent']],
  [...acts.drafted, [rita, 'releaseNotice.release']],
  [...acts.rejecting, [otto, 'draftRejection.drafted'], [rita, 'releaseRejection.release']],
  [
    [anna, 'submit'],
    [anna, 'withdraw'],
  ],
  [...acts.offered, [anna, 'answerOffer.declined']],
  [...acts.late, ['clock', 'timer.reinstatementEnds-1']],
  [...acts.toCommittee, [carl, 'resolution.deferred', { nextMeetingKnown: false }]],
  [...acts.assessed, [olga, 'vote.approve', { leadConfirms: true }], [lea, 'confirmVote.return']],
];

/** The table of docs/processes/project-funding.md: who may, by command. */
const written = new Map(
  readFileSync(join(checkoutRoot(), 'docs/processes/project-funding.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, commands = '', states = '', who = ''] = line.split('|').map((cell) => cell.trim());
      return [...commands.matchAll(/`([\w.*]+)`/g)].map(([, name = '']) => [name, { states, who }] as const);
    }),
);

const commands = [
  ...Object.keys(projectFunding.commands),
  ...Object.entries(projectFunding.tasks).flatMap(([name, { outcomes }]) => outcomes.map((one) => `${name}.${one}`)),
  'task.claim',
  'task.assign',
  'task.recuse',
  'task.extend',
];
const holders = ['applicant', ...Object.keys(staffRoles)];
type Relation = 'own' | 'foreign' | 'conflicted';

/** Somebody new with that role, and with the dossier as their own, a stranger's, or that of an organisation of theirs. */
function somebody(role: string, relation: Relation): Actor {
  if (role === 'applicant')
    return { ...person('new', ...(relation === 'own' ? [role] : [])), conflicted: relation === 'conflicted' };
  const actor = person('new', ...(relation === 'own' ? ['applicant', role] : [role]));
  return { ...actor, conflicted: relation !== 'foreign' };
}

/** The row of a command, or of all outcomes of its task. */
function rowOf(command: string): { states: string; who: string } {
  const row = written.get(command) ?? written.get(`${command.split('.')[0]}.*`);
  if (!row) throw new Error(`${command} is missing in docs/processes/project-funding.md`);
  return row;
}

/** What the table says of it. */
function allowed(command: string, role: string, relation: Relation, play: Play): boolean {
  const row = rowOf(command);
  const where = play.name === '' ? 'new' : play.name;
  const state = mainState(where);
  const ended = play.state?.chart.status === 'done';
  if (ended || !isIn(row.states, command, where, state, play)) return false;
  const open = play.state?.tasks ?? [];
  const asApplicant = relation === 'own';
  if (command.startsWith('task.')) {
    const [task] = open.filter((one) => one.key === taskOf(command, play));
    if (!task) return false;
    const doer = task.audience.includes(role === 'applicant' && !asApplicant ? 'nobody' : role);
    const isApplicants = task.audience.includes('applicant');
    const forApplicant = isApplicants && asApplicant;
    // Declaring a conflict is open to those who have one: that is what it is for.
    if (command === 'task.recuse') return doer || forApplicant || (role === 'lead' && relation === 'foreign');
    if (command === 'task.extend') return ['officer', 'lead'].includes(role) && relation === 'foreign';
    if (command === 'task.assign') return role === 'lead' && !isApplicants && relation === 'foreign';
    return forApplicant || (doer && relation === 'foreign');
  }
  if (row.who === 'applicant') return asApplicant;
  return row.who.split(', ').includes(role) && relation === 'foreign';
}

function isIn(states: string, command: string, where: string, state: string, play: Play): boolean {
  if (command === 'requestEarlyStart') {
    const resting = !where.includes('earlyStart.requested') && !where.includes('earlyStart.consented');
    return resting && !['new', 'late'].includes(state);
  }
  if (states === 'every state before an end') return play.state?.chart.status !== 'done';
  if (states === '') return false;
  if (states === 'where the early start is requested') return where.includes('earlyStart.requested');
  if (states.startsWith('where')) return true;
  return states.split(', ').includes(state);
}

/** The open task that a handling command is about: the applicant's or office's main one. */
const taskOf = (command: string, play: Play): string | undefined => {
  const open = play.state?.tasks ?? [];
  const wanted = command === 'task.extend' ? 'clarify' : undefined;
  return (open.find(({ name }) => name === wanted) ?? open.at(-1))?.key;
};

function tried(play: Play, command: string, actor: Actor): boolean {
  const asked: EngineCommand = { id: 'c', type: command, at: play.at, actor, answers: 'a', declares: true };
  const task = command.startsWith('task.') ? taskOf(command, play) : undefined;
  const facts = { ...play.facts, planCents: play.facts['claimCents'] ?? 0, availableCents: 10_000_000 };
  const meant = { ...asked, ...(task ? { task, assignee: 'somebody else' } : {}) };
  return decide(play.compiled, givenBack(play.compiled, play.state), meant, facts).kind === 'accepted';
}

describe('who may do what in project funding', () => {
  const reached = places.map((way) => acts.played(way).play);

  it('is tried in every state in which a dossier rests', () => {
    const main = projectFunding.chart.states['open']?.states?.['main']?.states ?? {};
    const resting = Object.entries(main)
      .filter(([, state]) => !state.always)
      .map(([name]) => name);
    const states = reached.map((play) => mainState(play.name === '' ? 'new' : play.name));
    expect(states).toEqual(
      expect.arrayContaining([...resting, 'new', 'late', 'granted', 'rejected', 'withdrawn', 'declined', 'expired']),
    );
  });

  it.each(commands)('%s', (command) => {
    const wrong: string[] = [];
    let yes = 0;
    for (const play of reached) {
      for (const role of holders) {
        for (const relation of ['own', 'foreign', 'conflicted'] as const) {
          const may = tried(play, command, somebody(role, relation));
          if (may) yes += 1;
          if (may !== allowed(command, role, relation, play))
            wrong.push(`${relation} ${role} in ${play.name || 'new'}: ${may ? 'may' : 'may not'}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(yes > 0).toBe(rowOf(command).states !== '');
  });

  it('leaves words between dossiers to dossiers', () => {
    for (const play of reached) {
      for (const [command] of [['ranked'], ['moneyFreed'], ['budgetAdopted']] as const) {
        const may = tried(play, command, system);
        const state = mainState(play.name);
        const expected = { ranked: 'ranking', moneyFreed: 'waitingList', budgetAdopted: 'budgetHold' }[command];
        expect([command, play.name, may]).toEqual([command, play.name, state === expected]);
      }
    }
  });
});
