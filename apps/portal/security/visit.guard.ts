import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedInPerson } from '#libs/database/stores/sign-in.store.js';
import { isRole } from '#libs/processes/roles.js';
import { officeLanguage } from '../view/languages.js';
import { Cookies } from './cookies.js';
import { chosenLanguage, knownLanguage } from './language.js';
import { Sessions } from './sessions.js';
import { statelessKey } from './stateless.js';
import { Visit, type OpenSession } from './visit.js';

const yearInSeconds = 365 * 24 * 3600;

/** Says of every request who sent it and in which language. Refuses nothing. */
@Injectable()
export class VisitGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (this.reflector.get<boolean | undefined>(statelessKey, context.getClass()) === true) {
      request.visit = new Visit(request, reply, this.cookies, 'de', undefined);
      return true;
    }
    const person = await this.sessions.find(request);
    const chosen = chosenLanguage(request, this.cookies.get(request, 'language'), person?.language);
    // The office's pages speak two languages.
    const language = person?.kind === 'staff' ? officeLanguage(chosen) : chosen;
    if (asksForLanguage(request)) this.cookies.set(reply, 'language', language, yearInSeconds);
    request.visit = new Visit(request, reply, this.cookies, language, person && openSession(person));
    return true;
  }
}

function asksForLanguage(request: FastifyRequest): boolean {
  return knownLanguage(new URLSearchParams(request.url.split('?')[1]).get('lang')) !== undefined;
}

function openSession({ signInId, csrfSecret, roles, language, ...person }: SignedInPerson): OpenSession {
  const held = roles.flatMap(({ role, ...where }) => (isRole(role) ? [{ role, ...where }] : []));
  return { signInId, csrfSecret, actor: { ...person, language: knownLanguage(language) ?? 'de', roles: held } };
}
