import { Controller, Get, Query } from '@nestjs/common';
import { z } from 'zod';
import { searchPublic } from '#libs/database/stores/public-search.store.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { CouncilReader } from './council-reader.js';
import { pageIn, readPaperQuery } from './query.js';
import { everyType, publicSearchPage, searchTypes, type SearchType } from './search.page.js';

const size = 20;
const typeQuery = z.object({ type: z.custom<SearchType>((type) => typeof type === 'string' && type in searchTypes) });

/** Full-text search of everything public. */
@Controller('council/search')
@Access('public')
export class CouncilSearchController {
  constructor(private readonly reader: CouncilReader) {}

  @Get()
  async search(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Reply> {
    const { words } = readPaperQuery(query);
    const asked = typeQuery.safeParse(query);
    const type = asked.success ? asked.data.type : undefined;
    const number = pageIn(query);
    const types = type === undefined ? everyType : [type];
    const found =
      words === undefined ? undefined : await searchPublic(this.reader.em(), words, { types, page: number, size });
    return page(publicSearchPage(this.reader.at(visit), { words, type, found, page: number, size }));
  }
}
