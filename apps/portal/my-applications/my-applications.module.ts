import { Module } from '@nestjs/common';
import { ApplicationModule } from '../application/application.module.js';
import { MyApplicationsController } from './my-applications.controller.js';
import { MyApplications } from './my-applications.js';

@Module({ imports: [ApplicationModule], controllers: [MyApplicationsController], providers: [MyApplications] })
export class MyApplicationsModule {}
