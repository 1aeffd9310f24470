import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Redis } from 'ioredis';
import type { Part } from '../../apps/local/launch.js';
import { inheritedEnv } from '#libs/config/inherited.js';

/**
 * Redis as docker-compose.yml runs it, for the mail queue.
 * @param folder for its append-only file and its log
 * @throws Error where no `redis-server` is on PATH
 */
export function prepareProductionRedis(folder: string, port: number): Part & { url: string } {
  const paths = (inheritedEnv({})['PATH'] ?? '').split(delimiter);
  const command = paths.map((path) => join(path, 'redis-server')).find((file) => existsSync(file));
  if (command === undefined) throw new Error('redis-server is not on PATH');
  const url = `redis://127.0.0.1:${port}`;
  const kept = ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', '', '--maxmemory-policy', 'noeviction'];
  return {
    name: 'redis',
    command,
    args: ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder, ...kept],
    logFile: join(folder, 'redis.log'),
    url,
    async ready() {
      const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
      client.on('error', () => undefined);
      try {
        await client.connect();
        return (await client.ping()) === 'PONG';
      } finally {
        client.disconnect();
      }
    },
  };
}
