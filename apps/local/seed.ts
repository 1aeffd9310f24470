import { ends, waiting } from './demonstration/scenarios.js';
import { Stage } from './demonstration/stage.js';
import type { Addresses } from './state.js';

/** Fills an empty installation with the demonstration: people and roles, a call, and dossiers played by commands. */
export async function seed(addresses: Addresses): Promise<void> {
  const stage = await Stage.open(addresses);
  try {
    await stage.untilPublished();
    await stage.invite();
    for (const scenario of [...ends, ...waiting]) for await (const played of stage.play(scenario)) assertTaken(played);
  } finally {
    await stage.close();
  }
}

function assertTaken({ reference, type, state }: { reference: string; type: string; state: string }): void {
  if (state === 'pending') throw new Error(`${reference}: ${type} was not decided in time`);
}
