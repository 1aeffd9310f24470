import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller.js';
import { PeopleDesk } from './people-desk.js';

@Module({ controllers: [PeopleController], providers: [PeopleDesk] })
export class PeopleModule {}
