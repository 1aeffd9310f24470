import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { safeDownloadHeaders } from '#libs/documents/media-type.js';

/** A file that was made for this one answer, offered for saving under `name`. */
export function download(reply: FastifyReply, name: string, mediaType: string, content: Buffer): StreamableFile {
  reply.headers(safeDownloadHeaders({ mediaType, name, sizeBytes: content.length, made: true }));
  return new StreamableFile(content);
}
