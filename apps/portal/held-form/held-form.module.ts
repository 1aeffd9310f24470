import { Module } from '@nestjs/common';
import { HeldFormController } from './held-form.controller.js';

@Module({ controllers: [HeldFormController] })
export class HeldFormModule {}
