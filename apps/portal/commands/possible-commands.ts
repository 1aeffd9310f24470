import { Injectable } from '@nestjs/common';
import { berlinDays } from '#libs/calendar/berlin.js';
import type { Dossier } from '#libs/database/entities/dossier.entity.js';
import { step } from '#libs/engine/chart.js';
import type { Compiled } from '#libs/engine/compile.js';
import type { Refusal } from '#libs/engine/outcome.js';
import { biased } from '#libs/engine/seats.js';
import { activeStates, leads, waysOf } from '#libs/engine/walk.js';
import { processes } from '#libs/processes/index.js';
import { Database } from '../connections/database.js';
import { wholeFile } from '../dossier/whole-file.js';
import type { Actor } from '../security/actor.js';
import { engineActor } from '../task/standing.js';

/** Asks the engine's own rules which commands a person may give now, so that a page offers what a decision would take. */
@Injectable()
export class PossibleCommands {
  constructor(private readonly database: Database) {}

  /** Names of the commands that this person may give on the dossier as it stands. */
  async of(actor: Actor, dossier: Dossier, compiled: Compiled): Promise<string[]> {
    const names = Object.keys(compiled.definition.commands).filter((name) => concerns(compiled, dossier, actor, name));
    const possible: string[] = [];
    for (const name of names) if (!(await this.against(actor, dossier, compiled, name))) possible.push(name);
    return possible;
  }

  /** What stands against a command now; nothing where it is possible. */
  async against(actor: Actor, dossier: Dossier, compiled: Compiled, name: string): Promise<Refusal | undefined> {
    const { snapshot } = dossier;
    const declared = compiled.definition.commands[name];
    if (!declared || !concerns(compiled, dossier, actor, name)) {
      return { code: 'notAllowed', needs: declared?.roles ?? [] };
    }
    if (snapshot && biased(snapshot, engineActor(actor, dossier))) return { code: 'conflictOfInterest', task: name };
    if (dossier.status === 'ended') return { code: 'ended' };
    const heard = declared.form ? listens(compiled, dossier, name) : await this.takes(dossier, compiled, name);
    return heard ? undefined : { code: 'notNow', possibleIn: [...(compiled.takers.get(name) ?? [])] };
  }

  /** Whether a way is open now, guards asked. */
  private async takes(dossier: Dossier, compiled: Compiled, name: string): Promise<boolean> {
    const process = processes[dossier.process];
    if (!process || !dossier.snapshot) return false;
    const file = await wholeFile(this.database.fork(), dossier);
    const command = { type: name, at: new Date().toISOString() };
    const facts = process.facts({ ...file, days: berlinDays, command });
    return step(compiled, dossier.snapshot.chart, name, facts) !== undefined;
  }
}

/** Whether the command is the person's to give at all, whatever the state. */
function concerns({ definition }: Compiled, dossier: Dossier, actor: Actor, name: string): boolean {
  const { roles } = engineActor(actor, dossier);
  return definition.commands[name]?.roles.some((role) => role !== 'applicant' && roles.includes(role)) ?? false;
}

/** Whether a state that is active listens for it. Guards of a command with a form look at what is not filled in yet. */
function listens({ definition: { chart } }: Compiled, { snapshot }: Dossier, name: string): boolean {
  if (!snapshot) return false;
  const active = [chart, ...activeStates(chart, snapshot.chart.value)];
  return active.some(({ on }) => leads(waysOf(on?.[name])));
}
