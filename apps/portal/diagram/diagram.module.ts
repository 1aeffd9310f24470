import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../dossier/definitions.module.js';
import { DiagramController } from './diagram.controller.js';
import { Diagrams } from './diagrams.js';

@Module({ imports: [DefinitionsModule], controllers: [DiagramController], providers: [Diagrams], exports: [Diagrams] })
export class DiagramModule {}
