import { join } from 'node:path';
import { z } from 'zod';
import { oparlVariables } from './oparl-settings.js';
import { checkoutRoot } from './root.js';

/** A start with wrong settings. Its message names every bad variable and what is expected, never a value. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

const url = (expected: string, ...protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), expected);
const port = (expected: string) => z.coerce.number(expected).int(expected).min(0, expected).max(65_535, expected);
const text = (expected: string) => z.string(expected).min(1, expected);

const postgresUrl = url('a URL postgresql://user:password@host:port/database', 'postgresql:', 'postgres:');
const webUrl = (what: string) => url(`${what}: a URL http(s)://host`, 'http:', 'https:');

const variable = {
  DATABASE_URL: postgresUrl,
  DATABASE_OWNER_URL: postgresUrl,
  QUEUE_DATABASE_URL: postgresUrl,
  REDIS_URL: url('a URL redis(s)://host:port', 'redis:', 'rediss:'),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'host:port of the Temporal server'),
  TEMPORAL_NAMESPACE: text('name of the Temporal namespace').default('default'),
  TASK_QUEUE: text('name of the Temporal task queue').default('dossiers'),
  WORKFLOW_BUNDLE: text('path of the workflow bundle').default(join(checkoutRoot(), 'dist/worker-bundle.js')),
  SMTP_URL: url('a URL smtp(s)://user:password@host:port', 'smtp:', 'smtps:'),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>@\s]+@[^<>@\s]+$|^[^<>\r\n]+ <[^<>@\s]+@[^<>@\s]+>$/, 'a sender: address or Name <address>'),
  OIDC_ISSUER: webUrl('issuer of the identity provider of the staff'),
  OIDC_CLIENT_ID: text('client id at the identity provider'),
  OIDC_CLIENT_SECRET: text('client secret at the identity provider'),
  PORTAL_URL: webUrl('public address of the portal').transform((value) => value.replace(/\/$/, '')),
  TEMPORAL_UI_URL: webUrl('address of Temporal UI for administrators'),
  PORT: port('a port of the portal, 0 to 65535').default(3000),
  HEALTH_PORT: port('a port of the health page, 0 to 65535'),
  HOST: text('the address to listen on').default('127.0.0.1'),
  TRUST_PROXY: text('addresses or networks of the reverse proxies, with commas between them'),
  FILES_DIR: text('folder of the uploaded and made files'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'debug, info, warn, error or silent').default('info'),
  NODE_ENV: z.enum(['development', 'test', 'production'], 'development, test or production').default('development'),
  ...oparlVariables,
};

const { DATABASE_URL, QUEUE_DATABASE_URL, REDIS_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TASK_QUEUE } = variable;
const { PORTAL_URL, FILES_DIR, HOST, LOG_LEVEL, NODE_ENV, HEALTH_PORT, SMTP_URL, MAIL_FROM } = variable;
const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, WORKFLOW_BUNDLE, PORT, DATABASE_OWNER_URL } = variable;

const everyApp = {
  DATABASE_URL,
  /** The queue's own database; DATABASE_URL when not given. */
  QUEUE_DATABASE_URL,
  REDIS_URL: REDIS_URL.optional(),
  PORTAL_URL,
  FILES_DIR,
  HOST,
  LOG_LEVEL,
  NODE_ENV,
};
const temporal = { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, TASK_QUEUE };
const mail = { SMTP_URL, MAIL_FROM };
const oidc = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET };
const TEMPORAL_UI_URL = variable.TEMPORAL_UI_URL.optional();
/** Whose X-Forwarded-For is believed; nobody's when not given. */
const TRUST_PROXY = variable.TRUST_PROXY.optional();

const isLoopback = (address: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);

/** Refuses plain HTTP to the outside in production. */
function encryptedInProduction(env: { [name: string]: unknown }, context: z.RefinementCtx): void {
  if (env['NODE_ENV'] !== 'production') return;
  for (const name of ['PORTAL_URL', 'OIDC_ISSUER', 'TEMPORAL_UI_URL']) {
    const value = env[name];
    if (typeof value !== 'string' || value.startsWith('https:') || isLoopback(value)) continue;
    context.addIssue({ code: 'custom', path: [name], message: 'https in production, except on this machine' });
  }
}

const schemasByApp = {
  portal: z
    .object({ ...everyApp, ...temporal, ...oidc, ...oparlVariables, PORT, TEMPORAL_UI_URL, TRUST_PROXY })
    .superRefine(encryptedInProduction),
  worker: z
    .object({ ...everyApp, ...temporal, WORKFLOW_BUNDLE, TEMPORAL_UI_URL, HEALTH_PORT: HEALTH_PORT.default(3001) })
    .superRefine(encryptedInProduction),
  mailer: z.object({ ...everyApp, ...mail, HEALTH_PORT: HEALTH_PORT.default(3002) }).superRefine(encryptedInProduction),
  migrate: z.object({ DATABASE_OWNER_URL }),
  /** `npm start`: whatever is given steps in for a part it would bring itself. */
  local: z
    .object({ DATABASE_URL, QUEUE_DATABASE_URL, REDIS_URL, TEMPORAL_ADDRESS, ...mail, ...oidc, PORTAL_URL, FILES_DIR })
    .extend({ DATABASE_OWNER_URL, TEMPORAL_UI_URL: variable.TEMPORAL_UI_URL, PORT: PORT.removeDefault() })
    .partial()
    .extend({ TEMPORAL_NAMESPACE, TASK_QUEUE, LOG_LEVEL }),
};

type Envs = { [A in keyof typeof schemasByApp]: z.output<(typeof schemasByApp)[A]> };
export type App = keyof Envs;
export type Env<A extends App> = Envs[A];

const schemas: { [A in App]: z.ZodType<Envs[A]> } = schemasByApp;

/**
 * The settings of one app, read from the environment. An empty variable counts as not set.
 *
 * @throws ConfigurationError naming all bad variables and what is expected, without any value.
 */
export function readEnv<A extends App>(app: A, source: NodeJS.ProcessEnv = process.env): Env<A> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const result = schemas[app].safeParse(
    app === 'local' ? given : { QUEUE_DATABASE_URL: given['DATABASE_URL'], ...given },
  );
  if (result.success) return result.data;
  const lines = result.error.issues.flatMap((issue) => {
    const name = String(issue.path[0]);
    if (name === 'QUEUE_DATABASE_URL' && given[name] === undefined) return []; // said of DATABASE_URL already
    const missing = given[name] === undefined;
    return `  ${name}: ${missing ? 'missing; ' : ''}expected ${missing ? expectedOf(name) : issue.message}`;
  });
  throw new ConfigurationError(`${app} cannot start with these settings:\n${[...new Set(lines)].join('\n')}`);
}

/** What a variable should hold, asked of its own schema with a value none accepts. */
function expectedOf(name: string): string {
  const schema = Object.entries(variable).find(([key]) => key === name)?.[1];
  return schema?.safeParse('').error?.issues[0]?.message ?? 'a value';
}
