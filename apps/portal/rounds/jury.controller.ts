import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { safeDownloadHeaders } from '#libs/documents/media-type.js';
import { page, type Reply } from '../reply/reply.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor, CurrentVisit, type Visit } from '../security/visit.js';
import { JuryDesk } from './jury-desk.js';
import { JuryPack } from './jury-pack.js';
import { juryPage } from './jury.page.js';
import { juryTexts } from './jury-texts.js';

/** What is a juror's own. */
@Controller('jury')
@Access({ role: 'juror' })
export class JuryController {
  constructor(
    private readonly desk: JuryDesk,
    private readonly pack: JuryPack,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit): Promise<Reply> {
    return page(juryPage(visit, await this.desk.rounds(actor, visit.language)));
  }

  @Get(':reference/pack.pdf')
  async download(
    @CurrentActor() actor: Actor,
    @CurrentVisit() { language }: Visit,
    @Param('reference') reference: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const pdf = await this.pack.pdf(actor, reference, new Date());
    const name = `${reference}-${juryTexts(language)('fileName')}.pdf`;
    reply.headers(safeDownloadHeaders({ mediaType: 'application/pdf', name, sizeBytes: pdf.length, made: true }));
    return new StreamableFile(pdf);
  }
}
