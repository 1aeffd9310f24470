import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../dossier/definitions.module.js';
import { DossierModule } from '../dossier/dossier.module.js';
import { Inbox } from './inbox.js';
import { QueueController } from './queue.controller.js';

@Module({
  imports: [DefinitionsModule, DossierModule],
  controllers: [QueueController],
  providers: [Inbox],
  exports: [Inbox],
})
export class QueueModule {}
