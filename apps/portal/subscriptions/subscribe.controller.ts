import { Controller, Get, HttpStatus, Ip, Post, Query } from '@nestjs/common';
import { page, Reply, seeOther } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { gonePage, tokenPath } from './manage.page.js';
import { asTyped, subscriptionForm, wantedIn } from './selection-form.js';
import { confirmPage, sentPage, subscribePage } from './subscribe.page.js';
import { Subscriptions } from './subscriptions.js';
import { readToken } from './token.js';

/** Asking for mails about new calls, and confirming it (double opt-in). */
@Controller('subscriptions')
@Access('public')
export class SubscribeController {
  constructor(private readonly subscriptions: Subscriptions) {}

  @Get()
  show(@CurrentVisit() visit: Visit, @Query() query: unknown): Reply {
    const { actor, language } = visit;
    const email = actor?.kind === 'applicant' ? actor.email : '';
    return page(subscribePage(visit, { email, language, faulty: [], ...wantedIn(query) }));
  }

  @Post()
  async request(
    @CurrentVisit() visit: Visit,
    @SubmittedValues() values: FormValues,
    @Ip() network: string,
  ): Promise<Reply> {
    const form = subscriptionForm.safeParse(values);
    if (!form.success) return page(subscribePage(visit, asTyped(values, form.error)), 422);
    const { email, ...selection } = form.data;
    await this.subscriptions.request(email, selection, network);
    return seeOther('/subscriptions/sent');
  }

  @Get('sent')
  sent(@CurrentVisit() visit: Visit): Reply {
    return page(sentPage(visit));
  }

  @Get('confirm')
  async ask(@CurrentVisit() visit: Visit, @Query() query: unknown, @Ip() network: string): Promise<Reply> {
    const token = readToken(query);
    const wish = await this.subscriptions.findWish(token, network);
    if (!wish) return new Reply(HttpStatus.GONE, gonePage(visit, 'confirm'));
    return page(confirmPage(visit, token, wish));
  }

  @Post('confirm')
  async confirm(
    @CurrentVisit() visit: Visit,
    @SubmittedValues() values: FormValues,
    @Ip() network: string,
  ): Promise<Reply> {
    const token = await this.subscriptions.confirm(readToken(values), network);
    if (token === undefined) return new Reply(HttpStatus.GONE, gonePage(visit, 'confirm'));
    return seeOther(`${tokenPath('manage', token)}&done=confirmed`);
  }
}
