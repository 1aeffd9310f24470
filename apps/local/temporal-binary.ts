import { execFile, spawn } from 'node:child_process';
import { access, constants, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { checkoutRoot } from '#libs/config/root.js';

const run = promisify(execFile);

/** Version of the Temporal CLI that apps/local/temporal/go.mod pins. */
export const temporalVersion = '1.8.2';

/** Told how a long step is going, about once a second. */
export type Progress = (message: string) => void;

export interface SearchOptions {
  env: NodeJS.ProcessEnv;
  progress: Progress;
  /** Ends a build that is under way. */
  signal?: AbortSignal;
}

function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** The user's cache folder, shared by all checkouts. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return join(env['XDG_CACHE_HOME'] || join(env['HOME'] || homedir(), '.cache'), 'feinschliff');
}

async function onPath(command: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const folder of (env['PATH'] ?? '').split(delimiter)) {
    if (folder !== '' && (await isExecutable(join(folder, command)))) return join(folder, command);
  }
  return undefined;
}

/** True when the binary runs here and its server knows update-with-start for everybody (1.28). */
async function isUsable(binary: string): Promise<boolean> {
  if (!(await isExecutable(binary))) return false;
  const version = await run(binary, ['--version'], { timeout: 20_000 }).catch(() => undefined);
  const [, major, minor] = /Server (\d+)\.(\d+)/.exec(version?.stdout ?? '') ?? [];
  return Number(major) * 1000 + Number(minor) >= 1028;
}

/** Runs `work` while no other process of this machine does; a lock whose owner died is taken over. */
async function alone<T>(lockFile: string, progress: Progress, work: () => Promise<T>): Promise<T> {
  for (const since = Date.now(); ; await sleep(1000)) {
    const taken = await writeFile(lockFile, String(process.pid), { flag: 'wx' }).then(
      () => true,
      () => false,
    );
    if (taken) break;
    const owner = Number(await readFile(lockFile, 'utf8').catch(() => '0'));
    if (owner > 0 && isAlive(owner)) progress(`another checkout is building it (${seconds(since)})`);
    else await rm(lockFile, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const seconds = (since: number): string => `${Math.round((Date.now() - since) / 1000)} s`;

/** A program written in Go. */
export interface GoProgram {
  /** its package */
  path: string;
  /** below the checkout, with the go.mod that pins what it is built from */
  folder: string;
}

const cli: GoProgram = { path: 'github.com/temporalio/cli/cmd/temporal', folder: 'apps/local/temporal' };

async function build(
  go: string,
  { path, folder }: GoProgram,
  target: string,
  { env, progress, signal }: SearchOptions,
): Promise<string> {
  const unfinished = `${target}.unfinished-${process.pid}`;
  const version = `-X github.com/temporalio/cli/internal/temporalcli.Version=${temporalVersion}`;
  // With -v it names each package that it compiles, so that the line shown moves on.
  const args = ['build', '-v', '-trimpath', '-ldflags', `-s -w ${version}`, '-o', unfinished];
  const since = Date.now();
  const child = spawn(go, [...args, path], {
    cwd: join(checkoutRoot(), folder),
    env: { ...env, CGO_ENABLED: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(signal && { signal }),
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-4000)));
  const ticker = setInterval(() => {
    const line = complaints.trimEnd().split('\n').at(-1) ?? '';
    progress(`building with Go, about four minutes once per machine: ${seconds(since)} ${line.slice(0, 60)}`);
  }, 1000);
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve));
    if (code !== 0) throw new Error(`go build ended with code ${code}:\n${complaints}`);
    await rename(unfinished, target);
    return target;
  } finally {
    clearInterval(ticker);
    await rm(unfinished, { force: true });
  }
}

/** The SDK's own download, into the same cache folder. */
async function download(folder: string, progress: Progress): Promise<string> {
  progress('downloading with the Temporal SDK');
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const server = { executable: { type: 'cached-download' as const, downloadDir: folder } };
  const environment = await TestWorkflowEnvironment.createLocal({ server });
  await environment.teardown();
  const found = (await readdir(folder)).find(
    (name) => name.startsWith('temporal-cli-') && !name.endsWith('.downloading'),
  );
  if (found === undefined) throw new Error('the download left no file');
  return join(folder, found);
}

/**
 * The `temporal` binary: on PATH, built earlier, built now with Go, or downloaded by the SDK, in this order.
 *
 * @throws Error naming the ways out, when none of them works.
 */
export async function findTemporal(options: SearchOptions): Promise<string> {
  const { env, progress } = options;
  const folder = cacheFolder(env);
  const cached = join(folder, `temporal-${temporalVersion}`);
  const installed = await onPath('temporal', env);
  for (const candidate of [installed, cached]) if (candidate && (await isUsable(candidate))) return candidate;

  await mkdir(folder, { recursive: true });
  return alone(`${cached}.lock`, progress, async () => {
    if (await isUsable(cached)) return cached;
    const failures: string[] = [];
    const go = await onPath('go', env);
    if (go === undefined) failures.push('- build it: Go 1.26 or newer is not on PATH');
    else {
      const built = await build(go, cli, cached, options).catch((error: Error) =>
        failures.push(`- build it: ${error.message}`),
      );
      if (typeof built === 'string') return built;
      options.signal?.throwIfAborted();
    }
    return download(folder, progress).catch((error: Error) => {
      failures.push(`- download it: ${error.message}`);
      throw new Error(
        `No Temporal server found. Tried to\n${failures.join('\n')}\n` +
          `Ways out: put the Temporal CLI (server 1.28 or newer) on PATH as "temporal", or save it as ${cached}, ` +
          'or install Go 1.26, or set TEMPORAL_ADDRESS to a running server.',
      );
    });
  });
}

/**
 * Another program: built earlier, or built now with Go, into the user's cache folder.
 * @param name of its file
 * @throws Error when there is no Go, or it does not build
 */
export async function findProgram(program: GoProgram, name: string, options: SearchOptions): Promise<string> {
  const folder = cacheFolder(options.env);
  const target = join(folder, name);
  if (await isExecutable(target)) return target;
  const go = await onPath('go', options.env);
  if (go === undefined) throw new Error(`${name}: Go 1.26 or newer is not on PATH`);
  await mkdir(folder, { recursive: true });
  return alone(`${target}.lock`, options.progress, () => build(go, program, target, options));
}
