import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/application.module.js';
import { FilesModule } from '../files/files.module.js';
import { CalendarController } from './calendar.controller.js';
import { ProgrammesController } from './programmes.controller.js';

@Module({ imports: [ApplicationModule, FilesModule], controllers: [ProgrammesController, CalendarController] })
export class ProgrammesModule {}
