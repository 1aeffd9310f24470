import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkoutRoot } from '#libs/config/root.js';
import { answersOk, type Part } from './launch.js';

export interface NodePartOptions {
  name: string;
  /** Module below dist/, for example `apps/portal/main.js`. */
  module: string;
  /** Module below dist/ that is loaded before it, in each of its threads. */
  preload?: string | undefined;
  args?: string[];
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** Answers 2xx once the program serves. */
  readyUrl: string;
}

/** What a Temporal worker is to be started with as its `preload`. */
export const workflowThread = 'apps/worker/workflow-thread.js';

/** Which modules one of the apps is. */
export const appModules = (app: 'portal' | 'worker' | 'mailer'): Pick<NodePartOptions, 'module' | 'preload'> => ({
  module: `apps/${app}/main.js`,
  preload: app === 'worker' ? workflowThread : undefined,
});

/** A part that is one of the project's own Node programs. */
export function nodePart({ name, module, preload, args = [], env, logFile, readyUrl }: NodePartOptions): Part {
  const built = (path: string): string => join(checkoutRoot(), 'dist', path);
  const first = preload === undefined ? [] : [`--import=${pathToFileURL(built(preload)).href}`];
  return {
    name,
    command: process.execPath,
    args: ['--enable-source-maps', ...first, built(module), ...args],
    cwd: checkoutRoot(),
    env,
    logFile,
    ready: () => answersOk(readyUrl),
  };
}
