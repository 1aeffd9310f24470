import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/application.module.js';
import { ProgrammesController } from './programmes.controller.js';

@Module({ imports: [ApplicationModule], controllers: [ProgrammesController] })
export class ProgrammesModule {}
