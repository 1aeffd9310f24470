import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/application.module.js';
import { BeginningDraftsController, BeginningsController } from './beginnings.controller.js';
import { OfficeDrafts } from './office-drafts.js';

/** What the office begins by itself. */
@Module({
  imports: [ApplicationModule],
  controllers: [BeginningsController, BeginningDraftsController],
  providers: [OfficeDrafts],
  exports: [OfficeDrafts],
})
export class BeginningsModule {}
