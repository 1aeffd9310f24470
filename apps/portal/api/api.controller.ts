import { Controller, Get } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { Summary } from './summary.js';
import { ApiDescription } from './api-description.js';
import { apiPage } from './api.page.js';

/** What programs can ask the portal for: a page to read and the OpenAPI document. */
@Controller('api')
@Access('public')
export class ApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  async show(@CurrentVisit() visit: Visit): Promise<Reply> {
    return page(apiPage(visit, await this.description.operations()));
  }

  @Get('openapi.json')
  @Summary('This description')
  openApi(): Promise<OpenAPIObject> {
    return this.description.openApi();
  }
}
