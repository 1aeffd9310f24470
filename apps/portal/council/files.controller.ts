import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { publicFileHeaders, publicFileName } from '#libs/documents/public-file.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { Problem } from '../errors/problem.js';
import { Access } from '../security/access.js';
import { CouncilReader } from './council-reader.js';

/** The bytes of public files, for everybody. */
@Controller('council/files')
@Access('public')
export class PublicFilesController {
  constructor(
    private readonly reader: CouncilReader,
    private readonly storage: DiskFileStorage,
  ) {}

  /** @throws Problem `withdrawn` where it is not public any more, `not-found` where it never was */
  @Get(':id')
  async download(@Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { data, file } = await this.reader.object(id, 'File');
    if (!file) throw new Problem('not-found');
    const name = publicFileName(data, file.mediaType);
    reply.headers({ ...publicFileHeaders(file.mediaType, name, 'access'), 'content-length': String(file.sizeBytes) });
    return new StreamableFile(await this.storage.read(file.sha256, { verify: true }));
  }
}
