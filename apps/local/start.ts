import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readEnv, type Env } from '#libs/config/env.js';
import { bringApps } from './apps.js';
import { endLeftovers, noteRunning, otherStart } from './only-one.js';
import { people } from './people.js';
import { reservePort } from './ports.js';
import {
  bringDatabase,
  bringIdentity,
  bringMails,
  bringTemporal,
  type Context,
  type PortName,
  portNames,
  type Ports,
} from './services.js';
import { type Addresses, LocalState } from './state.js';
import { Steps } from './steps.js';
import { summary } from './summary.js';
import { Supervisor } from './supervisor.js';

const defaultPorts: Record<PortName, number> = {
  portal: 3000,
  worker: 3001,
  mailer: 3002,
  identity: 3003,
  mails: 8025,
  smtp: 1025,
  postgres: 5433,
  temporal: 7233,
  temporalUi: 8233,
};

process.umask(0o077); // passwords, mails and files are for the user alone
const began = Date.now();
const steps = new Steps();
const { values: options } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    demonstration: { type: 'boolean', default: true },
    folder: { type: 'string' },
  },
  allowNegative: true, // --no-demonstration
});
const state = new LocalState(options.folder && resolve(options.folder));
const giveUp = new AbortController();
const say = (part: string, message: string): void =>
  steps.line(`! ${new Date().toLocaleTimeString('de-DE')} ${part} ${message}`);

let addresses: Addresses | undefined;
const supervisors = [new Supervisor(say, noteChange), new Supervisor(say, noteChange)] as const;
const [services, apps] = supervisors;

function noteChange(): void {
  const pids = { ...services.pids(), ...apps.pids() };
  noteRunning(state, pids);
  if (addresses === undefined) return;
  addresses = { ...addresses, pids };
  state.write('addresses.json', addresses);
}

const portsSchema = z.partialRecord(z.enum(portNames), z.number());

/** The ports of the last start, so that bookmarks and sign-ins stay good; free ones where they are taken now. */
async function choosePorts({ PORT: portal, ...env }: Env<'local'>): Promise<Ports> {
  const last = { ...defaultPorts, ...state.read('ports.json', portsSchema), ...(portal && { portal }) };
  // What a real part stands in for needs no port.
  const unneeded: Partial<Record<PortName, unknown>> = {
    identity: env.OIDC_ISSUER,
    mails: env.SMTP_URL,
    smtp: env.SMTP_URL,
    postgres: env.DATABASE_URL,
    temporal: env.TEMPORAL_ADDRESS,
    temporalUi: env.TEMPORAL_ADDRESS,
  };
  const take = async (name: PortName) => {
    const reserved = await reservePort(last[name]);
    if (reserved.replaced && !unneeded[name])
      steps.line(`- port ${last[name]} for ${name} is taken: ${reserved.port} instead`);
    return reserved;
  };
  const ports = {
    portal: await take('portal'),
    worker: await take('worker'),
    mailer: await take('mailer'),
    identity: await take('identity'),
    mails: await take('mails'),
    smtp: await take('smtp'),
    postgres: await take('postgres'),
    temporal: await take('temporal'),
    temporalUi: await take('temporalUi'),
  };
  state.write('ports.json', Object.fromEntries(portNames.map((name) => [name, ports[name].port])));
  return ports;
}

