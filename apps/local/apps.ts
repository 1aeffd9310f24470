import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutRoot } from '#libs/config/root.js';
import { inheritedEnv } from '#libs/config/inherited.js';
import { appModules, nodePart } from './app.js';
import { type DatabaseApp, databaseApps } from './database-users.js';
import type { Context, Database, IdentityProvider, Mails, Temporal } from './services.js';

export interface Services {
  database: Database;
  temporal: Temporal;
  mails: Mails;
  identity: IdentityProvider;
  portalUrl: string;
}

/** Environment of one app: what it needs, and no password of another part. */
function appEnv({ env, state, ports }: Context, services: Services, app: DatabaseApp): NodeJS.ProcessEnv {
  const { database, temporal, mails, identity, portalUrl } = services;
  const durable = {
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: env.TEMPORAL_NAMESPACE,
    TASK_QUEUE: env.TASK_QUEUE,
    TEMPORAL_UI_URL: temporal.uiUrl,
  };
  const own = {
    portal: {
      ...durable,
      PORT: ports.portal.port,
      OIDC_ISSUER: identity.issuer,
      OIDC_CLIENT_ID: identity.clientId,
      OIDC_CLIENT_SECRET: identity.clientSecret,
    },
    worker: { ...durable, HEALTH_PORT: ports.worker.port },
    mailer: { SMTP_URL: mails.smtpUrl, MAIL_FROM: mails.from, HEALTH_PORT: ports.mailer.port },
  };
  return inheritedEnv({
    NODE_ENV: 'development',
    LOG_LEVEL: env.LOG_LEVEL,
    DATABASE_URL: database.urls[app],
    QUEUE_DATABASE_URL: env.QUEUE_DATABASE_URL,
    REDIS_URL: env.REDIS_URL,
    PORTAL_URL: portalUrl,
    FILES_DIR: env.FILES_DIR ?? state.path('files'),
    ...own[app],
  });
}

/** Starts portal, worker and mailer side by side. One that does not come up is said so, tried again, and holds up nothing. */
export async function bringApps(context: Context, services: Services): Promise<void> {
  const { state, ports, steps, supervisor } = context;
  const start = async (app: DatabaseApp): Promise<void> => {
    const modules = appModules(app);
    if (!existsSync(join(checkoutRoot(), 'dist', modules.module))) return steps.line(`- ${app}: not there yet`);
    const address = `http://127.0.0.1:${ports[app].port}`;
    const env = appEnv(context, services, app);
    const readyUrl = `${address}/health/ready`;
    const part = nodePart({ name: app, ...modules, env, logFile: state.logFile(app), readyUrl });
    const launch = async (): Promise<void> => {
      await ports[app].release();
      const failure = await supervisor.keep(part, { within: 30_000 });
      if (failure !== undefined) throw new Error(`${app} ${failure}; see ${part.logFile}`);
    };
    await steps.step(app, launch, () => address).catch((error: Error) => steps.line(`  ${error.message}`));
  };
  await Promise.all(databaseApps.map(start));
}
