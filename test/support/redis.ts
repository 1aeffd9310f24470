import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll } from '@jest/globals';
import { Redis } from 'ioredis';
import { freePort } from '../../apps/local/ports.js';
import { ownFolder, serve, type Service } from './services.js';

/** `redis-server` on PATH; undefined where there is none, and tests on Redis are left out. */
export const redisServer: string | undefined = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'redis-server'))
  .find((file) => existsSync(file));

const clients: Redis[] = [];

afterAll(() => {
  for (const client of clients) client.disconnect();
});

/** A Redis of this test file alone, kept as in production: append-only file, nothing evicted. */
export async function startRedis(): Promise<Service & { url: string; client: Redis }> {
  if (redisServer === undefined) throw new Error('redis-server is not on PATH');
  const folder = await ownFolder('redis');
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  // It keeps its command line, by which the next run finds and ends one that was left behind.
  const settings = [
    '--bind',
    '127.0.0.1',
    '--port',
    String(port),
    '--dir',
    folder,
    '--save',
    '',
    '--set-proc-title',
    'no',
  ];
  const service = await serve({
    name: 'redis',
    command: redisServer,
    args: [...settings, '--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction'],
    logFile: join(folder, 'redis.log'),
    ready: () => answersPing(url),
  });
  const client = new Redis(url);
  client.on('error', () => undefined);
  clients.push(client);
  return { ...service, url, client };
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
