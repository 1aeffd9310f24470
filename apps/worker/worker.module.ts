import { Module, type DynamicModule } from '@nestjs/common';
import type { Env } from '#libs/config/env.js';
import type { Log } from '#libs/config/log.js';
import { WorkerHost } from './worker-host.js';

@Module({})
export class WorkerModule {
  static with(env: Env<'worker'>, log: Log): DynamicModule {
    return { module: WorkerModule, providers: [{ provide: WorkerHost, useFactory: () => new WorkerHost(env, log) }] };
  }
}
