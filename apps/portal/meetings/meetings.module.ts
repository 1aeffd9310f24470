import { Module } from '@nestjs/common';
import { BeginningsModule } from '../beginnings/beginnings.module.js';
import { DefinitionsModule } from '../dossier/definitions.module.js';
import { DossierModule } from '../dossier/dossier.module.js';
import { FilesModule } from '../files/files.module.js';
import { TaskModule } from '../task/task.module.js';
import { CalendarDesk } from './calendar-desk.js';
import { MeetingDesk } from './meeting-desk.js';
import { MeetingsController } from './meetings.controller.js';

/** Meetings of a council's bodies: calendar, agenda, room and minutes. */
@Module({
  imports: [DefinitionsModule, DossierModule, TaskModule, FilesModule, BeginningsModule],
  controllers: [MeetingsController],
  providers: [MeetingDesk, CalendarDesk],
  exports: [MeetingDesk],
})
export class MeetingsModule {}
