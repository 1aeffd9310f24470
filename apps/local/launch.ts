import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A user to run a child process as; only root may ask for one. */
export interface UserId {
  uid: number;
  gid: number;
}

/** One child process of the stack and how to tell that it serves. */
export interface Part {
  name: string;
  command: string;
  args: string[];
  logFile: string;
  /** Answers true once the part serves; false or a thrown error means not yet. */
  ready: () => Promise<boolean>;
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  user?: UserId;
  /** What ends the part in good order; SIGTERM by default. */
  stopSignal?: NodeJS.Signals;
}

/** How a process ended: its exit code, or the signal that ended it. */
export type Exit = { code: number | null; signal: NodeJS.Signals | null };

/** A running child process, leader of a process group of its own. */
export interface Running {
  name: string;
  pid: number;
  logFile: string;
  exited: Promise<Exit>;
  isAlive(): boolean;
  /** Sends the stop signal, and SIGKILL to the whole group when it has not ended within the given milliseconds. */
  stop(within?: number): Promise<Exit>;
  /** SIGKILL to the whole process group, as a crash would end it. */
  kill(): Promise<Exit>;
}

const logLimitBytes = 5_000_000;

function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > logLimitBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/**
 * Starts a part as leader of its own process group, so that a Ctrl-C in the terminal does not reach it and ending it ends
 * all its children. Output goes to its log file.
 *
 * @throws Error when the command cannot be started at all.
 */
export async function launch(part: Part): Promise<Running> {
  const log = openLog(part.logFile);
  const child = spawn(part.command, part.args, {
    cwd: part.cwd,
    env: part.env,
    detached: true,
    stdio: ['ignore', log, log],
    ...part.user,
  });
  closeSync(log);
  const exited = new Promise<Exit>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (cause) => reject(new Error(`${part.name}: cannot start ${part.command}`, { cause })));
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${part.name}: started without a process id`);
  const isAlive = (): boolean => child.exitCode === null && child.signalCode === null;
  const signalGroup = (signal: NodeJS.Signals): void => {
    try {
      process.kill(-pid, signal);
    } catch {
      // The group is gone already.
    }
  };
  return {
    name: part.name,
    pid,
    logFile: part.logFile,
    exited,
    isAlive,
    async stop(within = 10_000) {
      if (isAlive()) child.kill(part.stopSignal ?? 'SIGTERM');
      const late = new AbortController();
      await Promise.race([exited, sleep(within, undefined, { signal: late.signal }).catch(() => undefined)]);
      late.abort();
      signalGroup('SIGKILL');
      return exited;
    },
    async kill() {
      signalGroup('SIGKILL');
      return exited;
    },
  };
}

/** The last lines a part wrote, to show beside a failure. */
export function lastLines(logFile: string, count = 12): string {
  if (!existsSync(logFile)) return '';
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/**
 * Starts a part and waits until it serves.
 *
 * @param within milliseconds until the wait is given up; the part is then ended.
 * @throws Error naming the part and showing its last log lines, when it ends or is not ready in time.
 */
export async function startPart(part: Part, within = 60_000): Promise<Running> {
  const running = await launch(part);
  const failure = await untilReady(part, running, within);
  if (failure === undefined) return running;
  await running.kill();
  throw new Error(`${part.name} ${failure}; the end of ${part.logFile}:\n${lastLines(part.logFile)}`);
}

/** Runs a part that does its work and ends. @throws Error with its last log lines, when it ends badly. */
export async function runToEnd(part: Omit<Part, 'ready'>): Promise<void> {
  const running = await launch({ ...part, ready: () => Promise.resolve(true) });
  const { code, signal } = await running.exited;
  if (code === 0) return;
  throw new Error(
    `${part.name} failed (${signal ?? `code ${code}`}); the end of ${part.logFile}:\n${lastLines(part.logFile)}`,
  );
}

/** Waits until a started part serves; answers what went wrong instead, if anything did. */
export async function untilReady(part: Part, running: Running, within = 60_000): Promise<string | undefined> {
  const deadline = Date.now() + within;
  for (;;) {
    if (await part.ready().catch(() => false)) return undefined;
    if (!running.isAlive()) {
      const { code, signal } = await running.exited;
      return `ended at once (${signal ?? `code ${code}`})`;
    }
    if (Date.now() > deadline) return `did not become ready within ${Math.round(within / 1000)} s`;
    await sleep(50);
  }
}

/** True once an HTTP address answers with a 2xx status. */
export async function answersOk(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await response.body?.cancel();
  return response.ok;
}
