import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { Redis } from 'ioredis';
import type { TestDatabase } from './database.js';

/** Texts that were found somewhere, by the place they were found at. */
export type Traces = Map<string, string>;

/**
 * All that Temporal knows of every workflow: each event of each history with its payloads, failures and stacks, memo,
 * search attributes, activities under way with their last failure and heartbeat, and the current details.
 */
export async function temporalTraces(client: Client): Promise<Traces> {
  const traces: Traces = new Map();
  for await (const { workflowId, runId, type } of client.workflow.list({ pageSize: 100 })) {
    const handle = client.workflow.getHandle(workflowId, runId);
    const { events } = await handle.fetchHistory();
    for (const event of events ?? [])
      traces.set(`${type} ${workflowId} event ${event.eventId?.toString()}`, textOf(event));
    traces.set(`${type} ${workflowId} description`, textOf((await handle.describe()).raw));
    const details = await handle.query('__temporal_workflow_metadata');
    traces.set(`${type} ${workflowId} current details`, textOf(details));
  }
  return traces;
}

/** Whatever else Temporal wrote: its database, byte for byte, and its log. */
export function temporalFiles(logFile: string): Traces {
  const database = join(dirname(logFile), 'temporal.db');
  const names = [database, `${database}-wal`, logFile];
  return new Map(names.map((name) => [name, readFileSync(name, 'latin1')]));
}

/** Every row of every table of the queue on Postgres. */
export async function postgresQueue(database: TestDatabase): Promise<Traces> {
  return tableTraces(database, 'bullmq');
}

/** Every row of every table of a schema. */
export async function tableTraces(database: TestDatabase, schema: string): Promise<Traces> {
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema = $1 and table_type = 'BASE TABLE'`,
    [schema],
  );
  const traces: Traces = new Map();
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(`select row_to_json(t)::text as row from ${name} t`);
    rows.forEach(({ row }, n) => traces.set(`${name} row ${n}`, row));
  }
  return traces;
}

/** Every key of the queue on Redis with what it holds, read by its type: a raw dump may be compressed. */
export async function redisQueue(redis: Redis): Promise<Traces> {
  const readers: Record<string, (key: string) => Promise<unknown>> = {
    string: (key) => redis.get(key),
    hash: (key) => redis.hgetall(key),
    list: (key) => redis.lrange(key, 0, -1),
    set: (key) => redis.smembers(key),
    zset: (key) => redis.zrange(key, '0', '-1'),
    stream: (key) => redis.xrange(key, '-', '+'),
  };
  const traces: Traces = new Map();
  for (const key of await redis.keys('*')) {
    const kind = await redis.type(key);
    const read = readers[kind];
    if (!read && kind !== 'none') throw new Error(`a key of the kind ${kind}`);
    traces.set(key, `${key} ${textOf(await read?.(key))}`);
  }
  return traces;
}

/** Every line of a log. */
export function logTraces(name: string, text: string): Traces {
  return new Map(text.split('\n').map((line, n) => [`${name} line ${n + 1}`, line]));
}

/** All texts within a value, bytes read as UTF-8. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([, inner]) => inner !== null && inner !== undefined)
    .map(([name, inner]) => `${name}: ${textOf(inner)}`)
    .join('\n');
}
