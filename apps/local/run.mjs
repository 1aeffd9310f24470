// Entry of every npm script. Runs on Node 20 with nothing installed: brings the packages, finds a new Node, builds, and
// hands over.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, delimiter, join } from 'node:path';
import { build, newNode, root, run } from './build.mjs';

const [command = 'start', ...args] = process.argv.slice(2);

/** Programs that stand in dist/ after the build. */
const programs = {
  start: 'apps/local/start.js',
  demo: 'apps/local/demo.js',
  verify: 'apps/worker/verify.js',
  processes: 'apps/local/processes.js',
  bench: 'test/bench/main.js',
};
const tested = ['apps', 'workflows', 'activities', 'libs', 'test'].filter((folder) => existsSync(join(root, folder)));

const commands = {
  build: () => build(),
  format: () => tool('oxfmt', tested),
  check,
  test,
};

/** Installs what package-lock.json names, when it changed since the last time or nothing is there. */
function install() {
  const stamp = join(root, 'node_modules/.feinschliff-installed');
  const wanted = ['package.json', 'package-lock.json'].map((file) => readFileSync(join(root, file), 'utf8'));
  const digest = () =>
    createHash('sha256')
      .update(wanted.join())
      .update(process.platform + process.arch)
      .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest()) return;
  process.stderr.write('Installing packages (about a minute the first time) …\n');
  const npm = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!run('npm', npm, { stdio: ['ignore', 2, 2] })) throw new Error('npm install failed');
  writeFileSync(stamp, digest());
}

/** Runs a tool of node_modules/.bin. @returns true when it ended well. */
function tool(name, toolArgs) {
  return run(join(root, 'node_modules/.bin', name), toolArgs);
}

function check() {
  const results = [
    tool('tsc', ['--noEmit', '-p', '.']),
    tool('oxlint', ['--type-aware', '--deny-warnings', ...tested]),
    tool('oxfmt', ['--check', ...tested]),
  ];
  return results.every(Boolean);
}

/** Runs the tests; the last line says how many passed and failed. */
function test() {
  build();
  const folder = mkdtempSync(join(tmpdir(), 'feinschliff-counts-'));
  const counts = join(folder, 'counts.json');
  const jest = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...args,
  ];
  const good = run(newNode(), jest, { env: { ...process.env, FEINSCHLIFF_COUNTS: counts } });
  const { passed, failed } = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1 };
  rmSync(folder, { recursive: true });
  console.log(`${passed} passed, ${failed} failed`);
  return good && failed === 0;
}

/** Hands over to a program of dist/ and ends as it ends. */
function handOver(program) {
  build();
  const module = join(root, 'dist', program);
  if (!existsSync(module)) throw new Error(`there is no ${command} yet (${program.replace(/js$/, 'ts')})`);
  // The channel tells the program when this process is gone, however it went.
  const child = spawn(newNode(), ['--enable-source-maps', module, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

try {
  if (!programs[command] && !commands[command]) {
    throw new Error(`unknown command ${command}; there are ${Object.keys({ ...commands, ...programs }).join(', ')}`);
  }
  install();
  process.env.PATH = [dirname(newNode()), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  if (programs[command]) handOver(programs[command]);
  else if (commands[command]() === false && command !== 'build') process.exitCode = 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
