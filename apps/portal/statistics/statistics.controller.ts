import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Call } from '#libs/database/entities/programme.entity.js';
import { statistics, statisticsByMonth, type Counting } from '#libs/database/stores/statistics.store.js';
import { processes } from '#libs/processes/index.js';
import { Database } from '../connections/database.js';
import { ownProgrammes } from '../programmes/own-programmes.js';
import { download } from '../reply/download.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { statisticsRoles, statisticsRolesOf } from '../security/rights.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import type { StatisticsView } from './statistics-view.js';
import { statisticsFile } from './statistics-file.js';
import { statisticsPage } from './statistics.page.js';
import { readStatisticsQuery } from './statistics-query.js';
import { statisticsTexts } from './texts.js';

/** What counts, as the processes say it. */
const countings: readonly Counting[] = Object.values(processes).flatMap(({ definition, forms, statistics: how }) => {
  if (how === undefined) return [];
  const asking = forms.filter(({ pages }) => pages.some(({ fields }) => fields.some(({ ptr }) => ptr === how.field)));
  return [{ process: definition.name, ...how, forms: asking.map(({ name }) => name) }];
});

/** What became of applications, nominations and submissions, in numbers. */
@Controller()
@Access({ role: statisticsRoles })
export class StatisticsController {
  constructor(private readonly database: Database) {}

  @Get('statistics')
  async show(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() address: unknown): Promise<Reply> {
    return page(statisticsPage(visit, await this.read(actor, address)));
  }

  @Get('statistics.csv')
  async file(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { language }: Visit,
    @Query() address: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const view = await this.read(actor, address);
    const t = statisticsTexts(language);
    const name = t('in', { what: t('title'), year: view.year ?? t('allYears') });
    const table = Buffer.from(statisticsFile(view, language));
    return download(reply, `${name}.csv`, 'text/csv; charset=utf-8', table);
  }

  private async read(actor: Actor, address: unknown): Promise<StatisticsView> {
    const em = this.database.fork();
    const query = readStatisticsQuery(address);
    const { programme, call, by } = query;
    const owner = { personId: actor.personId, roles: statisticsRolesOf(actor) };
    const scope = { owner, countings, programme, call };
    const months = await statisticsByMonth(em, scope);
    const received = months.filter((month) => month.received > 0);
    const years = [...new Set(received.map(({ month }) => Number(month.slice(0, 4))))].toReversed();
    const year = query.year === 'all' ? undefined : (query.year ?? years[0]);
    const programmes = await ownProgrammes(em, owner);
    const within = programmes.map(({ key }) => key).filter((key) => programme === undefined || key === programme);
    const calls = await em.find(Call, { programme: { $in: within } }, { orderBy: { opensAt: 'desc' } });
    const figures = await statistics(em, scope, { year, by });
    return { query, year, years, figures, months, programmes, calls };
  }
}
