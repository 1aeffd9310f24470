import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { answersOk, type Part } from './launch.js';

const run = promisify(execFile);

/** What Temporal UI can be searched by; the workflow sets them, so they must be registered before the first one runs. */
export const searchAttributes = {
  Process: 'Keyword',
  Programme: 'Keyword',
  State: 'Keyword',
  WaitingFor: 'Keyword',
  DueAt: 'Datetime',
  Overdue: 'Bool',
} as const;

/** The default forgets a closed dossier after a day. */
export const retention = '90d';

export interface TemporalOptions {
  /** The `temporal` binary. */
  binary: string;
  /** SQLite file of the histories; made when it is missing. */
  databaseFile: string;
  port: number;
  /** Port of Temporal UI; undefined for none. */
  uiPort?: number;
  logFile: string;
}

export interface TemporalPart extends Part {
  /** host:port for clients. */
  address: string;
}

/**
 * Temporal's development server on loopback, with its database in a file. SQLite does not wait for the disk: histories
 * lost in a power cut are rebuilt from Postgres.
 */
export async function prepareTemporal(options: TemporalOptions): Promise<TemporalPart> {
  const { binary, port, uiPort } = options;
  await mkdir(dirname(options.databaseFile), { recursive: true });
  const address = `127.0.0.1:${port}`;
  const args = [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--db-filename',
    options.databaseFile,
  ];
  args.push('--sqlite-pragma', 'journal_mode=WAL', '--sqlite-pragma', 'synchronous=OFF');
  // A development server asks its database for all search attributes whenever it uses one, to see new ones at once: more
  // than half of the statements of a dossier. As a server in production does, it looks once a minute.
  args.push('--dynamic-config-value', 'system.forceSearchAttributesCacheRefreshOnRead=false');
  args.push('--log-level', 'warn', '--log-format', 'json', '--color', 'never');
  args.push(...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort), '--ui-disable-news-fetch']));
  for (const [name, type] of Object.entries(searchAttributes)) args.push('--search-attribute', `${name}=${type}`);

  const operator = async (...command: string[]): Promise<string> => {
    const limits = { timeout: 5_000, env: withoutTemporalVariables() };
    const { stdout } = await run(binary, ['operator', ...command, '--address', address], limits);
    return stdout;
  };
  return {
    name: 'temporal',
    command: binary,
    args,
    env: withoutTemporalVariables(),
    logFile: options.logFile,
    address,
    async ready() {
      await operator('namespace', 'update', '--namespace', 'default', '--retention', retention);
      const listed = await operator('search-attribute', 'list');
      return (
        missingSearchAttributes(listed).length === 0 &&
        (uiPort === undefined || (await answersOk(`http://127.0.0.1:${uiPort}/healthz`)))
      );
    },
  };
}

/** Those of `searchAttributes` that a list of the operator's command does not name, with their types. */
export function missingSearchAttributes(listed: string): [name: string, type: string][] {
  return Object.entries(searchAttributes).filter(([name]) => !new RegExp(`\\b${name}\\b`).test(listed));
}

/** The server and its operator commands must not be led elsewhere by the caller's TEMPORAL_* variables. */
export function withoutTemporalVariables(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', HOME: '/', TZ: 'UTC' };
}
