import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import { applicationVersions, DossierReader } from '../dossier/dossier-reader.js';
import { Problem } from '../errors/problem.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { versionsPage } from './versions.page.js';

const query = z.object({
  from: z.coerce.number().int().min(1).optional().catch(undefined),
  to: z.coerce.number().int().min(1).optional().catch(undefined),
});

/** Two versions of a paper beside each other. */
@Controller('dossiers/:reference/versions')
@Access('staff')
export class VersionsController {
  constructor(private readonly reader: DossierReader) {}

  /** Without numbers the newest and the one before. @throws Problem `not-found` for a dossier that is no paper */
  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Query() address: unknown,
  ): Promise<Reply> {
    const opened = await this.reader.open(actor, reference, visit.language);
    const { paper } = opened;
    if (!paper) throw new Problem('not-found');
    const asked = query.parse(address);
    const count = applicationVersions(opened).length;
    const to = Math.min(asked.to ?? count, count);
    const from = Math.min(asked.from ?? Math.max(1, to - 1), count);
    return page(versionsPage(visit, { opened, paper, from: Math.min(from, to), to: Math.max(from, to) }));
  }
}
