import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DocumentRow } from '#libs/database/entities/mail.entity.js';
import { safeDownloadHeaders } from '#libs/documents/media-type.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { Problem } from '../errors/problem.js';
import { Access } from '../security/access.js';
import { CouncilReader } from './council-reader.js';
import { textIn } from './read.js';

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
    const made = (await this.reader.em().count(DocumentRow, { fileId: file.id })) > 0;
    const name = textIn(data, 'fileName') ?? textIn(data, 'name') ?? '';
    reply.headers(safeDownloadHeaders({ mediaType: file.mediaType, name, sizeBytes: file.sizeBytes, made }));
    // A document of ours leaves only as it was made: whatever else lies under its hash is refused.
    const content = made
      ? await this.storage.read(file.sha256, { verify: true })
      : await this.storage.open(file.sha256);
    return Buffer.isBuffer(content) ? new StreamableFile(content) : new StreamableFile(content);
  }
}
