// What all stack tests of one run share: a Postgres with a migrated template database, a Temporal server and a mail
// catcher, on free ports and in a folder of their own. Started once, before the first stack test, ended after the last.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newNode, root } from '../../apps/local/build.mjs';

const progress = (message) => process.stderr.write(`Temporal: ${message}\n`);
const prefix = 'feinschliff-test-';
const fromDist = (path) => import(join(root, 'dist', path));

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Ends what a run left behind whose process is gone: everything that was started with that run's own folder. */
function sweep() {
  if (!existsSync('/proc/self')) return;
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  for (const folder of left.map((name) => join(tmpdir(), name))) {
    const owner = read(join(folder, 'owner'));
    if (owner === '' || existsSync(`/proc/${owner}`)) continue;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        if (read(`/proc/${pid}/cmdline`).includes(folder) || read(`/proc/${pid}/environ`).includes(folder)) {
          process.kill(Number(pid), 'SIGKILL');
        }
      } catch {
        // Another user's process, or one that ended meanwhile.
      }
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function start() {
  execFileSync(newNode(), [join(root, 'apps/local/run.mjs'), 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  sweep();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o711); // Postgres runs as another user when the tests run as root
  writeFileSync(join(folder, 'owner'), String(process.pid));
  const processes = [];
  const stop = async () => {
    await Promise.all(processes.map((running) => running.stop(5_000)));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const { startPart } = await fromDist('apps/local/launch.js');
    const { freePort } = await fromDist('apps/local/ports.js');
    const { preparePostgres } = await fromDist('apps/local/postgres.js');
    const { prepareTemporal } = await fromDist('apps/local/temporal.js');
    const { findTemporal } = await fromDist('apps/local/temporal-binary.js');
    const { startCatcher } = await fromDist('apps/local/catcher/server.js');
    const { createDatabaseUsers, databaseUrls } = await fromDist('apps/local/database-users.js');
    const begin = async (part) => processes.push(await startPart(part));

    const password = randomBytes(12).toString('hex');
    const passwords = { portal: password, worker: password, mailer: password };
    const postgres = async () => {
      const options = { folder: join(folder, 'postgres'), port: await freePort(), password, durable: false };
      const part = await preparePostgres({ ...options, logFile: join(folder, 'postgres.log') });
      await begin(part);
      const { bringSchema } = await fromDist('apps/local/schema.js');
      await bringSchema(part.ownerUrl);
      await createDatabaseUsers(part.ownerUrl, passwords);
      return { ownerUrl: part.ownerUrl, urls: databaseUrls(part.ownerUrl, passwords) };
    };
    const temporal = async () => {
      const binary = await findTemporal({ env: process.env, progress });
      const options = { binary, databaseFile: join(folder, 'temporal.db'), port: await freePort() };
      const part = await prepareTemporal({ ...options, logFile: join(folder, 'temporal.log') });
      await begin(part);
      return { address: part.address, binary };
    };
    const [database, server] = await Promise.all([postgres(), temporal()]);
    const mails = await startCatcher({ folder: join(folder, 'mails'), smtpPort: 0, httpPort: 0 });
    const catcher = { smtpUrl: mails.smtpUrl, url: mails.url };
    const services = { folder, postgres: database, temporal: server, catcher };
    return { services, stop: () => Promise.all([mails.close(), stop()]) };
  } catch (error) {
    await stop();
    throw error;
  }
}
