import { Module } from '@nestjs/common';
import { TaskModule } from '../task/task.module.js';
import { PreviewController } from './preview.controller.js';
import { Previews } from './previews.js';

@Module({ imports: [TaskModule], controllers: [PreviewController], providers: [Previews] })
export class PreviewModule {}
