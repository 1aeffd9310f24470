import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/application.module.js';
import { CallDraftsController } from './call-drafts.controller.js';
import { CallDrafts } from './call-drafts.js';
import { CallsController } from './calls.controller.js';

/** Calls as the office prepares and lists them. */
@Module({
  imports: [ApplicationModule],
  controllers: [CallsController, CallDraftsController],
  providers: [CallDrafts],
})
export class CallsModule {}
