import { Module } from '@nestjs/common';
import { DiagramModule } from '../diagram/diagram.module.js';
import { DefinitionsModule } from '../dossier/definitions.module.js';
import { AdminController } from './admin.controller.js';

@Module({ imports: [DefinitionsModule, DiagramModule], controllers: [AdminController] })
export class AdminModule {}
