import { Module } from '@nestjs/common';
import { PossibleCommands } from '../commands/possible-commands.js';
import { DiagramModule } from '../diagram/diagram.module.js';
import { SearchController } from '../search/search.controller.js';
import { DefinitionsModule } from './definitions.module.js';
import { DossierController } from './dossier.controller.js';
import { DossierReader } from './dossier-reader.js';
import { Likeness } from './likeness.js';
import { Receipts } from './receipts.js';

@Module({
  imports: [DefinitionsModule, DiagramModule],
  controllers: [SearchController, DossierController],
  providers: [DossierReader, Likeness, PossibleCommands, Receipts],
  exports: [DossierReader, Likeness, PossibleCommands, Receipts],
})
export class DossierModule {}
