import { Controller, Get, Ip, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PersonStore } from '#libs/database/stores/person.store.js';
import { Database } from '../connections/database.js';
import { Problem } from '../errors/problem.js';
import { seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { isRole } from '#libs/processes/roles.js';
import { Cookies } from '../security/cookies.js';
import { RateLimits, rateLimits } from '../security/rate-limits.js';
import { returnPath, wayOn } from '../security/return-path.js';
import { Sessions } from '../security/sessions.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { IdentityProvider, pendingSignIn, type PendingSignIn } from './identity-provider.js';

const pendingSeconds = 15 * 60;

/** Staff sign in at their identity provider; its groups are their roles. */
@Controller('sign-in/staff')
@Access('public')
export class StaffSignInController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
    private readonly limits: RateLimits,
  ) {}

  /** A link, not a form: the content security policy would stop a form from being redirected to the provider. */
  @Get()
  async begin(
    @Ip() network: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('to') to?: string,
  ): Promise<Reply> {
    await this.limits.spend(rateLimits.staffStartForNetwork, network);
    const { url, pending } = await this.provider.begin(returnPath(to));
    this.cookies.set(reply, 'pending', JSON.stringify(pending), pendingSeconds);
    return seeOther(url);
  }

  @Get('callback')
  async finish(
    @CurrentVisit() visit: Visit,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reply> {
    const pending = readPending(this.cookies.get(request, 'pending'));
    this.cookies.clear(reply, 'pending');
    const { groups, idToken, ...identity } = await this.provider.finish(request.url.split('?')[1] ?? '', pending);
    const token = await this.database.transaction(async (em) => {
      const people = new PersonStore(em);
      const personId = await people.staffFor({ ...identity, language: visit.language });
      if (personId === undefined) throw new Problem('account-taken');
      await people.syncRoles(personId, [...new Set(groups.filter(isRole))]);
      return this.sessions.open(em, request, personId, idToken);
    });
    this.sessions.give(reply, token);
    return seeOther(wayOn(pending.returnTo));
  }
}

/** @throws Problem `sign-in-failed` when this browser has no sign-in under way */
function readPending(cookie: string | undefined): PendingSignIn {
  try {
    return pendingSignIn.parse(JSON.parse(cookie ?? ''));
  } catch {
    throw new Problem('sign-in-failed');
  }
}
