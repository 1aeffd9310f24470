import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { backoffMs } from './mail-jobs.js';
import { faultOfRedis, openMailQueue, type QueueEnv } from './queue.js';

const servers: [string, (port: number) => QueueEnv][] = [
  ['Postgres', (port) => ({ QUEUE_DATABASE_URL: `postgresql://u:secret@127.0.0.1:${port}/d` })],
  ['Redis', (port) => ({ QUEUE_DATABASE_URL: '', REDIS_URL: `redis://:secret@127.0.0.1:${port}` })],
];

/** A server that takes connections and never answers. */
async function silentServer(): Promise<{ port: number; connections: () => Promise<number>; close: () => void }> {
  const server = createServer((socket) => socket.on('error', () => undefined).resume());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    connections: () => new Promise((resolve) => server.getConnections((_, count) => resolve(count))),
    close: () => server.close(),
  };
}

describe.each(servers)('the mail queue on %s', (_, env) => {
  it('fails within its limit where nobody listens, and quotes no address', async () => {
    const queue = openMailQueue(env(9));
    for (const attempt of [() => queue.enqueue(['a']), () => queue.check()]) {
      await expect(attempt()).rejects.toMatchObject({
        name: 'QueueError',
        code: 'unreachable',
        message: 'mail queue: unreachable',
      });
    }
    await queue.close();
  }, 20_000);

  it('fails within its limit where the server hangs, and leaves no connection behind', async () => {
    const server = await silentServer();
    const queue = openMailQueue(env(server.port));
    await expect(queue.enqueue(['a'])).rejects.toMatchObject({ code: 'unreachable' });
    await queue.close();
    for (let tries = 0; tries < 50 && (await server.connections()) > 0; tries += 1) await sleep(100);
    expect(await server.connections()).toBe(0);
    server.close();
  }, 20_000);
});

describe('a Redis', () => {
  const info = (aof: number, policy: string): string =>
    `# Memory\r\nmaxmemory:0\r\nmaxmemory_policy:${policy}\r\n# Persistence\r\naof_enabled:${aof}\r\n`;

  it('is trusted with append-only file and without eviction only', () => {
    expect(faultOfRedis(info(1, 'noeviction'))).toBeUndefined();
    expect(faultOfRedis(info(0, 'noeviction'))).toBe('forgets');
    expect(faultOfRedis(info(1, 'allkeys-lru'))).toBe('evicts');
  });

  it('that says nothing of it is believed', () => {
    expect(faultOfRedis('redis_version:8.0.0\r\n')).toBeUndefined();
  });
});

describe('the delay before the next try', () => {
  it('doubles from one second to a minute', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 50].map(backoffMs)).toEqual(
      [1, 2, 4, 8, 16, 32, 60, 60, 60].map((seconds) => seconds * 1000),
    );
  });
});
