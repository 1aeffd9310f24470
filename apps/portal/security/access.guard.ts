import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Log } from '#libs/config/log.js';
import { LOG } from '../connections/log.js';
import { Problem } from '../errors/problem.js';
import { accessKey, isAllowed, type AccessRule } from './access.js';
import { signInPath } from './return-path.js';
import { visitOf } from './visit.js';

/** Lets a request through to its route only as the route's access rule says; a route without one is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(LOG) private readonly log: Log,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(accessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { actor, path } = visitOf(context);
    if (isAllowed(rule, actor)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (actor === undefined)
      throw new Problem('sign-in-required', { goTo: signInPath(request.method === 'GET' ? path : '/') });
    this.log.warn('access refused', {
      route: request.routeOptions.url,
      method: request.method,
      person: actor.personId,
    });
    throw new Problem('forbidden');
  }
}
