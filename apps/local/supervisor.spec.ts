import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '../../test/support/wait-for.js';
import { answersOk, lastLines, type Part, startPart } from './launch.js';
import { freePort, reservePort } from './ports.js';
import { type Report, Supervisor } from './supervisor.js';

let folder: string;
let supervisors: Supervisor[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feinschliff-supervisor-'));
  supervisors = [];
});
afterEach(() => {
  for (const supervisor of supervisors) supervisor.kill();
  rmSync(folder, { recursive: true });
});

/** A small server as part, with more code if wanted. */
async function server(name: string, extra = ''): Promise<Part & { url: string }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const code = `require('http').createServer((q, r) => r.end('ok')).listen(${port}, '127.0.0.1'); ${extra}`;
  const ready = (): Promise<boolean> => answersOk(url);
  return { name, command: process.execPath, args: ['-e', code], logFile: join(folder, `${name}.log`), ready, url };
}

function supervisorThatSays(report: Report): Supervisor {
  const supervisor = new Supervisor(report);
  supervisors.push(supervisor);
  return supervisor;
}

describe('a part', () => {
  it('that ends at once is reported with the end of its log', async () => {
    const part = await server('broken', `console.log('out of luck'); process.exit(3)`);
    await expect(startPart(part)).rejects.toThrow(/broken ended at once \(code 3\)[\s\S]*out of luck/);
  });

  it('that never gets ready is ended and reported', async () => {
    const part = { ...(await server('slow')), ready: () => Promise.resolve(false) };
    await expect(startPart(part, 300)).rejects.toThrow('slow did not become ready within');
    await expect(answersOk(part.url)).rejects.toThrow('fetch failed');
  });

  it('that ignores its stop signal is killed, with its children', async () => {
    const port = await freePort();
    const child = `require('http').createServer((q, r) => r.end()).listen(${port}, '127.0.0.1')`;
    const part = await server(
      'deaf',
      `process.on('SIGTERM', () => {}); require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}])`,
    );
    const running = await startPart(part);
    await waitFor(() => answersOk(`http://127.0.0.1:${port}`));
    expect(await running.stop(300)).toEqual({ code: null, signal: 'SIGKILL' });
    await waitFor(() =>
      answersOk(`http://127.0.0.1:${port}`).then(
        () => false,
        () => true,
      ),
    );
  });
});

describe('the supervisor', () => {
  it('starts a part again when it dies, says so, and leaves the others alone', async () => {
    const said: string[] = [];
    const supervisor = supervisorThatSays((name, message) => void said.push(`${name} ${message}`));
    const [mortal, steady] = [await server('mortal'), await server('steady')];
    await Promise.all([supervisor.keep(mortal), supervisor.keep(steady)]);
    const before = supervisor.pids();
    process.kill(before['mortal'] ?? 0, 'SIGKILL');
    await waitFor(() => said.some((line) => line === 'mortal serves again'));
    expect(said[0]).toMatch(/^mortal ended \(SIGKILL\), starts again in 0.5 s/);
    expect(await answersOk(mortal.url)).toBe(true);
    expect(supervisor.pids()['steady']).toBe(before['steady']);
    await supervisor.stop();
    await expect(answersOk(mortal.url)).rejects.toThrow('fetch failed');
    expect(said).toHaveLength(2);
  });

  it('waits longer each time for a part that keeps dying', async () => {
    const said: string[] = [];
    const supervisor = supervisorThatSays((_name, message) => void said.push(message));
    const part = await server('hopeless', 'process.exit(1)');
    expect(await supervisor.keep(part)).toBe('ended at once (code 1)');
    await waitFor(() => said.length >= 3, { within: 15_000 });
    await supervisor.stop();
    expect(said.slice(0, 3).map((line) => /in ([\d.]+) s/.exec(line)?.[1])).toEqual(['0.5', '1', '2']);
    expect(lastLines(part.logFile)).toBe('');
  }, 20_000);

  it('does not start a part again that dies while everything is ended', async () => {
    const supervisor = supervisorThatSays(() => undefined);
    const part = await server('last');
    await supervisor.keep(part);
    const { last } = supervisor.pids();
    await Promise.all([supervisor.stop(), supervisor.stop()]);
    expect(() => process.kill(last ?? 0, 0)).toThrow('ESRCH');
    expect(supervisor.pids()).toEqual({});
  });
});

describe('ports', () => {
  it('gives another port, and says so, when the wanted one is taken', async () => {
    const first = await reservePort();
    const second = await reservePort(first.port);
    expect(second.replaced).toBe(true);
    expect(second.port).not.toBe(first.port);
    await Promise.all([first.release(), second.release()]);
    const third = await reservePort(first.port);
    expect(third).toMatchObject({ port: first.port, replaced: false });
    await third.release();
  });
});
