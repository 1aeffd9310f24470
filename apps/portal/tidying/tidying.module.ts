import { Module } from '@nestjs/common';
import { Tidying } from './tidying.js';

@Module({ providers: [Tidying] })
export class TidyingModule {}
