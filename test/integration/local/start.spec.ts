import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkoutRoot } from '#libs/config/root.js';
import { answersOk } from '../../../apps/local/launch.js';
import type { Addresses } from '../../../apps/local/state.js';
import { ownFolder, waitFor } from '../../support/services.js';

interface Start {
  process: ChildProcess;
  output(): string;
  exit: Promise<number | null>;
}

let folder: string;
const starts: Start[] = [];

/** What a newcomer types, with a folder of its own so that it may run beside the developer's. */
function npmStart(...args: string[]): Start {
  const run = join(checkoutRoot(), 'apps/local/run.mjs');
  const all = [run, 'start', '--folder', folder, '--no-demonstration', ...args];
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const start = { process: child, output: () => output, exit };
  starts.push(start);
  return start;
}

const content = (name: string): string => readFileSync(join(folder, name), 'utf8');
const addresses = (): Addresses => JSON.parse(content('addresses.json'));
const ownerPassword = (): string => new URL(addresses().databaseUrls.owner).password;
const ready = (start: Start): Promise<boolean> => {
  const said = (): boolean => {
    if (start.process.exitCode !== null) throw new Error(start.output());
    return start.output().includes('Stop: Ctrl-C');
  };
  return waitFor(said, { within: 60_000, what: 'the table of addresses' });
};
const isGone = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return true;
  }
};

beforeAll(async () => {
  folder = join(await ownFolder('start'), '.local');
});
afterAll(async () => {
  for (const { process: child, exit } of starts) {
    child.kill('SIGINT');
    await exit;
  }
});

describe('npm start', () => {
  it('brings up every part, says where, and leaves the addresses for scripts', async () => {
    const start = npmStart();
    await ready(start);
    const { portal, temporalUi, mails, identity, health, people, pids } = addresses();
    for (const url of [portal, temporalUi ?? '', mails ?? '']) {
      expect(start.output()).toContain(url);
      expect(await answersOk(url)).toBe(true);
    }
    expect(await answersOk(`${identity}/.well-known/openid-configuration`)).toBe(true);
    for (const url of Object.values(health)) expect(await answersOk(`${url}/health/ready`)).toBe(true);
    for (const { name } of people) expect(start.output()).toContain(name);
    expect(Object.keys(pids).toSorted()).toEqual([
      'identity',
      'mailer',
      'mails',
      'portal',
      'postgres',
      'temporal',
      'worker',
    ]);
  });

  it('refuses to run twice in one place', async () => {
    const second = npmStart();
    expect(await second.exit).toBe(1);
    expect(second.output()).toContain('already running');
    expect(second.output()).toContain(addresses().portal);
  });

  it.each(['mails', 'worker', 'temporal', 'postgres'])(
    'starts %s again when it dies, and leaves the rest alone',
    async (name) => {
      const [start] = starts;
      const before = addresses().pids;
      process.kill(-(before[name] ?? 0), 'SIGKILL');
      await waitFor(() => start?.output().includes(`${name} serves again`), { within: 30_000 });
      const after = addresses().pids;
      expect(after[name]).not.toBe(before[name]);
      expect({ ...after, [name]: 0 }).toEqual({ ...before, [name]: 0 });
    },
  );

  it('ends everything it started on Ctrl-C, and takes its data up again', async () => {
    const [first] = starts;
    const before = addresses();
    first?.process.kill('SIGINT');
    expect(await first?.exit).toBe(0);
    expect(Object.values(before.pids).filter((pid) => !isGone(pid))).toEqual([]);

    const since = Date.now();
    const second = npmStart();
    await ready(second);
    expect(Date.now() - since).toBeLessThan(20_000); // 6 s on two idle cores
    expect({ ...addresses(), pids: {} }).toEqual({ ...before, pids: {} }); // the same ports and passwords
  });

  it('ends what a killed start left behind, and starts empty when asked to', async () => {
    const { owner }: { owner: { pid: number } } = JSON.parse(content('running.json'));
    const { pids } = addresses();
    const password = ownerPassword();
    process.kill(owner.pid, 'SIGKILL');
    await starts.at(-1)?.exit;
    expect(isGone(pids['postgres'] ?? 0)).toBe(false);
    const third = npmStart('--fresh');
    await ready(third);
    expect(third.output()).toContain('an earlier start had left behind');
    expect(Object.values(pids).filter((pid) => !isGone(pid))).toEqual([]);
    expect(ownerPassword()).not.toBe(password);
  });

  it('ends everything when the command that started it is killed', async () => {
    const { pids } = addresses();
    starts.at(-1)?.process.kill('SIGKILL');
    await waitFor(() => Object.values(pids).every(isGone), { within: 30_000 });
    expect(starts.at(-1)?.process.signalCode).toBe('SIGKILL');
  });
});
