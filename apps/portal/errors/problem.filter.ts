import { randomInt } from 'node:crypto';
import { Catch, HttpException, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '#libs/config/log.js';
import { LOG } from '../connections/log.js';
import { Cookies } from '../security/cookies.js';
import { chosenLanguage } from '../security/language.js';
import { renderPage } from '../view/render-page.js';
import { asProblem, statusOf } from './as-problem.js';
import { Problem } from './problem.js';
import { problemPage } from './problem.page.js';
import { problemTexts } from './texts.js';
import { wantsPage } from './wants-page.js';

/** The one place where an error becomes an answer: a page, a way on, or a problem document (RFC 9457). Logged here, once. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly cookies: Cookies,
    @Inject(LOG) private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = refusedBeforeGuards(error, request) ? new Problem('form-untrusted') : asProblem(error);
    const incident = incidentId();
    this.report(error, problem, incident, request);
    if (reply.sent) return;
    const { retryAt, goTo } = problem.details;
    if (retryAt) reply.header('retry-after', Math.max(1, Math.ceil((retryAt.getTime() - Date.now()) / 1000)));
    if (!wantsPage(request)) this.sendDocument(reply, problem, incident);
    else if (goTo !== undefined) void reply.status(303).header('location', goTo).send('');
    else this.sendPage(request, reply, problem, incident);
  }

  private report(error: unknown, problem: Problem, incident: string, request: FastifyRequest): void {
    const fields = { incident, route: request.routeOptions?.url ?? null, method: request.method, reason: problem.code };
    if (statusOf(problem) >= 500) this.log.error('request failed', { ...fields, error });
    else this.log.debug('request refused', fields);
  }

  private sendDocument(reply: FastifyReply, problem: Problem, incident: string): void {
    const t = problemTexts('en');
    const body = {
      type: `urn:problem:${problem.code}`,
      title: t(`${problem.code}.title`),
      status: statusOf(problem),
      detail: t(`${problem.code}.text`),
      instance: `urn:incident:${incident}`,
      ...(problem.details.retryAt && { retryAt: problem.details.retryAt.toISOString() }),
    };
    void reply.status(body.status).type('application/problem+json').send(JSON.stringify(body));
  }

  private sendPage(request: FastifyRequest, reply: FastifyReply, problem: Problem, incident: string): void {
    const language = request.visit?.language ?? chosenLanguage(request, this.cookies.get(request, 'language'));
    const body = problemPage({ problem, incident, language, request });
    void reply.status(statusOf(problem)).type('text/html; charset=utf-8').send(renderPage(body));
  }
}

/** Nest refuses requests from other sites with a plain 403 before any guard has looked at the request. */
function refusedBeforeGuards(error: unknown, request: FastifyRequest): boolean {
  return error instanceof HttpException && error.getStatus() === 403 && request.visit === undefined;
}

/** A short id to say on the phone: no letters that are easily confused (Crockford's base 32). */
function incidentId(): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const four = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${four()}-${four()}`;
}
