import { Module, type DynamicModule } from '@nestjs/common';
import type { Env } from '#libs/config/env.js';
import type { Log } from '#libs/config/log.js';
import { MailerHost } from './mailer-host.js';

@Module({})
export class MailerModule {
  static with(env: Env<'mailer'>, log: Log): DynamicModule {
    return { module: MailerModule, providers: [{ provide: MailerHost, useFactory: () => new MailerHost(env, log) }] };
  }
}
