import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/application.module.js';
import { DefinitionsModule } from '../dossier/definitions.module.js';
import { DossierModule } from '../dossier/dossier.module.js';
import { QueueModule } from '../queue/queue.module.js';
import { HandlingController } from './handling.controller.js';
import { Handling } from './handling.js';
import { RecuseOtherController } from './recuse-other.controller.js';
import { TaskController } from './task.controller.js';
import { TaskDesk } from './task-desk.js';
import { TaskFiles } from './task-files.js';

@Module({
  imports: [ApplicationModule, DefinitionsModule, DossierModule, QueueModule],
  controllers: [TaskController, HandlingController, RecuseOtherController],
  providers: [TaskDesk, TaskFiles, Handling],
  exports: [TaskDesk, TaskFiles],
})
export class TaskModule {}
