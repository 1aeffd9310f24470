import { Controller, Get, Inject, Options, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Log } from '#libs/config/log.js';
import { Summary } from '../api/summary.js';
import { LOG } from '../connections/log.js';
import { asProblem, statusOf } from '../errors/as-problem.js';
import { Access } from '../security/access.js';
import { Stateless } from '../security/stateless.js';
import { WithoutFormToken } from '../security/without-form-token.js';
import { jsonAnswer, openToAll, type Answer } from './answer.js';
import { Oparl } from './oparl.js';
import { OparlError } from './oparl-error.js';

/** The door for OParl's clients. Each address is answered in the same way; those with a summary are told of in the API page. */
@Controller()
@Access('public')
@Stateless()
export class OparlController {
  constructor(
    private readonly oparl: Oparl,
    @Inject(LOG) private readonly log: Log,
  ) {}

  @Get('oparl/v1.1')
  @Summary('OParl 1.1: the entry (System), from which all that is public is found')
  system(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply);
  }

  @Get('oparl/v1.1/:list')
  @Summary('OParl 1.1: a page of a list')
  list(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply);
  }

  @Get('oparl/v1.1/:type/:id')
  @Summary('OParl 1.1: an object')
  object(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply);
  }

  /** Bytes of files, lists of organizations, other spellings, and what does not exist. */
  @Get('oparl/*')
  anything(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply);
  }

  @Get('oparl')
  start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply);
  }

  /** As people write it. */
  @Get('OParl')
  startAsWritten(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply);
  }

  @Get('OParl/*')
  anythingAsWritten(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply);
  }

  @Options('oparl/*')
  mayAsk(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply);
  }

  @Post('oparl/*')
  @WithoutFormToken()
  refuse(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply);
  }

  private async send(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { status, headers, body } = await this.answer(request);
    // To HEAD the server sends no body, but says how long it is.
    void reply
      .status(status)
      .headers(headers)
      .send(body ?? '');
  }

  private async answer(request: FastifyRequest): Promise<Answer> {
    const { method, url, headers } = request;
    if (method === 'OPTIONS') return preflight;
    try {
      if (method !== 'GET' && method !== 'HEAD') throw new OparlError('method');
      return await this.oparl.answer(url, headers);
    } catch (error) {
      const fault = faultOf(error);
      if (fault.status >= 500) this.log.error('OParl failed', { route: request.routeOptions.url, error });
      return jsonAnswer(fault.body(), headers, { status: fault.status });
    }
  }
}

/** Scripts ask first whether they may say what they have already. */
const preflight: Answer = {
  status: 204,
  headers: {
    ...openToAll,
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': 'If-None-Match, If-Modified-Since',
    'access-control-max-age': '86400',
  },
  body: undefined,
};

function faultOf(error: unknown): OparlError {
  if (error instanceof OparlError) return error;
  return new OparlError(statusOf(asProblem(error)) === 503 ? 'unavailable' : 'internal');
}
