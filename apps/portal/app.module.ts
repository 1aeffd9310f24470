import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import type { Log } from '#libs/config/log.js';
import { AdminModule } from './admin/admin.module.js';
import { ApiModule } from './api/api.module.js';
import { ApplicationModule } from './application/application.module.js';
import { BeginningsModule } from './beginnings/beginnings.module.js';
import { CallsModule } from './calls/calls.module.js';
import { CommandsModule } from './commands/commands.module.js';
import { DossierCommandsModule } from './commands/dossier-commands.module.js';
import { CouncilWorkModule } from './council-work/council-work.module.js';
import { CouncilModule } from './council/council.module.js';
import { CouncilRegisterModule } from './council-register/register.module.js';
import { ConnectionsModule } from './connections/connections.module.js';
import type { PortalEnv } from './connections/portal-env.js';
import { DossierModule } from './dossier/dossier.module.js';
import { EligibilityModule } from './eligibility/eligibility.module.js';
import { FilesModule } from './files/files.module.js';
import { HealthModule } from './health/health.module.js';
import { HeldFormModule } from './held-form/held-form.module.js';
import { HomeModule } from './home/home.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { MoneyModule } from './money/money.module.js';
import { MyApplicationsModule } from './my-applications/my-applications.module.js';
import { OparlModule } from './oparl/oparl.module.js';
import { MyMeetingsModule } from './my-meetings/my-meetings.module.js';
import { PeopleModule } from './people/people.module.js';
import { PreviewModule } from './preview/preview.module.js';
import { ProgrammesModule } from './programmes/programmes.module.js';
import { QueueModule } from './queue/queue.module.js';
import { RoundsModule } from './rounds/rounds.module.js';
import { SecurityModule } from './security/security.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { StatisticsModule } from './statistics/statistics.module.js';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.js';
import { TaskModule } from './task/task.module.js';
import { TidyingModule } from './tidying/tidying.module.js';

/** The parts of the portal that people see; each is a folder. */
const parts: NonNullable<ModuleMetadata['imports']> = [
  CommandsModule,
  SignInModule,
  HeldFormModule,
  HomeModule,
  ProgrammesModule,
  EligibilityModule,
  CouncilModule,
  SubscriptionsModule,
  ApplicationModule,
  MyApplicationsModule,
  FilesModule,
  HealthModule,
  ApiModule,
  QueueModule,
  TaskModule,
  PreviewModule,
  DossierModule,
  DossierCommandsModule,
  CallsModule,
  BeginningsModule,
  RoundsModule,
  MeetingsModule,
  MoneyModule,
  StatisticsModule,
  PeopleModule,
  CouncilRegisterModule,
  OparlModule,
  CouncilWorkModule,
  MyMeetingsModule,
  AdminModule,
  TidyingModule,
];

/** The portal: connections and safety for all, and the parts. */
@Module({})
export class AppModule {
  /** @param more further modules, for tests of the frame itself */
  static with(env: PortalEnv, log: Log, more: typeof parts = []): DynamicModule {
    return { module: AppModule, imports: [ConnectionsModule.with(env, log), SecurityModule, ...parts, ...more] };
  }
}
