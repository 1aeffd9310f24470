import { Controller, Get, HttpStatus, Ip, Param, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { Cookies } from '../security/cookies.js';
import { returnPath, wayOn } from '../security/return-path.js';
import { Sessions } from '../security/sessions.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { askedSeconds, readAskedCode, type AskedCode } from './asked-code.js';
import { IdentityProvider } from './identity-provider.js';
import { Landing } from './landing.js';
import { OneTimeCodes } from './one-time-codes.js';
import { codePage, confirmPage, signInPage } from './sign-in.page.js';

const emailForm = z.strictObject({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
  to: z.string().default('/'),
});
const codeForm = z.strictObject({ code: z.string().max(200) });
const linkQuery = z.object({ id: z.uuid(), code: z.string().regex(/^\d{8}$/) });
const codeId = new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND });

/** Signing in by a code that comes by mail, and signing out. */
@Controller()
@Access('public')
export class SignInController {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
    private readonly landing: Landing,
    private readonly provider: IdentityProvider,
  ) {}

  @Get('sign-in')
  async start(@CurrentVisit() visit: Visit, @Query('to') wanted?: string): Promise<Reply> {
    const to = returnPath(wanted);
    if (!visit.actor) return page(signInPage(visit, { to }));
    return seeOther(to === '/' ? await this.landing.of(visit.actor) : to);
  }

  @Post('sign-in')
  async requestCode(
    @CurrentVisit() visit: Visit,
    @SubmittedValues() values: FormValues,
    @Ip() network: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reply> {
    const form = emailForm.safeParse(values);
    if (!form.success)
      return page(
        signInPage(visit, { to: returnPath(values['to']), email: textOf(values['email']), faulty: true }),
        422,
      );
    const { email } = form.data;
    const to = returnPath(form.data.to);
    const id = await this.codes.request({ email, language: visit.language, returnTo: to, network });
    this.cookies.set(reply, 'asked', JSON.stringify({ id, email, to }), askedSeconds);
    return seeOther(`/sign-in/code/${id}`);
  }

  @Get('sign-in/code/:id')
  enterCode(@CurrentVisit() visit: Visit, @Param('id', codeId) id: string, @Req() request: FastifyRequest): Reply {
    return page(codePage(visit, { id, asked: this.asked(request, id) }));
  }

  @Get('sign-in/link')
  confirm(@CurrentVisit() visit: Visit, @Query() query: unknown): Reply {
    const link = linkQuery.safeParse(query);
    if (!link.success) throw new Problem('not-found');
    return page(confirmPage(visit, link.data));
  }

  @Post('sign-in/code/:id')
  async redeem(
    @CurrentVisit() visit: Visit,
    @Param('id', codeId) id: string,
    @SubmittedValues() values: FormValues,
    @Ip() network: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Reply> {
    const form = codeForm.safeParse(values);
    const code = form.success ? form.data.code : '';
    const opened = await this.codes.redeem({ id, code, network }, async (em, { personId, returnTo }) => ({
      token: await this.sessions.open(em, request, personId),
      returnTo,
    }));
    if (!opened) return page(codePage(visit, { id, asked: this.asked(request, id), faulty: true }), 422);
    this.sessions.give(reply, opened.token);
    this.cookies.clear(reply, 'asked');
    return seeOther(wayOn(opened.returnTo));
  }

  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Reply> {
    const idToken = await this.sessions.end(request, reply);
    const elsewhere = idToken === undefined ? undefined : await this.provider.signOutUrl(idToken);
    return seeOther(elsewhere ?? '/');
  }

  private asked(request: FastifyRequest, id: string): AskedCode | undefined {
    return readAskedCode(this.cookies.get(request, 'asked'), id);
  }
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
