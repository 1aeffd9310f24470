import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { afterAll } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SignInStore } from '#libs/database/stores/sign-in.store.js';
import { createPortal } from '../../apps/portal/create-portal.js';
import { createLog, type Log } from '#libs/config/log.js';
import { readEnv } from '#libs/config/env.js';
import { randomToken, tokenHash } from '../../apps/portal/security/tokens.js';
import type { TestDatabase } from './database.js';
import { sharedServices } from './services.js';
import { Visitor } from './visitor.js';

const open: NestFastifyApplication[] = [];

afterAll(async () => {
  for (const portal of open) await portal.close();
});

interface PortalSettings {
  /** Variables that differ, for example `OIDC_ISSUER`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly modules?: Parameters<typeof createPortal>[2];
  /** Receives every line of the log. */
  readonly lines?: string[];
}

/** The portal on a test database, to be asked by `inject` or a `Visitor`. Closed after the test file. */
export async function startPortal(
  database: TestDatabase,
  settings: PortalSettings = {},
): Promise<NestFastifyApplication> {
  const env = readEnv('portal', {
    NODE_ENV: 'test',
    DATABASE_URL: database.urls.portal,
    TEMPORAL_ADDRESS: sharedServices().temporal.address,
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'portal',
    OIDC_CLIENT_SECRET: 'secret',
    PORTAL_URL: 'http://portal.example',
    FILES_DIR: `${tmpdir()}/files-${randomBytes(4).toString('hex')}`,
    ...settings.env,
  });
  const { lines } = settings;
  const log: Log = lines
    ? createLog('portal', 'debug', { write: (line) => void lines.push(line) })
    : createLog('portal', 'silent');
  const portal = await createPortal(env, log, settings.modules);
  open.push(portal);
  return portal;
}

/** A visitor who has signed in as an applicant with this address, by the code from the mail. */
export async function signedInApplicant(
  portal: NestFastifyApplication,
  database: TestDatabase,
  email: string,
): Promise<Visitor> {
  const visitor = new Visitor(portal);
  const asked = await visitor.submit(await visitor.get('/sign-in'), '/sign-in', { email, to: '/' });
  const page = await visitor.get(asked.location);
  const answer = await visitor.submit(page, asked.location, { code: await lastCode(database, email) });
  if (answer.status !== 303) throw new Error(`signing in answered ${answer.status}`);
  return visitor;
}

/** A visitor who has signed in as this member of staff. */
export async function signedInStaff(
  portal: NestFastifyApplication,
  em: EntityManager,
  personId: string,
): Promise<Visitor> {
  const token = randomToken();
  await new SignInStore(em).open({ personId, tokenHash: tokenHash(token), csrfSecret: randomToken() }, 30);
  const visitor = new Visitor(portal);
  visitor.cookies.set('session', token);
  return visitor;
}

/** The code in the latest mail to this address. */
export async function lastCode(database: TestDatabase, email: string): Promise<string> {
  const [mail] = await database.query<{ code: string }>(
    `select secret->>'code' code from mail where address = $1 and template = 'sign-in-code' order by created_at desc limit 1`,
    [email],
  );
  if (!mail) throw new Error('no mail with a code');
  return mail.code;
}
