import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkoutRoot } from '#libs/config/root.js';
import { callPlots, type CallKey } from './demonstration/calls.js';
import { playAll } from './demonstration/chains.js';
import { playFunding, playThreeBodies } from './demonstration/council/showcase.js';
import { allEnds, needTime, throughCouncil } from './demonstration/ends.js';
import { businessRound, closed, integrationRound, PrizeRound } from './demonstration/prize-rounds.js';
import { Stage, type Played } from './demonstration/stage.js';
import type { Addresses } from './state.js';

// Plays applications to each end through the running stack, prizes, and papers through the council, and prints their ways
// with times and mails.
const file = join(checkoutRoot(), '.local/addresses.json');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `npm start` of the same checkout
const stage = await Stage.open(JSON.parse(readFileSync(file, 'utf8')) as Addresses);
try {
  await stage.untilPublished();
  await stage.invite();
  await stage.enterCouncil();
  const run = await stage.begin();
  console.log(
    `Budget year ${run.year}: calls are prepared by one person, released by another, and opened by their timers.`,
  );
  const used = new Set([...allEnds, throughCouncil].map(({ call }) => call));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the object
  for (const key of (Object.keys(callPlots) as CallKey[]).filter((one) => used.has(one))) {
    const { programme, name } = callPlots[key];
    console.log(`\n${programme}: ${name} ${run.year}\n${lines(await stage.openCall(run, key))}`);
  }
  await playAll(stage, run, allEnds, {
    atOnce: 2,
    async told({ scenario, played }) {
      const reference = played[0]?.reference ?? '';
      const { state, mails } = await mailed(reference);
      const written = mails.map(word).join(', ');
      const { programme } = callPlots[scenario.call];
      console.log(
        `\n${programme}: ${scenario.name} (${scenario.title})\n${lines(played)}\n  ${reference} stands in ${state}; mails: ${written}`,
      );
    },
  });
  for (const plot of [closed(integrationRound), businessRound]) {
    const round = new PrizeRound(stage, plot);
    const began = performance.now();
    await round.begin(run.year);
    await round.judge(true);
    await round.award();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`\n${plot.programme}: ${plot.name} ${run.year}, from the announcement to the accounts in ${seconds} s`);
    console.log(lines(round.played));
  }
  const paper = await playThreeBodies(stage);
  console.log(`\ncouncil: through three bodies, with a deferral, to its last order (${paper.reference})`);
  console.log(lines(paper.played));
  const funded = await playFunding(stage, run);
  const { state, mails } = await mailed(funded[0]?.reference ?? '');
  console.log(`\n${callPlots[throughCouncil.call].programme}: ${throughCouncil.name} (${throughCouncil.title})`);
  console.log(`${lines(funded)}\n  ${funded[0]?.reference} stands in ${state}; mails: ${mails.map(word).join(', ')}`);
  console.log(
    `\nNot played, because weeks must pass (tests let the time run instead):\n  - ${needTime.join('\n  - ')}`,
  );
} finally {
  await stage.close();
}

function word({ template, sent }: { template: string; sent: boolean }): string {
  return template + (sent ? '' : ' (unsent)');
}

function lines(played: readonly Played[]): string {
  const own = played[0]?.reference;
  return played
    .map(({ reference, type, state, milliseconds, about }) => {
      const other = reference === own ? '' : `  (${reference})`;
      const said = about === undefined ? '' : `: ${about}`;
      return `  ${`${milliseconds.toFixed(0)} ms`.padStart(8)}  ${type.padEnd(28)} → ${state}${other}${said}`;
    })
    .join('\n');
}

/** The outcome once every mail is out, or after ten seconds as it is. */
async function mailed(reference: string): ReturnType<Stage['outcome']> {
  for (let tries = 0; ; tries += 1) {
    const outcome = await stage.outcome(reference);
    if (outcome.mails.every((mail) => mail.sent) || tries > 100) return outcome;
    await sleep(100);
  }
}
