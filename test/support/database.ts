import { randomBytes } from 'node:crypto';
import { afterAll } from '@jest/globals';
import pg from 'pg';
import type { DatabaseApp, DatabaseUrls } from '../../apps/local/database-users.js';
import { sharedServices } from './services.js';

export interface TestDatabase {
  /** Connection of the owner, who may do everything. */
  ownerUrl: string;
  /** Connection of each app, with the rights it has in production. */
  urls: DatabaseUrls;
  /** Runs one statement as the owner, or as an app. */
  query<Row extends pg.QueryResultRow>(sql: string, values?: unknown[], as?: DatabaseApp): Promise<Row[]>;
}

const made: string[] = [];

async function statement<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // tests end servers and sessions on purpose
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function named(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** A fresh, migrated, empty database on the run's Postgres; dropped after the test file. */
export async function createDatabase(): Promise<TestDatabase> {
  const { ownerUrl, urls } = sharedServices().postgres;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await statement(named(ownerUrl, 'postgres'), `create database ${name} template feinschliff`);
  made.push(name);
  const own = {
    ownerUrl: named(ownerUrl, name),
    urls: { portal: named(urls.portal, name), worker: named(urls.worker, name), mailer: named(urls.mailer, name) },
  };
  return { ...own, query: (sql, values, as) => statement(as ? own.urls[as] : own.ownerUrl, sql, values) };
}

afterAll(async () => {
  const { ownerUrl } = sharedServices().postgres;
  for (const name of made) await statement(named(ownerUrl, 'postgres'), `drop database if exists ${name} with (force)`);
});
