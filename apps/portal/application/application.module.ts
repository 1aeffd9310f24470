import { Module } from '@nestjs/common';
import { FilesModule } from '../files/files.module.js';
import { ApplicantCommandController } from './applicant-command.controller.js';
import { ApplicantCommands } from './applicant-commands.js';
import { ApplicantTaskController } from './applicant-task.controller.js';
import { ApplicantTasks } from './applicant-tasks.js';
import { ApplicationDrafts } from './application-drafts.js';
import { DraftFiles } from './draft-files.js';
import { DraftForms } from './draft-forms.js';
import { DraftSending } from './draft-sending.js';
import { DraftsController } from './drafts.controller.js';
import { FormFiles } from './form-files.js';
import { PublishedForms } from './published-forms.js';
import { SendingLimits } from './sending-limits.js';
import { StartController } from './start.controller.js';

/** Filling in an application, and completing it when the office asks. */
@Module({
  imports: [FilesModule],
  controllers: [StartController, DraftsController, ApplicantTaskController, ApplicantCommandController],
  providers: [
    ApplicantCommands,
    ApplicantTasks,
    ApplicationDrafts,
    DraftFiles,
    DraftForms,
    DraftSending,
    FormFiles,
    PublishedForms,
    SendingLimits,
  ],
  exports: [DraftFiles, DraftForms, DraftSending, FormFiles, PublishedForms],
})
export class ApplicationModule {}
