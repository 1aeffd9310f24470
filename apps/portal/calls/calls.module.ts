import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/application.module.js';
import { BeginningsModule } from '../beginnings/beginnings.module.js';
import { CallDraftsController } from './call-drafts.controller.js';
import { CallsController } from './calls.controller.js';

/** Calls as the office prepares and lists them. */
@Module({
  imports: [ApplicationModule, BeginningsModule],
  controllers: [CallsController, CallDraftsController],
})
export class CallsModule {}
