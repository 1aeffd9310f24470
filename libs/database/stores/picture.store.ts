import type { EntityManager } from '@mikro-orm/postgresql';
import { FileRow } from '../entities/answers.entity.js';

/** A file by its id, and the dossier in whose answers it is named. */
export interface NamedFile {
  readonly file: string;
  readonly dossierId: string;
}

/** An uploaded picture; its name is its id, since what somebody called it is nobody else's business. */
export interface PictureFile {
  readonly name: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/**
 * The pictures among files that answers name, in the order in which they are named: those that were handed in with that very
 * dossier and not removed.
 */
export async function picturesAmong(em: EntityManager, named: readonly NamedFile[]): Promise<PictureFile[]> {
  if (named.length === 0) return [];
  const rows = await em.find(FileRow, {
    id: { $in: named.map(({ file }) => file) },
    answersId: { $ne: null },
    mediaType: { $like: 'image/%' },
    removedAt: null,
  });
  return named.flatMap(({ file, dossierId }) =>
    rows
      .filter((row) => row.id === file && row.dossierId === dossierId)
      .map(({ sha256, mediaType, sizeBytes }) => ({ name: file, sha256, mediaType, sizeBytes })),
  );
}
