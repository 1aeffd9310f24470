import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { SignInStore } from '#libs/database/stores/sign-in.store.js';
import { HeldFormStore } from '#libs/database/stores/held-form.store.js';
import { Database } from '../connections/database.js';
import { wantsPage } from '../errors/wants-page.js';
import { Problem } from '../errors/problem.js';
import { claimedSignIn, csrfHeader, isSessionCsrfToken, isVisitorCsrfToken } from './csrf.js';
import { signInPath } from './return-path.js';
import { openForm, readForm } from './submitted-form.js';
import { withoutFormTokenKey } from './without-form-token.js';
import { visitOf, type Visit } from './visit.js';

/**
 * Lets a request that may change something through only with the token of its own session (or, before sign-in, of its own
 * browser). Requests from other sites were refused before by Nest's check of `Sec-Fetch-Site` and `Origin`.
 *
 * A form made for a session that has ended since is not thrown away: what was typed is kept for its person.
 */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(
    private readonly database: Database,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
    if (this.reflector.get<boolean | undefined>(withoutFormTokenKey, context.getHandler()) === true) return true;
    const header = request.headers[csrfHeader];
    const token = typeof header === 'string' ? header : await openForm(request);
    const visit = visitOf(context);
    if (isOwn(token, visit)) return true;
    const formerPerson = await this.personOfFormerSession(token);
    if (formerPerson === undefined) throw new Problem('form-untrusted');
    if (request.routeOptions.url === '/sign-out') return true; // from a page that was left open: nothing to keep
    throw await this.hold(request, visit, formerPerson);
  }

  /** Whose form it is, when the token proves that it was made for a session of the last days. */
  private async personOfFormerSession(token: string): Promise<string | undefined> {
    const signInId = claimedSignIn(token);
    if (signInId === undefined) return undefined;
    const former = await new SignInStore(this.database.fork()).findForm(signInId);
    return former && isSessionCsrfToken(token, signInId, former.csrfSecret) ? former.personId : undefined;
  }

  /** Keeps what was typed for its person, and its files by name. Answers the problem that leads on from here. */
  private async hold(request: FastifyRequest, visit: Visit, personId: string): Promise<Problem> {
    if (!wantsPage(request)) return new Problem(visit.actor ? 'form-outdated' : 'sign-in-required');
    const { values, files } = await readForm(request, async ({ field, name, stream }) => {
      stream.resume();
      return { field, name, bytes: 0 };
    });
    const named = files.map(({ field, name }) => ({ field, name }));
    const form = { action: visit.path, values, files: named, multipart: request.isMultipart() };
    const held = `/held-form/${await new HeldFormStore(this.database.fork()).hold(personId, form)}`;
    if (!visit.actor) return new Problem('sign-in-required', { goTo: signInPath(held) });
    if (visit.actor.personId === personId) return new Problem('form-outdated', { goTo: held });
    return new Problem('other-person', { heldForm: held });
  }
}

function isOwn(token: string, { session, visitor }: Visit): boolean {
  if (session) return isSessionCsrfToken(token, session.signInId, session.csrfSecret);
  return visitor !== undefined && isVisitorCsrfToken(token, visitor);
}
