import { Module } from '@nestjs/common';
import { ApiDescription } from './api-description.js';
import { ApiController } from './api.controller.js';

@Module({ controllers: [ApiController], providers: [ApiDescription] })
export class ApiModule {}
