import { Module } from '@nestjs/common';
import { RegisterController } from './register.controller.js';
import { RegisterDesk } from './register-desk.js';

@Module({ controllers: [RegisterController], providers: [RegisterDesk] })
export class CouncilRegisterModule {}
