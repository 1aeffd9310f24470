import { callPlots, type CallKey } from './demonstration/calls.js';
import { playAll } from './demonstration/chains.js';
import { allEnds } from './demonstration/ends.js';
import { Stage } from './demonstration/stage.js';
import { allWaiting } from './demonstration/waiting.js';
import type { Addresses } from './state.js';

/** Some ends for a start; `npm run demo` plays them all. */
const shown: readonly CallKey[] = ['miadoCutoff', 'culture', 'engagement'];

/** Fills an empty installation with the demonstration: people, calls, and dossiers in every queue, by commands alone. */
export async function seed(addresses: Addresses): Promise<void> {
  const stage = await Stage.open(addresses);
  try {
    await stage.untilPublished();
    await stage.invite();
    const run = await stage.begin();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the object above
    const keys = Object.keys(callPlots) as CallKey[];
    await Promise.all(keys.map((key) => stage.openCall(run, key)));
    await stage.prepareOnly(run);
    const scenarios = [...allWaiting, ...allEnds.filter(({ call }) => shown.includes(call))];
    await playAll(stage, run, scenarios, { atOnce: 4 });
  } finally {
    await stage.close();
  }
}
