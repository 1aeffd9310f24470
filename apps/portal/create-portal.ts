import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '#libs/config/log.js';
import { nestLog } from '#libs/config/nest-log.js';
import { ApiDescription } from './api/api-description.js';
import { AppModule } from './app.module.js';
import type { PortalEnv } from './connections/portal-env.js';
import { withoutTrailingSlash } from './oparl/trailing-slash.js';
import { securityHeaders } from './security/headers.js';
import { formLimits, readAway, textLimit } from './security/submitted-form.js';
import { staticFolders } from './view/static-files.js';

/** A slow line may take so long for a form with its files. */
const requestTimeout = 15 * 60 * 1000;

/**
 * The portal, ready to listen or to be asked by `inject`.
 * @param more further modules, for tests of the frame itself
 */
export async function createPortal(
  env: PortalEnv,
  log: Log,
  more: Parameters<typeof AppModule.with>[2] = [],
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: env.TRUST_PROXY ?? false,
    bodyLimit: textLimit,
    requestTimeout,
    forceCloseConnections: 'idle',
    // A file that is too long is judged where it is read: the rest of its form is not lost with it.
    multipart: { limits: formLimits, throwFileSizeLimit: false },
    rewriteUrl: ({ url = '/' }) => (isRoutable(url) ? url : '/malformed'),
  });
  const portal = await NestFactory.create<NestFastifyApplication>(AppModule.with(env, log, more), adapter, {
    logger: nestLog(log),
  });
  portal.useSecurityHeaders(securityHeaders({ portalUrl: env.PORTAL_URL, issuer: env.OIDC_ISSUER }));
  portal.enableCsrfProtection({ trustedOrigins: [new URL(env.PORTAL_URL).origin] });
  await portal.register(fastifyCookie);
  // Here and not above: it requires an ES module that other parts import, which Jest can't link while it is still loading it.
  const { default: fastifyStatic } = await import('@fastify/static');
  for (const folder of staticFolders) {
    await portal.register(fastifyStatic, {
      ...folder,
      decorateReply: false,
      maxAge: '365d',
      immutable: true,
      index: false,
    });
  }
  const fastify = portal.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', neverStore);
  fastify.addHook('onRequest', withoutTrailingSlash(env.PORTAL_URL));
  fastify.addHook('onResponse', async (request, reply) => {
    readAway(request);
    logRequest(log, request, reply);
  });
  portal.get(ApiDescription, { strict: false }).describe(portal);
  try {
    await portal.init();
    await fastify.ready();
  } catch (error) {
    await portal.close();
    throw error;
  }
  return portal;
}

/** Whether the router can read the address. One that it cannot would be answered by the framework, past all our rules. */
function isRoutable(url: string): boolean {
  const [path = ''] = url.split('?');
  try {
    return decodeURIComponent(path)
      .split('/')
      .every((segment) => segment.length <= 100);
  } catch {
    return false;
  }
}

/** Pages show what belongs to one person: no cache keeps them. Files of the layout set their own rule. */
async function neverStore(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('cache-control', 'no-store');
}

/** One line a request, by its route: the address itself may carry anything that somebody typed. */
function logRequest(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'none';
  if (route.startsWith('/assets/') || route.startsWith('/health/')) return;
  const params = typeof request.params === 'object' && request.params !== null ? request.params : {};
  const reference: unknown = Reflect.get(params, 'reference');
  const known = typeof reference === 'string' && /^[A-Z]{2,6}-\d{4}-\d{1,7}$/.test(reference) ? { reference } : {};
  log.info('request', {
    method: request.method,
    route,
    status: reply.statusCode,
    durationMs: Math.round(reply.elapsedTime),
    ...known,
  });
}
