import { Controller, Get, HttpStatus, Ip, Post, Query } from '@nestjs/common';
import type { Subscription } from '#libs/database/entities/subscription.entity.js';
import { page, Reply, seeOther } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { SubmittedValues, type FormValues } from '../security/submitted-form.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { WithoutFormToken } from '../security/without-form-token.js';
import { endedPage, gonePage, managePage, tokenPath, unsubscribePage, type Done } from './manage.page.js';
import { asTyped, selectionForm, type SelectionState } from './selection-form.js';
import { Subscriptions } from './subscriptions.js';
import { readToken } from './token.js';

/** Changing and ending a subscription with the token of one of its mails. */
@Controller('subscriptions')
@Access('public')
export class ManageController {
  constructor(private readonly subscriptions: Subscriptions) {}

  @Get('manage')
  async show(
    @CurrentVisit() visit: Visit,
    @Query() query: unknown,
    @Ip() network: string,
    @Query('done') done?: string,
  ): Promise<Reply> {
    const token = readToken(query);
    const subscription = await this.subscriptions.find(token, network);
    if (!subscription) return new Reply(HttpStatus.GONE, gonePage(visit, 'manage'));
    return page(managePage(visit, token, shown(subscription), doneOf(done)));
  }

  @Post('manage')
  async change(
    @CurrentVisit() visit: Visit,
    @Query() query: unknown,
    @SubmittedValues() values: FormValues,
    @Ip() network: string,
  ): Promise<Reply> {
    const token = readToken(query);
    const subscription = await this.subscriptions.find(token, network);
    if (!subscription) return new Reply(HttpStatus.GONE, gonePage(visit, 'manage'));
    const form = selectionForm.safeParse(values);
    if (!form.success) {
      const typed = { ...asTyped(values, form.error), email: subscription.email };
      return page(managePage(visit, token, typed, undefined), 422);
    }
    await this.subscriptions.change(token, form.data);
    return seeOther(`${tokenPath('manage', token)}&done=changed`);
  }

  @Get('unsubscribe')
  async ask(@CurrentVisit() visit: Visit, @Query() query: unknown, @Ip() network: string): Promise<Reply> {
    const token = readToken(query);
    const subscription = await this.subscriptions.find(token, network);
    if (!subscription) return new Reply(HttpStatus.GONE, gonePage(visit, 'manage'));
    return page(unsubscribePage(visit, token));
  }

  /**
   * Ends the subscription: for the button, and for mail programs that do it by themselves (`List-Unsubscribe-Post`, RFC 8058).
   * These get an answer without redirect (section 3.1), also the second time.
   */
  @Post('unsubscribe')
  @WithoutFormToken()
  async end(
    @CurrentVisit() visit: Visit,
    @Query() query: unknown,
    @SubmittedValues() values: FormValues,
  ): Promise<Reply> {
    await this.subscriptions.end(readToken(query));
    return values['List-Unsubscribe'] === 'One-Click' ? page(endedPage(visit)) : seeOther('/subscriptions/ended');
  }

  @Get('ended')
  ended(@CurrentVisit() visit: Visit): Reply {
    return page(endedPage(visit));
  }
}

function shown({ email, fieldsOfAction, districts, language }: Subscription): SelectionState {
  return { email, fieldsOfAction, districts, language, faulty: [] };
}

function doneOf(done: string | undefined): Done {
  return done === 'confirmed' || done === 'changed' ? done : undefined;
}
