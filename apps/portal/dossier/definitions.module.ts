import { Module } from '@nestjs/common';
import { PublishedForms } from '../application/published-forms.js';
import { Definitions } from './definitions.js';

/** What was published: definitions of processes and forms. */
@Module({ providers: [Definitions, PublishedForms], exports: [Definitions, PublishedForms] })
export class DefinitionsModule {}
