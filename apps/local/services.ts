import { join } from 'node:path';
import { ConfigurationError, type Env } from '#libs/config/env.js';
import { inheritedEnv } from '#libs/config/inherited.js';
import { nodePart } from './app.js';
import { createDatabaseUsers, type DatabaseUrls, databaseUrls } from './database-users.js';
import { type Part, runToEnd } from './launch.js';
import { people } from './people.js';
import type { ReservedPort } from './ports.js';
import { preparePostgres } from './postgres.js';
import type { LocalState, Secrets } from './state.js';
import type { Step, Steps } from './steps.js';
import type { Supervisor } from './supervisor.js';
import { prepareTemporal } from './temporal.js';
import { findTemporal } from './temporal-binary.js';

export const portNames = [
  'portal',
  'worker',
  'mailer',
  'identity',
  'mails',
  'smtp',
  'postgres',
  'temporal',
  'temporalUi',
] as const;
export type PortName = (typeof portNames)[number];
export type Ports = Record<PortName, ReservedPort>;

/** What bringing up one service needs to know. */
export interface Context {
  env: Env<'local'>;
  state: LocalState;
  secrets: Secrets;
  ports: Ports;
  steps: Steps;
  supervisor: Supervisor;
  /** Aborted when the user gives up while something long is under way. */
  signal: AbortSignal;
}

const url = ({ port }: ReservedPort): string => `http://127.0.0.1:${port}`;

/** Starts a part that nothing works without. @throws Error saying why it does not serve. */
async function require({ supervisor }: Context, part: Part, ...ports: ReservedPort[]): Promise<void> {
  await Promise.all(ports.map((port) => port.release()));
  // What a killed predecessor left behind may take a moment to go.
  const failure = await supervisor.keep(part, { tries: 4 });
  if (failure !== undefined) throw new Error(`${part.name} ${failure}; see ${part.logFile}`);
}

export interface Database {
  owner: string;
  urls: DatabaseUrls;
}

/** Postgres with its schema and the apps' users, or the one that DATABASE_URL names. */
export async function bringDatabase(context: Context): Promise<Database> {
  const { env, state, secrets, ports, steps } = context;
  const foreign = env.DATABASE_URL;
  let owner = env.DATABASE_OWNER_URL ?? foreign;
  if (owner === undefined) {
    const options = { folder: await state.postgresFolder(), port: ports.postgres.port, password: secrets.owner };
    const start = async () => {
      const part = await preparePostgres({ ...options, logFile: state.logFile('postgres') });
      await require(context, part, ports.postgres);
      return part.ownerUrl;
    };
    owner = await steps.step('Postgres', start, () => `127.0.0.1:${options.port}`);
  }
  const ownerUrl = owner;
  const urls =
    foreign === undefined ? databaseUrls(ownerUrl, secrets) : { portal: foreign, worker: foreign, mailer: foreign };
  const migrate = async () => {
    const module = join(import.meta.dirname, 'migrate.js');
    const childEnv = inheritedEnv({ DATABASE_OWNER_URL: ownerUrl });
    const logFile = state.logFile('migrate');
    await runToEnd({ name: 'migrate', command: process.execPath, args: [module], env: childEnv, logFile });
    if (foreign === undefined) await createDatabaseUsers(ownerUrl, secrets);
  };
  await steps.step('Database schema', migrate);
  return { owner: ownerUrl, urls };
}

export interface Temporal {
  address: string;
  uiUrl: string | undefined;
}

/** Temporal's development server with its UI, or the one that TEMPORAL_ADDRESS names. */
export async function bringTemporal(context: Context): Promise<Temporal> {
  const { env, state, ports, steps, signal } = context;
  if (env.TEMPORAL_ADDRESS !== undefined) {
    const { prepareForeignTemporal } = await import('./foreign-temporal.js');
    await steps.step(
      'Temporal',
      () => prepareForeignTemporal(env.TEMPORAL_NAMESPACE),
      (summary) => `${env.TEMPORAL_ADDRESS}, ${summary}`,
    );
    return { address: env.TEMPORAL_ADDRESS, uiUrl: env.TEMPORAL_UI_URL };
  }
  const uiUrl = url(ports.temporalUi);
  const start = async ({ progress }: Step) => {
    const binary = await findTemporal({ env: inheritedEnv({}), progress, signal });
    progress('');
    const options = { binary, databaseFile: state.path('temporal', 'temporal.db'), logFile: state.logFile('temporal') };
    const part = await prepareTemporal({ ...options, port: ports.temporal.port, uiPort: ports.temporalUi.port });
    await require(context, part, ports.temporal, ports.temporalUi);
    return part.address;
  };
  const address = await steps.step('Temporal', start, (found) => `${found}, UI ${uiUrl}`);
  return { address, uiUrl };
}

export interface Mails {
  smtpUrl: string;
  from: string;
  /** Page of the catcher; undefined when mails go to a real server. */
  page: string | undefined;
}

/** The mail catcher, or the server that SMTP_URL names. */
export async function bringMails(context: Context): Promise<Mails> {
  const { env, state, ports, steps } = context;
  const from = env.MAIL_FROM ?? 'Stadt Musterhausen <foerderung@musterhausen.example>';
  if (env.SMTP_URL !== undefined) return { smtpUrl: env.SMTP_URL, from, page: undefined };
  const { smtp, mails } = ports;
  const part = nodePart({
    name: 'mails',
    module: 'apps/local/catcher/main.js',
    args: [state.path('mails'), String(smtp.port), String(mails.port)],
    env: inheritedEnv({}),
    logFile: state.logFile('mails'),
    readyUrl: `${url(mails)}/health`,
  });
  await steps.step(
    'Mail catcher',
    () => require(context, part, smtp, mails),
    () => url(mails),
  );
  return { smtpUrl: `smtp://127.0.0.1:${smtp.port}`, from, page: url(mails) };
}

export interface IdentityProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** The development identity provider, or the one that OIDC_ISSUER names. */
export async function bringIdentity(context: Context, portalUrl: string): Promise<IdentityProvider> {
  const { env, state, secrets, ports, steps } = context;
  if (env.OIDC_ISSUER !== undefined) {
    if (env.OIDC_CLIENT_ID === undefined || env.OIDC_CLIENT_SECRET === undefined) {
      throw new ConfigurationError('OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET beside it');
    }
    return { issuer: env.OIDC_ISSUER, clientId: env.OIDC_CLIENT_ID, clientSecret: env.OIDC_CLIENT_SECRET };
  }
  const client = { clientId: 'feinschliff-portal', clientSecret: secrets.oidcClient };
  const staff = people.filter(({ roles }) => !roles.includes('applicant'));
  const folder = state.path('identity');
  state.write('identity.json', { port: ports.identity.port, people: staff, folder, portalUrl, ...client });
  const part = nodePart({
    name: 'identity',
    module: 'apps/local/identity/main.js',
    args: [state.path('identity.json')],
    env: inheritedEnv({}),
    logFile: state.logFile('identity'),
    readyUrl: `${url(ports.identity)}/health`,
  });
  await steps.step(
    'Identity provider',
    () => require(context, part, ports.identity),
    () => url(ports.identity),
  );
  return { issuer: url(ports.identity), ...client };
}
