import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import type { Part } from '../../apps/local/launch.js';

/** `redis-server` on PATH; undefined where there is none. */
export const redisServer: string | undefined = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'redis-server'))
  .find((file) => existsSync(file));

/**
 * A Redis for the mail queue, kept as in production: append-only file, nothing evicted. Needs no test runner.
 * @param folder for its append-only file and its log
 * @param fsync when it waits for the disk
 * @throws Error where no `redis-server` is on PATH
 */
export function redisPart(folder: string, port: number, fsync: 'always' | 'everysec'): Part & { url: string } {
  if (redisServer === undefined) throw new Error('redis-server is not on PATH');
  const url = `redis://127.0.0.1:${port}`;
  // It keeps its command line, by which the next run finds and ends one that was left behind.
  const settings = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, '--set-proc-title', 'no'];
  const kept = ['--save', '', '--appendonly', 'yes', '--appendfsync', fsync, '--maxmemory-policy', 'noeviction'];
  return {
    name: 'redis',
    command: redisServer,
    args: [...settings, ...kept],
    logFile: join(folder, 'redis.log'),
    url,
    ready: () => answersPing(url),
  };
}

async function answersPing(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG'; // before that it answers LOADING
  } finally {
    client.disconnect();
  }
}
