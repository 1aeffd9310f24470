import { Controller, Get, Param, Query } from '@nestjs/common';
import { paperByReference, paperFacets, selectPapers } from '#libs/database/stores/public-lists.store.js';
import { Problem } from '../errors/problem.js';
import { page, seeOther, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import { CurrentVisit, type Visit } from '../security/visit.js';
import { CouncilReader } from './council-reader.js';
import { councilHomePage } from './home.page.js';
import { mapPage } from './map.page.js';
import { paperPage } from './paper.page.js';
import { paperView } from './paper-view.js';
import { papersPage } from './papers.page.js';
import { pageIn, readPaperQuery } from './query.js';
import { resolutionsPage } from './resolutions.page.js';
import { paperLine } from './views.js';

const size = 20;
/** Places on one map. */
const mostPlaces = 200;

/** Papers and resolutions of the council, for everybody. */
@Controller('council')
@Access('public')
export class CouncilController {
  constructor(private readonly reader: CouncilReader) {}

  @Get()
  async home(@CurrentVisit() visit: Visit): Promise<Reply> {
    const bodies = await this.reader.bodies();
    const meetings = await this.reader.meetings({ from: new Date(Date.now() - 3 * 3_600_000).toISOString() }, 6);
    const { papers } = await selectPapers(this.reader.em(), {}, { size: 6, by: 'newest' });
    return page(councilHomePage(this.reader.at(visit), { bodies, meetings, papers: papers.map(paperLine) }));
  }

  @Get('papers')
  async papers(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Reply> {
    const filter = readPaperQuery(query);
    const number = pageIn(query);
    const bodies = await this.reader.bodies();
    const em = this.reader.em();
    const chosen = filter.body === undefined ? {} : { bodies: [filter.body] };
    const { papers, total } = await selectPapers(em, { ...filter, ...chosen }, { page: number, size });
    const facets = await paperFacets(em);
    const shown = { filter, facets, bodies, papers: papers.map(paperLine), total, page: number, size };
    return page(papersPage(this.reader.at(visit), shown));
  }

  @Get('papers/:id')
  async paper(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Reply> {
    const node = await this.reader.object(id, 'Paper');
    return page(paperPage(this.reader.at(visit), await paperView(this.reader, node)));
  }

  /** Leads from a number, as people quote it, to the paper: `/council/p/09364-13`. */
  @Get('p/:reference')
  async byReference(@Param('reference') reference: string): Promise<Reply> {
    const id = /^[\w-]{1,40}$/.test(reference) ? await paperByReference(this.reader.em(), reference) : undefined;
    if (id === undefined) throw new Problem('not-found');
    return seeOther(`/council/papers/${id}`);
  }

  @Get('resolutions')
  async resolutions(@CurrentVisit() visit: Visit, @Query() query: unknown): Promise<Reply> {
    const filter = readPaperQuery(query);
    const number = pageIn(query);
    const bodies = await this.reader.bodies();
    const em = this.reader.em();
    const chosen = filter.body === undefined ? {} : { bodies: [filter.body] };
    const { papers, total } = await selectPapers(
      em,
      { year: filter.year, ...chosen, resolved: filter.progress ?? 'any' },
      { page: number, size, by: 'resolution' },
    );
    const { resolvedYears: years } = await paperFacets(em);
    const shown = { filter, years, bodies, papers: papers.map(paperLine), total, page: number, size };
    return page(resolutionsPage(this.reader.at(visit), shown));
  }

  @Get('map')
  async map(@CurrentVisit() visit: Visit): Promise<Reply> {
    const { papers } = await selectPapers(this.reader.em(), { placed: true }, { size: mostPlaces });
    return page(mapPage(this.reader.at(visit), papers.map(paperLine)));
  }
}
