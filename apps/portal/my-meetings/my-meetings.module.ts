import { Module } from '@nestjs/common';
import { DefinitionsModule } from '../dossier/definitions.module.js';
import { FilesModule } from '../files/files.module.js';
import { MeetingPack } from './meeting-pack.js';
import { MemberDesk } from './member-desk.js';
import { MemberPapers } from './member-papers.js';
import { MyMeetingsController } from './my-meetings.controller.js';

/** Pages for the members of bodies. */
@Module({
  imports: [DefinitionsModule, FilesModule],
  controllers: [MyMeetingsController],
  providers: [MemberDesk, MemberPapers, MeetingPack],
})
export class MyMeetingsModule {}
