import { join } from 'node:path';
import { checkoutRoot } from '#libs/config/root.js';
import { answersOk, type Part } from './launch.js';

export interface NodePartOptions {
  name: string;
  /** Module below dist/, for example `apps/portal/main.js`. */
  module: string;
  args?: string[];
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** Answers 2xx once the program serves. */
  readyUrl: string;
}

/** A part that is one of the project's own Node programs. */
export function nodePart({ name, module, args = [], env, logFile, readyUrl }: NodePartOptions): Part {
  return {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', join(checkoutRoot(), 'dist', module), ...args],
    cwd: checkoutRoot(),
    env,
    logFile,
    ready: () => answersOk(readyUrl),
  };
}