async function start(): Promise<void> {
  const env = readEnv('local');
  const other = otherStart(state);
  if (other !== undefined) {
    const known = state.read('addresses.json', z.object({ portal: z.string() }))?.portal;
    throw new Error(
      `npm start is already running here (process ${other})${known ? `, portal ${known}` : ''}. End it with Ctrl-C there.`,
    );
  }
  const leftovers = endLeftovers(state);
  if (leftovers > 0) steps.line(`- ended ${leftovers} processes that an earlier start had left behind`);
  if (options.fresh) await steps.step('Emptied', () => state.empty());
  noteRunning(state, {});

  const ports = await choosePorts(env);
  const portalUrl = env.PORTAL_URL ?? `http://127.0.0.1:${ports.portal.port}`;
  const context: Context = {
    env,
    state,
    secrets: state.secrets(),
    ports,
    steps,
    supervisor: services,
    signal: giveUp.signal,
  };
  const [database, temporal, mails, identity] = await Promise.all([
    bringDatabase(context),
    bringTemporal(context),
    bringMails(context),
    bringIdentity(context, portalUrl),
  ]);
  addresses = {
    portal: portalUrl,
    api: `${portalUrl}/api`,
    temporalUi: temporal.uiUrl,
    temporal: temporal.address,
    namespace: env.TEMPORAL_NAMESPACE,
    mails: mails.page,
    smtp: mails.smtpUrl,
    identity: identity.issuer,
    health: {
      portal: `http://127.0.0.1:${ports.portal.port}`,
      worker: `http://127.0.0.1:${ports.worker.port}`,
      mailer: `http://127.0.0.1:${ports.mailer.port}`,
    },
    databaseUrls: { owner: database.owner, ...database.urls },
    redis: env.REDIS_URL,
    filesDir: env.FILES_DIR ?? state.path('files'),
    pids: {},
    people,
  };
  giveUp.signal.throwIfAborted();
  await bringApps({ ...context, supervisor: apps }, { database, temporal, mails, identity, portalUrl });
  giveUp.signal.throwIfAborted();
  noteChange();
  await seed(addresses);
  giveUp.signal.throwIfAborted();
  steps.line(`Ready after ${((Date.now() - began) / 1000).toFixed(1)} s.\n${summary(addresses, state.folder)}`);
  await enterPast(addresses);
}

const once = z.object({ at: z.string() });

/** What fills an installation, where this one shows the demonstration. */
async function seeds(): Promise<typeof import('./seed.js') | undefined> {
  if (!options.demonstration || !existsSync(join(import.meta.dirname, 'seed.js'))) return undefined;
  return import('./seed.js');
}

/** Fills an empty installation with the demonstration, once. */
async function seed(known: Addresses): Promise<void> {
  const all = await seeds();
  if (!all || state.read('seeded.json', once)) return;
  await steps.step('Demonstration', () => all.seed(known));
  state.write('seeded.json', { at: new Date().toISOString() });
}

/** Enters the past of the council while the stack is in use already. What an interrupted start has entered stays. */
async function enterPast(known: Addresses): Promise<void> {
  const all = await seeds();
  if (!all || state.read('past.json', once)) return;
  steps.line(
    'The council’s past is being entered in the background: papers and meetings from 2011 to 2022 appear one by one.',
  );
  const counted = ({ papers, meetings }: { papers: number; meetings: number }) =>
    `${papers} papers, ${meetings} meetings`;
  try {
    await steps.step('Council’s past', () => all.seedPast(known), counted);
    state.write('past.json', { at: new Date().toISOString() });
  } catch (error) {
    if (stopping) return;
    // What is there can be used; the next start goes on from here.
    steps.line(
      `! the past is not whole, the next start goes on with it: ${error instanceof Error ? error.message : ''}`,
    );
  }
}

let stopping = false;
let askedAt = 0;

/** Ends everything this start began, apps first. A second request, later than the echo of the first, ends it at once. */
async function stop(code: number): Promise<void> {
  if (stopping) {
    if (Date.now() - askedAt < 1_000) return; // one Ctrl-C may arrive by several ways
    for (const supervisor of supervisors) supervisor.kill();
    state.remove('running.json');
    process.exit(code);
  }
  stopping = true;
  askedAt = Date.now();
  giveUp.abort();
  steps.line('Stopping …');
  steps.mute();
  for (const supervisor of [apps, services]) await supervisor.stop();
  state.remove('running.json');
  process.stdout.write('Stopped.\n');
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
process.on('disconnect', () => void stop(1));
start().catch((error: Error) => {
  if (stopping) return;
  steps.line(error.message);
  if (/already running/.test(error.message)) process.exit(1);
  void stop(1);
});
