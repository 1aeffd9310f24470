import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { renderPage } from '../view/render-page.js';
import { Reply } from './reply.js';

/** Sends what controllers return by `page()` and `seeOther()`; anything else goes out as JSON. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((value: unknown) => (value instanceof Reply ? send(reply, value) : value)));
  }
}

function send(reply: FastifyReply, { status, body, location }: Reply): string {
  reply.status(status).type('text/html; charset=utf-8');
  if (location !== undefined) reply.header('location', location);
  return body ? renderPage(body) : '';
}
