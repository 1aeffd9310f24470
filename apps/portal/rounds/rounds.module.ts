import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../dossier/definitions.module.js';
import { DossierModule } from '../dossier/dossier.module.js';
import { FilesModule } from '../files/files.module.js';
import { TaskModule } from '../task/task.module.js';
import { CeremonyPapersDesk } from './ceremony-papers.js';
import { JuryController } from './jury.controller.js';
import { JuryDesk } from './jury-desk.js';
import { JuryPack } from './jury-pack.js';
import { RoundController } from './round.controller.js';
import { RoundDesk } from './round-desk.js';

/** Rounds as their office sees them, their jury's own pages, and the session. */
@Module({
  imports: [DefinitionsModule, DossierModule, FilesModule, TaskModule],
  controllers: [RoundController, JuryController],
  providers: [RoundDesk, JuryDesk, JuryPack, CeremonyPapersDesk],
})
export class RoundsModule {}
