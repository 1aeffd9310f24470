import { Module } from '@nestjs/common';
import { BeginningsModule } from '../beginnings/beginnings.module.js';
import { DossierModule } from '../dossier/dossier.module.js';
import { TaskModule } from '../task/task.module.js';
import { DraftPlanController } from './draft-plan.controller.js';
import { FollowUpController } from './follow-up/follow-up.controller.js';
import { FollowUpDesk } from './follow-up/follow-up-desk.js';
import { TakeRouteController } from './take-route.controller.js';
import { VersionsController } from './versions.controller.js';

/** Pages of those who write, sign and follow up papers for the council. */
@Module({
  imports: [BeginningsModule, DossierModule, TaskModule],
  controllers: [TakeRouteController, VersionsController, DraftPlanController, FollowUpController],
  providers: [FollowUpDesk],
})
export class CouncilWorkModule {}
