import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Log } from '#libs/config/log.js';
import { openOrm } from '#libs/database/orm.js';
import { openClient } from '#libs/temporal/connection.js';
import { DossierGateway } from '#libs/temporal/gateway.js';
import { Database } from './database.js';
import { LOG } from './log.js';
import { MailQueue } from './mail-queue.js';
import { PORTAL_ENV, type PortalEnv } from './portal-env.js';
import { Temporal } from './temporal.js';

const made = [Database, MailQueue, Temporal, DossierGateway];

/** Everything outside that the portal talks to. All of it connects when it is first used, so none must be up at start. */
@Global()
@Module({})
export class ConnectionsModule {
  static with(env: PortalEnv, log: Log): DynamicModule {
    return {
      module: ConnectionsModule,
      providers: [
        { provide: PORTAL_ENV, useValue: env },
        { provide: LOG, useValue: log },
        { provide: Database, useFactory: async () => new Database(await openOrm(env.DATABASE_URL)) },
        { provide: Temporal, useFactory: () => new Temporal(openClient(env.TEMPORAL_ADDRESS, env.TEMPORAL_NAMESPACE)) },
        {
          provide: DossierGateway,
          inject: [Temporal],
          useFactory: ({ client }: Temporal) => new DossierGateway(client, env.TASK_QUEUE),
        },
        MailQueue,
      ],
      exports: [PORTAL_ENV, LOG, ...made],
    };
  }
}
