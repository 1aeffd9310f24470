import type { EntityManager } from '@mikro-orm/postgresql';
import { FileRow } from '#libs/database/entities/answers.entity.js';
import { allFields } from '#libs/forms/fields.js';
import { fileIds } from '#libs/forms/files.js';
import type { Answers, FormDefinition } from '#libs/forms/definition.js';
import type { FileView } from '../forms/form-state.js';

/** The files that answers name, by id, as the pages show them; removed ones are left out. */
export async function answerFiles(
  em: EntityManager,
  definition: FormDefinition,
  answers: Answers,
): Promise<Readonly<Record<string, FileView>>> {
  const ids = allFields(definition).flatMap(({ field }) =>
    field.widget === 'file' ? fileIds(answers, field.ptr) : [],
  );
  if (ids.length === 0) return {};
  const rows = await em.find(FileRow, { id: { $in: ids }, removedAt: null });
  const views = rows.map(({ id, name, sizeBytes }): FileView => ({ id, name, bytes: sizeBytes, href: `/files/${id}` }));
  return Object.fromEntries(views.map((view) => [view.id, view]));
}
