import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '#libs/config/root.js';
import { decide } from '#libs/engine/decide.js';
import type { ProcessDefinition } from '#libs/engine/definition.js';
import type { Facts } from '#libs/engine/expressions.js';
import type { Actor } from '#libs/engine/outcome.js';
import { roles as staffRoles } from '#libs/processes/roles.js';
import type { Compiled } from '#libs/engine/compile.js';
import type { DossierState } from '#libs/engine/state.js';
import { person } from './prize-stage.js';

/** A row of a table of who may do what: in which states (or `any`), and which roles; `juror with a seat` by name. */
export interface WhoMay {
  states: string[];
  who: string[];
}
/** A stage on which dossiers are played. */
export interface Played {
  at: string;
  state(id: string): string;
  facts(id: string): Facts;
  dossier(id: string): { compiled: Compiled; state: DossierState | null };
}
type Relation = 'own' | 'foreign' | 'conflicted';

const holders = [...new Set([...Object.keys(staffRoles), 'juror', 'confirmer', 'applicant', 'proposer'])];

/** The tables of a page in docs/processes: what stands about a command, or about all outcomes of its task. */
export function whoMayIn(page: string): (command: string) => WhoMay {
  const written = new Map(
    readFileSync(join(checkoutRoot(), 'docs/processes', page), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, commands = '', states = '', who = ''] = line.split('|').map((cell) => cell.trim());
        const row = { states: states === '' ? [] : states.split(', '), who: who.split(', ') };
        return [...commands.matchAll(/`([\w.*]+)`/g)].map(([, name = '']) => [name, row] as const);
      }),
  );
  return (command) => {
    const row = written.get(command) ?? written.get(`${command.split('.')[0]}.*`);
    if (!row) throw new Error(`${command} is missing in docs/processes/${page}`);
    return row;
  };
}

/** All that people can ask of a process: its commands, and the outcomes of its tasks. */
export const commandsOf = ({ commands, tasks }: ProcessDefinition): string[] => [
  ...Object.keys(commands),
  ...Object.entries(tasks).flatMap(([name, { outcomes }]) => outcomes.map((outcome) => `${name}.${outcome}`)),
];

/**
 * Where a command goes another way than a row says, tried by each role with a dossier of their own, a stranger's, and one of
 * which they are biased; and how often it was possible.
 */
export function compared(
  command: string,
  row: WhoMay,
  stages: readonly Played[],
  id: string,
  seated: Seated = jury,
): { wrong: string[]; yes: number } {
  const wrong: string[] = [];
  let yes = 0;
  for (const stage of stages) {
    const state = stage.state(id) || 'new';
    for (const role of holders) {
      for (const relation of ['own', 'foreign', 'conflicted'] as const) {
        const may = tried(stage, id, command, somebody(role, relation, seated));
        if (may) yes += 1;
        if (may !== allowed(row, state, role, relation))
          wrong.push(`${relation} ${role} in ${state}: ${may ? 'may' : 'may not'}`);
      }
    }
  }
  return { wrong, yes };
}

/** What the row says of it. Whoever has the dossier as their own, or a relation to it, may do nothing for the office. */
function allowed({ states, who }: WhoMay, state: string, role: string, relation: Relation): boolean {
  // Regions beside the main one are named with it: `decided | publication.public`.
  if (!state.split(' | ').some((part) => states.includes(part)) && !states.includes('any')) return false;
  const forOthers = who.some((one) => one === role || one.startsWith(`${role} with `)) && role !== 'applicant';
  const asOwn = who.includes('applicant') && relation === 'own';
  return asOwn || (forOthers && (relation === 'foreign' || role === 'proposer'));
}

/** Who of a role has a seat by name, where tasks have some. */
export type Seated = Readonly<Record<string, string>>;
const jury: Seated = { juror: 'judy', confirmer: 'maya' };

/** Somebody with that role; where seats have names, who has one. */
function somebody(role: string, relation: Relation, seated: Seated): Actor {
  const id = seated[role] ?? 'new';
  if (role === 'applicant')
    return { ...person(id, ...(relation === 'own' ? [role] : [])), conflicted: relation === 'conflicted' };
  return { ...person(id, ...(relation === 'own' ? ['applicant', role] : [role])), conflicted: relation !== 'foreign' };
}

/** What came back to whoever did it before, given back by them: now it is anybody's with the role. */
export function givenBack({ definition }: Compiled, state: DossierState | null): DossierState | null {
  if (!state) return null;
  const tasks = state.tasks.map((task) => {
    const comesBack = definition.tasks[task.name]?.returnsTo !== undefined;
    return comesBack ? { ...task, seats: task.seats.map((seat) => ({ ...seat, holder: null })) } : task;
  });
  return { ...state, tasks };
}

/** Whether the engine accepts it, where nothing but the person could stand against it. */
export function tried(stage: Played, id: string, command: string, actor: Actor): boolean {
  const { compiled, state } = stage.dossier(id);
  const asked = { id: 'c', type: command, at: stage.at, actor, answers: 'a', declares: true };
  return (
    decide(compiled, givenBack(compiled, state), asked, faultless(stage.facts(id), compiled.definition)).kind ===
    'accepted'
  );
}

/** Facts with nothing amiss; those of a dossier without journal are empty. */
function faultless(facts: Facts, definition: ProcessDefinition): Facts {
  const empty = { int: 0, double: 0, bool: false, string: '', strings: [] };
  const declared = Object.entries(definition.facts).map(([name, type]) => {
    const none = typeof type === 'string' ? empty[type] : {};
    if (name.endsWith('Fault') || name === 'missingScores') return [name, none] as const;
    if (name.endsWith('At')) return [name, facts[name] || '2027-12-31T23:00:00.000Z'] as const;
    return [name, facts[name] ?? none] as const;
  });
  return Object.fromEntries(declared);
}
