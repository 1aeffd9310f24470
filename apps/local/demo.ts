import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkoutRoot } from '#libs/config/root.js';
import { ends } from './demonstration/scenarios.js';
import { Stage } from './demonstration/stage.js';
import type { Addresses } from './state.js';

// Plays an application to each end through the running stack, and prints its way with times and mails.
const file = join(checkoutRoot(), '.local/addresses.json');
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `npm start` of the same checkout
const stage = await Stage.open(JSON.parse(readFileSync(file, 'utf8')) as Addresses);
try {
  await stage.untilPublished();
  await stage.invite();
  for (const scenario of ends) {
    console.log(`\n${scenario.name}`);
    let reference = '';
    for await (const played of stage.play(scenario)) {
      reference = played.reference;
      const time = `${played.milliseconds.toFixed(0)} ms`.padStart(8);
      console.log(`  ${time}  ${played.type.padEnd(26)} → ${played.state}`);
    }
    const { state, mails } = await mailed(reference);
    console.log(
      `  ${reference} ended in ${state}; mails: ${mails.map((mail) => mail.template + (mail.sent ? '' : ' (unsent)')).join(', ')}`,
    );
  }
} finally {
  await stage.close();
}

/** The outcome once every mail is out, or after ten seconds as it is. */
async function mailed(reference: string): ReturnType<Stage['outcome']> {
  for (let tries = 0; ; tries += 1) {
    const outcome = await stage.outcome(reference);
    if (outcome.mails.every((mail) => mail.sent) || tries > 100) return outcome;
    await sleep(100);
  }
}
