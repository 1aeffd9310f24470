import { Module } from '@nestjs/common';
import { DiagramModule } from '../diagram/diagram.module.js';
import { DefinitionsModule } from './definitions.module.js';
import { DossierController } from './dossier.controller.js';
import { DossierReader } from './dossier-reader.js';
import { Receipts } from './receipts.js';

@Module({
  imports: [DefinitionsModule, DiagramModule],
  controllers: [DossierController],
  providers: [DossierReader, Receipts],
  exports: [DossierReader, Receipts],
})
export class DossierModule {}
