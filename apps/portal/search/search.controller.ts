import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Programme } from '#libs/database/entities/programme.entity.js';
import { searchDossiers } from '#libs/database/stores/dossier-search.store.js';
import { Database } from '../connections/database.js';
import { ownProgrammes } from '../programmes/own-programmes.js';
import { download } from '../reply/download.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { searchRolesOf } from '../security/rights.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { searchFile } from './search-file.js';
import { searchPage } from './search.page.js';
import { readSearchQuery } from './search-query.js';
import { searchTexts } from './texts.js';

const size = 25;
/** A file holds no more: what is looked for has to be narrowed down then. */
const mostRows = 10_000;

/** Dossiers that a person of the staff looks for, as a list and as a table for a spreadsheet. */
@Controller()
@Access('staff')
export class SearchController {
  constructor(private readonly database: Database) {}

  @Get('dossiers')
  async list(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Query() address: unknown): Promise<Reply> {
    const em = this.database.fork();
    const query = readSearchQuery(address);
    const owner = ownerOf(actor);
    const found = await searchDossiers(em, owner, query, query.page, size);
    const programmes = await ownProgrammes(em, owner);
    return page(searchPage(visit, { query, size, found, programmes }));
  }

  @Get('dossiers.csv')
  async file(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { language }: Visit,
    @Query() address: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const em = this.database.fork();
    const { dossiers } = await searchDossiers(em, ownerOf(actor), readSearchQuery(address), 1, mostRows);
    const table = searchFile(dossiers, await em.find(Programme, {}), language);
    return download(reply, `${searchTexts(language)('title')}.csv`, 'text/csv; charset=utf-8', Buffer.from(table));
  }
}

const ownerOf = (actor: Actor) => ({ personId: actor.personId, roles: searchRolesOf(actor) });
