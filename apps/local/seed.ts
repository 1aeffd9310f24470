import { callPlots, type CallKey } from './demonstration/calls.js';
import { playAll } from './demonstration/chains.js';
import { enterHistory } from './demonstration/council/history.js';
import { enterLiving } from './demonstration/council/living.js';
import { allEnds } from './demonstration/ends.js';
import { businessRound, integrationRound, PrizeRound } from './demonstration/prize-rounds.js';
import { Stage } from './demonstration/stage.js';
import { allWaiting } from './demonstration/waiting.js';
import type { Addresses } from './state.js';

/** Some ends for a start; `npm run demo` plays them all. */
const shown: readonly CallKey[] = ['miadoCutoff', 'culture', 'engagement'];

/** Fills an empty installation with the demonstration: people, calls, prizes, the council, and dossiers in every queue, by commands alone. */
export async function seed(addresses: Addresses): Promise<void> {
  const stage = await Stage.open(addresses);
  try {
    await stage.untilPublished();
    await stage.invite();
    const run = await stage.begin();
    // They have nothing to do with each other.
    await Promise.all([funding(), council()]);

    async function funding(): Promise<void> {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the object above
      const keys = Object.keys(callPlots) as CallKey[];
      await Promise.all(keys.map((key) => stage.openCall(run, key)));
      await stage.prepareOnly(run);
      const scenarios = [...allWaiting, ...allEnds.filter(({ call }) => shown.includes(call))];
      await Promise.all([playAll(stage, run, scenarios, { atOnce: 4 }), prizeOpen(), prizeJudged()]);
    }

    async function council(): Promise<void> {
      await stage.enterCouncil();
      await enterLiving(stage);
    }

    /** A round that takes nominations; some wait for the consent of who was proposed. */
    async function prizeOpen(): Promise<void> {
      await new PrizeRound(stage, integrationRound).begin(run.year);
    }

    /** A round whose jury scores. */
    async function prizeJudged(): Promise<void> {
      const round = new PrizeRound(stage, businessRound);
      await round.begin(run.year);
      await round.judge(false);
    }
  } finally {
    await stage.close();
  }
}

/** Enters the past of the council, few things at a time: somebody is using the stack. What is entered already stays. */
export async function seedPast(addresses: Addresses): Promise<{ papers: number; meetings: number }> {
  const stage = await Stage.open(addresses);
  try {
    await stage.enterCouncil();
    return await enterHistory(stage, 2);
  } finally {
    await stage.close();
  }
}
