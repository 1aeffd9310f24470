import { Module } from '@nestjs/common';
import { BeginningsModule } from '../beginnings/beginnings.module.js';
import { DefinitionsModule } from '../dossier/definitions.module.js';
import { DossierModule } from '../dossier/dossier.module.js';
import { FilesModule } from '../files/files.module.js';
import { TaskModule } from '../task/task.module.js';
import { DossierCommandsModule } from '../commands/dossier-commands.module.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaDesk } from './agenda-desk.js';
import { CalendarDesk } from './calendar-desk.js';
import { MeetingDesk } from './meeting-desk.js';
import { MinutesController } from './minutes.controller.js';
import { RoomController } from './room.controller.js';
import { RoomDesk } from './room-desk.js';
import { MeetingsController } from './meetings.controller.js';

/** Meetings of a council's bodies: calendar, agenda, room and minutes. */
@Module({
  imports: [DefinitionsModule, DossierModule, TaskModule, DossierCommandsModule, FilesModule, BeginningsModule],
  controllers: [MeetingsController, AgendaController, RoomController, MinutesController],
  providers: [MeetingDesk, CalendarDesk, AgendaDesk, RoomDesk],
  exports: [MeetingDesk],
})
export class MeetingsModule {}
