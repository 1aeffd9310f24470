import type { FastifyReply, FastifyRequest } from 'fastify';
import { openToAll } from './answer.js';

/** A list of OParl, where the router takes the slash for an object without an id; and pages of the council. */
const ended = /^\/(oparl\/v1\.1\/[^/]+|council(\/.*)?)\/$/i;

/**
 * Leads from an address of what is public with slashes at its end, which the router does not know, to the one without: each
 * thing has one (specification 2.3.1). Other sites may follow.
 */
export const withoutTrailingSlash =
  (portalUrl: string) =>
  async ({ method, url }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const [path = '', ...query] = url.split('?');
    if (!ended.test(path) || !['GET', 'HEAD'].includes(method)) return undefined;
    const location = [`${portalUrl}${path.replace(/\/+$/, '')}`, ...query].join('?');
    return reply
      .code(301)
      .headers({ ...openToAll, location, 'cache-control': 'no-cache' })
      .send();
  };
