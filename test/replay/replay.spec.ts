import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { historyFromJSON, type History } from '@temporalio/common/lib/proto-utils.js';
import { Runtime, Worker } from '@temporalio/worker';
import { checkoutRoot } from '#libs/config/root.js';
import { allEnds } from '../../apps/local/demonstration/ends.js';
import { allWaiting } from '../../apps/local/demonstration/waiting.js';
import { people } from '../../apps/local/people.js';
import { shapes } from './shapes.js';

/** The bundle that workers start from; `npm test` builds it. */
const bundle = readFileSync(join(checkoutRoot(), 'dist/worker-bundle.js'), 'utf8');
const folder = join(checkoutRoot(), 'test/replay/histories');

/** Ways through project funding that the demonstration had when the first version was released. */
const firstWays = [
  'granted',
  'granted after a returned draft',
  'granted after a clarification',
  'rejected',
  'inadmissible',
  'withdrawn',
  'late',
];

interface Recording {
  file: string;
  workflowId: string;
  history: History;
  json: string;
}

const recordings: Recording[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .map((file) => {
    const json = readFileSync(join(folder, file), 'utf8');
    const history = historyFromJSON(JSON.parse(json));
    // A dossier's workflow reads its reference from the id it was started with.
    const workflowId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowId ?? '';
    return { file, workflowId, history, json };
  });

/** Replays every recording; answers which no longer fit, with the reason. */
async function misfits(code: string): Promise<string[]> {
  const found: string[] = [];
  let at = 0;
  for await (const { error } of Worker.runReplayHistories({ workflowBundle: { code } }, recordings)) {
    const file = recordings[at]?.file;
    at += 1;
    if (error) found.push(`${file}: ${/\[TMPRL\d+\][^"]*/.exec(error.message)?.[0] ?? error.message}`);
  }
  expect(at).toBe(recordings.length);
  return found;
}

/** The bundle with one place of the workflow changed. */
function changed(from: RegExp, to: string): string {
  expect(bundle.match(new RegExp(from, 'g'))).toHaveLength(1);
  return bundle.replace(from, to);
}

beforeAll(() => {
  const silent = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };
  const logging = { filter: 'ERROR', forward: {} };
  Runtime.install({ shutdownSignals: [], logger: silent, telemetryOptions: { logging } });
});

describe('recorded histories', () => {
  it('all replay on the workflows of today', async () => {
    expect(await misfits(bundle)).toEqual([]);
  });

  it('are those of every special shape and of the ways that were played, in each released version', () => {
    const branches = [...firstWays, ...Object.keys(shapes)];
    for (const version of readdirSync(folder)) {
      const files = readdirSync(join(folder, version));
      const missing = branches.filter(
        (branch) => !files.some((file) => file.includes(`-${branch.replaceAll(' ', '-')}`)),
      );
      expect({ version, missing }).toEqual({ version, missing: [] });
    }
  });

  it('hold every kind of event that a workflow of ours can meet', () => {
    const kinds = new Set(
      recordings.flatMap(({ json }) => [...json.matchAll(/"eventType":"EVENT_TYPE_(\w+)"/g)].map(([, kind]) => kind)),
    );
    const met = ['UPDATE_COMPLETED', 'SIGNALED', 'COMPLETED', 'CONTINUED_AS_NEW'].map(
      (kind) => `WORKFLOW_EXECUTION_${kind}`,
    );
    const others = [
      'TIMER_FIRED',
      'TIMER_CANCELED',
      'MARKER_RECORDED',
      'ACTIVITY_TASK_COMPLETED',
      'UPSERT_WORKFLOW_SEARCH_ATTRIBUTES',
    ];
    expect([...met, ...others].filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('name nobody', () => {
    const names = people.flatMap(({ name, email }) => [name, email]);
    const titles = [...allEnds, ...allWaiting].map(({ title }) => title);
    for (const { file, json } of recordings) {
      const decoded = [...json.matchAll(/"data":"([^"]*)"/g)].map(([, data = '']) =>
        Buffer.from(data, 'base64').toString(),
      );
      const text = json + decoded.join('\n');
      expect({ file, found: [...names, ...titles].filter((word) => text.includes(word)) }).toEqual({ file, found: [] });
    }
  });
});

describe('a workflow whose commands come in another order', () => {
  it('is found out, and the histories that no longer fit are named', async () => {
    const unheard = /\(0,[^()]*\.upsertSearchAttributes\)\(\[/;
    const found = await misfits(changed(unheard, '(() => undefined)(['));
    expect(found.length).toBeGreaterThan(20);
    expect(found[0]).toMatch(/^v1\/projectFunding-.*\.json: .*TMPRL1100/);
  });

  it('is found out when only one rare way is changed', async () => {
    const found = await misfits(
      changed(/if \(start\.resume\) await inTurn/, 'if (start.resume && false) await inTurn'),
    );
    const branches = new Set(found.map((line) => line.split(/[/:]/)[1]));
    expect([...branches]).toEqual([
      'projectFunding-continued-as-new-second-run.json',
      'projectFunding-resumed-at-its-end.json',
      'projectFunding-resumed.json',
    ]);
  });
});
