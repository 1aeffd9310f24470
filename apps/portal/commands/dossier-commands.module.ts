import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/application.module.js';
import { DefinitionsModule } from '../dossier/definitions.module.js';
import { DossierModule } from '../dossier/dossier.module.js';
import { CommandController } from './command.controller.js';
import { CommandDesk } from './command-desk.js';

/** Commands of dossiers that are no task's. */
@Module({
  imports: [ApplicationModule, DefinitionsModule, DossierModule],
  controllers: [CommandController],
  providers: [CommandDesk],
  exports: [CommandDesk],
})
export class DossierCommandsModule {}
