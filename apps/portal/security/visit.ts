import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../view/catalogue.js';
import type { Actor } from './actor.js';
import type { Cookies } from './cookies.js';
import { sessionCsrfToken, visitorCsrfToken } from './csrf.js';
import { randomToken } from './tokens.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `VisitGuard` before anything else looks at the request. */
    visit?: Visit;
  }
}

/** The open session of a visit. */
export interface OpenSession {
  readonly signInId: string;
  readonly csrfSecret: string;
  readonly actor: Actor;
}

/** One request as the pages see it: who, in which language, on which page. */
export class Visit {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    private readonly cookies: Cookies,
    readonly language: Language,
    readonly session: OpenSession | undefined,
  ) {}

  get actor(): Actor | undefined {
    return this.session?.actor;
  }

  /** Address of the page without host. */
  get path(): string {
    return this.request.url.startsWith('/') ? this.request.url : '/';
  }

  /** The random value that ties forms before sign-in to this browser. */
  get visitor(): string | undefined {
    return this.cookies.get(this.request, 'visitor');
  }

  /** The token for the forms of the page. Before sign-in it gives the browser a cookie, so ask only where there is a form. */
  csrf(): string {
    if (this.session) return sessionCsrfToken(this.session.signInId, this.session.csrfSecret);
    const known = this.visitor;
    if (known !== undefined && known.length >= 43) return visitorCsrfToken(known);
    const visitor = randomToken();
    this.cookies.set(this.reply, 'visitor', visitor);
    return visitorCsrfToken(visitor);
  }
}

/** The visit of a request that has passed `VisitGuard`. */
export function visitOf(context: ExecutionContext): Visit {
  const { visit } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!visit) throw new Error('the request has not passed VisitGuard');
  return visit;
}

/** The visit: `show(@CurrentVisit() visit: Visit)`. */
export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext) => visitOf(context));

/** Who acts: `show(@CurrentActor() actor: Actor)`. Only on routes whose access rule asks for a person. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { actor } = visitOf(context);
  if (!actor) throw new Error('a public route has no actor');
  return actor;
});
