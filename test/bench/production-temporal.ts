import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { inheritedEnv } from '#libs/config/inherited.js';
import { checkoutRoot } from '#libs/config/root.js';
import { freePort } from '../../apps/local/ports.js';
import { findProgram } from '../../apps/local/temporal-binary.js';
import { missingSearchAttributes, withoutTemporalVariables, type TemporalPart } from '../../apps/local/temporal.js';

const run = promisify(execFile);

/** Of the server in temporal/go.mod. */
const serverVersion = '1.31.2';

export interface ProductionTemporal {
  /** the `temporal` command */
  binary: string;
  /** owner of the Postgres server that gets the two databases */
  ownerUrl: string;
  logFile: string;
}

/**
 * Temporal's server as docker-compose.yml runs it: with its histories on Postgres, beside Feinschliff's database. Its parts
 * talk to each other by their usual ports, so one can run on a machine.
 */
export async function prepareProductionTemporal(options: ProductionTemporal): Promise<TemporalPart> {
  const { binary, ownerUrl, logFile } = options;
  const owner = new URL(ownerUrl);
  await makeDatabases(ownerUrl);
  const port = await freePort();
  const address = `127.0.0.1:${port}`;
  const operator = (...command: string[]) =>
    run(binary, ['operator', ...command, '--address', address], { env: withoutTemporalVariables() });
  return {
    name: 'temporal',
    command: await program('cmd/server', 'temporal-server'),
    args: ['start'],
    env: {
      DB: 'postgres12',
      DB_PORT: owner.port,
      DBNAME: 'temporal',
      VISIBILITY_DBNAME: 'temporal_visibility',
      POSTGRES_SEEDS: owner.hostname,
      POSTGRES_USER: owner.username,
      POSTGRES_PWD: owner.password,
      NUM_HISTORY_SHARDS: '512',
      BIND_ON_IP: '127.0.0.1',
      DYNAMIC_CONFIG_FILE_PATH: join(checkoutRoot(), 'deploy/temporal/dynamic-config.yaml'),
      TEMPORAL_VERSION_CHECK_DISABLED: '1',
      LOG_LEVEL: 'warn',
      FRONTEND_GRPC_PORT: String(port),
    },
    logFile,
    address,
    async ready() {
      await operator('cluster', 'health');
      const { stdout: known } = await operator('namespace', 'list');
      if (!/\bdefault\b/.test(known)) await operator('namespace', 'create', '--namespace', 'default');
      const { stdout } = await operator('search-attribute', 'list');
      const missing = missingSearchAttributes(stdout);
      for (const [name, type] of missing) await operator('search-attribute', 'create', '--name', name, '--type', type);
      return missing.length === 0;
    },
  };
}

/** The two databases with the schema of the server's version, as deploy/temporal/schema.sh makes them. */
async function makeDatabases(ownerUrl: string): Promise<void> {
  const sqlTool = await program('cmd/tools/sql', 'temporal-sql-tool');
  const { hostname, port, username, password } = new URL(ownerUrl);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  for (const [database, schema] of [
    ['temporal', 'temporal'],
    ['temporal_visibility', 'visibility'],
  ] as const) {
    await client.query(`create database ${database}`);
    const tool = (...command: string[]) =>
      run(sqlTool, [
        '--plugin',
        'postgres12',
        '--ep',
        hostname,
        '-p',
        port,
        '-u',
        username,
        '--pw',
        password,
        '--db',
        database,
        ...command,
      ]);
    await tool('setup-schema', '-v', '0.0');
    await tool('update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
  await client.end();
}

/** A program of the server, from the user's cache folder; built at first use. */
const program = (of: string, name: string): Promise<string> =>
  findProgram({ path: `go.temporal.io/server/${of}`, folder: 'test/bench/temporal' }, `${name}-${serverVersion}`, {
    env: inheritedEnv({}),
    progress: (message) => console.error(message),
  });
