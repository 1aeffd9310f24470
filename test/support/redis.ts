import { afterAll } from '@jest/globals';
import { Redis } from 'ioredis';
import { freePort } from '../../apps/local/ports.js';
import { redisPart } from './redis-part.js';
import { ownFolder, serve, type Service } from './services.js';

const clients: Redis[] = [];

afterAll(() => {
  for (const client of clients) client.disconnect();
});

/** A Redis of this test file alone, kept as in production: append-only file, nothing evicted. */
export async function startRedis(): Promise<Service & { url: string; client: Redis }> {
  const part = redisPart(await ownFolder('redis'), await freePort(), 'always');
  const { url } = part;
  const service = await serve(part);
  const client = new Redis(url);
  client.on('error', () => undefined);
  clients.push(client);
  return { ...service, url, client };
}
