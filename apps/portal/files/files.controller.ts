import { Controller, Get, HttpStatus, Param, ParseUUIDPipe, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { safeDownloadHeaders } from '#libs/documents/media-type.js';
import { DiskFileStorage } from '#libs/documents/storage.js';
import { Access } from '../security/access.js';
import type { Actor } from '../security/actor.js';
import { CurrentActor } from '../security/visit.js';
import { FileRights } from './file-rights.js';

/** Uploaded files and documents, for those who may see them. */
@Controller('files')
@Access('person')
export class FilesController {
  constructor(
    private readonly rights: FileRights,
    private readonly storage: DiskFileStorage,
  ) {}

  @Get(':id')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND })) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { file, made } = await this.rights.open(actor, id);
    // A letter of ours leaves only as it was made: whatever else lies under its hash is refused.
    const content = made
      ? await this.storage.read(file.sha256, { verify: true })
      : await this.storage.open(file.sha256);
    const { mediaType, name, sizeBytes } = file;
    reply.headers(safeDownloadHeaders({ mediaType, name, sizeBytes, made }));
    return Buffer.isBuffer(content) ? new StreamableFile(content) : new StreamableFile(content);
  }
}
