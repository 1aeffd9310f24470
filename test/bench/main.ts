/*
 * `npm run bench`: the command path beside the same workflow without any database and beside the same writes in plain
 * SQL, in one run, then with many dossiers waiting. Brings its own Postgres, Temporal and workers, and ends by itself.
 * `npm run bench -- --quick` is for trying: a minute or two, and figures that mean little. `--rounds 1` and `--seconds 10`
 * shorten the sides, `--no-waiting` leaves out the crowd, `--waiting-only` the sides, `--levels 0,2000` says how many wait.
 * Then a prize round closes: `--round-only` does that alone, `--no-round` leaves it out, `--nominations 500` says how many.
 * Last, OParl's papers are read: `--oparl-only`, `--no-oparl`, `--papers 20000`.
 * The servers are those of docker-compose.yml: Temporal's, built with Go at first use, on Postgres, and Redis where it is on
 * PATH. `--development` takes those that `npm start` brings, and needs no Go.
 */
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import { openHouse, type House } from './house.js';
import { commandsADossier, together } from './measure.js';
import { closeRound } from './closing.js';
import { oparlFigures } from './oparl.js';
import { closingReport, crowdReport, oparlReport, sidesReport } from './report.js';
import { rounds } from './rounds.js';
import { openStack, type Stack } from './stack.js';
import { crowds } from './waiting.js';

const {
  quick,
  waiting,
  'waiting-only': waitingOnly,
  round,
  'round-only': roundOnly,
  oparl,
  'oparl-only': oparlOnly,
  ...given
} = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    waiting: { type: 'boolean', default: true },
    'waiting-only': { type: 'boolean', default: false },
    round: { type: 'boolean', default: true },
    'round-only': { type: 'boolean', default: false },
    nominations: { type: 'string' },
    oparl: { type: 'boolean', default: true },
    'oparl-only': { type: 'boolean', default: false },
    papers: { type: 'string' },
    development: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    levels: { type: 'string' },
  },
  allowNegative: true,
}).values;
const plan = {
  rounds: Number(given.rounds ?? (quick ? 1 : 4)),
  seconds: Number(given.seconds ?? (quick ? 4 : 20)),
  clients: 32,
};
const levels = (given.levels ?? (quick ? '0,300' : '0,2000,10000')).split(',').map(Number);
const say = (line: string): void => console.error(line);

/** One dossier of each side, command by command: their histories must be alike in length and kind of events. */
async function sameShape(house: House): Promise<Record<string, number>> {
  const { app, bare } = house;
  const play = async (begun: { reference: string; next: () => Promise<void> }): Promise<Record<string, number>> => {
    for (let n = 0; n < commandsADossier; n += 1) {
      await begun.next();
      await house.carriedOut();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    return house.shape(begun.reference);
  };
  const [real, without] = [await play(app.beginDossier()), await play(bare.beginDossier())];
  assert.deepEqual(without, real, 'the bare workflow is another one');
  return real;
}

/** The command path: the three sides, the crowd, the round. */
async function commands(house: House): Promise<void> {
  const shape = await sameShape(house);
  say('warming up');
  // A worker in service is warm: until V8 has made good code of it, a decision costs Node a fifth more.
  for (const side of [house.app, house.bare, house.floor]) await together(side, plan.clients, plan.seconds);
  if (!waitingOnly && !roundOnly) {
    const results = await rounds(house, plan, say);
    console.log(sidesReport(results, shape, plan));
  }
  if (waiting && !roundOnly) console.log(`\n${crowdReport(await crowds(house, levels, quick ? 40 : 400, say))}`);
  if (round && !waitingOnly)
    console.log(`\n${closingReport(await closeRound(house, Number(given.nominations ?? (quick ? 50 : 500)), say))}`);
}

async function papers(stack: Stack): Promise<void> {
  const count = Number(given.papers ?? (quick ? 1_000 : 20_000));
  console.log(`\n${oparlReport(await oparlFigures(stack, count, say))}`);
}

// OParl asks Temporal nothing.
const house = oparlOnly ? undefined : await openHouse(!given.development);
const stack = house?.stack ?? (await openStack());
if (house) console.log(stack.servers);
try {
  if (house) await commands(house);
  if (oparl && !waitingOnly && !roundOnly) await papers(stack);
} catch (error) {
  console.error(error); // what is still under way may end the program before the error is shown
  process.exitCode = 1;
} finally {
  await (house ?? stack).close();
}
